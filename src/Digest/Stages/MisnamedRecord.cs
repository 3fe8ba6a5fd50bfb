namespace Digest.Stages;

/// <summary>Files of <c>input/</c> that were meant as records, by their ending.</summary>
internal static class MisnamedRecord
{
    private static readonly string[] Endings = [".md.txt", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdtext"];

    /// <returns>The name that it should have, without its folder; null where it is none.</returns>
    public static string? Meant(string path)
    {
        if (!path.StartsWith("input/", StringComparison.Ordinal)) { return null; }
        foreach (string ending in Endings)
        {
            if (!path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) { continue; }
            string name = path[(path.LastIndexOf('/') + 1)..^ending.Length];
            return name.Length == 0 || RecordPath.IsReadme(name) ? null : name + ".md";
        }
        return null;
    }
}
