using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Prose;

/// <summary>
/// Gives the headings of one body their ids, as GitHub does: lower case, white space to hyphens, punctuation dropped,
/// letters of every script kept, a repeated one with <c>-1</c>, <c>-2</c> behind it.
/// </summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
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
