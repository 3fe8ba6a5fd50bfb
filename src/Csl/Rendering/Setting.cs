using System.Globalization;
using Csl.Locales;
using Csl.Names;
using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>A style in one language: all that stays the same from work to work.</summary>
internal sealed class Setting
{
    public Setting(CslStyle style, Words words)
    {
        (Style, Words) = (style, words);
        Quotes = new Quotes(Term("open-quote", "“"), Term("close-quote", "”"), Term("open-inner-quote", "‘"), Term("close-inner-quote", "’"), words.PunctuationInQuote);
    }

    public CslStyle Style { get; }

    public Words Words { get; }

    public CultureInfo Culture => Words.Culture;

    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    public Quotes Quotes { get; }

    public Element Citation => Style.Citation!;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<(Element? Name, Element Area, Element? Key, bool Sorting, bool Subsequent), NameOptions> names = new();

    /// <summary>How names are written at a place; worked out once.</summary>
    public NameOptions Names(Scene scene, Element? name) =>
        names.GetOrAdd((name, scene.Area, scene.SortKey, scene.Sorting, scene.Subsequent), static (_, asked) => new NameOptions(asked.scene, asked.name), (scene, name));

    public CslText Text(string id, Node node)
    {
        List<Piece> pieces = Flat.Of(node, Quotes);
        Punctuation.Mend(pieces, Quotes.Inside);
        return new CslText(id, pieces) { IsMissing = node.Text.EndsWith(CitationWriter.Nothing, StringComparison.Ordinal) };
    }

    private string Term(string name, string otherwise) => Words.Term(name) is { Length: > 0 } term ? term : otherwise;
}
