using System.Text.RegularExpressions;

namespace Digest.Checks.Wording;

/// <summary>Exact ages and days of birth in English, as far as figures and number words tell.</summary>
internal static partial class Ages
{
    // Linear whatever it is given: no backtracking.
    [GeneratedRegex(@"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- \u00A0\u2010\u2011]years?[- \u00A0\u2010\u2011](?:old|of age)\b|\baged?:?(?: of)?[ \u00A0](?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b|\bborn (?:on|in) [^.\n]{0,30}\d{4}|\bdate of birth\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();

    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch()) { yield return (match.Index, match.Length); }
    }
}
