using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Pictures that take a reader on a slow line minutes.</summary>
internal static class HeavyPicture
{
    private const int Most = 1_000_000;
    /// <summary>Of a picture that is loaded only by whoever follows the link to all of it.</summary>
    private const int MostWhole = 8_000_000;

    private static readonly Rule Rule = new("heavy-picture", Severity.Warning,
        "A picture's file is over 1 MB; a photograph that is shown in smaller copies, over 8 MB.",
        "Many readers of a digest are on slow or watched lines: a page should be there in seconds. A photograph as a camera makes it also shows more than a page needs: a face in a crowd, a name on a door.",
        "A PNG of 4000 by 3000 pixels.\n# mend: save a photograph as JPEG, of which the build makes smaller copies; make anything else 1,600 pixels wide");

    public static Check Check { get; } = new(Rule, site => site.With(RecordTraits.Pictures).SelectMany(record => record.Head.Body.Images.Select(image => (image, picture: site.PictureOf(record, image.Value))))
        .Where(shown => shown.picture is { } picture && picture.Size > (picture.IsShownWhole ? Most : MostWhole)).DistinctBy(shown => shown.picture!.Path)
        .Select(shown => Rule.At(shown.image.Span, FormattableString.Invariant($"The picture '{shown.picture!.Path}' has {shown.picture.Size / 1_000_000.0:0.0} MB."), shown.picture.Format == PictureFormat.Jpeg ? "Make it smaller: 1,600 pixels across are enough for a page." : "Save a photograph as JPEG, of which the build makes smaller copies; make anything else smaller: 1,600 pixels across are enough for a page.")));
}
