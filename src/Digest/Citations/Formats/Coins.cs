using System.Text;

namespace Digest.Citations.Formats;

/// <summary>COinS: a work as an OpenURL context object (ANSI/NISO Z39.88-2004, key/encoded-value), for the <c>title</c> of an empty <c>span</c> of the class <c>Z3988</c>.</summary>
/// <remarks>
/// Zotero asks for these before it looks at a page's meta tags. What has no format of its own goes as Dublin Core with the name of Zotero's type, which it reads
/// back, as its own export does. It takes the institution that is an author from <c>rft.aucorp</c> alone; <c>rft.au</c> would be cut into given and family name.
/// </remarks>
internal static class Coins
{
    public static string Of(BibliographyItem item)
    {
        var (citation, made) = (item.Citation, new StringBuilder("ctx_ver=Z39.88-2004"));
        string type = ZoteroTypes.Of(citation.Type?.Value);
        var (format, genre, title, container) = Form(type);
        Add(made, "rft_val_fmt", "info:ofi/fmt:kev:mtx:" + format);
        Add(made, format == "dc" ? "rft.type" : "rft.genre", genre);
        Add(made, title, citation["title"]);
        if (container is not null) { Add(made, container, citation["container-title"]); }
        foreach (var name in TagText.Authors(citation)) { Add(made, name.Literal is null ? "rft.au" : "rft.aucorp", TagText.Name(name)); }
        Add(made, "rft.date", TagText.Date(citation.Issued?.Value));
        foreach (var (key, variable) in Plain) { Add(made, key, citation[variable]); }
        if (citation["DOI"] is { } doi) { Add(made, "rft_id", "info:doi/" + doi); }
        Add(made, format == "dc" ? "rft.identifier" : "rft_id", citation["URL"]);
        return made.ToString();
    }

    private static readonly (string Key, string Variable)[] Plain =
    [
        ("rft.volume", "volume"), ("rft.issue", "issue"), ("rft.pages", "page"), ("rft.isbn", "ISBN"), ("rft.issn", "ISSN"), ("rft.edition", "edition"),
        ("rft.publisher", "publisher"), ("rft.place", "publisher-place"), ("rft.language", "language"),
    ];

    private static (string Format, string Genre, string Title, string? Container) Form(string type) => type switch
    {
        "journalArticle" => ("journal", "article", "rft.atitle", "rft.jtitle"),
        "book" => ("book", "book", "rft.btitle", null),
        "bookSection" => ("book", "bookitem", "rft.atitle", "rft.btitle"),
        "conferencePaper" => ("book", "proceeding", "rft.atitle", "rft.btitle"),
        "report" => ("book", "report", "rft.btitle", null),
        _ => ("dc", type, "rft.title", "rft.source"),
    };

    private static void Add(StringBuilder made, string key, string? value)
    {
        if (value is { Length: > 0 }) { made.Append('&').Append(key).Append('=').Append(Uri.EscapeDataString(value)); }
    }
}
