using MimeKit;
using MimeKit.Cryptography;

namespace Digest.Sources.Formats.Mime;

/// <summary>What a mail program shows of a message's parts, in their order (RFC 2046): the texts below its head, and the names of all files that came with it.</summary>
/// <param name="web">The text of a web page.</param>
/// <param name="words">Those of a part.</param>
internal sealed class MailParts(Func<string, string> web, MailText words)
{
    private readonly List<string> _texts = [], _files = [];

    public IReadOnlyList<string> Texts => _texts;

    public IReadOnlyList<string> Files => _files;

    public void Read(MimeEntity part)
    {
        switch (part)
        {
            case { IsAttachment: true }: Name(part); break;
            case MultipartAlternative forms: Best(forms); break;
            case MultipartRelated { Root: { } root } page: Page(page, root); break;
            case MultipartSigned { Count: > 0 } signed: Signed(signed); break;
            case Multipart parts: foreach (var one in parts) { Read(one); } break;
            case TextPart { IsHtml: true } page: Add(web(words.Of(page))); break;
            case TextPart text when text.IsPlain || text.IsEnriched || text.ContentType.IsMimeType("text", "markdown"): Add(words.Of(text)); break;
            case MimePart { Content: not null } bare when IsBareText(bare): Add(words.Plain(bare)); break;
            default: Name(part); break;
        }
    }

    /// <summary>Of several forms of one text the last is the richest, and the one that mail programs show, where it says anything (RFC 2046, 5.1.4).</summary>
    private void Best(MultipartAlternative forms)
    {
        MailParts? best = null;
        int at = forms.Count - 1;
        for (; at >= 0; at--)
        {
            var tried = new MailParts(web, words);
            tried.Read(forms[at]);
            best ??= tried;
            if (tried._texts.Count > 0) { best = tried; break; }
        }
        if (at < 0) { at = forms.Count - 1; }
        for (int one = 0; one < forms.Count; one++)
        {
            if (one != at) { Attached(forms[one]); continue; }
            _texts.AddRange(best!._texts);
            _files.AddRange(best._files);
        }
    }

    /// <summary>A page with its pictures and styles, which belong to it by a name of theirs; what has none is a file beside it.</summary>
    private void Page(MultipartRelated page, MimeEntity root)
    {
        foreach (var part in page)
        {
            if (part == root) { Read(part); }
            else if (part.IsAttachment || (part.ContentId is null && part.ContentLocation is null)) { Name(part); }
        }
    }

    private void Signed(MultipartSigned signed)
    {
        Read(signed[0]);
        foreach (var signature in signed.Skip(1)) { Attached(signature); }
    }

    /// <summary>Of parts that are not shown in the text those that are files all the same.</summary>
    private void Attached(MimeEntity part)
    {
        if (part.IsAttachment) { Name(part); }
        else if (part is Multipart parts) { foreach (var one in parts) { Attached(one); } }
    }

    /// <summary>A message that is forwarded is called as its subject is; what machines say of one (RFC 3464), and other such words, are no file where nothing calls them one.</summary>
    private void Name(MimeEntity part)
    {
        string? name = part.ContentDisposition?.FileName ?? part.ContentType.Name;
        bool isMessage = part is MessagePart and not TextRfc822Headers;
        if (name is null && isMessage && ((MessagePart)part).Message?.Subject is { } subject && !string.IsNullOrWhiteSpace(subject)) { name = subject; }
        if (name is null && !isMessage && part.ContentDisposition is null && part.ContentType.MediaType.ToUpperInvariant() is "MESSAGE" or "TEXT") { return; }
        _files.Add(name ?? "(without a name)");
    }

    /// <summary>A type of one word is none, and what has none is plain text (RFC 2045, 5.2).</summary>
    private static bool IsBareText(MimePart part) => "text".Equals(part.Headers[HeaderId.ContentType]?.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase);

    private void Add(string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) { _texts.Add(text); }
    }
}
