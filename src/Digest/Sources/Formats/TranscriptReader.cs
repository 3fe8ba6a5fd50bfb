using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Sources.Formats;

/// <summary>The text that was typed, or read by a machine, from a document whose own text cannot be had. A line <c>[page 3]</c> says where a page begins.</summary>
internal static partial class TranscriptReader
{
    [GeneratedRegex(@"^[ \t]*\[page (\d{1,6})\][ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageLine();

    public static SeedContent Read(InputFile file, SeedKind document)
    {
        if (SeedKinds.Of(file.Path) is not SeedKind.PlainText) { throw SeedRules.TranscriptKind(file); }
        var (written, name) = TextSeed.Decode(file, SeedEncoding.Decode(file.Bytes));
        var text = new StringBuilder(written.Length);
        var pages = new List<PageStart>();
        int from = 0;
        foreach (Match line in PageLine().Matches(written))
        {
            // The line itself is no text, so that a quote may run over it; a blank line stands in its place.
            text.Append(written, from, line.Index - from).Append('\n');
            pages.Add(new PageStart(text.Length, int.Parse(line.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
            from = line.Index + line.Length;
        }
        text.Append(written, from, written.Length - from);
        return new SeedContent(text.ToString(), new SeedFormat(document, name, pages.Count > 0 ? pages.Select(page => page.Number).Distinct().Count() : null), pages);
    }
}
