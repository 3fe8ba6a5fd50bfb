using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>Rules of style sheets by what an element must have for one to match.</summary>
internal sealed class RuleIndex
{
    private static readonly List<CssRule> None = [];
    private readonly Dictionary<string, List<CssRule>> _rules = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Those of any element.</summary>
    public List<CssRule> Others { get; } = [];

    public void Add(CssRule rule)
    {
        Count++;
        if (rule.Key is not { } key) { Others.Add(rule); return; }
        if (!_rules.TryGetValue(key, out var list)) { _rules[key] = list = []; }
        list.Add(rule);
    }

    /// <summary>Lists of rules that may match an element; of those that <see cref="Others"/> hold none.</summary>
    public IEnumerable<List<CssRule>> Near(IElement element)
    {
        yield return Under(element.LocalName);
        if (element.Id is { Length: > 0 } id) { yield return Under("#" + id); }
        if (element.HasAttribute("hidden")) { yield return Under("." + CssSelector.Hidden); }
        foreach (string name in element.ClassList) { yield return Under("." + name); }
    }

    private List<CssRule> Under(string key) => _rules.TryGetValue(key, out var rules) ? rules : None;
}
