using System.Collections.Concurrent;
using System.Globalization;
using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Finds the first mention of each entity's title or alias in a body, to be linked by itself: longest name first, at word boundaries, never on a name that two records share.</summary>
internal sealed class MentionFinder
{
    private readonly Dictionary<(char, char), List<(string Name, Record Target)>> byStart = [];

    private MentionFinder(IEnumerable<Record> published)
    {
        var names = new Dictionary<string, Record?>(StringComparer.Ordinal);
        foreach (var record in published)
        {
            if (!record.Kind.IsEntity || !(record.Head.Autolink ?? record.Kind.Like != RecordKind.Topic)) { continue; }
            foreach (string name in record.Head.Aliases.Select(alias => alias.Text.Value).Append(record.Title).Distinct(StringComparer.Ordinal))
            {
                if (name.Length >= 2 && !names.TryAdd(name, record)) { names[name] = null; }
            }
        }
        foreach (var (name, target) in names)
        {
            if (target is null) { continue; }
            if (!byStart.TryGetValue((name[0], name[1]), out var list)) { byStart[(name[0], name[1])] = list = []; }
            list.Add((name, target));
        }
        foreach (var list in byStart.Values) { list.Sort((a, b) => a.Name.Length != b.Name.Length ? b.Name.Length - a.Name.Length : string.CompareOrdinal(a.Name, b.Name)); }
    }

    public static Dictionary<Record, IReadOnlyList<Mention>> Find(IReadOnlyList<Record> published, bool enabled, CancellationToken cancel)
    {
        var found = new ConcurrentBag<(Record, IReadOnlyList<Mention>)>();
        var finder = new MentionFinder(published);
        if (finder.byStart.Count == 0) { return []; }
        Parallel.ForEach(published, new ParallelOptions { CancellationToken = cancel }, record =>
        {
            bool asked = record.Kind.IsEntity ? enabled : record.Head.Autolink ?? enabled;
            if (asked && finder.In(record) is { Count: > 0 } mentions) { found.Add((record, mentions)); }
        });
        return found.ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private List<Mention> In(Record record)
    {
        var mentions = new List<Mention>();
        var linked = record.Head.Body.Links.Select(link => link.Target).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<Record> { record };
        foreach (var run in record.Head.Body.Runs)
        {
            var text = record.Head.Body.FileText.AsSpan(run.Offset, run.Length);
            for (int at = 0; at + 1 < text.Length; at++)
            {
                if (!IsBoundary(text, at) || !byStart.TryGetValue((text[at], text[at + 1]), out var names)) { continue; }
                foreach (var (name, target) in names)
                {
                    if (!text[at..].StartsWith(name, StringComparison.Ordinal) || !IsBoundary(text, at + name.Length)) { continue; }
                    if (!linked.Contains(target.Id) && seen.Add(target)) { mentions.Add(new Mention(run.Offset + at, name.Length, target)); }
                    at += name.Length - 1;
                    break;
                }
            }
        }
        return mentions;
    }

    /// <summary>Between two characters of one word there is none; scripts written without blanks have one everywhere.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> text, int at) =>
        at == 0 || at >= text.Length || !IsWord(text[at - 1]) || !IsWord(text[at]) || IsUnspaced(text[at - 1]) || IsUnspaced(text[at]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnspaced(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';
}
