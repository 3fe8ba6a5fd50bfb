using Digest.Model;

namespace Digest.Sources;

/// <summary>A seed's text made ready for searching. Everything is made once, when it is first asked for, on any thread.</summary>
internal sealed class SeedIndex
{
    // Below this size a search of the whole text is quicker than a list of its words; above it, a few searches are.
    private const int Large = 200_000, Few = 16;

    private readonly Lazy<MappedText> _normal;
    private readonly Lazy<string> _folded;
    private readonly Lazy<PlainForms> _plain;
    private readonly Lazy<WordIndex> _words;
    private readonly Lazy<int[]> _pairs;
    private readonly List<Paragraph> _ignored;
    private int _searches;

    public SeedIndex(SeedText seed)
    {
        Seed = seed;
        _ignored = seed.Paragraphs.Where(paragraph => paragraph.IsIgnored).ToList();
        _normal = new(() => Normalisation.Map(seed.Text));
        // Upper case by simple mapping: the length stays, so offsets do.
        _folded = new(() => Text.ToUpperInvariant());
        _plain = new(() => PlainForms.Of(Text));
        _words = new(() => WordIndex.Of(Folded));
        _pairs = new(() => SeedText.Pairs(Text));
    }

    public SeedText Seed { get; }
    public MappedText Normal => _normal.Value;
    public string Text => Normal.Text;
    public string Folded => _folded.Value;
    /// <summary>The text in the plainest forms of its letters.</summary>
    public PlainForms Plain => _plain.Value;
    public WordIndex Words => _words.Value;

    /// <summary>An offset in the normalised text, in code points.</summary>
    public int ToCodePoints(int offset) => SeedText.CodePoints(_pairs.Value, offset);

    /// <summary>The list of words, where it will pay; null: search the text.</summary>
    public WordIndex? WordsForSearch() => Text.Length >= Large && Interlocked.Increment(ref _searches) > Few ? Words : null;

    /// <summary>Whether any of this stretch of the seed's own text is page furniture.</summary>
    public bool TouchesIgnored(int start, int end)
    {
        int low = 0, high = _ignored.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_ignored[middle].End <= start) { low = middle + 1; } else { high = middle; }
        }
        return low < _ignored.Count && _ignored[low].Start < end;
    }

    /// <summary>The paragraph in which this offset of the seed's own text stands, or the one before it.</summary>
    public Paragraph ParagraphAt(int offset)
    {
        var paragraphs = Seed.Paragraphs;
        int low = 0, high = paragraphs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs[middle].Start <= offset) { low = middle; } else { high = middle - 1; }
        }
        return paragraphs.Count > 0 ? paragraphs[low] : default;
    }

    /// <summary>A blank of the normalised text is one in the seed's own text too, and ends no line: between columns there are several.</summary>
    public bool IsSingleBlank(int offset) =>
        Normal.TryLocate(offset, offset + 1, out int from, out int to) && to == from + 1 && Seed.Text[from] is not ('\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029');

    /// <summary>The sign at an offset of the normalised text stands at the start of a line, and of its neighbours one begins with such a sign.</summary>
    public bool BeginsListItem(int offset)
    {
        Normal.TryLocate(offset, offset + 1, out int at, out _);
        int line = LineStart(at);
        if (!IsMarked(line, at)) { return false; }
        int next = Seed.Text.AsSpan(at).IndexOf('\n');
        return (next >= 0 && IsMarked(at + next + 1, at)) || (line > 0 && IsMarked(LineStart(line - 1), at));
    }

    private int LineStart(int at) => Seed.Text.AsSpan(0, at).LastIndexOf('\n') + 1;

    /// <summary>The first character of a line that is seen is the sign at <paramref name="at"/>.</summary>
    private bool IsMarked(int line, int at)
    {
        string text = Seed.Text;
        while (line < text.Length && text[line] != '\n' && Letters.IsBlank(text[line])) { line++; }
        return line < text.Length && text[line] == text[at];
    }

    /// <summary>The paragraph of an offset in the normalised text.</summary>
    public Paragraph ParagraphOfNormal(int offset)
    {
        Normal.TryLocate(Math.Min(offset, Text.Length - 1), Math.Min(offset, Text.Length - 1) + 1, out int from, out _);
        return ParagraphAt(from);
    }
}
