using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A value by which a list is filtered.</summary>
/// <param name="Count">Items that have it.</param>
internal readonly record struct FilterValue(string Key, Html Label, int Count);

/// <summary>The values of one key as switches: the first in view, the rest folded behind a box in which they are found.</summary>
internal static class FilterChips
{
    /// <summary>So many stand in view; two more are not worth a fold.</summary>
    private const int InView = 10, Spare = 2;

    /// <summary>An entry of partial <c>filters</c>.</summary>
    /// <param name="title">What the key is called.</param>
    public static View Of(Words words, string key, string title, IEnumerable<FilterValue> values)
    {
        List<object?> all = [.. values.Select(value => (object?)new View
        {
            ["filter"] = $"{key}:{value.Key}",
            ["label"] = value.Label,
            ["count"] = words.Number(value.Count),
            ["is_zero"] = value.Count == 0,
        })];
        int shown = all.Count <= InView + Spare ? all.Count : InView;
        return new View
        {
            ["id"] = $"filter-{key}",
            ["title"] = title,
            ["values"] = all[..shown],
            ["folded"] = all[shown..],
            ["more"] = words.Format("timeline.more_values", ("n", words.Number(all.Count - InView))),
            ["find"] = words.Format("timeline.find_value", ("facet", title)),
        };
    }
}
