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

/// <summary>Reads the cues of WebVTT (W3C) and of SubRip, whose form nobody has laid down: what players show of a file, in the order in which they show it.</summary>
internal static partial class CueFile
{
    [GeneratedRegex(@"^[ \t]*(?<start>[\d:.,]{4,16})[ \t]*-->[ \t]*(?<end>[\d:.,]{4,16})(?:[ \t].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Timing();

    [GeneratedRegex(@"^(?:(?<hours>\d{1,4}):)?(?<minutes>[0-5]?\d):(?<seconds>[0-5]\d)(?:[.,](?<rest>\d{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    /// <summary>A tag of WebVTT, which goes on to the cue's end where nothing closes it; in SubRip the few that players know, and the places of Advanced SubStation.</summary>
    [GeneratedRegex(@"<(?<tag>[^>]*)(?:>|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WebTag();

    [GeneratedRegex(@"</?(?:b|i|u|s|font)(?:\s[^>]{0,200})?>|\{\\[^}]{0,200}\}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RipTag();

    [GeneratedRegex(@"^v(?:\.[^\s]*)?\s+(?<name>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex VoiceTag();

    /// <summary>The language that the head of the file names; null: it names none.</summary>
    [GeneratedRegex(@"^\uFEFF?WEBVTT[^\n]*\n(?:[^\n]*:[^\n]*\n)*?Language:[ \t]*(?<tag>[A-Za-z0-9-]{2,35})[ \t]*\r?\n", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LanguageLine();

    public static string? LanguageOf(string text) => LanguageLine().Match(text[..Math.Min(text.Length, 2000)]) is { Success: true } match ? match.Groups["tag"].Value : null;

    /// <exception cref="UnreadableSeed">A line with an arrow tells no time.</exception>
    public static List<Cue> Read(InputFile file, string text)
    {
        bool isWeb = text.TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal);
        var cues = new List<Cue>();
        var lines = Lines(text, isWeb);
        for (int at = 0; at < lines.Count;)
        {
            var (start, length) = lines[at];
            if (!text.AsSpan(start, length).Contains("-->", StringComparison.Ordinal)) { at = isWeb && IsComment(text.AsSpan(start, length)) && (at == 0 || lines[at - 1].Length == 0) ? AfterBlock(lines, at) : at + 1; continue; }
            if (Timing().Match(text, start, length) is not { Success: true } timing || Milliseconds(timing.Groups["start"].Value) is not { } from || Milliseconds(timing.Groups["end"].Value) is not { } to)
            {
                throw SeedRules.BadCue(file, text.Substring(start, length).Trim(), start);
            }
            int end = isWeb ? AfterBlock(lines, at + 1) : AfterRip(text, lines, at + 1);
            var words = Words(isWeb, lines.GetRange(at + 1, end - at - 1).ConvertAll(line => text.Substring(line.Start, line.Length)));
            if (words.Count > 0) { cues.Add(new Cue(from, Math.Max(from, to), words)); }
            at = end;
        }
        // Players go by the clock; of two that begin together the first in the file comes first.
        return [.. cues.OrderBy(cue => cue.Start)];
    }

    private static bool IsComment(ReadOnlySpan<char> line) => (line.StartsWith("NOTE") && (line.Length == 4 || line[4] is ' ' or '\t')) || line.TrimEnd() is "STYLE" or "REGION";

    /// <summary>Where the blank line stands that ends a block of WebVTT.</summary>
    private static int AfterBlock(List<(int Start, int Length)> lines, int at)
    {
        while (at < lines.Count && lines[at].Length > 0) { at++; }
        return at;
    }

    /// <summary>A blank line ends no words of SubRip: what does is the next time, with the number before it.</summary>
    private static int AfterRip(string text, List<(int Start, int Length)> lines, int at)
    {
        int end = at;
        while (end < lines.Count && !text.AsSpan(lines[end].Start, lines[end].Length).Contains("-->", StringComparison.Ordinal)) { end++; }
        if (end == lines.Count) { return end; }
        int number = end - 1;
        while (number >= at && lines[number].Length == 0) { number--; }
        return number >= at && text.AsSpan(lines[number].Start, lines[number].Length).Trim() is var last && last.Length > 0 && last.IndexOfAnyExceptInRange('0', '9') < 0 && (number == at || lines[number - 1].Length == 0) ? number : end;
    }

    /// <summary>In WebVTT a line of blanks is no blank line: captions that roll begin with one.</summary>
    private static List<(int Start, int Length)> Lines(string text, bool isWeb)
    {
        var lines = new List<(int, int)>();
        for (int start = 0; start < text.Length;)
        {
            int stop = text.AsSpan(start).IndexOfAny('\n', '\r');
            int length = stop < 0 ? text.Length - start : stop;
            lines.Add((start, !isWeb && text.AsSpan(start, length).IsWhiteSpace() ? 0 : length));
            start += length;
            if (start < text.Length) { start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1; }
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
