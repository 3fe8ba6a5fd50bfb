using Digest.Model;
using Digest.Outputs.Search;

namespace Digest.Outputs;

/// <summary>Finds the planned file of a path without planning the rest of the site: what a reader asks for is made when it is asked for. For several threads.</summary>
internal sealed class Catalogue
{
    private readonly (string Prefix, Shelf Shelf)[] shelves;
    private readonly Lazy<Dictionary<string, OutputFile>> listing;

    public Catalogue(Publication publication)
    {
        shelves = [.. publication.Translations.Select(other => (other.Language!.Prefix, new Shelf(other, [.. AllOutputs.Translated, PictureFiles.Of]))), ("", new Shelf(publication, AllOutputs.List))];
        listing = new(() => SitePlan.Of(publication).Where(file => IsListing(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal));
    }

    /// <returns>Null where the site has no such file.</returns>
    public OutputFile? Find(string path)
    {
        foreach (var (prefix, shelf) in shelves)
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal) && shelf.Find(path) is { } file) { return file; }
        }
        // They list all pages, which have to be planned for that.
        return IsListing(path) ? listing.Value.GetValueOrDefault(path) : null;
    }

    private static bool IsListing(string path) => path == "robots.txt" || (path.StartsWith("sitemap", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal));

    /// <summary>The files of one language.</summary>
    private sealed class Shelf
    {
        private readonly Publication publication;
        private readonly Lazy<Dictionary<string, Page>> pages;
        private readonly Lazy<Dictionary<string, OutputFile>>[] outputs;
        private readonly Lazy<Dictionary<string, OutputFile>>? search;

        public Shelf(Publication publication, IReadOnlyList<Output> list)
        {
            this.publication = publication;
            pages = new(() => publication.Site.Of<Page>().ToDictionary(page => Stem(page.Address), StringComparer.Ordinal));
            Output records = RecordPages.Of, searched = SearchPage.Of;
            outputs = [.. list.Where(output => output != records && output != searched).Select(Planned)];
            // Its index is by far the most work, and few ask for it while they write.
            if (list.Contains(searched)) { search = Planned(searched); }
        }

        public OutputFile? Find(string path)
        {
            // A record's pages are named for it: claims/a.html, claims/a.links-2.html.
            string own = path[(publication.Language?.Prefix.Length ?? 0)..];
            if (RecordAt(Stem(own)) is { } record && RecordPages.Of(publication, record).FirstOrDefault(file => file.Path == path) is { } page) { return page; }
            if (search is not null && path.StartsWith("search", StringComparison.Ordinal)) { return search.Value.GetValueOrDefault(path); }
            foreach (var output in outputs) { if (output.Value.TryGetValue(path, out var file)) { return file; } }
            return null;
        }

        /// <summary>All but the introductions of folders are named for their ids.</summary>
        private Record? RecordAt(string stem) => publication.Site.Find(stem[(stem.LastIndexOf('/') + 1)..]) is { } record && Stem(record.Address) == stem ? record : pages.Value.GetValueOrDefault(stem);

        private Lazy<Dictionary<string, OutputFile>> Planned(Output output) =>
            new(() => output(publication).DistinctBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Path, StringComparer.Ordinal));

        private static string Stem(string path)
        {
            int dot = path.IndexOf('.', path.LastIndexOf('/') + 1);
            return dot < 0 ? path : path[..dot];
        }
    }
}
