using System.Text;

namespace Digest.Tests;

/// <summary>How two folders differ, for a person: the files that are missing, those that are too many, and of the others the first line that is not equal.</summary>
internal static class TreeDifference
{
    private const int MostFiles = 12, Before = 60, Behind = 160;

    /// <returns>Empty where every file is equal to the byte.</returns>
    public static string Of(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> made)
    {
        var faults = expected.Keys.Except(made.Keys).Select(path => $"missing: {path}\n")
            .Concat(made.Keys.Except(expected.Keys).Select(path => $"not expected: {path}\n"))
            .Concat(expected.Keys.Intersect(made.Keys).Order(StringComparer.Ordinal).Where(path => !expected[path].AsSpan().SequenceEqual(made[path])).Select(path => $"differs: {path}\n{Lines(Split(expected[path]), Split(made[path]))}"))
            .ToList();
        string rest = faults.Count > MostFiles ? $"… and {faults.Count - MostFiles} more files\n" : "";
        return string.Concat(faults.Take(MostFiles)) + rest;
    }

    private static string Lines(string[] expected, string[] made)
    {
        int line = 0;
        while (line < expected.Length && line < made.Length && expected[line] == made[line]) { line++; }
        string was = line < expected.Length ? expected[line] : "(no such line)", becomes = line < made.Length ? made[line] : "(no such line)";
        int at = was.AsSpan().CommonPrefixLength(becomes);
        return $"  {line + 1}: - {Around(was, at)}\n  {line + 1}: + {Around(becomes, at)}\n";
    }

    private static string Around(string line, int at)
    {
        int from = Math.Max(0, at - Before), to = Math.Min(line.Length, at + Behind);
        return (from > 0 ? "…" : "") + line[from..to] + (to < line.Length ? "…" : "");
    }

    /// <summary>Lines, with what an eye would miss made visible.</summary>
    private static string[] Split(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace("\r", "␍", StringComparison.Ordinal).Replace("\uFEFF", "[BOM]", StringComparison.Ordinal).Split('\n');
}
