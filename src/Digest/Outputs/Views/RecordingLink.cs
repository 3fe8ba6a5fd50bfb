using System.Globalization;
using Digest.Model;
using Digest.Prose;
using Digest.Sources.Formats;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.Views;

/// <summary>The address at which a recording plays from a second on: of a media file by Media Fragments (W3C, 4.2.1), of a host in the form that it documents.</summary>
internal static class RecordingLink
{
    /// <summary>Of a source whose words have times, and whose address is known; null: nobody may be led there, since what is withheld of it is said there, or nobody knows how.</summary>
    public static string? Of(Site site, Source source, int second) =>
        source.Custody is { Restricted: false } && site.Seeds.TryGetValue(source.Id, out var seed) && seed is { Times.Count: > 0, IsPartlyWithheld: false } ? At(source.Citation["URL"], second) : null;

    /// <summary>When a paragraph begins, as a link to the recording where one can be led there.</summary>
    /// <param name="at">Null: nobody wrote it down, and its place stays empty.</param>
    public static Html Time(PageScope scope, string source, int? at)
    {
        if (at is not { } second) { return new("<span class=\"para__time\"></span>"); }
        string time = Timecode.Of(second);
        return scope.Site.Find(source) is Source known && Of(scope.Site, known, second) is { } address
            ? new($"<a class=\"para__time external external--bare\" rel=\"{OutLink.Rel}\" href=\"{Markup.Encode(address)}\" aria-label=\"{Markup.Encode(scope.Words.Format("quote.original_recording", ("time", time)))} {Markup.Encode(OutLink.Note(OutsideLink.Notes(scope.Words), address))}\"><bdi>{time}</bdi></a>")
            : new($"<span class=\"para__time\"><bdi>{time}</bdi></span>");
    }

    /// <param name="address">Where the recording is published.</param>
    public static string? At(string? address, int second)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.Fragment.Length > 0) { return null; }
        string at = second.ToString(CultureInfo.InvariantCulture), path = url.AbsolutePath;
        string host = url.IdnHost.ToLowerInvariant() is var name && name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
        return host switch
        {
            "youtube.com" or "m.youtube.com" when path is "/watch" || path.StartsWith("/live/", StringComparison.Ordinal) => With(url, "t", at + "s"),
            "youtu.be" when path.Length > 1 => With(url, "t", at + "s"),
            "vimeo.com" when path.Length > 1 && path[1..].All(letter => char.IsAsciiDigit(letter)) => $"{url.AbsoluteUri}#t={at}s",
            "dailymotion.com" when path.StartsWith("/video/", StringComparison.Ordinal) => With(url, "start", at),
            "archive.org" when path.StartsWith("/details/", StringComparison.Ordinal) => With(url, "start", at),
            "webtv.un.org" or "media.un.org" when path.Contains("/asset/", StringComparison.Ordinal) => With(url, "kalturaStartTime", at),
            _ => IsMedia(address) ? $"{url.AbsoluteUri}#t={at}" : null,
        };
    }

    /// <summary>Whether a recording itself lies at an address, and not a page about it: a wiki calls such a page by the file's name.</summary>
    public static bool IsMedia(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && SeedKinds.IsRecording(SeedKinds.Of(url.AbsolutePath))
        && !url.AbsolutePath.Contains("/wiki/", StringComparison.Ordinal) && !(url.IdnHost.EndsWith("archive.org", StringComparison.OrdinalIgnoreCase) && url.AbsolutePath.StartsWith("/details/", StringComparison.Ordinal));

    /// <summary>The address with one part of its query set, the others as they are.</summary>
    private static string With(Uri url, string name, string value)
    {
        var others = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => part != name && !part.StartsWith(name + "=", StringComparison.Ordinal));
        return $"{url.GetLeftPart(UriPartial.Path)}?{string.Join('&', [.. others, $"{name}={value}"])}";
    }
}
