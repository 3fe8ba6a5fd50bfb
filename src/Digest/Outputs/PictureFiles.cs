using Digest.Model;

namespace Digest.Outputs;

/// <summary>The pictures that bodies of published records show, and no others; two files with the same picture are one.</summary>
internal static class PictureFiles
{
    public static IEnumerable<OutputFile> Of(Publication publication) => publication.Site.Records
        .SelectMany(record => record.Head.Body.Images.Select(image => (Record: record, Picture: publication.Site.PictureOf(record, image.Value))))
        .Where(shown => shown.Picture is not null).GroupBy(shown => shown.Picture!.Address, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new OutputFile(group.Key, SitePages.Ids(group.Select(shown => shown.Record)), () => group.First().Picture!.Bytes));
}
