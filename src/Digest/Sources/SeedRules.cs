using Digest.Diagnostics;

namespace Digest.Sources;

/// <summary>What can be wrong with the file of a seed.</summary>
internal static class SeedRules
{
    public static readonly Rule UndecodableSeed = new("undecodable-seed", Severity.Error,
        "A seed's bytes are not text in the encoding that the file is in.",
        "A character that was lost on the way into the file can be neither quoted nor checked, and a program that guesses would change what the source says.",
        "A text saved as Windows-1252 fails at its first typographic quotation mark; converted to UTF-8 it is read.");

    public static readonly Rule EmptySeed = new("empty-seed", Severity.Error,
        "A seed holds no text.",
        "Nothing can be quoted from it; mostly a download failed or a scan was never read.",
        "A file of 0 bytes, or of blank lines only.");

    public static readonly Rule UnsupportedSeed = new("unsupported-seed", Severity.Error,
        "The text of a file of this kind cannot be had.",
        "A quote is proven by the text of its source; without it the digest could only assert.",
        "custody: {seed: seeds/report.pages} fails; the same document as .txt or .md is read.");

    public static readonly Rule UnmatchedIgnore = new("unmatched-ignore", Severity.Warning,
        "An entry of custody.ignore equals no paragraph of the seed.",
        "Page furniture that was meant to be left out is then counted and published, or the entry outlived a change.",
        "ignore: [\"Scroll to top\"] leaves nothing out where the paragraph says \"Scroll to Top\".");

    public static readonly IReadOnlyList<Rule> All = [UndecodableSeed, EmptySeed, UnsupportedSeed, UnmatchedIgnore];

    public static string Shorten(string text) => text.Length <= 80 ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[78]) ? 78 : 79)}…";
}
