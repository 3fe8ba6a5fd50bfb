using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf;

/// <summary>What drawing a page takes, every call of a form counted as often as it is made. Sums stop at the largest number.</summary>
internal readonly record struct PageCost(long Bytes, long Letters, long Calls)
{
    private const long Most = long.MaxValue / 4;

    public PageCost Plus(PageCost other, long times) => new(Sum(Bytes, other.Bytes, times), Sum(Letters, other.Letters, times), Sum(Calls, other.Calls, times));

    private static long Sum(long one, long other, long times) => other > 0 && times > Most / other ? Most : Math.Min(Most, one + other * times);
}

/// <summary>Reckons what each page takes before it is drawn: ten forms that call ten forms each, ten deep, are a page that nobody sees the end of.</summary>
internal sealed class PageCosts(Structure structure, PdfBudget budget) : IPageFactory<PdfPageDictionary>
{
    private const int MostSteps = 64;

    private readonly Dictionary<IndirectReference, PageCost?> _forms = [];

    public PdfPageDictionary Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations) => new(dictionary);

    public void Check(PdfPageDictionary page)
    {
        var cost = new PageCost();
        var resources = Inherited(page.Dictionary, NameToken.Resources);
        var contents = Resolve(Value(page.Dictionary, NameToken.Contents));
        foreach (var stream in contents is ArrayToken parts ? parts.Data.Select(Resolve).OfType<StreamToken>() : contents is StreamToken one ? [one] : [])
        {
            cost = cost.Plus(Of(stream, resources, 0), 1);
        }
        budget.Page(Resolve(Value(page.Dictionary, NameToken.Annots)) is ArrayToken notes ? notes.Data.Aggregate(cost, (sum, note) => sum.Plus(Looks(note, resources), 1)) : cost);
    }

    /// <summary>What a note may draw: all of its looks, whichever is chosen.</summary>
    private PageCost Looks(IToken note, DictionaryToken? resources)
    {
        if (Resolve(note) is not DictionaryToken keys || Resolve(Value(keys, NameToken.Create("AP"))) is not DictionaryToken looks || Value(looks, NameToken.N) is not { } normal) { return default; }
        return (Resolve(normal) is DictionaryToken several ? several.Data.Values : [normal]).Aggregate(new PageCost(), (sum, look) => sum.Plus(Form(look, resources ?? new DictionaryToken(new Dictionary<NameToken, IToken>()), 1), 1));
    }

    private PageCost Of(StreamToken stream, DictionaryToken? resources, int depth)
    {
        var content = stream.Decode(structure.FilterProvider, structure.TokenScanner).Span;
        var (letters, nesting) = PdfScan.Measure(content);
        budget.Depth(nesting);
        var cost = new PageCost(content.Length, letters, 1);
        if (resources is null || Resolve(Value(resources, NameToken.Xobject)) is not DictionaryToken forms) { return cost; }
        foreach (var (name, times) in PdfScan.Calls(content))
        {
            if (forms.Data.TryGetValue(name, out var called)) { cost = cost.Plus(Form(called, resources, depth + 1), times); }
        }
        return cost;
    }

    private PageCost Form(IToken called, DictionaryToken outer, int depth)
    {
        if (called is not IndirectReferenceToken { Data: var reference } || Resolve(called) is not StreamToken stream) { return default; }
        if (!(Value(stream.StreamDictionary, NameToken.Subtype) is NameToken { Data: "Form" })) { return default; }
        if (_forms.TryGetValue(reference, out var known)) { return known ?? throw budget.Circle(); }
        budget.Depth(depth * PdfBudget.MostDepth / MostSteps);
        _forms[reference] = null;
        var cost = Of(stream, Resolve(Value(stream.StreamDictionary, NameToken.Resources)) as DictionaryToken ?? outer, depth);
        _forms[reference] = cost;
        return cost;
    }

    private DictionaryToken? Inherited(DictionaryToken page, NameToken key)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            if (Resolve(Value(page, key)) is DictionaryToken found) { return found; }
            if (Resolve(Value(page, NameToken.Parent)) is not DictionaryToken parent) { return null; }
            page = parent;
        }
        return null;
    }

    private static IToken? Value(DictionaryToken dictionary, NameToken key) => dictionary.TryGet(key, out var value) ? value : null;

    private IToken? Resolve(IToken? token) => Resolved(structure, token);

    /// <summary>What a token stands for, however many references lead there; a reference where they lead in a circle.</summary>
    internal static IToken? Resolved(Structure structure, IToken? token)
    {
        for (int step = 0; step < MostSteps && token is IndirectReferenceToken reference; step++) { token = structure.GetObject(reference.Data)?.Data; }
        return token;
    }
}

/// <summary>A page before it is drawn.</summary>
internal sealed record PdfPageDictionary(DictionaryToken Dictionary);
