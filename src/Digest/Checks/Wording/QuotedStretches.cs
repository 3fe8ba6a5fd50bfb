namespace Digest.Checks.Wording;

/// <summary>What stands within quotation marks in a text whose marks are straight. A mark that is never closed quotes nothing.</summary>
internal sealed class QuotedStretches
{
    private readonly List<(int Start, int End)> stretches = [];
    private int next;

    public QuotedStretches(string text)
    {
        bool isOpenForEver = false;
        for (int at = 0; at < text.Length; at++)
        {
            bool isSingle = text[at] == '\'' && !isOpenForEver && Opens(text, at);
            int end = text[at] == '"' ? text.IndexOf('"', at + 1) : isSingle ? Close(text, at) : -1;
            isOpenForEver |= isSingle && end < 0;
            if (end < 0) { continue; }
            stretches.Add((at, end));
            at = end;
        }
    }

    /// <summary>Asked for ascending offsets.</summary>
    public bool Contains(int offset)
    {
        while (next < stretches.Count && stretches[next].End < offset) { next++; }
        return next < stretches.Count && stretches[next].Start < offset;
    }

    private static bool Opens(string text, int at) => (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    // Only a mark with no letter after it can close; "the inmates' food" opens nothing, so it is not asked about.
    private static int Close(string text, int at)
    {
        for (int end = text.IndexOf('\'', at + 1); end >= 0; end = text.IndexOf('\'', end + 1))
        {
            if (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])) { return end; }
        }
        return -1;
    }
}
