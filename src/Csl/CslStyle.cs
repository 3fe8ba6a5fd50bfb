using System.Collections.Frozen;
using Csl.Disambiguation;
using Csl.Styles;

namespace Csl;

/// <summary>A citation style, read once; immutable, for any number of threads.</summary>
public sealed class CslStyle
{
    private CslStyle(Element root)
    {
        Root = root;
        Title = root.Child("info")?.Child("title")?.Text.Trim() ?? "";
        IsNote = root["class"] == "note";
        DefaultLocale = root["default-locale"];
        IndependentParent = root.Child("info")?.Children.FirstOrDefault(child => child.Name == "link" && child["rel"] == "independent-parent")?["href"];
        Dictionary<string, Element> macros = new(StringComparer.Ordinal);
        foreach (Element macro in root.Children.Where(child => child.Name == "macro"))
        {
            macros[macro["name"]] = macro;
        }
        Macros = macros.ToFrozenDictionary(StringComparer.Ordinal);
        Citation = root.Child("citation");
        Bibliography = root.Child("bibliography");
        StyleRules.Check(this);
        PlacesYearSuffix = root.Any(one => one.Name == "text" && one["variable"] == "year-suffix");
        AsksForUncertainDates = root.Any(one => one["is-uncertain-date"].Length > 0);
        Types = new TypesOfItems(root);
        CitesByNumber = Citation?.Child("layout") is { } layout && Reaches(layout, IsNumber);
        NumbersFall = Bibliography?.Child("sort")?.Children.LastOrDefault(key => Reaches(key, IsNumber))?["sort"] == "descending";
        Ambiguity = new Ambiguity(this);
        Locales = [.. root.Children.Where(child => child.Name == "locale").Select(child => new CslLocale(child))];
    }

    /// <summary>As the style calls itself; empty where it does not.</summary>
    public string Title { get; }

    /// <summary>Citations of the style stand in notes.</summary>
    public bool IsNote { get; }

    /// <summary>The style says how a list of works is written.</summary>
    public bool HasBibliography => Bibliography is not null;

    /// <summary>Of an entry of the bibliography, the lines behind the first stand further in.</summary>
    public bool HasHangingIndent => Bibliography?["hanging-indent"] == "true";

    /// <summary>The style has a condition <c>is-uncertain-date</c>: it can write an approximate date otherwise than an exact one. Nine of ten styles of the CSL project have none.</summary>
    public bool AsksForUncertainDates { get; }

    /// <summary>What the bibliography is sorted by first.</summary>
    public CslOrder Order => FirstKey.Of(this);

    /// <summary>The language that the style asks for where its caller does not; empty for none.</summary>
    public string DefaultLocale { get; }

    /// <summary>Of a dependent style, the address that names the style with the rules; null for an independent one.</summary>
    public string? IndependentParent { get; }

    /// <summary>The style says itself where the letter after a year stands.</summary>
    internal bool PlacesYearSuffix { get; }

    internal TypesOfItems Types { get; }

    /// <summary>What stands in the text is the number of the entry.</summary>
    internal bool CitesByNumber { get; }

    /// <summary>The last key of the bibliography that asks for the number falls: the first entry has the highest.</summary>
    internal bool NumbersFall { get; }

    internal Ambiguity Ambiguity { get; }

    internal Element Root { get; }

    internal Element? Citation { get; }

    internal Element? Bibliography { get; }

    internal FrozenDictionary<string, Element> Macros { get; }

    internal IReadOnlyList<CslLocale> Locales { get; }

    /// <summary>An element, one within it, or one of a macro that these call, is such.</summary>
    internal bool Reaches(Element from, Func<Element, bool> condition)
    {
        HashSet<string> called = new(StringComparer.Ordinal);
        bool Any(Element element) => condition(element)
            || (element.Macro is { Length: > 0 } name && Macros.TryGetValue(name, out Element? macro) && called.Add(name) && Any(macro))
            || element.Children.Any(Any);
        return Any(from);
    }

    private static bool IsNumber(Element element) => element["variable"] == "citation-number";

    /// <summary>Reads a style.</summary>
    /// <exception cref="CslException">See <see cref="TryParse"/>.</exception>
    public static CslStyle Parse(string xml)
    {
        return new CslStyle(XmlTree.Read(xml));
    }

    /// <summary>False where the text is no XML, no style of CSL 1.0, has a cycle of macros or calls one that is missing.</summary>
    public static bool TryParse(string xml, out CslStyle? style, out CslError? error)
    {
        try
        {
            (style, error) = (Parse(xml), null);
            return true;
        }
        catch (CslException fault)
        {
            (style, error) = (null, fault.Error);
            return false;
        }
    }
}
