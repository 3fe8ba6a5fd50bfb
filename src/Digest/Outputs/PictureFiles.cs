using Digest.Model;
using Digest.Pictures;

namespace Digest.Outputs;

/// <summary>The pictures that bodies of published records show, and no others; two files with the same picture are one.</summary>
internal static class PictureFiles
{
    public static IEnumerable<OutputFile> Of(Publication publication) => publication.Site.Records
        .SelectMany(record => record.Head.Body.Images.Select(image => (Record: record, Picture: publication.Site.PictureOf(record, image.Value))))
        .Where(shown => shown.Picture is not null).GroupBy(shown => shown.Picture!.Address, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .SelectMany(group => Files(group.First().Picture!, SitePages.Ids(group.Select(shown => shown.Record))));

    /// <summary>The picture, and the smaller copies of it that pages show.</summary>
    private static IEnumerable<OutputFile> Files(Picture picture, IReadOnlyList<string> shows) =>
    [
        new OutputFile(picture.Address, shows, () => picture.Bytes),
        .. picture.Widths.Select(width => new OutputFile(picture.AddressAt(width), shows, () => picture.Copy(width, () => Copies.Make(picture, width)))),
    ];
}
