using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using MimeKit;
using MimeKit.Cryptography;

namespace Digest.Sources.Formats.Mime;

/// <summary>E-mails (.eml): the lines that a mail program shows above a message, then its text, then the names of what is attached. Attachments are documents of their own.</summary>
internal static partial class MailSeed
{
    /// <summary>All of a record that decides what text its message has, and the third way in which messages are read: each text in the encoding that it names.</summary>
    public static string How(SeedContext context) => FormattableString.Invariant($"mail/4 {context.Source.Custody?.Encoding?.Value}");

    /// <exception cref="UnreadableSeed"/>
    public static SeedContent Read(InputFile file, SeedContext context)
    {
        int? declared = context.Source.Custody?.Encoding?.Value;
        var message = MimeFile.Read(file, declared);
        if (message.Body is ApplicationPkcs7Mime { SecureMimeType: SecureMimeType.EnvelopedData or SecureMimeType.AuthEnvelopedData } or MultipartEncrypted) { throw SeedRules.Encrypted(file); }
        var words = new MailText(file, declared);
        words.Check(message);
        var text = new StringBuilder();
        Paragraph(text, "", message.Subject);
        Paragraph(text, "From: ", message.From.ToString());
        if (message.Sender is { } sender && !message.From.Mailboxes.Contains(sender)) { Paragraph(text, "Sender: ", sender.ToString()); }
        Paragraph(text, "Date: ", message.Headers[HeaderId.Date]);
        Paragraph(text, "To: ", message.To.ToString());
        Paragraph(text, "Cc: ", message.Cc.ToString());
        var parts = new MailParts(html => Seen(file, html, context), words);
        if (message.Body is { } body) { parts.Read(body); }
        text.AppendJoin("\n\n", parts.Texts).Append("\n\n");
        foreach (string name in parts.Files) { Paragraph(text, "Attachment: ", name); }
        return new SeedContent(text.ToString().TrimEnd(), new SeedFormat(SeedKind.Mail), []);
    }

    /// <summary>What the file says of the message.</summary>
    /// <param name="declared">The code page of what names none.</param>
    public static DocumentFacts Facts(InputFile file, int? declared)
    {
        var message = MimeFile.Read(file, declared);
        return new DocumentFacts
        {
            Title = message.Subject,
            Authors = [.. message.From.Mailboxes.Select(one => one.Name).OfType<string>().Where(name => name.Length > 0)],
            Issued = MimeFile.DateOf(message) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>Mail programs show no pages within a mail.</summary>
    [GeneratedRegex(@"<iframe\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    private static string Seen(InputFile file, string html, SeedContext context)
    {
        var (seen, fault) = context.Texts.WebPage(Frame().Replace(html, "<iframe>"), true);
        return fault is null ? seen ?? "" : throw SeedRules.WebPage(file, fault, true);
    }

    private static void Paragraph(StringBuilder text, string label, string? words)
    {
        string line = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > 0) { text.Append(label).Append(line).Append("\n\n"); }
    }
}
