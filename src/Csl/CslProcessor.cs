using System.Globalization;
using Csl.Disambiguation;
using Csl.Locales;
using Csl.Output;
using Csl.Rendering;
using Csl.Sorting;
using Csl.Styles;

namespace Csl;

/// <summary>Renders with one style in one language; keeps nothing between calls, so any number of threads may share it.</summary>
public sealed class CslProcessor
{
    private readonly CslStyle style;
    private readonly Words words;
    private readonly CultureInfo culture;
    private readonly Quotes quotes;

    /// <param name="locales">The locale file of a language such as 'de-AT', or null where there is none.</param>
    /// <param name="language">The language; that of the style, or American English, where it is null.</param>
    public CslProcessor(CslStyle style, Func<string, CslLocale?> locales, string? language = null)
    {
        if (style.IndependentParent is { } parent)
        {
            throw new ArgumentException($"the style depends on '{parent}': hand in that one", nameof(style));
        }
        this.style = style;
        words = new Words(style, locales, style.DefaultLocale.Length > 0 ? style.DefaultLocale : language ?? "en-US");
        culture = Culture(words.Language);
        quotes = new Quotes(Term("open-quote", "“"), Term("close-quote", "”"), Term("open-inner-quote", "‘"), Term("close-inner-quote", "’"), words.PunctuationInQuote);
    }

    /// <summary>Everything at once: numbers, letters and positions depend on all citations.</summary>
    /// <param name="uncited">Items that no citation names stand in the bibliography too.</param>
    /// <exception cref="KeyNotFoundException">A citation names an item that is not there.</exception>
    public CslResult Process(IReadOnlyList<CslItem> items, IReadOnlyList<CslCitation> citations, bool uncited = false)
    {
        Registry registry = new(items, citations, uncited);
        Element ordered = style.Bibliography ?? style.Citation!;
        if (style.Bibliography is not null)
        {
            registry.Reorder(Sorter.Sort(registry.Order, ordered, culture, (item, key) => At(registry, item, ordered, key)), Falling(ordered));
        }
        List<CslItem> order = registry.Order;
        registry.Distinctions = new Distinguisher(style.Citation!, style, order.Count,
            (at, distinction) => new Scene { Style = style, Words = words, Item = order[at], Area = style.Citation!, Distinction = distinction, Number = 0, Cite = new CslCite(order[at].Id) },
            scene => Renderer.Children(scene, style.Citation!.Child("layout")!)?.Plain() ?? "").Settle();
        CitationWriter writer = new(style, words, registry, item => Sorted(registry, item));
        return new CslResult([.. writer.All(citations).Select(node => Text("", node))], Bibliography(registry));
    }

    /// <summary>Numbers count down where the last key that is the number does.</summary>
    private bool Falling(Element area) => area.Child("sort")?.Children.LastOrDefault(key => key["variable"] == "citation-number"
        || (key["macro"].Length > 0 && style.Macros[key["macro"]].Any(one => one["variable"] == "citation-number")))?["sort"] == "descending";

    private List<CslText> Bibliography(Registry registry)
    {
        if (style.Bibliography is not { } area)
        {
            return [];
        }
        List<CslText> entries = [];
        IReadOnlyList<string>? previous = null;
        Element layout = area.Child("layout")!;
        foreach (CslItem item in registry.Order)
        {
            Scene scene = new()
            {
                Style = style, Words = words, Item = item, Area = area, Number = registry.Number(item.Id),
                Distinction = registry.Distinction(item.Id) with { MoreNames = 0, Given = null },
                PreviousNames = area.Has("subsequent-author-substitute") ? previous : null,
            };
            Node? node = area["second-field-align"].Length > 0 ? Aligned(scene, layout) : Renderer.Children(scene, layout, layout.Delimiter);
            bool aligned = area["second-field-align"].Length > 0;
            previous = scene.NameList;
            if (node is not null)
            {
                entries.Add(Text(item.Id, aligned ? node : Renderer.Formatted(layout, node)));
            }
        }
        return entries;
    }

    private static Node? Aligned(Scene scene, Element layout)
    {
        Node?[] nodes = [.. layout.Children.Select(child => Renderer.Render(scene, child))];
        int first = Array.FindIndex(nodes, node => node is not null);
        if (first < 0)
        {
            return null;
        }
        Node rest = Node.Join([.. nodes.Skip(first + 1)], "") ?? new Node();
        rest = rest.Affixed(layout.Prefix, layout.Suffix.TrimEnd(' '));
        Node space = Node.Of(layout.Suffix.EndsWith(' ') ? " " : "");
        return new Node { Children = [new Node { Children = [nodes[first]!], Display = "left-margin" }, new Node { Children = [rest], Display = "right-inline" }, space] };
    }

    private CslText Text(string id, Node node)
    {
        List<Piece> pieces = Flat.Of(node, quotes);
        Punctuation.Mend(pieces, quotes.Inside);
        return new CslText(id, pieces);
    }

    private List<CslCite> Sorted(Registry registry, CslCitation citation) =>
        Sorter.Sort([.. citation.Cites], style.Citation!, culture, (cite, key) => At(registry, registry.Item(cite.Id), style.Citation!, key));

    private Scene At(Registry registry, CslItem item, Element area, Element key) =>
        new() { Style = style, Words = words, Item = item, Area = area, Number = registry.Number(item.Id), Sorting = true, SortKey = key, Distinction = registry.Distinction(item.Id) };

    private static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private string Term(string name, string otherwise) => words.Term(name) is { Length: > 0 } term ? term : otherwise;
}
