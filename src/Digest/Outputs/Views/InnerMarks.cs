using System.Buffers;

namespace Digest.Outputs.Views;

/// <summary>Quotation marks of words that stand in quotation marks already: single ones, within those double ones, and so on in turn.</summary>
internal static class InnerMarks
{
    private const string Double = "“”„\"«»", Single = "‘’‚'‹›";

    /// <summary>Without them nothing turns: a lone level of single marks is right as it is.</summary>
    private static readonly SearchValues<char> Turning = SearchValues.Create(Double);

    /// <summary>The words to the letter, but for such marks.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Turning)) { return text; }
        char[] turned = text.ToCharArray();
        var pairs = Pairs(text);
        // Marks without their other half are taken for those of the first level; of the single ones most are apostrophes.
        // A straight one is of inches, or of seconds.
        for (int i = 0; i < turned.Length; i++) { if ((text[i] != '"' || pairs.Exists(pair => pair.Start == i || pair.End == i)) && Double.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var sign) { turned[i] = Single[sign]; } }
        foreach (var (start, end) in pairs)
        {
            int depth = pairs.Count(around => around.Start < start && end < around.End);
            foreach (int at in (int[])[start, end]) { turned[at] = (depth % 2 == 0 ? Single : Double)[SignOf(text[at])]; }
        }
        return new(turned);
    }

    /// <summary>The same of what a pattern of the interface puts between double marks; to the letter where it has none.</summary>
    public static string In(string pattern, string text) => pattern.AsSpan().ContainsAny(Turning) ? Of(text) : text;

    private static int SignOf(char mark) => Math.Max(Double.IndexOf(mark, StringComparison.Ordinal), Single.IndexOf(mark, StringComparison.Ordinal));

    /// <summary>The marks that belong together.</summary>
    private static List<(int Start, int End)> Pairs(string text)
    {
        var pairs = new List<(int, int)>();
        var open = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (SignOf(text[i]) < 0) { continue; }
            int partner = open.FindLastIndex(at => Ends(text, at, i));
            if (partner >= 0)
            {
                pairs.Add((open[partner], i));
                // What was opened within and not closed were no quotation marks.
                open.RemoveRange(partner, open.Count - partner);
            }
            else if (Begins(text, i)) { open.Add(i); }
        }
        return pairs;
    }

    private static bool Ends(string text, int start, int end)
    {
        bool fits = (text[start], text[end]) is ('“', '”') or ('„', '“' or '”') or ('"', '"') or ('«', '»') or ('»', '«') or ('‘', '’') or ('‚', '‘' or '’') or ('\'', '\'') or ('‹', '›') or ('›', '‹');
        // An apostrophe has a letter behind it, or none before it.
        return fits && (text[end] is not ('’' or '\'') || (!Is(text, end + 1, char.IsLetterOrDigit) && !Is(text, end - 1, char.IsWhiteSpace)));
    }

    private static bool Begins(string text, int at) => text[at] switch
    {
        '”' or '’' => false,
        '"' or '\'' or '‘' => !Is(text, at - 1, char.IsLetterOrDigit) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        _ => true,
    };

    private static bool Is(string text, int at, Func<char, bool> kind) => at >= 0 && at < text.Length && kind(text[at]);
}
