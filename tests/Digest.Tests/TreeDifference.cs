using System.Text;

namespace Digest.Tests;

/// <summary>How two folders differ, for a person: files that are missing, files that are too many, and the first lines that are not equal.</summary>
internal static class TreeDifference
{
    private const int MostFiles = 8, MostLines = 3, LongestLine = 300;

    /// <returns>Empty where every file is equal to the byte.</returns>
    public static string Of(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> made)
    {
        var faults = expected.Keys.Union(made.Keys).Order(StringComparer.Ordinal)
            .Select(path => One(path, expected.GetValueOrDefault(path), made.GetValueOrDefault(path))).Where(fault => fault.Length > 0).ToList();
        string rest = faults.Count > MostFiles ? $"… and {faults.Count - MostFiles} more files\n" : "";
        return string.Concat(faults.Take(MostFiles)) + rest;
    }

    private static string One(string path, byte[]? expected, byte[]? made)
    {
        if (made is null) { return $"missing: {path}\n"; }
        if (expected is null) { return $"not expected: {path}\n{Shown(made, "+ ")}"; }
        return expected.AsSpan().SequenceEqual(made) ? "" : $"differs: {path}\n{Lines(Split(expected), Split(made))}";
    }

    private static string Lines(string[] expected, string[] made)
    {
        var text = new StringBuilder();
        int start = 0, shorter = Math.Min(expected.Length, made.Length);
        while (start < shorter && expected[start] == made[start]) { start++; }
        int end = 0;
        while (end < shorter - start && expected[^(end + 1)] == made[^(end + 1)]) { end++; }
        foreach (string line in expected[start..^end].Take(MostLines)) { text.Append($"  {start + 1}: - {Cut(line)}\n"); }
        foreach (string line in made[start..^end].Take(MostLines)) { text.Append($"  {start + 1}: + {Cut(line)}\n"); }
        return text.ToString();
    }

    private static string Shown(byte[] bytes, string lead) => string.Concat(Split(bytes).Take(MostLines).Select(line => $"  {lead}{Cut(line)}\n"));

    /// <summary>Lines with their ends made visible where they are not a line feed alone.</summary>
    private static string[] Split(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace("\r", "␍", StringComparison.Ordinal).Replace("\uFEFF", "[BOM]", StringComparison.Ordinal).Split('\n');

    private static string Cut(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + "…";
}
