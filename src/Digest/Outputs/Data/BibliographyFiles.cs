using System.Text;
using Digest.Citations;
using Digest.Citations.Formats.Bib;
using Digest.Citations.Formats.CslJson;
using Digest.Citations.Formats.Ris;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary>A form in which the bibliography goes to reference managers.</summary>
/// <param name="Key">Of its words.</param>
internal sealed record BibliographyFile(string Path, string Key, Func<IEnumerable<BibliographyItem>, Words, string> Write);

/// <summary><c>data/bibliography.json</c>, <c>.bib</c> and <c>.ris</c>: every published source but those that no export may tell; no file where there is none.</summary>
internal static class BibliographyFiles
{
    public static readonly IReadOnlyList<BibliographyFile> All =
    [
        new("data/bibliography.json", "csl", (items, words) => CslJsonFormat.Write(items, date => date.ToWords(words.Dates))),
        new("data/bibliography.bib", "biblatex", (items, _) => BibLatexFormat.Write(items)),
        new("data/bibliography.ris", "ris", (items, _) => RisFormat.Write(items)),
    ];

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        var site = publication.Site;
        List<Source> sources = [.. site.Of<Source>().Where(source => source.Head.Index).OrderBy(source => source.Id, StringComparer.Ordinal)];
        if (sources.Count == 0) { return []; }
        var shows = SitePages.Ids(sources);
        return All.Select(file => new OutputFile(file.Path, shows, () => Encoding.UTF8.GetBytes(file.Write(sources.Select(source => SourceItem.Exported(site, source)), publication.Words))));
    }
}
