using Digest.Model;
using Digest.Outputs.Discovery;

namespace Digest.Outputs;

/// <summary>Every file of a site, in the order in which they are made.</summary>
internal static class SitePlan
{
    /// <summary>All that the digest's own language has, the pages of the others with the pictures that these alone show, and what lists all those pages.</summary>
    public static OutputFile[] Of(Publication publication, bool withoutSearch = false, CancellationToken cancel = default)
    {
        Output search = Search.SearchPage.Of;
        List<OutputFile> files = [.. AllOutputs.List.Where(output => !withoutSearch || output != search).SelectMany(Planned(publication))];
        var pictures = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var translation in publication.Translations)
        {
            files.AddRange(AllOutputs.Translated.SelectMany(Planned(translation)));
            files.AddRange(PictureFiles.Of(translation).Where(picture => pictures.Add(picture.Path)));
        }
        return [.. files, .. Listing(publication, files)];

        Func<Output, IEnumerable<OutputFile>> Planned(Publication of) => output =>
        {
            cancel.ThrowIfCancellationRequested();
            return output(of);
        };
    }

    /// <summary>The sitemap and what names it.</summary>
    /// <param name="files">All others.</param>
    public static IEnumerable<OutputFile> Listing(Publication publication, IReadOnlyList<OutputFile> files) => SiteMap.Of(publication, files);
}
