using System.Collections.Frozen;

namespace Digest.Citations.Formats;

/// <summary>An item type of CSL in the other formats.</summary>
/// <param name="Bib">Entry type of BibLaTeX.</param>
/// <param name="Subtype"><c>entrysubtype</c>, which tells it from others of the same entry type; null: it needs none.</param>
/// <param name="Ris">Type of RIS; where several types share one, the first of the table is read.</param>
internal sealed record TypeMapping(string Type, string Bib, string? Subtype, string Ris);

/// <summary>The one table of types: writers, readers and README.md are made from it.</summary>
internal static class TypeTable
{
    public const string Unknown = "document";

    public static IReadOnlyList<TypeMapping> All { get; } =
    [
        new("article-journal", "article", null, "JOUR"),
        new("article", "article", "preprint", "INPR"),
        new("article-magazine", "article", "magazine", "MGZN"),
        new("article-newspaper", "article", "newspaper", "NEWS"),
        new("bill", "legislation", "bill", "BILL"),
        new("book", "book", null, "BOOK"),
        new("broadcast", "video", "broadcast", "VIDEO"),
        new("chapter", "incollection", null, "CHAP"),
        new("classic", "book", "classic", "CLSWK"),
        new("collection", "collection", null, "SER"),
        new("dataset", "dataset", null, "DATA"),
        new("document", "misc", null, "GEN"),
        new("entry", "inreference", null, "ENCYC"),
        new("entry-dictionary", "inreference", "dictionary", "DICT"),
        new("entry-encyclopedia", "inreference", "encyclopedia", "ENCYC"),
        new("event", "misc", "event", "GEN"),
        new("figure", "image", "figure", "FIGURE"),
        new("graphic", "image", null, "ART"),
        new("hearing", "jurisdiction", "hearing", "HEAR"),
        new("interview", "misc", "interview", "GEN"),
        new("legal_case", "jurisdiction", null, "CASE"),
        new("legislation", "legislation", null, "STAT"),
        new("manuscript", "unpublished", null, "UNPB"),
        new("map", "image", "map", "MAP"),
        new("motion_picture", "movie", null, "MPCT"),
        new("musical_score", "music", "score", "MUSIC"),
        new("pamphlet", "booklet", null, "PAMP"),
        new("paper-conference", "inproceedings", null, "CPAPER"),
        new("patent", "patent", null, "PAT"),
        new("performance", "performance", null, "GEN"),
        new("periodical", "periodical", null, "JFULL"),
        new("personal_communication", "letter", null, "PCOMM"),
        new("post", "online", "post", "ELEC"),
        new("post-weblog", "online", "blog", "BLOG"),
        new("regulation", "legislation", "regulation", "LEGAL"),
        new("report", "report", null, "RPRT"),
        new("review", "review", null, "JOUR"),
        new("review-book", "review", "book", "JOUR"),
        new("software", "software", null, "COMP"),
        new("song", "audio", null, "SOUND"),
        new("speech", "unpublished", "speech", "SLIDE"),
        new("standard", "standard", null, "STAND"),
        new("thesis", "thesis", null, "THES"),
        new("treaty", "legal", null, "LEGAL"),
        new("webpage", "online", null, "ELEC"),
    ];

    /// <summary>Entry types that others write, old BibTeX among them.</summary>
    private static readonly Dictionary<string, string> OtherBib = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mvbook"] = "book",
        ["inbook"] = "chapter",
        ["bookinbook"] = "chapter",
        ["suppbook"] = "chapter",
        ["mvcollection"] = "collection",
        ["suppcollection"] = "chapter",
        ["manual"] = "report",
        ["techreport"] = "report",
        ["mastersthesis"] = "thesis",
        ["phdthesis"] = "thesis",
        ["conference"] = "paper-conference",
        ["proceedings"] = "book",
        ["mvproceedings"] = "book",
        ["reference"] = "book",
        ["mvreference"] = "book",
        ["electronic"] = "webpage",
        ["www"] = "webpage",
        ["suppperiodical"] = "article-journal",
        ["artwork"] = "graphic",
        ["commentary"] = "legal_case",
        ["newsarticle"] = "article-newspaper",
    };

    private static readonly Dictionary<string, string> OtherRis = new(StringComparer.Ordinal)
    {
        ["ABST"] = "article-journal",
        ["EJOUR"] = "article-journal",
        ["MANSCPT"] = "manuscript",
        ["EBOOK"] = "book",
        ["EDBOOK"] = "book",
        ["ECHAP"] = "chapter",
        ["CONF"] = "paper-conference",
        ["GOVDOC"] = "report",
        ["GRNT"] = "report",
        ["ICOMM"] = "personal_communication",
        ["ADVS"] = "motion_picture",
        ["AGGR"] = "dataset",
        ["DBASE"] = "dataset",
        ["MULTI"] = "webpage",
        ["UNBILL"] = "bill",
        ["ANCIENT"] = "classic",
        ["CTLG"] = "book",
        ["CHART"] = "figure",
        ["EQUA"] = "document",
        ["DI"] = "document",
    };

    private static readonly FrozenDictionary<string, TypeMapping> ByType = All.ToFrozenDictionary(row => row.Type, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, TypeMapping[]> ByBib = All.GroupBy(row => row.Bib, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, string> ByRis = All.GroupBy(row => row.Ris).ToFrozenDictionary(group => group.Key, group => Preferred(group.Key) ?? group.First().Type, StringComparer.Ordinal);

    /// <summary>An unknown type is the one of "something else".</summary>
    public static TypeMapping Of(string? type) => ByType.GetValueOrDefault(type ?? "") ?? ByType[Unknown];

    public static bool IsKnown(string type) => ByType.ContainsKey(type);

    /// <summary>Null: no entry type that is known.</summary>
    public static string? FromBib(string entryType, string? subtype)
    {
        if (!ByBib.TryGetValue(entryType, out var rows)) { return OtherBib.GetValueOrDefault(entryType); }
        var exact = rows.FirstOrDefault(row => row.Subtype is { } own && own.Equals(subtype, StringComparison.OrdinalIgnoreCase));
        return (exact ?? rows.FirstOrDefault(row => row.Subtype is null) ?? rows[0]).Type;
    }

    public static string? FromRis(string type) => ByRis.GetValueOrDefault(type) ?? OtherRis.GetValueOrDefault(type);

    // Of the types that share one of RIS, the commoner one.
    private static string? Preferred(string ris) => ris switch { "ELEC" => "webpage", "ENCYC" => "entry-encyclopedia", "GEN" => "document", "JOUR" => "article-journal", "LEGAL" => "treaty", "SOUND" => "song", _ => null };
}
