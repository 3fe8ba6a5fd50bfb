using Digest.Model;
using MimeKit;

namespace Digest.Sources.Formats.Mime;

/// <summary>A message in the form of RFC 5322 and MIME, as mail programs and browsers save one.</summary>
internal static class MimeFile
{
    /// <exception cref="UnreadableSeed"/>
    public static MimeMessage Read(InputFile file)
    {
        try
        {
            var message = MimeMessage.Load(new MemoryStream(file.Bytes, writable: false));
            return message.Headers.Count > 0 && message.Body is not null ? message : throw SeedRules.Damaged(file, "it does not begin as a message does");
        }
        catch (Exception fault) when (fault is FormatException or IOException) { throw SeedRules.Damaged(file, "it is no message as mail programs and browsers save one"); }
    }

    /// <returns>Null where the message says no day.</returns>
    public static DateTimeOffset? DateOf(MimeMessage message) => message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null;
}
