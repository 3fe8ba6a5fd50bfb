using System.Globalization;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Names;

/// <summary>How names are written: as their element says, else the part of the style, else the style.</summary>
internal sealed class NameOptions
{
    public NameOptions(Scene scene, Element? name)
    {
        string Asked(string attribute, string outer) => name is not null && name.Has(attribute) ? name[attribute] : scene.Area.Has(outer) ? scene.Area[outer] : scene.Style.Root[outer];
        string Same(string attribute) => Asked(attribute, attribute);
        bool Defined(string attribute) => (name?.Has(attribute) ?? false) || scene.Area.Has(attribute) || scene.Style.Root.Has(attribute);
        And = Same("and");
        Delimiter = name?.Has("delimiter") == true || scene.Area.Has("name-delimiter") || scene.Style.Root.Has("name-delimiter") ? Asked("delimiter", "name-delimiter") : ", ";
        BeforeLast = Same("delimiter-precedes-last");
        BeforeEtAl = Same("delimiter-precedes-et-al");
        Form = Asked("form", "name-form") is { Length: > 0 } form ? form : "long";
        InitializeWith = Defined("initialize-with") ? Same("initialize-with") : null;
        Initialize = Same("initialize") != "false";
        SortOrder = scene.Sorting ? "all" : Same("name-as-sort-order");
        Separator = Defined("sort-separator") ? Same("sort-separator") : ", ";
        int Number(string attribute) => int.TryParse(Same(attribute).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
        (Min, UseFirst, UseLast) = (Number("et-al-min"), Number("et-al-use-first"), Same("et-al-use-last") == "true");
        if (scene.Subsequent && !scene.IsBibliography)
        {
            (Min, UseFirst) = (Number("et-al-subsequent-min") is > 0 and int min ? min : Min, Number("et-al-subsequent-use-first") is > 0 and int first ? first : UseFirst);
        }
        if (scene.SortKey is { } key)
        {
            int Key(string attribute, int otherwise) => int.TryParse(key[attribute], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
            (Min, UseFirst, UseLast) = (Key("names-min", Min), Key("names-use-first", UseFirst), key.Has("names-use-last") ? key["names-use-last"] == "true" : UseLast);
        }
        Family = name?.Children.FirstOrDefault(part => part["name"] == "family");
        Given = name?.Children.FirstOrDefault(part => part["name"] == "given");
    }

    public string And { get; }

    public string Delimiter { get; }

    public string BeforeLast { get; }

    public string BeforeEtAl { get; }

    public string Form { get; }

    public string? InitializeWith { get; }

    public bool Initialize { get; }

    public string SortOrder { get; }

    public string Separator { get; }

    public int Min { get; }

    public int UseFirst { get; }

    public bool UseLast { get; }

    /// <summary>How many of so many names are shown.</summary>
    /// <param name="more">Names that tell the work from others.</param>
    public int Shown(int count, int more) => Min > 0 && UseFirst >= 0 && count >= Min ? Math.Min(count, UseFirst + more) : count;

    public Element? Family { get; }

    public Element? Given { get; }
}
