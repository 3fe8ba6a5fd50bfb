using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Cards;

/// <summary>The colours of the theme's light side: the first <c>--paper: #fcfcfa</c> and so on of the digest's own rules, else of the style sheet; where neither has one, those of the built-in theme.</summary>
internal sealed partial record CardColours(int Paper, int Line, int Ink, int InkOfLabels, int Mark)
{
    private static readonly string[] Standings = ["alleged", "disputed", "corroborated", "acknowledged", "retracted", "position"];
    private static readonly int[] Usual = [0x2d4d8e, 0x8a4600, 0x0b6049, 0x3c5c10, 0x5b6269, 0x6b3882];
    private int[] OfStandings { get; init; } = Usual;

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+)\s*:\s*#(?<digits>[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")]
    private static partial Regex Property();

    [GeneratedRegex(@"/\*.*?(?:\*/|\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>What of a sheet does not stand in rules, or groups of them, for the dark side.</summary>
    private static string Light(string css)
    {
        string text = Comment().Replace(css, " ");
        var light = new StringBuilder();
        var around = new Stack<bool>();
        for (int at = 0, from = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('{' or '}' or ';')) { continue; }
            string part = text[from..at];
            bool isDark = around.TryPeek(out bool dark) && dark;
            if (!isDark) { light.Append(part).Append(';'); }
            if (at < text.Length && text[at] == '{') { around.Push(isDark || part.Contains("dark", StringComparison.Ordinal)); }
            else if (at < text.Length && text[at] == '}') { around.TryPop(out _); }
            from = at + 1;
        }
        return light.ToString();
    }

    public int Of(Standing standing) => OfStandings[Array.IndexOf(Standings, Views.StandingView.Key(standing))];

    public static CardColours Of(Theme theme)
    {
        string path = theme.AssetPath("style.css");
        string css = theme.Assets.FirstOrDefault(asset => asset.Path == path).Bytes is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match match in Property().Matches(Light(theme.OwnRules)).Concat(Property().Matches(css)))
        {
            string digits = match.Groups["digits"].Value;
            if (digits.Length == 3) { digits = string.Concat(digits.Select(digit => $"{digit}{digit}")); }
            named.TryAdd(match.Groups["name"].Value, int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
        int Colour(string name, int usual) => named.GetValueOrDefault(name, usual);
        return new CardColours(Colour("paper", 0xfcfcfa), Colour("line", 0xd8dad4), Colour("ink", 0x15181b), Colour("ink-3", 0x5b6269), Colour("mark-strong", 0xffdf5c))
        {
            OfStandings = [.. Standings.Select((name, i) => Colour(name, Usual[i]))],
        };
    }
}
