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

    /// <summary>The paragraph of an offset in the normalised text.</summary>
    public Paragraph ParagraphOfNormal(int offset)
    {
        Normal.TryLocate(Math.Min(offset, Text.Length - 1), Math.Min(offset, Text.Length - 1) + 1, out int from, out _);
        return ParagraphAt(from);
    }
}
