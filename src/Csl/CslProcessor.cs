using Csl.Disambiguation;
using Csl.Locales;
using Csl.Rendering;
using Csl.Sorting;

namespace Csl;

/// <summary>Renders with one style in one language; keeps nothing between calls, so any number of threads may share it.</summary>
public sealed class CslProcessor
{
    private readonly Setting setting;

    /// <param name="locales">The locale file of a language such as 'de-AT', or null where there is none.</param>
    /// <param name="language">The language; where it is null that of the style, or American English.</param>
    /// <exception cref="ArgumentException">The style depends on another; the message names it.</exception>
    public CslProcessor(CslStyle style, Func<string, CslLocale?> locales, string? language = null)
    {
        if (style.IndependentParent is { } parent)
        {
            throw new ArgumentException($"the style depends on '{parent}': hand in that one", nameof(style));
        }
        string asked = string.IsNullOrWhiteSpace(language) ? style.DefaultLocale : language;
        setting = new Setting(style, new Words(style, locales, asked.Length > 0 ? asked : "en-US"));
    }

    /// <summary>Sorts, numbers and tells apart a collection once, for any number of documents that cite from it.</summary>
    /// <param name="items">In an order of the caller's, which the style may keep; of two with one id the last counts.</param>
    public CslBibliography Prepare(IReadOnlyList<CslItem> items) => Settled(new Registry(items));

    /// <summary>One document with the works that it cites, and no others: numbers, letters and positions depend on all its citations.</summary>
    /// <param name="uncited">Items that no citation names stand in the bibliography too, and all keep the order in which they were given.</param>
    /// <exception cref="ArgumentException">A citation names an item that is not there; the message has its id.</exception>
    public CslResult Process(IReadOnlyList<CslItem> items, IReadOnlyList<CslCitation> citations, bool uncited = false)
    {
        Registry registry = new(items, uncited ? null : citations.SelectMany(citation => citation.Cites).Select(cite => cite.Id));
        CslBibliography bibliography = Settled(registry);
        return new CslResult(bibliography.Cite(citations), bibliography.Entries);
    }

    private CslBibliography Settled(Registry registry)
    {
        if (registry.Order.Count > 1 && setting.Style.Bibliography is { } area)
        {
            registry.Reorder(Sorter.Sort(registry.Order, area, setting.Culture, (item, key) => registry.Sorting(setting, item, area, key)), setting.Style.NumbersFall);
        }
        registry.Distinguish(Distinguisher.Settle(setting, registry.Order));
        return new CslBibliography(setting, registry);
    }
}
