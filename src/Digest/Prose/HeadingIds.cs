using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Prose;

/// <summary>
/// Gives the headings of one body their ids, as GitHub does: lower case, white space to hyphens, punctuation dropped,
/// letters of every script kept, a repeated one with <c>-1</c>, <c>-2</c> behind it; so is one that a part of its page has.
/// </summary>
internal sealed class HeadingIds
{
    /// <summary>Ids of the parts of pages in the built-in theme, ordinal: a heading of such a name is counted as a repeated one.</summary>
    public static IReadOnlyList<string> OfPages { get; } =
    [
        "about-h", "agreeing-h", "all", "answers-h", "asked-h", "at-issue", "brief", "chain-h", "check", "cite", "cite-check", "cite-h", "cite-hash", "cite-plain",
        "cite-plain-h", "cite-version-h", "cited", "cited-h", "commit", "conduct-h", "content-hash", "copy", "corrections-h", "custody-h", "does", "echo-h", "evidence-h",
        "gone", "grouped", "grouped-h", "hatch", "hides", "index", "kinds-h", "latest", "links", "links-h", "main", "meanwhile-h", "narrower-h", "nf", "notes-h", "offline", "out",
        "pages", "people", "private", "prov-h", "provenance", "quoted", "quotes-h", "reading", "reading-h", "referred-h", "related-h", "response-h", "rests-h",
        "retracted-h", "search-h", "search-idle", "sha", "share", "sides-h", "state", "terms-h", "text", "text-h", "thread-h", "through-h", "timeline-h", "told-h", "top",
        "topics", "traces", "unaddressed-h", "versions", "when", "when-h", "why-h", "withdrawn", "words-h",
    ];

    private readonly HashSet<string> taken = new(OfPages, StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeats = new(StringComparer.Ordinal);

    public string Next(string heading)
    {
        string slug = Slug(heading);
        if (taken.Add(slug)) { return slug; }
        int n = repeats.GetValueOrDefault(slug);
        string id;
        do { id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++n}"); } while (!taken.Add(id));
        repeats[slug] = n;
        return id;
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in Normal(heading).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == '-') { slug.Append('-'); }
            else if (Rune.IsLetterOrDigit(rune) || rune.Value == '_' || IsMark(rune)) { slug.Append(Rune.ToLowerInvariant(rune)); }
        }
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>A lone surrogate cannot be normalised: it becomes U+FFFD first, which is then dropped.</summary>
    private static string Normal(string heading)
    {
        if (Ascii.IsValid(heading)) { return heading.Trim(); }
        var whole = new StringBuilder(heading.Length);
        foreach (var rune in heading.Trim().EnumerateRunes()) { whole.Append(rune); }
        return whole.ToString().InForm(NormalizationForm.FormC);
    }
}
