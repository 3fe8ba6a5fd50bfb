using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Sources;

/// <summary>What parts two stretches that a reader would take for the same words.</summary>
internal static class DifferenceKind
{
    // Longer stretches are called changed words: no comparison here may cost more than it helps.
    private const int Longest = 2_000;

    /// <summary>Of look-alikes, the Latin letter stands first.</summary>
    private static readonly string[] LookAlikes =
        ["aаα", "cс", "eеє", "iіι", "jј", "oоο", "pрρ", "sѕ", "xх", "yуγ", "AАΑ", "BВΒ", "CС", "EЕΕ", "HНΗ", "IІΙ", "JЈ", "KКΚ", "MМΜ", "NΝ", "OОΟ", "PРΡ", "SЅ", "TТΤ", "XХΧ", "YΥ", "ZΖ", "vν", "uυ"];

    private static readonly (string Name, Func<string, string> Fold)[] Kinds =
    [
        ("white space", Unspaced),
        ("letter case", text => text.ToUpperInvariant()),
        ("a dash or hyphen", text => Map(text, rune => IsDash(rune) ? "-" : null)),
        ("where words are parted", text => Unspaced(Map(text, rune => IsDash(rune) ? "" : null))),
        ("punctuation", Unpunctuated),
        ("letter case and punctuation", text => Unpunctuated(text).ToUpperInvariant()),
        ("the form of characters", text => Map(text.InForm(NormalizationForm.FormKC), PlainForms.Digit)),
        ("accents or vowel signs", text => Map(text.InForm(NormalizationForm.FormD), rune => Letters.IsMark(rune) ? "" : null)),
        ("look-alike letters of another alphabet", text => Map(text, LatinOf)),
    ];

    /// <summary>The kind, as it stands in "only … differs"; null: the words are others.</summary>
    public static string? Of(string source, string quote)
    {
        if (source.Length > Longest || quote.Length > Longest || source.Length == 0 || quote.Length == 0) { return null; }
        foreach (var (name, fold) in Kinds)
        {
            string folded = fold(source);
            // What is nothing but marks has no letters to be the same.
            if (folded.AsSpan().Trim().Length > 0 && string.Equals(folded, fold(quote), StringComparison.Ordinal)) { return name; }
        }
        return null;
    }

    /// <summary>Only figures differ: the same words around other digits.</summary>
    public static bool IsFigure(string source, string quote)
    {
        bool IsPart(char c) => char.IsDigit(c) || c is '.' or ',' or '\'' or ' ';
        string Rest(string text) => string.Concat(text.Where(c => !IsPart(c)));
        return source.Any(char.IsDigit) && quote.Any(char.IsDigit) && source.Length <= Longest && quote.Length <= Longest && Rest(source) == Rest(quote);
    }

    /// <summary>The first characters that differ, with their numbers, where the eye does not see it.</summary>
    public static string Numbers(string source, string quote)
    {
        using var ours = source.EnumerateRunes().GetEnumerator();
        using var theirs = quote.EnumerateRunes().GetEnumerator();
        while (ours.MoveNext() && theirs.MoveNext())
        {
            if (ours.Current != theirs.Current) { return string.Create(CultureInfo.InvariantCulture, $" (U+{ours.Current.Value:X4} there, U+{theirs.Current.Value:X4} here)"); }
        }
        return "";
    }

    private static string Unspaced(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Unpunctuated(string text) => Unspaced(Map(text, rune => Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) ? "" : null));

    private static bool IsDash(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value == 0x2212;

    private static string? LatinOf(Rune rune) => rune.IsAscii ? null
        : Array.Find(LookAlikes, letters => letters.Contains(rune.ToString(), StringComparison.Ordinal)) is { } found ? found[..1] : null;

    private static string Map(string text, Func<Rune, string?> change)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (change(rune) is { } other) { mapped.Append(other); } else { mapped.Append(rune); }
        }
        return mapped.ToString();
    }
}
