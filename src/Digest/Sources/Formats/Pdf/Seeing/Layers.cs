using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>Which layers (optional content, ISO 32000-2, 8.11) are shown when somebody opens the document.</summary>
internal sealed class Layers
{
    private readonly Structure _structure;
    private readonly List<DictionaryToken> _off = [], _on = [];
    private readonly bool _isOffAtFirst;

    public Layers(Structure structure)
    {
        _structure = structure;
        if (Of(structure.Catalog.CatalogDictionary, "OCProperties") is not DictionaryToken properties || Of(properties, "D") is not DictionaryToken shown) { return; }
        _isOffAtFirst = Of(shown, "BaseState") is NameToken { Data: "OFF" };
        _off.AddRange(Groups(Of(shown, "OFF")));
        _on.AddRange(Groups(Of(shown, "ON")));
    }

    /// <param name="content">A group, or what says on which groups it depends; null: not optional.</param>
    public bool Hide(DictionaryToken? content)
    {
        if (content is null || (_off.Count == 0 && !_isOffAtFirst)) { return false; }
        if (Of(content, "Type") is not NameToken { Data: "OCMD" }) { return IsOff(content); }
        List<DictionaryToken> groups = [.. Groups(Of(content, "OCGs"))];
        if (groups.Count == 0) { return false; }
        return (Of(content, "P") as NameToken)?.Data switch
        {
            "AllOn" => groups.Exists(IsOff),
            "AnyOff" => !groups.Exists(IsOff),
            "AllOff" => !groups.TrueForAll(IsOff),
            _ => groups.TrueForAll(IsOff),
        };
    }

    private bool IsOff(DictionaryToken group) => _isOffAtFirst ? !_on.Contains(group) : _off.Contains(group);

    private IEnumerable<DictionaryToken> Groups(IToken? token) => token switch
    {
        ArrayToken groups => groups.Data.Select(Resolved).OfType<DictionaryToken>(),
        DictionaryToken group => [group],
        _ => [],
    };

    private IToken? Of(DictionaryToken dictionary, string key) => dictionary.TryGet(NameToken.Create(key), out var value) ? Resolved(value) : null;

    private IToken? Resolved(IToken? token) => PageCosts.Resolved(_structure, token);
}
