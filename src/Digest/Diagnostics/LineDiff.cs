using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using Digest.Model;

namespace Digest.Diagnostics;

/// <summary>What edits change, as a unified diff with three lines around each change. For people: line ends are not told apart.</summary>
internal static class LineDiff
{
    private const int Around = 3;

    /// <summary>Lines of the old text, from 0, that are replaced by the new ones.</summary>
    private readonly record struct Change(int Start, int Count, IReadOnlyList<string> New);

    /// <param name="path">As it is told at the head of the diff.</param>
    public static string Of(string path, string text, IReadOnlyList<TextEdit> edits)
    {
        return Of(path, Lines(text), Changes(text, edits));
    }

    /// <summary>From one text to another, for texts whose lines keep their order and are not repeated; linear.</summary>
    public static string Between(string path, string before, string after) => Of(path, Lines(before), Changes(Lines(before), Lines(after)));

    /// <summary>From one text to another, whatever their lines are: what both have in the same order stays, as far as that goes.</summary>
    /// <returns>The diff, and how many lines came and went; an empty one where the two are alike but for their line ends.</returns>
    public static (string Text, int Added, int Removed) OfTexts(string path, string before, string after)
    {
        string[] old = Lines(before), made = Lines(after);
        var blocks = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new CustomFunctionChunker(Lines)).DiffBlocks;
        if (blocks.Count == 0) { return ("", 0, 0); }
        List<Change> changes = [.. blocks.Select(block => new Change(block.DeleteStartA, block.DeleteCountA, made[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]))];
        return (Of(path, old, changes), changes.Sum(change => change.New.Count), changes.Sum(change => change.Count));
    }

    private static List<Change> Changes(string[] old, string[] made)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = old.Length - 1; i >= 0; i--) { places[old[i]] = i; }
        var changes = new List<Change>();
        int at = 0;
        var added = new List<string>();
        foreach (string line in made)
        {
            // A line that stood further up has moved: it is taken out there and put in here.
            int place = at < old.Length && old[at] == line ? at : places.GetValueOrDefault(line, -1);
            if (place < at) { added.Add(line); continue; }
            Add(place);
            at = place + 1;
        }
        Add(old.Length);
        return changes;

        void Add(int until)
        {
            if (until > at || added.Count > 0) { changes.Add(new Change(at, until - at, [.. added])); }
            added.Clear();
        }
    }

    private static string Of(string path, string[] old, List<Change> changes)
    {
        var diff = new StringBuilder().Append("--- ").Append(Printable.Line(path)).Append("\n+++ ").Append(Printable.Line(path)).Append('\n');
        int shift = 0;
        foreach (var hunk in Hunks(changes))
        {
            int from = Math.Max(0, hunk[0].Start - Around), to = Math.Min(old.Length, hunk[^1].Start + hunk[^1].Count + Around);
            int added = hunk.Sum(change => change.New.Count - change.Count);
            diff.Append(CultureInfo.InvariantCulture, $"@@ -{from + 1},{to - from} +{from + 1 + shift},{to - from + added} @@\n");
            int at = from;
            foreach (var change in hunk)
            {
                Write(diff, ' ', old[at..change.Start]);
                Write(diff, '-', old[change.Start..(change.Start + change.Count)]);
                Write(diff, '+', change.New);
                at = change.Start + change.Count;
            }
            Write(diff, ' ', old[at..to]);
            shift += added;
        }
        return diff.ToString();
    }

    private static void Write(StringBuilder diff, char sign, IEnumerable<string> lines)
    {
        foreach (string line in lines) { diff.Append(sign).Append(Printable.Line(line)).Append('\n'); }
    }

    private static List<Change> Changes(string text, IReadOnlyList<TextEdit> edits)
    {
        var index = new LineIndex(text);
        var changes = new List<Change>();
        foreach (var line in edits.OrderBy(edit => edit.Offset).GroupBy(edit => index.At(edit.Offset).Line))
        {
            // Whole lines put in before this one leave it as it is.
            bool whole = line.All(edit => edit.Length == 0 && index.At(edit.Offset).Column == 1 && edit.Text.EndsWith('\n'));
            if (whole) { changes.Add(new Change(line.Key - 1, 0, Lines(string.Concat(line.Select(edit => edit.Text))))); continue; }
            int last = index.At(line.Max(edit => edit.Offset + edit.Length)).Line;
            int start = line.Min(edit => edit.Offset) - index.At(line.Min(edit => edit.Offset)).Column + 1;
            int end = text.AsSpan(line.Max(edit => edit.Offset + edit.Length)).IndexOfAny('\n', '\r') is >= 0 and var found ? line.Max(edit => edit.Offset + edit.Length) + found : text.Length;
            string made = TextEdit.Apply(text[start..end], line.Select(edit => edit with { Offset = edit.Offset - start }));
            changes.Add(new Change(line.Key - 1, last - line.Key + 1, Lines(made)));
        }
        return changes;
    }

    private static List<List<Change>> Hunks(List<Change> changes)
    {
        var hunks = new List<List<Change>>();
        foreach (var change in changes)
        {
            if (hunks.Count > 0 && hunks[^1][^1] is var before && change.Start - before.Start - before.Count <= 2 * Around) { hunks[^1].Add(change); }
            else { hunks.Add([change]); }
        }
        return hunks;
    }

    private static string[] Lines(string text)
    {
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return lines is [.., ""] ? lines[..^1] : lines;
    }
}
