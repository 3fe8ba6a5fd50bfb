using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Pictures that a published body shows and that are not there.</summary>
internal static class MissingPicture
{
    private static readonly Rule Rule = new("missing-picture", Severity.Error,
        "A body shows a picture whose file is not in input/.",
        "Its place on the page would be empty. An address is meant from the Markdown file's folder, or from input/; what stands outside input/ is never published.",
        "![A gate](gate.jpg)      # and neither claims/gate.jpg nor gate.jpg is in input/");

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    private static readonly Rule Idle = new("idle-credit", Severity.Warning,
        "An entry of pictures names a file that the text does not show.",
        "Its credit is printed nowhere; the picture that was meant stands without one.",
        "pictures: [{file: gate.jpg, credit: …}]      # and the text shows gates.jpg");

    public static Check Check { get; } = new([Rule, Idle], (site, _) => In(site));

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var byName = new Lazy<ILookup<string, string>>(() => site.PicturePaths.Order(StringComparer.Ordinal).ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase));
        return site.With(RecordTraits.Pictures).SelectMany(record => record.Head.Body.Images.Where(image => !IsThere(site, record, image.Value)).Select(image => Of(image, byName)).Concat(IdleIn(record)));
    }

    private static IEnumerable<Diagnostic> IdleIn(Record record)
    {
        if (record.Head.Pictures.Count == 0) { return []; }
        // A translation has its original's credits, and may show fewer pictures.
        var shown = record.Head.Body.Images.Concat(record.Head.Translated?.Original.Head.Body.Images ?? []).SelectMany(image => PicturePath.Of(record.Head.Path, image.Value)).ToHashSet(StringComparer.Ordinal);
        return record.Head.Pictures.Where(credit => credit.File.Value.Length > 0 && !PicturePath.Of(record.Head.Path, credit.File.Value).Any(shown.Contains))
            .Select(credit => Idle.At(credit.File.Span, $"The text shows no picture '{credit.File.Value}'.", "Write the name as the text has it, or take the entry out."));
    }

    private static bool IsThere(Site site, Record record, string address) => PicturePath.Of(record.Head.Path, address).Any(site.PicturePaths.Contains);

    private static Diagnostic Of(Located<string> image, Lazy<ILookup<string, string>> byName)
    {
        string name = image.Value[(image.Value.LastIndexOf('/') + 1)..];
        if (!Endings.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal))
        {
            return Rule.At(image.Span, $"'{image.Value}' is no kind of picture that can be published.", "Save it as JPEG, PNG, GIF, WebP or SVG, with that ending.");
        }
        string? like = byName.Value[name].FirstOrDefault();
        return Rule.At(image.Span, $"The picture '{image.Value}' is not there.", like is null ? "Put the file beside the Markdown file, or write its path from input/." : $"There is '{like}': write /{like["input/".Length..]}.");
    }
}
