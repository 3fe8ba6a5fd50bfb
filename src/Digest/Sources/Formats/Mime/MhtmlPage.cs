using Digest.Model;
using Digest.Sources.Formats.Archives;
using MimeKit;

namespace Digest.Sources.Formats.Mime;

/// <summary>A page that a browser saved into one file (MHTML, RFC 2557): the page is one part of it, its pictures and styles are others.</summary>
internal static class MhtmlPage
{
    /// <exception cref="UnreadableSeed"/>
    public static SavedPage Read(InputFile file)
    {
        var message = MimeFile.Read(file);
        var root = message.Body is MultipartRelated { Root: TextPart { IsHtml: true } related } ? related : message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml);
        if (root?.Content is not { } content) { throw SeedRules.Damaged(file, "no part of it is a web page"); }
        var html = new MemoryStream();
        content.DecodeTo(html);
        return new SavedPage(html.ToArray(), root.ContentType.Charset, root.ContentLocation?.OriginalString ?? message.Headers["Snapshot-Content-Location"], MimeFile.DateOf(message)) { Frames = Frames(message, root) };
    }

    private static Dictionary<string, SavedPage> Frames(MimeMessage message, TextPart root)
    {
        var frames = new Dictionary<string, SavedPage>(StringComparer.Ordinal);
        foreach (var part in message.BodyParts.OfType<TextPart>())
        {
            if (!part.IsHtml || part == root || part.Content is not { } content) { continue; }
            var html = new MemoryStream();
            content.DecodeTo(html);
            var frame = new SavedPage(html.ToArray(), part.ContentType.Charset);
            if (part.ContentId is { Length: > 0 } id) { frames.TryAdd("cid:" + id, frame); }
            if (part.ContentLocation?.OriginalString is { Length: > 0 } address) { frames.TryAdd(address, frame); }
        }
        return frames;
    }
}
