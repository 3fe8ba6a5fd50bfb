namespace Digest.Model;

/// <summary>A place in an input file.</summary>
/// <param name="Path">The file, relative to the digest's root, with <c>/</c> between folders.</param>
/// <param name="Offset">UTF-16 code units from the start of the decoded text (a byte order mark does not count).</param>
/// <param name="Length">UTF-16 code units; 0 marks a point.</param>
public readonly record struct Span(string Path, int Offset, int Length)
{
    /// <summary>The first character of a file: where a fault of the whole file is shown.</summary>
    public static Span StartOf(string path) => new(path, 0, 0);
}

/// <summary>A value that an author wrote, with the place where it stands.</summary>
public readonly record struct Located<T>(T Value, Span Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
