using System.Collections.Concurrent;
using Digest.Model;
using Digest.Prose;
using Digest.Sources.Fragments;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.Views;

/// <summary>The way from a quote to the same words on the publisher's own page: an address with a text fragment, which a browser finds and shows.</summary>
internal static class PublisherLink
{
    /// <summary>Endings of addresses that are certainly no page of HTML.</summary>
    private static readonly HashSet<string> OtherFiles = new([".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".md", ".csv", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".epub", ".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".webp", ".svg",
        ".mp3", ".mp4", ".zip", ".xml", ".json"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where the original is no page of the web that can be looked at, or its words cannot be told from others there.</summary>
    public static Html? Of(PageScope scope, ResolvedQuote quote)
    {
        if (InRecording(scope, quote) is var (second, recording)) { return Link(scope, scope.Words.Format("quote.original_recording", ("time", Timecode.Of(second))), recording); }
        if (quote.Source is not { } source || scope.Originals?.Of(source, quote) is not { } address) { return null; }
        return Link(scope, scope.Words["quote.original"], address);
    }

    private static Html Link(PageScope scope, string label, string address) =>
        new($"<a class=\"external original\" rel=\"{OutLink.Rel}\" href=\"{Markup.Encode(address)}\">{Markup.Encode(label)}{OutLink.End(OutsideLink.Notes(scope.Words), address)}");

    /// <summary>Words that are shown here may be heard there.</summary>
    private static (int Second, string Address)? InRecording(PageScope scope, ResolvedQuote quote) =>
        quote is { IsShown: true, IsPartlyWithheld: false, IsVerified: true, Source: { } source, Seconds: var (second, _) } && RecordingLink.Of(scope.Site, source, second) is { } address ? (second, address) : null;

    /// <summary>The document's address, where a browser shows its text there.</summary>
    public static string? Page(Site site, Source source)
    {
        if (!SourceTextView.IsPrinted(site, source) || site.Seeds[source.Id] is not { IsTranscript: false, Format.Kind: SeedKind.PlainText or SeedKind.Markdown or SeedKind.WebPage }) { return null; }
        return Uri.TryCreate(source.Citation["URL"], UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && !OtherFiles.Contains(Path.GetExtension(url.AbsolutePath)) ? url.AbsoluteUri : null;
    }
}

/// <summary>The fragments of a source's quotes, found together when the first page asks: its text is folded once, and dropped.</summary>
internal sealed class OriginalIndex(Site site)
{
    private readonly ConcurrentDictionary<Source, Lazy<Dictionary<ResolvedQuote, string>?>> bySource = new();

    /// <summary>The address of the quote's words on the publisher's page; null where there is none.</summary>
    public string? Of(Source source, ResolvedQuote quote) =>
        bySource.GetOrAdd(source, static (source, site) => new(() => Make(site, source)), site).Value?.GetValueOrDefault(quote);

    private static Dictionary<ResolvedQuote, string>? Make(Site site, Source source)
    {
        if (PublisherLink.Page(site, source) is not { } page) { return null; }
        var use = site.Uses[source];
        var finder = new DirectiveFinder(FragmentText.Of(site.Seeds[source.Id], use.Shown));
        var all = new Dictionary<ResolvedQuote, string>(ReferenceEqualityComparer.Instance);
        foreach (var quote in use.Quotes)
        {
            if (quote is not { IsShown: true, IsPartlyWithheld: false, IsVerified: true, Parts.Count: > 0 }) { continue; }
            var directives = quote.Parts.Select(part => finder.Find(part.Start, part.End)).ToList();
            if (!directives.Contains(null)) { all[quote] = $"{page}{(page.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:{string.Join('&', directives)}"; }
        }
        return all;
    }
}
