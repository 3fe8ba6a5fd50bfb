using System.Collections.Frozen;

namespace Csl.Styles;

/// <summary>Types that came with version 1.0.2: a style that names them nowhere treats such a work as the older type that was used for it before.</summary>
internal sealed class TypesOfItems(Element root)
{
    private static readonly FrozenDictionary<string, string> Before = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["classic"] = "book",
        ["hearing"] = "bill",
        ["performance"] = "speech",
        ["regulation"] = "legislation",
        ["software"] = "book",
        ["standard"] = "report",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> standIns = Before.Where(pair => !root.Any(one => one["type"].Split(' ').Contains(pair.Key))).ToFrozenDictionary(StringComparer.Ordinal);

    public string For(string type) => standIns.GetValueOrDefault(type, type);
}
