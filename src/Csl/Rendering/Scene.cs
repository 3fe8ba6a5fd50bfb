using System.Globalization;
using Csl.Disambiguation;
using Csl.Locales;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>One work at one place while it is rendered: what is known of it, and what rendering found out.</summary>
internal sealed class Scene
{
    private string? type;

    public required Setting Setting { get; init; }

    public CslStyle Style => Setting.Style;

    public Words Words => Setting.Words;

    /// <summary>Of the work, or the one that stands in for it in this style.</summary>
    public string Type => type ??= Style.Types.For(Item.Type);

    public required CslItem Item { get; init; }

    public required Element Area { get; init; }

    public CslCite? Cite { get; init; }

    public CslPosition Position { get; init; }

    public bool NearNote { get; init; }

    public int Number { get; init; }

    public int FirstNote { get; init; }

    public Distinction Distinction { get; init; } = Distinction.None;

    public bool Sorting { get; init; }

    public Element? SortKey { get; init; }

    public bool HideFirstNames { get; init; }

    public bool OnlyNames { get; init; }

    public int Called { get; set; }

    public int Filled { get; set; }

    public HashSet<string>? Hidden { get; private set; }

    /// <summary>The names that were rendered first, as text, and each of them.</summary>
    public string? FirstNames { get; set; }

    public int NamesSeen { get; set; }

    /// <summary>The title as it was shown first.</summary>
    public (string Text, Format Format)? Title { get; set; }

    public int NameElements { get; set; }

    public int MostNames { get; set; }

    /// <summary>How often the style asked whether the work looks like another.</summary>
    public int ExtraAsked { get; set; }

    public bool SuffixDone { get; set; }

    public string YearText { get; set; } = "";

    /// <summary>Of the work, or of the style's words where the work does not say; none where it names an unknown one.</summary>
    public CultureInfo Language => Item.Field("language") is { Length: > 0 } own ? Words.CultureOf(own) ?? CultureInfo.InvariantCulture : Words.Culture;

    public bool IsBibliography => Area.Name == "bibliography";

    public bool Subsequent => Position != CslPosition.First;

    /// <summary>Variables that stood in for missing names, while they are gathered.</summary>
    public List<string>? Used { get; set; }

    public Element? NamesParent { get; set; }

    public IReadOnlyList<string>? PreviousNames { get; init; }

    public List<string> NameList { get; } = [];

    public List<(int Place, CslName Name)> Shown { get; } = [];

    public void Fill(string variable)
    {
        Filled++;
        Used?.Add(variable);
    }

    /// <summary>A variable that stood in for another is not shown again.</summary>
    public void Hide(string variable) => (Hidden ??= new HashSet<string>(StringComparer.Ordinal)).Add(variable);

    public bool IsHidden(string variable) => Hidden is not null && Hidden.Contains(variable);

    /// <summary>The text of a variable, whatever it is but names and dates; empty where there is none.</summary>
    public string Text(string variable, string form = "")
    {
        string text = variable switch
        {
            "citation-number" => Number > 0 ? Invariant(Number) : "",
            "locator" => Cite?.Locator.Trim() ?? "",
            "first-reference-note-number" => FirstNote > 0 && Subsequent ? Invariant(FirstNote) : "",
            "page-first" when !Item.Fields.ContainsKey("page-first") => Pages.First(Item.Field("page")),
            "container-title-short" when !Item.Fields.ContainsKey("container-title-short") => Item.Field("journalAbbreviation"),
            "title-short" when !Item.Fields.ContainsKey("title-short") => Item.Field("shortTitle"),
            // One variable, renamed in version 1.0.2.
            "event" when !Item.Fields.ContainsKey("event") => Item.Field("event-title"),
            "event-title" when !Item.Fields.ContainsKey("event-title") => Item.Field("event"),
            "year-suffix" => Distinction.Suffix,
            "citation-label" => (Item.Field("citation-label") is { Length: > 0 } label ? label : CitationLabel.Of(Item)) + Distinction.Suffix,
            _ => Short(variable, form),
        };
        return IsHidden(variable) ? "" : text;
    }

    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Short(string variable, string form)
    {
        if (form != "short")
        {
            return Item.Field(variable);
        }
        string other = variable switch { "title" => "shortTitle", "container-title" => "journalAbbreviation", _ => variable };
        return Item.Field(variable + "-short") is { Length: > 0 } brief ? brief : Item.Field(other) is { Length: > 0 } shortened ? shortened : Item.Field(variable);
    }
}
