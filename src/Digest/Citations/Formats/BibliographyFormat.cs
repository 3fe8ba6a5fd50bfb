using Digest.Citations.Formats.Bib;
using Digest.Citations.Formats.CslJson;
using Digest.Citations.Formats.Ris;
using Digest.Diagnostics;
using Edtf;

namespace Digest.Citations.Formats;

/// <summary>A format of bibliographies: read on import, written into the site's files and pages.</summary>
/// <param name="Id">As the command line names it.</param>
/// <param name="Key">Of its words on pages.</param>
/// <param name="Endings">Of files, with the full stop; files that are written have the first.</param>
/// <param name="MediaType">As IANA or the format's users have it.</param>
/// <param name="Read">Path for messages, text; what is wrong goes to the diagnostics, what is good is kept.</param>
/// <param name="Write">The function says a date that the format has no form for.</param>
internal sealed record BibliographyFormat(string Id, string Key, IReadOnlyList<string> Endings, string MediaType,
    Func<string, string, ICollection<Diagnostic>, IReadOnlyList<BibliographyItem>> Read, Func<IEnumerable<BibliographyItem>, Func<EdtfDate, string>, string> Write)
{
    /// <summary>In the order in which pages offer them.</summary>
    public static IReadOnlyList<BibliographyFormat> All { get; } =
    [
        new("bibtex", "biblatex", [".bib", ".bibtex", ".biblatex"], "application/x-bibtex", BibReader.Read, (items, words) => BibLatexFormat.Write(items, words)),
        new("ris", "ris", [".ris"], "application/x-research-info-systems", RisReader.Read, (items, _) => RisFormat.Write(items)),
        new("csl-json", "csl", [".json", ".csljson"], "application/vnd.citationstyles.csl+json", CslJsonReader.Read, (items, words) => CslJsonFormat.Write(items, words)),
    ];

    /// <summary>By its id, or by a file's ending; null: none.</summary>
    public static BibliographyFormat? Of(string idOrPath) => All.FirstOrDefault(format => format.Id == idOrPath)
        ?? All.FirstOrDefault(format => format.Endings.Contains(Path.GetExtension(idOrPath), StringComparer.OrdinalIgnoreCase));
}
