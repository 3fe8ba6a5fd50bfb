using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Digest.Checks.Wording;

/// <summary>Exact ages and days of birth in English, as far as figures and number words tell.</summary>
internal static partial class Ages
{
    private const string Small = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen";
    private const string Number = @"(?:\d{1,2}|one|" + Small + ")";
    /// <summary>Of a child; alone it is an age only beside somebody.</summary>
    private const string Years = "(?<age>1[0-7]|[0-9]|" + Small + ")";
    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private const string Join = @"[-\s\u2010\u2011]{1,2}";
    private const string Ordinal = @"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth)";
    private const RegexOptions Linear = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const int Reach = 60;

    private static readonly FrozenSet<string> Children = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "he", "she", "i", "who", "girl", "boy", "child", "daughter", "son", "sister", "brother", "pupil", "student", "teenager", "schoolgirl", "schoolboy");

    /// <summary>What goes on behind an age; behind anything else that is counted stands what it is.</summary>
    private static readonly FrozenSet<string> GoingOn = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "when", "while", "then", "now", "and", "or", "but", "as", "at", "that", "by", "before", "after", "since", "until", "because", "so", "if", "though", "although", "last", "this", "today", "already", "only");

    /// <summary>Where somebody turned so old.</summary>
    private static readonly string[] Within = ["in", "on", "there", "inside", "during", "under", "with", "without"];

    [GeneratedRegex(@"\b" + Number + @"\)?" + Join + @"(?:years?|yrs?\.?|months?)" + Join + @"(?:old|of\sage)\b|\b\d{1,2}\s?-?(?:y/o|yo)\b|\baged?:?(?:\sof)?\s" + Number + @"\b"
        + @"|\bborn\b:?[^.:\n]{0,40}\n?[^.:\n]{0,40}\b(?:1[89]|20)\d\d\b|\bborn:?(?:\son)?(?:\sthe)?\s\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s" + Month + @"\b|\bborn:?(?:\son)?\s" + Month + @"\s\d{1,2}\b|\(b\.\s[^)]{0,20}\d{4}\)"
        + @"|\bdate\sof\sbirth\b|\bbirth\s?date\b|\b" + Ordinal + @"\sbirthday\b|\bbirthday(?:\s(?:is|was|on|the)){1,3}\s\d{1,2}", Linear)]
    private static partial Regex Plain();

    /// <summary>A small number where an age may stand; what is around it decides.</summary>
    [GeneratedRegex(@"(?<turn>\bturn(?:ed|s|ing)?)\s" + Years + @"\b|(?<is>\b(?:is|was)|['\u2019]s)(?:\s(?:only|just|then|now|about|barely|still|already|almost|nearly|not\syet)){0,2}\s" + Years + @"\b"
        + @"|(?<beside>\s?\()" + Years + @"\)|(?<beside>,)\s" + Years + @"[,;.)]|\bat\s(?<at>" + Small + @"|1[0-7]|[0-9]),?\s(?:he|she|I)\b|\b(?:girl|boy|child|daughter|son|pupil|teenager)s?\s(?<of>of)\s" + Years + @"\b", Linear)]
    private static partial Regex Loose();

    /// <summary>In a stretch of a file, ascending; a bare number is an age as far as what is around it tells.</summary>
    /// <param name="names">The child's: a bare number beside one of them is an age.</param>
    public static IEnumerable<(int Start, int Length, bool IsGuessed)> In(string file, (int Start, int End) stretch, IReadOnlyCollection<string> names)
    {
        string text = file[stretch.Start..stretch.End];
        var found = new List<(int Start, int Length, bool IsGuessed)>();
        for (var match = Plain().Match(text); match.Success; match = match.NextMatch()) { found.Add((match.Index, match.Length, false)); }
        for (var match = Loose().Match(text); match.Success; match = match.NextMatch())
        {
            if (IsAge(text, match, names) && !found.Exists(one => one.Start < match.Index + match.Length && match.Index < one.Start + one.Length)) { found.Add((match.Index, match.Length, true)); }
        }
        return found.Order().Select(one => (one.Start + stretch.Start, one.Length, one.IsGuessed));
    }

    private static bool IsAge(string text, Match match, IReadOnlyCollection<string> names)
    {
        int end = match.Groups["age"] is { Success: true } age ? age.Index + age.Length : match.Index + match.Length;
        if (match.Groups["at"].Success) { return true; }
        if (match.Groups["turn"].Success) { return GoesOn(text, end, Within); }
        if (match.Groups["of"].Success) { return GoesOn(text, end, []); }
        var before = text.AsSpan(Math.Max(0, match.Index - Reach)..match.Index).TrimEnd();
        return match.Groups["beside"].Success ? IsChild(before, names) : GoesOn(text, end, []) && (before.EndsWith(",") || IsChild(before, names));
    }

    /// <summary>Whether a text ends with the child: a name, a word for one, or a link.</summary>
    private static bool IsChild(ReadOnlySpan<char> before, IReadOnlyCollection<string> names)
    {
        if (before.EndsWith("]]") || before.EndsWith(".md)")) { return true; }
        before = before.TrimEnd("*_");
        int start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || char.GetUnicodeCategory(before[start - 1]) == System.Globalization.UnicodeCategory.NonSpacingMark)) { start--; }
        if (Children.Contains(before[start..].ToString())) { return true; }
        foreach (string name in names) { if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (before.Length == name.Length || !char.IsLetterOrDigit(before[^(name.Length + 1)]))) { return true; } }
        return false;
    }

    /// <summary>Whether nothing behind a number says what else it counts.</summary>
    private static bool GoesOn(string text, int at, string[] more)
    {
        if (at == text.Length) { return true; }
        char next = text[at];
        if (!char.IsWhiteSpace(next)) { return next is not ('-' or '%' or '\u2010' or '\u2011' or '/') && !(next is '.' or ',' or ':' && at + 1 < text.Length && char.IsDigit(text[at + 1])); }
        while (at < text.Length && char.IsWhiteSpace(text[at])) { at++; }
        int start = at;
        while (at < text.Length && char.IsLetter(text[at])) { at++; }
        string word = text[start..at];
        // The key of the next line in front matter.
        if (word.Length == 0 || GoingOn.Contains(word) || more.Contains(word, StringComparer.OrdinalIgnoreCase) || (at < text.Length && text[at] == ':')) { return word.Length > 0 || start == text.Length || !char.IsDigit(text[start]); }
        return word.Equals("in", StringComparison.OrdinalIgnoreCase) && at + 1 < text.Length && (char.IsDigit(text[at + 1]) || char.IsUpper(text[at + 1]));
    }
}
