using Digest.Diagnostics;

namespace Digest.Checks;

/// <summary>Pictures that take a reader on a slow line minutes.</summary>
internal static class HeavyPicture
{
    private const int Most = 1_000_000;

    private static readonly Rule Rule = new("heavy-picture", Severity.Warning,
        "A picture's file is over 1 MB.",
        "Many readers of a digest are on slow or watched lines: a page should be there in seconds. A photograph as a camera makes it also shows more than a page needs: a face in a crowd, a name on a door.",
        "A photograph of 4000 by 3000 pixels.\n# mend: make it 1,600 pixels wide");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => record.Head.Body.Images.Select(image => (image, picture: site.PictureOf(record, image.Value))))
        .Where(shown => shown.picture is { Bytes.Length: > Most }).DistinctBy(shown => shown.picture!.Path)
        .Select(shown => Rule.At(shown.image.Span, FormattableString.Invariant($"The picture '{shown.picture!.Path}' has {shown.picture.Bytes.Length / 1_000_000.0:0.0} MB."), "Make it smaller: 1,600 pixels across are enough for a page.")));
}
