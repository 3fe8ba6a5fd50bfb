using System.Text;
using Digest.Model;

namespace Digest.Sources;

/// <summary>What <c>custody.ignore</c> leaves out: whole paragraphs, and lines at the edges of pages. <c>{n}</c> in an entry stands for any number.</summary>
internal sealed class Furniture
{
    public const string Number = "{n}";
    private const char Run = '\u0001';

    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly List<Entry> _all = [];

    /// <param name="Runs">The entry's numbers, in order; null stands for any.</param>
    private sealed record Entry(Located<string> Written, IReadOnlyList<string?> Runs)
    {
        public bool Used { get; set; }
    }

    public Furniture(IEnumerable<Located<string>> entries)
    {
        foreach (var written in entries)
        {
            string shape = Shape(Key(written.Value), out var runs);
            var entry = new Entry(written, runs);
            _all.Add(entry);
            if (!_entries.TryGetValue(shape, out var same)) { _entries.Add(shape, same = []); }
            same.Add(entry);
        }
    }

    public bool IsEmpty => _all.Count == 0;

    /// <summary>Entries that left nothing out so far.</summary>
    public IEnumerable<Located<string>> Unused => _all.Where(entry => !entry.Used).Select(entry => entry.Written);

    /// <summary>Whether a whole paragraph or line is left out; the entry then counts as used.</summary>
    public bool Takes(string text)
    {
        if (IsEmpty) { return false; }
        string key = Key(text);
        bool taken = false;
        foreach (var entry in Of(Shape(key, out var runs)).Where(entry => Agree(entry.Runs, runs))) { entry.Used = taken = true; }
        if (!taken && IsRoman(key)) { foreach (var entry in Of(Run.ToString())) { if (entry.Runs[0] is null) { entry.Used = taken = true; } } }
        return taken;
    }

    /// <summary>As an entry of <c>custody.ignore</c> would be written: its numbers as <c>{n}</c>.</summary>
    public static string EntryFor(string text) => IsRoman(Key(text)) ? Number : Shape(Key(text), out _).Replace(Run.ToString(), Number, StringComparison.Ordinal);

    public static string Key(string text) => Normalisation.Of(text).Trim(' ');

    private List<Entry> Of(string shape) => _entries.GetValueOrDefault(shape) ?? [];

    private static bool Agree(IReadOnlyList<string?> entry, IReadOnlyList<string?> found) => entry.Zip(found).All(pair => pair.First is null || pair.First == pair.Second);

    /// <summary>The text with one sign for each of its numbers.</summary>
    private static string Shape(string text, out List<string?> runs)
    {
        runs = [];
        var shape = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && char.IsDigit(text[end])) { end++; }
            bool any = end == at && text.AsSpan(at).StartsWith(Number, StringComparison.Ordinal);
            if (end == at && !any) { shape.Append(text[at++]); continue; }
            runs.Add(any ? null : text[at..end]);
            shape.Append(Run);
            at = any ? at + Number.Length : end;
        }
        return shape.ToString();
    }

    private static bool IsRoman(string text) => text.Length is > 0 and <= 8 && text.All(c => c is 'i' or 'v' or 'x' or 'l' or 'c' or 'I' or 'V' or 'X' or 'L' or 'C');
}
