using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf;

/// <summary>The filters that unpack a PDF's streams, each of which is measured before it is let loose.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private readonly Dictionary<IFilter, IFilter> _bounded = [];
    private readonly PdfBudget _budget;
    private readonly Meter _meter;

    public BoundedFilters(PdfBudget budget)
    {
        (_budget, _meter) = (budget, new Meter(budget));
        foreach (var filter in _inner.GetAllFilters()) { _bounded[filter] = new BoundedFilter(filter, budget); }
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => [.. _bounded.Values];

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters)
    {
        _budget.Stream();
        return [.. filters.Select(filter => _bounded.TryGetValue(filter, out var bounded) ? bounded : new BoundedFilter(filter, _budget)), _meter];
    }

    /// <summary>A stream that is no image, no font, no profile and no list of objects may be drawing instructions.</summary>
    private static bool IsInstructions(DictionaryToken dictionary) =>
        !dictionary.ContainsKey(NameToken.Length1) && !dictionary.ContainsKey(NameToken.N) && !dictionary.ContainsKey(NameToken.Width)
        && !(dictionary.TryGet(NameToken.Subtype, out NameToken kind) && kind.Data != "Form") && !(dictionary.TryGet(NameToken.Type, out NameToken type) && type.Data is "XRef" or "ObjStm" or "Metadata" or "CMap");

    /// <summary>Changes nothing; stands last, where all is unpacked.</summary>
    private sealed class Meter(PdfBudget budget) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (IsInstructions(streamDictionary)) { budget.Instructions(input.Span); }
            return input;
        }
    }
}

/// <summary>A filter that stops where its output would be too large: for those that multiply, the output is counted first.</summary>
internal sealed class BoundedFilter(IFilter inner, PdfBudget budget) : IFilter
{
    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.Unpacked(inner switch
        {
            FlateFilter => UnpackedSize.OfFlate(input, PdfBudget.MostStreamBytes),
            LzwFilter => UnpackedSize.OfLzw(input.Span, PdfBudget.MostStreamBytes),
            RunLengthFilter => UnpackedSize.OfRunLength(input.Span),
            _ => input.Length,
        });
        return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
    }
}
