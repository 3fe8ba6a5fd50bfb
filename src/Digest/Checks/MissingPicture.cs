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

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var byName = new Lazy<ILookup<string, string>>(() => site.PicturePaths.Order(StringComparer.Ordinal).ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase));
        return site.Records.SelectMany(record => record.Head.Body.Images.Where(image => !IsThere(site, record, image.Value)).Select(image => Of(image, byName)));
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
