using System.Text;
using Digest.Model;
using MimeKit;

namespace Digest.Sources.Formats.Mime;

/// <summary>A message in the form of RFC 5322 and MIME, as mail programs and browsers save one.</summary>
internal static class MimeFile
{
    /// <summary>The library decodes words of a head in encodings that .NET itself does not have, but only where somebody gave them to the process before it looked: else what a line says would depend on what was read before.</summary>
    static MimeFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="declared">The code page of raw bytes in its head that are no UTF-8; null: none is known.</param>
    /// <exception cref="UnreadableSeed"/>
    public static MimeMessage Read(InputFile file, int? declared = null)
    {
        try
        {
            var options = ParserOptions.Default.Clone();
            if (declared is { } codePage && SeedEncoding.Of(codePage) is { } encoding) { options.CharsetEncoding = encoding; }
            var message = MimeMessage.Load(options, new MemoryStream(file.Bytes, writable: false));
            return message.Headers.Count > 0 && message.Body is not null ? message : throw SeedRules.Damaged(file, "it does not begin as a message does");
        }
        catch (Exception fault) when (fault is FormatException or IOException) { throw SeedRules.Damaged(file, "it is no message as mail programs and browsers save one"); }
    }

    /// <returns>Null where the message says no day.</returns>
    public static DateTimeOffset? DateOf(MimeMessage message) => message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null;
}
