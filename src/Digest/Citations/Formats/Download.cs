using System.Text;
using Digest.Citations.Formats.Bib;
using Digest.Citations.Formats.CslJson;
using Digest.Citations.Formats.Ris;
using Digest.Model;

namespace Digest.Citations.Formats;

/// <summary>A file of one work that a page carries in itself, as an address: it needs neither a script nor a server, and works from disk.</summary>
/// <param name="Key">Of its words.</param>
internal sealed record Download(string Key, string Ending, string MediaType, Func<BibliographyItem, Words, string> Write)
{
    public static IReadOnlyList<Download> All { get; } =
    [
        new("biblatex", "bib", "application/x-bibtex", (item, _) => BibLatexFormat.Write([item])),
        new("ris", "ris", "application/x-research-info-systems", (item, _) => RisFormat.Write([item])),
        new("csl", "json", "application/vnd.citationstyles.csl+json", (item, words) => CslJsonFormat.Write([item], date => date.ToWords(words.Dates))),
    ];

    private static readonly byte[][] Beginnings = [.. All.Select(format => Encoding.ASCII.GetBytes(format.Beginning))];

    private string Beginning => $"data:{MediaType};charset=utf-8,";

    /// <summary>Percent-encoded and not in base64, so that whoever searches the page for a word finds it there.</summary>
    public string Address(BibliographyItem item, Words words) => Beginning + Uri.EscapeDataString(Write(item, words));

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
