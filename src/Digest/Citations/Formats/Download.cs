using System.Text;
using Digest.Model;

namespace Digest.Citations.Formats;

/// <summary>A file of one work that a page carries in itself, as an address: it needs neither a script nor a server, and works from disk.</summary>
internal static class Download
{
    private static readonly byte[][] Beginnings = [.. BibliographyFormat.All.Select(format => Encoding.ASCII.GetBytes(Beginning(format)))];

    /// <summary>Percent-encoded and not in base64, so that whoever searches the page for a word finds it there.</summary>
    public static string Address(BibliographyFormat format, BibliographyItem item, Words words) =>
        Beginning(format) + Uri.EscapeDataString(format.Write([item], date => date.ToWords(words.Dates)));

    private static string Beginning(BibliographyFormat format) => $"data:{format.MediaType};charset=utf-8,";

    /// <summary>Whether a link is such a file, and holds nothing but what <see cref="Address"/> writes.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> link)
    {
        foreach (byte[] beginning in Beginnings)
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
