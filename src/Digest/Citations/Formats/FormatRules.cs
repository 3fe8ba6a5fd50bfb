using Digest.Diagnostics;

namespace Digest.Citations.Formats;

/// <summary>What a bibliography that is imported can get wrong.</summary>
internal static class FormatRules
{
    public static readonly Rule Broken = new("broken-bibliography", Severity.Error,
        "A part of a bibliography that is imported cannot be read as its format.",
        "What stands before and behind it was read; what is broken might say anything.",
        "@book{key, title = {The report      # the brace is never closed");

    public static readonly Rule Untaken = new("untaken-field", Severity.Warning,
        "A field of a bibliography that is imported was not taken.",
        "A citation of CSL has no place for it, its value is not understood, or its text is somebody else's: what is left out is told, never lost in silence.",
        "file = {Report:files/7/report.pdf:application/pdf}      # no citation has it");

    public static readonly Rule ReadDate = new("written-date", Severity.Warning,
        "A date of a bibliography that is imported is no EDTF, and was read as the one date that it can mean.",
        "Whoever typed it knows whether that is what was meant.",
        "\"issued\": {\"raw\": \"12 May 2019\"}      # read as 2019-05-12");

    public static readonly Rule OldEncoding = new("old-encoding", Severity.Warning,
        "A bibliography that is imported is not in UTF-8 and was read as Windows-1252.",
        "Old BibTeX files are in Latin-1 or Windows-1252 without saying so; in another encoding their letters would be wrong.",
        "Export it again as UTF-8, or compare the names.");

    public static IReadOnlyList<Rule> All { get; } = [Broken, Untaken, ReadDate, OldEncoding];
}
