using System.Text;
using Digest.Model;

namespace Digest.Sources.Formats.Recordings;

/// <summary>Makes one text of cues. They cut sentences where the picture has room, so paragraphs are made anew: where another speaks, where nobody speaks for three seconds, and at the end of a sentence once there are sixty words.</summary>
/// <remarks>Paragraphs are cited by their numbers: another rule would be another text, and would need another name in <c>custody</c>.</remarks>
internal static class CueText
{
    private const int Pause = 3000, Full = 60, Fullest = 150;
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(".?!…。！？؟۔।");
    private static readonly char[] Closing = ['"', '\'', '”', '’', '»', '）', ')', ']', '」', '』'];

    public static (string Text, List<TimeStart> Times) Of(IReadOnlyList<Cue> cues)
    {
        var (text, times) = (new StringBuilder(), new List<TimeStart>());
        Cue? before = null;
        long said = 0;
        string? voice = null;
        int words = 0;
        bool isEnd = false;
        foreach (var cue in cues)
        {
            bool isFirst = true;
            foreach (var line in Fresh(cue, before))
            {
                bool speaks = line.Voice != voice || IsTurn(line.Text);
                bool isNew = text.Length > 0 && (speaks || (isFirst && before is not null && cue.Start - said >= Pause) || (words >= Full && isEnd) || words >= Fullest);
                if (text.Length > 0) { text.Append(isNew ? "\n\n" : "\n"); }
                if (isNew) { words = 0; }
                if (isFirst) { times.Add(new TimeStart(text.Length, (int)Math.Min(int.MaxValue, cue.Start / 1000))); }
                if (line.Voice != voice && line.Voice is not null) { text.Append(line.Voice).Append(": "); }
                text.Append(line.Text);
                (voice, isFirst) = (line.Voice, false);
                words += WordCount.Of(line.Text);
                isEnd = line.Text.AsSpan().TrimEnd(Closing) is { Length: > 0 } sentence && Ends.Contains(sentence[^1]);
            }
            (before, said) = (cue, Math.Max(said, cue.End));
        }
        return (text.ToString(), times);
    }

    /// <summary>Dashes and arrows with which subtitles say that another speaks.</summary>
    private static bool IsTurn(string line) => line.StartsWith(">>", StringComparison.Ordinal) || HasDash(line);

    private static bool HasDash(string line) => line.Length > 2 && line[0] is '-' or '–' or '—' && line[1] is ' ' or '\u00A0';

    /// <summary>What a cue adds: captions that roll show a line once more above the next one, and players without a gap between.</summary>
    private static IEnumerable<CueLine> Fresh(Cue cue, Cue? before)
    {
        if (before is null || cue.Start - before.End > 100) { return cue.Lines; }
        int most = Math.Min(cue.Lines.Count, before.Lines.Count);
        for (int count = most; count > 0; count--)
        {
            if (!before.Lines.TakeLast(count).SequenceEqual(cue.Lines.Take(count))) { continue; }
            // Of two who speak in one cue, the first may say what was just said.
            if (cue.Lines.Any(line => HasDash(line.Text))) { return cue.Lines; }
            // Whoever says the same once more says it twice: a whole cue is a repetition only where it is shown for a moment, or lies within the one before.
            return count < cue.Lines.Count || cue.End - cue.Start <= 100 || cue.End <= before.End && cue.Start < before.End ? cue.Lines.Skip(count) : cue.Lines;
        }
        return cue.Lines;
    }
}
