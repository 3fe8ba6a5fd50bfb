using System.Text;
using Digest.Citations.Formats;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Stages.Importing;

/// <summary>The text of a new record, and the edits of one that is there.</summary>
internal static class RecordText
{
    /// <summary>Cited, not held: no word of the document may be shown before somebody says whose it is.</summary>
    public static string New(WorkTarget target, bool isDraft)
    {
        // Of marks and blanks alone it is none.
        string? title = target["title"] is { } written && RichText.Bare(written) is var bare && !string.IsNullOrWhiteSpace(bare) ? bare : null;
        var made = new StringBuilder("---\n");
        made.Append("title: ").Append(CitationYaml.Scalar(title ?? Supplied(target))).Append('\n');
        if (title is null) { made.Append("title_supplied: true\n"); }
        if (isDraft) { made.Append("status: draft\n"); }
        made.Append("citation:\n");
        foreach (var field in target.Added) { Block(made, field.Block, "  "); }
        return made.Append("rights: {publish: citation}\n---\n").ToString();
    }

    /// <summary>Null where the record's form allows no safe change.</summary>
    public static IReadOnlyList<TextEdit>? Edits(WorkTarget target, string text)
    {
        string path = target.Source!.Head.Path;
        if (Read(path, text) is not { } map || Edits(map, text, target.Added) is not { } edits) { return null; }
        return Holds(map, Read(path, TextEdit.Apply(text, edits)), target.Added) ? edits : null;
    }

    private static string Supplied(WorkTarget target) => $"Untitled {(target.Known.Citation.Type?.Value ?? TypeTable.Unknown).Replace('_', ' ').Replace('-', ' ')}";

    private static void Block(StringBuilder made, string lines, string margin)
    {
        foreach (string line in lines.Split('\n')) { made.Append(margin).Append(line).Append('\n'); }
    }

    private static List<TextEdit>? Edits(MapNode map, string text, IReadOnlyList<YamlField> added)
    {
        if (map["citation"] is MapNode { Entries.Count: > 0 } citation)
        {
            var all = added.Select(field => Behind(citation, text, (field.Block, field.Flow))).OfType<TextEdit>().ToList();
            return all.Count == added.Count ? all : null;
        }
        if (map["citation"] is not null) { return null; }
        var block = new StringBuilder("citation:");
        foreach (var field in added) { block.Append('\n').Append("  ").Append(field.Block.Replace("\n", "\n  ", StringComparison.Ordinal)); }
        return Behind(map, text, (block.ToString(), $"citation: {{{string.Join(", ", added.Select(field => field.Flow))}}}")) is { } one ? [one] : null;
    }

    /// <summary>Behind the last entry that a new one can follow.</summary>
    private static TextEdit? Behind(MapNode map, string text, (string, string) written)
    {
        for (int i = map.Entries.Count - 1; i >= 0; i--)
        {
            if (YamlEdit.InsertAfter(text, map, map.Entries[i], written) is { } edit) { return edit; }
        }
        return null;
    }

    private static MapNode? Read(string path, string text)
    {
        var faults = new List<Diagnostic>();
        var fence = Fence.Find(path, text, faults);
        var map = YamlReader.Read(path, text, fence.Start..(fence.Start + fence.Length), faults);
        return faults.Exists(fault => fault.Severity == Severity.Error) ? null : map;
    }

    /// <summary>The changed record says all that it said before, in its order, and the new keys.</summary>
    private static bool Holds(MapNode before, MapNode? after, IReadOnlyList<YamlField> added)
    {
        if (after is null) { return false; }
        var keys = added.Select(field => $".citation.{field.Key}").ToHashSet(StringComparer.Ordinal);
        bool IsAdded((string Path, string Value) one) => keys.Contains(one.Path) || keys.Any(key => one.Path.StartsWith(key + "[", StringComparison.Ordinal));
        var now = Flat(after, "").ToList();
        return Flat(before, "").SequenceEqual(now.Where(one => !IsAdded(one))) && now.Where(IsAdded).Select(one => one.Path.Split('[')[0]).Distinct(StringComparer.Ordinal).Count() == keys.Count;
    }

    private static IEnumerable<(string Path, string Value)> Flat(Node node, string path) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Flat(entry.Value, $"{path}.{entry.Key.Value}")),
        ListNode list => list.Items.SelectMany((item, i) => Flat(item, $"{path}[{i}]")),
        ScalarNode scalar => [(path, scalar.Text)],
        _ => [],
    };
}
