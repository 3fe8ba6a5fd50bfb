using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Sources.Formats.Recordings;

/// <summary>Words of a recording, and when they are shown.</summary>
/// <param name="Start">In milliseconds from the recording's beginning; so is the end.</param>
/// <param name="Lines">Without their marks; none is blank.</param>
internal sealed record Cue(long Start, long End, IReadOnlyList<CueLine> Lines);

/// <param name="Voice">Who speaks, as the file says; null: it does not.</param>
internal readonly record struct CueLine(string? Voice, string Text);

/// <summary>Cues with words that no player shows, since they end when they begin, or before.</summary>
/// <param name="Start">Of the line with the times of the first one.</param>
internal sealed record UnshownCues(int Count, int Start, int Length);

/// <summary>Reads the cues of WebVTT (W3C) and of SubRip, whose form nobody has laid down: what players show of a file, in the order in which they show it.</summary>
internal static partial class CueFile
{
    [GeneratedRegex(@"^[ \t]*(?<start>[0-9:.,]{4,16})[ \t]*-->[ \t]*(?<end>[0-9:.,]{4,16})(?:[ \t].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Timing();

    [GeneratedRegex(@"^(?:(?<hours>[0-9]{1,4}):)?(?<minutes>[0-5]?[0-9]):(?<seconds>[0-5][0-9])(?:[.,](?<rest>[0-9]{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    /// <summary>A tag of WebVTT, which goes on to the cue's end where nothing closes it; in SubRip the few that players know, and the places of Advanced SubStation.</summary>
    [GeneratedRegex(@"<(?<tag>[^>]*)(?:>|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WebTag();

    [GeneratedRegex(@"</?(?:b|i|u|s|font)(?:\s[^>]{0,200})?>|\{\\[^}]{0,200}\}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RipTag();

    [GeneratedRegex(@"^v(?:\.[^\s]*)?\s+(?<name>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex VoiceTag();

    /// <summary>The language that the head of the file names; null: it names none.</summary>
    public static string? LanguageOf(string text)
    {
        const string Key = "Language:";
        var head = text.TrimStart('\uFEFF').Split('\n', 32);
        if (!head[0].StartsWith("WEBVTT", StringComparison.Ordinal)) { return null; }
        return head.Skip(1).Select(line => line.Trim()).TakeWhile(line => line.Length > 0).FirstOrDefault(line => line.StartsWith(Key, StringComparison.OrdinalIgnoreCase)) is { } named ? named[Key.Length..].Trim() : null;
    }

    /// <exception cref="UnreadableSeed">A line with an arrow tells no time.</exception>
    public static (List<Cue> Cues, UnshownCues? Unshown) Read(InputFile file, string text)
    {
        UnshownCues? unshown = null;
        bool isWeb = Path.GetExtension(file.Path).Equals(".vtt", StringComparison.OrdinalIgnoreCase) || text.TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal);
        var cues = new List<Cue>();
        var lines = Lines(text, isWeb);
        int? number = null;
        for (int at = 0; at < lines.Count;)
        {
            var (start, length) = lines[at];
            if (!IsTiming(text, lines[at])) { at = isWeb && IsComment(text.AsSpan(start, length)) && (at == 0 || lines[at - 1].Length == 0) ? AfterBlock(text, lines, at) : at + 1; continue; }
            // Where the first has a number before it, all have.
            if (!isWeb && cues.Count == 0 && at > 0) { number ??= NumberIn(text, lines[at - 1]); }
            if (Timing().Match(text, start, length) is not { Success: true } timing || Milliseconds(timing.Groups["start"].Value) is not { } from || Milliseconds(timing.Groups["end"].Value) is not { } to)
            {
                throw SeedRules.BadCue(file, text.Substring(start, length).Trim(), start);
            }
            int end = isWeb ? AfterBlock(text, lines, at + 1) : AfterRip(text, lines, at + 1, ref number);
            var words = Words(isWeb, lines.GetRange(at + 1, end - at - 1).ConvertAll(line => text.Substring(line.Start, line.Length)));
            // A player shows a cue from its beginning on and before its end (HTML, "time marches on"): there is no such moment.
            if (words.Count > 0 && to <= from) { unshown = unshown is null ? new(1, start, length) : unshown with { Count = unshown.Count + 1 }; }
            else if (words.Count > 0) { cues.Add(new Cue(from, to, words)); }
            at = end;
        }
        // Players go by the clock; of two that begin together the first in the file comes first.
        return ([.. cues.OrderBy(cue => cue.Start)], unshown);
    }

    private static bool IsComment(ReadOnlySpan<char> line) => (line.StartsWith("NOTE") && (line.Length == 4 || line[4] is ' ' or '\t')) || line.TrimEnd() is "STYLE" or "REGION";

    private static bool IsTiming(string text, (int Start, int Length) line) => text.AsSpan(line.Start, line.Length).Contains("-->", StringComparison.Ordinal);

    /// <summary>Where a block of WebVTT ends: at a blank line, or where an arrow begins another cue (W3C, 6.1, "collect a WebVTT block").</summary>
    private static int AfterBlock(string text, List<(int Start, int Length)> lines, int at)
    {
        while (at < lines.Count && lines[at].Length > 0 && !IsTiming(text, lines[at])) { at++; }
        return at;
    }

    /// <summary>A blank line ends no words of SubRip: what does is the next time, with the number right before it. A number that does not go on from the one before, and has no blank line before it, is one that is said.</summary>
    /// <param name="number">Of the cue; null: the file has none.</param>
    private static int AfterRip(string text, List<(int Start, int Length)> lines, int at, ref int? number)
    {
        int end = at;
        while (end < lines.Count && !IsTiming(text, lines[end])) { end++; }
        if (number is not { } own || end == lines.Count || end == at || NumberIn(text, lines[end - 1]) is not { } next || (next != own + 1 && end - 1 > at && lines[end - 2].Length > 0)) { return end; }
        number = next;
        return end - 1;
    }

    private static int? NumberIn(string text, (int Start, int Length) line) =>
        int.TryParse(text.AsSpan(line.Start, line.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>In WebVTT a line of blanks is no blank line: captions that roll begin with one.</summary>
    private static List<(int Start, int Length)> Lines(string text, bool isWeb)
    {
        var lines = new List<(int, int)>();
        // A program took each line's end, which had two characters, for one of another system.
        bool isDoubled = text.Contains("\r\r\n", StringComparison.Ordinal) && text.AsSpan().Count('\n') == text.AsSpan().Count("\r\r\n");
        for (int start = 0; start < text.Length;)
        {
            int stop = text.AsSpan(start).IndexOfAny('\n', '\r');
            int length = stop < 0 ? text.Length - start : stop;
            lines.Add((start, !isWeb && text.AsSpan(start, length).IsWhiteSpace() ? 0 : length));
            start += length;
            if (isDoubled && text.AsSpan(start).StartsWith("\r\r\n")) { start += 3; }
            else if (start < text.Length) { start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1; }
        }
        return lines;
    }

    private static long? Milliseconds(string written)
    {
        if (Moment().Match(written) is not { Success: true } match) { return null; }
        long Part(string name) => match.Groups[name] is { Success: true } group ? long.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return (((Part("hours") * 60) + Part("minutes")) * 60 + Part("seconds")) * 1000 + long.Parse(match.Groups["rest"].Value.PadRight(3, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static List<CueLine> Words(bool isWeb, List<string> written)
    {
        var lines = new List<CueLine>();
        if (!isWeb)
        {
            foreach (string shown in written) { Add(lines, null, RipTag().Replace(shown, "")); }
            return lines;
        }
        string? voice = null;
        bool isGuide = false;
        string text = string.Join('\n', written);
        int done = 0;
        var line = new System.Text.StringBuilder();
        foreach (Match tag in WebTag().Matches(text))
        {
            Take(text[done..tag.Index]);
            done = tag.Index + tag.Length;
            string inner = tag.Groups["tag"].Value;
            // A phonetic guide stands above its word.
            if (inner is "rt" || inner.StartsWith("rt.", StringComparison.Ordinal)) { isGuide = true; }
            else if (inner is "/rt" or "/ruby") { isGuide = false; }
            else if (VoiceTag().Match(inner) is { Success: true } named) { End(); voice = Name(named.Groups["name"].Value); }
            else if (inner == "/v") { End(); voice = null; }
        }
        Take(text[done..]);
        End();
        return lines;

        void Take(string part)
        {
            if (isGuide) { return; }
            string[] parts = part.Split('\n');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0) { End(); }
                line.Append(parts[i]);
            }
        }

        void End()
        {
            Add(lines, voice, WebUtility.HtmlDecode(line.ToString()));
            line.Clear();
        }
    }

    private static string? Name(string written) => string.Join(' ', WebUtility.HtmlDecode(written).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } name ? name : null;

    private static void Add(List<CueLine> lines, string? voice, string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) { lines.Add(new CueLine(voice, text.Trim())); }
    }
}
