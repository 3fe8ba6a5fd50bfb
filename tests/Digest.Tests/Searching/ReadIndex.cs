using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Digest.Tests.Searching;

/// <summary>The index of a built site, read back from its files as a browser reads it, by code that shares nothing with what wrote it.</summary>
internal sealed partial class ReadIndex
{
    private const string Ends = "!#$'()*+,-./", Goes = ":;=>?@[]^_`|~";
    private readonly Dictionary<string, string> pieces = new(StringComparer.Ordinal);
    private readonly List<JsonElement> shown = [];
    private readonly JsonElement start;
    private readonly List<string> lists = [];

    public ReadIndex(IReadOnlyDictionary<string, byte[]> site)
    {
        string text = string.Concat(site.Where(file => file.Key.StartsWith("search/", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Value)));
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var call = Call().Match(line);
            if (call.Success) { pieces[call.Groups[1].Value + call.Groups[2].Value] = call.Groups[3].Value; }
            else { start = JsonDocument.Parse(line["digestSearch.start(".Length..^2]).RootElement; }
        }
        for (int i = 0; pieces.TryGetValue($"l{i}", out string? list); i++) { lists.Add(list[1..^1]); }
        for (int i = 0; pieces.TryGetValue($"d{i}", out string? entries); i++) { shown.AddRange(JsonDocument.Parse(entries).RootElement.EnumerateArray()); }
        for (int i = 0; pieces.TryGetValue($"w{i}", out string? words); i++) { Read(words[1..^1]); }
        int record = 0;
        foreach (int step in Numbers(start.GetProperty("more").GetString()!)) { More.Add(record += step); }
    }

    /// <summary>By word: the parts, with the steps of their weights.</summary>
    public SortedDictionary<string, List<(int Part, int Step)>> Words { get; } = new(StringComparer.Ordinal);
    public List<int> More { get; } = [];
    public int Records => start.GetProperty("records").GetInt32();
    public int Parts => shown.Count;
    public IEnumerable<string> Pieces => pieces.Keys;
    public string Text => string.Concat(pieces.Values);

    /// <summary>Passages of pages, each with whoever says it where that is told of it alone.</summary>
    public IEnumerable<(string Text, string? Said)> Passages => shown.SelectMany(entry => entry.EnumerateArray().Skip(10)).Select(passage => (passage[1].GetString()!, passage.GetArrayLength() > 5 ? passage[5].GetString() : null));

    public string AddressOf(int part) => shown[part][1].GetString()!;

    /// <summary>Addresses of the pages that have a word.</summary>
    public IReadOnlyList<string> Find(string word) => Words.TryGetValue(word, out var hits) ? [.. hits.Select(hit => AddressOf(hit.Part)).Distinct().Order(StringComparer.Ordinal)] : [];

    private void Read(string piece)
    {
        string[] lines = piece.Split('\t');
        int[] head = Numbers(lines[0]);
        int size = start.GetProperty("list").GetInt32(), most = start.GetProperty("long").GetInt32(), file = head[0], at = head[1];
        foreach (string line in lines[1..^1])
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal), end = space + 3;
            while (Goes.Contains(line[end], StringComparison.Ordinal)) { end++; }
            int length = Numbers(line[(space + 3)..(end + 1)])[0];
            string list = line[(end + 1)..];
            if (length > 0)
            {
                if (at > 0 && at + length > size) { file++; at = 0; }
                list = string.Concat(lists.Skip(file).Take(1 + (length / most)))[at..(at + length)];
                at += length;
                if (length > size) { file += (length + most - 1) / most; at = 0; }
            }
            Words.Add(line[..space], Hits(list));
        }
    }

    private static List<(int Part, int Step)> Hits(string list)
    {
        var hits = new List<(int Part, int Step)>();
        int[] numbers = Numbers(list);
        for (int at = 0; at < numbers.Length;)
        {
            int step = numbers[at] % 8, left = 1 + (numbers[at++] / 8), part = -1;
            for (; left > 0; left--) { hits.Add((part += 1 + numbers[at++], step)); }
        }
        return [.. hits.OrderBy(hit => hit.Part)];
    }

    private static int[] Numbers(string text)
    {
        var numbers = new List<int>();
        int so = 0;
        foreach (char symbol in text)
        {
            int end = Ends.IndexOf(symbol, StringComparison.Ordinal);
            if (end < 0) { so = (so * 13) + 1 + Goes.IndexOf(symbol, StringComparison.Ordinal); continue; }
            numbers.Add((so * 12) + end);
            so = 0;
        }
        return [.. numbers];
    }

    [GeneratedRegex(@"^digestSearch\.add\(""(\w)"",(\d+),(.*)\);$")]
    private static partial Regex Call();
}
