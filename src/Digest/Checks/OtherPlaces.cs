using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Citations;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Places of a kind that a document cannot have: a row or a slide of an e-mail, a time behind a recording's end.</summary>
internal static partial class OtherPlaces
{
    /// <summary>The last words of a transcript may take some minutes; when they end nothing tells.</summary>
    private const int LongestEnd = 600;

    [GeneratedRegex(@"^(?:at\s+)?(?<word>row|slide)s?\s*(?<number>\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:at\s+)?(?<time>\d{1,3}(?::\d\d){1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    /// <returns>What is wrong and its remedy; null where the place may be there.</returns>
    public static (string Message, string Help)? Told(Source source, SeedText seed, string locator, CitedPlace place)
    {
        if (seed.Transcript is null && Named().Match(locator.Trim()) is { Success: true } named && !Has(seed, named.Groups["word"].Value.ToLowerInvariant()))
        {
            return ($"'{source.Id}' has no {named.Groups["word"].Value.ToLowerInvariant()} {named.Groups["number"].Value}: its document has {Kinds(seed)}.", Help(seed));
        }
        string time = place.Label == "timestamp" ? place.Value : Time().Match(locator.Trim()).Groups["time"].Value;
        if (seed.Times.Count == 0 || Timecode.Read(EuropeanDigits.Of(time)) is not { } second) { return null; }
        int last = seed.Times.Max(start => start.Second);
        bool isSilent = source.Custody is { Restricted: true } || seed.IsPartlyWithheld;
        return second <= last + LongestEnd ? null : ($"'{source.Id}' has no {time}: {(isSilent ? "its recording is shorter." : string.Create(CultureInfo.InvariantCulture, $"the last words of its recording begin at {Timecode.Of(last)}."))}", Help(seed));
    }

    /// <summary>Whether the document can have such places: a table may stand in any document of pages, and a PDF may be of slides.</summary>
    private static bool Has(SeedText seed, string word) => word == "row"
        ? seed.HasRows || seed.Format.Kind is not (SeedKind.Mail or SeedKind.PlainText or SeedKind.Subtitles)
        : seed.HasSlides || seed.Format.Kind is not (SeedKind.Mail or SeedKind.PlainText or SeedKind.Subtitles or SeedKind.Markdown or SeedKind.Table or SeedKind.Spreadsheet);

    private static string Kinds(SeedText seed) => seed.HasRows ? "rows" : seed.Times.Count > 0 ? "times and paragraphs" : "paragraphs";

    private static string Help(SeedText seed) => seed.HasRows ? "Name the row as a spreadsheet program numbers it: row 3."
        : seed.Times.Count > 0 ? "Name the time as players show it, 4:05, or the paragraph as the source's page counts it: ¶3."
        : "Name the paragraph as the source's page counts it: ¶3.";
}
