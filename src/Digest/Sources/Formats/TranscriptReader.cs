using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Sources.Formats.Recordings;

namespace Digest.Sources.Formats;

/// <summary>The text that was typed, or read by a machine, from a document whose own text cannot be had. A line <c>[page 3]</c> says where a page begins; of a recording <c>[12:31]</c>,
/// at the beginning of a line, when the words behind it are said.</summary>
internal static partial class TranscriptReader
{
    [GeneratedRegex(@"^[ \t]*\[page (?<page>\d{1,6})\][ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"^[ \t]*\[(?:page (?<page>\d{1,6})\][ \t]*\r?$|(?:(?<hours>\d{1,3}):(?<minutes>[0-5]\d)|(?<minutes>\d{1,3})):(?<seconds>[0-5]\d)(?:[.,]\d{1,3})?\][ \t]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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
            if (line.Groups["page"] is { Success: true } page) { pages.Add(new PageStart(text.Length, int.Parse(page.ValueSpan, CultureInfo.InvariantCulture))); }
            else { times.Add(new TimeStart(text.Length, Seconds(line))); }
            from = line.Index + line.Length;
        }
        text.Append(written, from, written.Length - from);
        return new SeedContent(text.ToString(), new SeedFormat(document, name, pages.Count > 0 ? pages.Select(page => page.Number).Distinct().Count() : null), pages) { Times = times };
    }

    private static int Seconds(Match mark)
    {
        int Part(string name) => mark.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return (((Part("hours") * 60) + Part("minutes")) * 60) + Part("seconds");
    }
}
