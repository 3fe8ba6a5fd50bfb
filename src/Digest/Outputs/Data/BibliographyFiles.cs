using System.Text;
using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Model;

namespace Digest.Outputs.Data;

/// <summary><c>data/bibliography.json</c>, <c>.bib</c> and <c>.ris</c>: every published source but those that no export may tell; no file where there is none.</summary>
internal static class BibliographyFiles
{
    public static string PathOf(BibliographyFormat format) => "data/bibliography" + format.Endings[0];

    public static bool Exist(Site site) => site.Of<Source>().Any(source => source.Head.Index);

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        var (site, words) = (publication.Site, publication.Words);
        List<Source> sources = [.. site.Of<Source>().Where(source => source.Head.Index).OrderBy(source => source.Id, StringComparer.Ordinal)];
        if (sources.Count == 0) { return []; }
        var shows = SitePages.Ids(sources);
        return BibliographyFormat.All.Select(format => new OutputFile(PathOf(format), shows,
            () => Encoding.UTF8.GetBytes(format.Write(sources.Select(source => SourceItem.Exported(site, source)), date => date.ToWords(words.Dates)))));
    }
}
