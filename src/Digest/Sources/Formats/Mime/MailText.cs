using System.Text;
using Digest.Model;
using Digest.Sources.Formats.Archives;
using MimeKit;
using MimeKit.Text;

namespace Digest.Sources.Formats.Mime;

/// <summary>The words of a message's parts and lines, each in the encoding that it names (RFC 2045, 2047, 6532). Where none is named, or one that the bytes are not in, the record says which it is; nothing is guessed.</summary>
/// <param name="declared">The code page that the record declares (<c>custody.encoding</c>); null: none.</param>
internal sealed class MailText(InputFile file, int? declared)
{
    /// <summary>A signature begins behind it, and no line is joined to it (RFC 3676, 4.3).</summary>
    private const string SignatureMark = "-- ";

    /// <summary>Encodings in which bytes of seven bits may be other letters than those of ASCII.</summary>
    private static readonly string[] Shifting = ["utf-7", "utf-16", "utf-32", "iso-2022", "hz", "ebcdic", "ibm0"];

    /// <exception cref="UnreadableSeed">It is in no encoding that can be told.</exception>
    public string Of(TextPart part) => part.IsHtml ? Page(part) : part.IsFlowed ? Unfolded(part, Plain(part)) : Plain(part);

    /// <exception cref="UnreadableSeed"/>
    public string Plain(MimePart part)
    {
        byte[] bytes = Bytes(part);
        string? label = part.ContentType.Charset?.Trim();
        // All encodings that are labelled for mails agree on these bytes, but for those that shift between alphabets.
        if (!bytes.AsSpan().ContainsAnyExceptInRange((byte)0x09, (byte)0x7E) && !bytes.AsSpan().Contains((byte)0x1B) && !IsShifting(label)) { return Encoding.ASCII.GetString(bytes); }
        int? named = IsNone(label) ? null : WebSeed.CodePage(label!.ToLowerInvariant());
        if (!IsNone(label) && named is null && declared is null) { throw SeedRules.UnknownCharset(file, label!); }
        return Decoded(bytes, named, "a text");
    }

    private string Page(TextPart part)
    {
        var page = new SavedPage(Bytes(part), IsNone(part.ContentType.Charset) ? null : part.ContentType.Charset);
        try { return WebSeed.Decode(file, page, null).Html; }
        catch (UnreadableSeed) when (declared is not null) { return WebSeed.Decode(file, page, declared).Html; }
    }

    /// <summary>The lines of the head that are shown: raw bytes in them are UTF-8, or what the record declares.</summary>
    /// <exception cref="UnreadableSeed"/>
    public void Check(MimeMessage message)
    {
        foreach (var header in message.Headers.Where(header => header.Id is HeaderId.Subject or HeaderId.From or HeaderId.Sender or HeaderId.To or HeaderId.Cc or HeaderId.Date))
        {
            Decoded(header.RawValue, null, $"the line '{header.Field}:'");
        }
    }

    private string Decoded(byte[] bytes, int? named, string what)
    {
        var decoded = SeedEncoding.Decode(bytes, named);
        if (decoded.Text is null && declared is { } said && said != named && SeedEncoding.Decode(bytes, said) is { Text: not null } other) { decoded = other; }
        return decoded.Text ?? throw SeedRules.NotDecoded(file, decoded with { Fault = $"holds {what} that {decoded.Fault}", FaultAt = 0 });
    }

    /// <summary>Seven bits say nothing of eight.</summary>
    private static bool IsNone(string? label) => string.IsNullOrWhiteSpace(label) || label.Trim().ToUpperInvariant() is "US-ASCII" or "ASCII" or "ANSI_X3.4-1968" or "ISO646-US" or "BINARY" or "8BIT" or "7BIT" or "UNKNOWN-8BIT" or "UNKNOWN";

    private static bool IsShifting(string? label) => label is not null && Array.Exists(Shifting, name => label.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Lines that were broken for the way are whole again (RFC 3676).</summary>
    private static string Unfolded(TextPart part, string words)
    {
        var whole = new FlowedToText { DeleteSpace = "yes".Equals(part.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase) };
        var made = new StringBuilder();
        var lines = new List<string>();
        foreach (string line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.TrimStart('>', ' ') == SignatureMark) { Join(); made.Append(line).Append('\n'); }
            else { lines.Add(line); }
        }
        Join();
        return made.ToString();

        void Join()
        {
            if (lines.Count > 0) { made.Append(whole.Convert(string.Join('\n', lines) + "\n").TrimEnd('\n')).Append('\n', 1 + lines.AsEnumerable().Reverse().TakeWhile(line => line.Length == 0).Count()); }
            lines.Clear();
        }
    }
}
