namespace Digest.Model;

/// <summary>Files that systems and programs put into folders by themselves, of the look of a folder or of who has a document open: nobody's documents, and no part of a digest.</summary>
internal static class MachineFile
{
    /// <param name="name">Of one file.</param>
    /// <returns>Whose it is, to begin a sentence with; null: it is none of these.</returns>
    public static string? WriterOf(ReadOnlySpan<char> name) => name switch
    {
        ".DS_Store" or ".localized" or "Icon\r" => "The Finder of macOS",
        _ when name.StartsWith("._", StringComparison.Ordinal) => "macOS",
        _ when name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("ehthumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase) => "The Explorer of Windows",
        // Word's and Excel's note of who has a document open, which nobody else can read meanwhile.
        _ when name.StartsWith("~$", StringComparison.Ordinal) => "Microsoft Office",
        _ => null,
    };

    public static bool Is(ReadOnlySpan<char> name) => WriterOf(name) is not null;
}
