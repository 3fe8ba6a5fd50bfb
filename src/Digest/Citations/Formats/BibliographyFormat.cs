using Digest.Citations.Formats.Bib;
using Digest.Citations.Formats.CslJson;
using Digest.Citations.Formats.Ris;
using Digest.Diagnostics;

namespace Digest.Citations.Formats;

/// <summary>A format of bibliographies.</summary>
/// <param name="Id">As the command line names it.</param>
/// <param name="Endings">Of files, with the full stop.</param>
/// <param name="Read">Path for messages, text; what is wrong goes to the diagnostics, what is good is kept.</param>
internal sealed record BibliographyFormat(string Id, string Name, IReadOnlyList<string> Endings, Func<string, string, ICollection<Diagnostic>, IReadOnlyList<BibliographyItem>> Read)
{
    public static IReadOnlyList<BibliographyFormat> All { get; } =
    [
        new("csl-json", "CSL-JSON", [".json", ".csljson"], CslJsonReader.Read),
        new("bibtex", "BibTeX and BibLaTeX", [".bib", ".bibtex", ".biblatex"], BibReader.Read),
        new("ris", "RIS", [".ris"], RisReader.Read),
    ];

    /// <summary>By its id, or by a file's ending; null: none.</summary>
    public static BibliographyFormat? Of(string idOrPath) => All.FirstOrDefault(format => format.Id == idOrPath)
        ?? All.FirstOrDefault(format => format.Endings.Contains(Path.GetExtension(idOrPath), StringComparer.OrdinalIgnoreCase));
}
