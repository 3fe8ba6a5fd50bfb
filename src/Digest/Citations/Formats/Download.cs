using System.Buffers;
using System.Text;
using Digest.Model;

namespace Digest.Citations.Formats;

/// <summary>A file of one work that a page carries in itself, as an address: it needs neither a script nor a server, and works from disk.</summary>
internal static class Download
{
    private static readonly Dictionary<BibliographyFormat, string> Beginnings = BibliographyFormat.All.ToDictionary(format => format, format => $"data:{format.MediaType};charset=utf-8,");
    private static readonly byte[][] Bytes = [.. Beginnings.Values.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Percent-encoded and not in base64, so that whoever searches the page for a word finds it there.</summary>
    public static string Address(BibliographyFormat format, BibliographyItem item, Words words)
    {
        string beginning = Beginnings[format], text = format.Write([item], date => date.ToWords(words.Dates));
        // Of a character of UTF-16 come three bytes at the most, of each three letters.
        char[] room = ArrayPool<char>.Shared.Rent(beginning.Length + 9 * text.Length);
        beginning.CopyTo(room);
        Uri.TryEscapeDataString(text, room.AsSpan(beginning.Length), out int length);
        string address = new(room, 0, beginning.Length + length);
        ArrayPool<char>.Shared.Return(room);
        return address;
    }

    /// <summary>Whether a link is such a file, and holds nothing but what <see cref="Address"/> writes.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> link)
    {
        foreach (byte[] beginning in Bytes)
        {
            if (link.StartsWith(beginning)) { return IsEncoded(link[beginning.Length..]); }
        }
        return false;
    }

    private static bool IsEncoded(ReadOnlySpan<byte> text)
    {
        foreach (byte one in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)one) && one is not ((byte)'%' or (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')) { return false; }
        }
        return true;
    }
}
