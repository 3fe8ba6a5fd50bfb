namespace Digest.Prose;

/// <summary>Paragraphs joined to one text, each without white space at its ends; empty ones are left out.</summary>
/// <param name="gap">Stands between two.</param>
/// <param name="expected">About how many characters there will be.</param>
internal sealed class JoinedText(string gap, int expected) : IDisposable
{
    private readonly Gathered<char> text = new(Math.Max(16, expected));
    private int before, start;

    public void Begin()
    {
        before = text.Length;
        if (before > 0) { text.Add(gap); }
        start = text.Length;
    }

    /// <summary>The last character so far; NUL: there is none.</summary>
    public char Last => text.Length > 0 ? text.All[^1] : '\0';

    public void Append(ReadOnlySpan<char> words) => text.Add(words);

    public void End()
    {
        var words = text.All[start..];
        var trimmed = words.Trim();
        if (trimmed.IsEmpty) { text.Length = before; return; }
        int blanks = words.Length - words.TrimStart().Length;
        text.Length = start;
        if (blanks == 0) { text.Length += trimmed.Length; }
        else { text.Add(trimmed); }
    }

    /// <summary>A whole paragraph. A blank line within it begins a new one, as it does in every seed.</summary>
    public void Add(ReadOnlySpan<char> paragraph)
    {
        Begin();
        Append(paragraph);
        End();
    }

    public override string ToString() => text.All.ToString();

    public void Dispose() => text.Dispose();
}
