using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Sources.Formats.Recordings;

namespace Digest.Sources.Formats;

/// <summary>The text that was typed, or read by a machine, from a document whose own text cannot be had. A line <c>[page 3]</c> says where a page begins; of a recording <c>[12:31]</c>,
/// at the beginning of a line, when the paragraph behind it begins.</summary>
internal static partial class TranscriptReader
{
    [GeneratedRegex(@"^[ \t]*\[page (?<page>\d{1,6})\][ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"^[ \t]*\[(?:page (?<page>\d{1,6})\][ \t]*\r?$|(?<time>\d{1,3}(?::\d{2}){1,2})(?:[.,]\d{1,3})?\][ \t]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageLineOrTime();

    public static SeedContent Read(InputFile file, SeedKind document)
    {
        bool isRecording = SeedKinds.IsRecording(document);
        var kind = SeedKinds.Of(file.Path);
        if (isRecording && kind == SeedKind.Subtitles) { return SubtitleSeed.Read(file, document, null); }
        if (kind is not SeedKind.PlainText) { throw SeedRules.TranscriptKind(file, document); }
        var (written, name) = TextSeed.Decode(file, SeedEncoding.Decode(file.Bytes));
        var text = new StringBuilder(written.Length);
        var (pages, times) = (new List<PageStart>(), new List<TimeStart>());
        int from = 0;
        foreach (Match line in (isRecording ? PageLineOrTime() : PageLine()).Matches(written))
        {
            // The mark itself is no text, so that a quote may run over it; a line's end stands in its place, so that a paragraph ends.
            text.Append(written, from, line.Index - from).Append('\n');
            if (line.Groups["page"] is { Success: true } page) { pages.Add(new PageStart(text.Length, int.Parse(EuropeanDigits.Of(page.Value), CultureInfo.InvariantCulture))); }
            else { times.Add(new TimeStart(text.Length, Timecode.Read(EuropeanDigits.Of(line.Groups["time"].Value)) ?? throw SeedRules.BadTime(file, line.Value.Trim(), line.Index))); }
            from = line.Index + line.Length;
        }
        text.Append(written, from, written.Length - from);
        return new SeedContent(text.ToString(), new SeedFormat(document, name, pages.Count > 0 ? pages.Select(page => page.Number).Distinct().Count() : null), pages) { Times = times, AreTimesOfParagraphs = true };
    }
}
