using Digest.Kinds;
using Digest.Stages;

namespace Digest.Cli;

/// <summary>Words for shells to complete: names of files alone, nothing is parsed. Of a digest that cannot be read there are none.</summary>
internal static class IdsOnDisk
{
    private const int Most = 50_000;

    public static IEnumerable<string> Kinds() => AllKinds.Definitions.Select(kind => kind.Info.Name);

    public static IEnumerable<string> Rules() => Stages.Rules.All.Select(rule => rule.Id);

    /// <param name="folder">Below input/; empty: every record.</param>
    public static IEnumerable<string> Ids(string folder = "")
    {
        if (DigestFolder.Find(null) is not { } root) { return []; }
        try
        {
            return [.. Directory.EnumerateFiles(Path.Join(root, "input", folder), "*.md", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 10 })
                .Select(path => Path.GetFileNameWithoutExtension(path)!).Where(RecordPath.MayName).Take(Most).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return []; }
    }
}
