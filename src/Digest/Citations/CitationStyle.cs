using Csl;

namespace Digest.Citations;

/// <summary>A style in the digest's language, ready to render; for any number of threads.</summary>
/// <param name="Name">As <c>citation_style</c> names it.</param>
internal sealed record CitationStyle(string Name, CslStyle Style, CslProcessor Processor)
{
    public const string AuthorDate = "author-date", Notes = "notes";

    /// <summary>The styles that the program has itself.</summary>
    public static readonly IReadOnlyList<string> Own = [AuthorDate, Notes];

    /// <summary>The works that were prepared for it.</summary>
    public PreparedWorks Works { get; } = new();

    /// <summary>Those of which it prints something.</summary>
    public PrintedWorks Printed { get; } = new();

    /// <summary>Its citations stand in notes.</summary>
    public bool IsNote => Style.IsNote;
}
