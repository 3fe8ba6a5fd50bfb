using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Pictures in <c>input/</c> that the site does not show.</summary>
internal static class UnusedPicture
{
    private static readonly Rule Rule = new("unused-picture", Severity.Warning,
        "A picture in input/ stands in no published body.",
        "It is not published; but in a public repository anybody can fetch it, with the place and the time that its file may tell. Pictures of drafts are among these.",
        "input/people/camp.jpg      # and nothing shows it: move it out of the repository until it is needed");

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        // A translation shows pictures of its own, or fewer than its original: what either shows is used.
        var records = site.With(RecordTraits.Pictures).Concat(site.InOtherLanguages.Value.Where(record => record.Traits.HasFlag(RecordTraits.Pictures)));
        var shown = records.SelectMany(record => record.Head.Body.Images.Select(image => PicturePath.Of(record.Head.Path, image.Value).FirstOrDefault(site.PicturePaths.Contains))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return site.PicturePaths.Where(path => !shown.Contains(path)).Order(StringComparer.Ordinal)
            .Select(path => Rule.At(Span.StartOf(path), $"The picture '{path}' stands in no published body.", "Show it, or take it out of input/."));
    }
}
