using Digest.Model;

namespace Digest.Stages;

/// <summary>The files of a new digest (<c>src/Digest/Init</c>): a small, invented one that works. Writes into a folder that holds nothing yet, and overwrites nothing.</summary>
internal static class StarterFiles
{
    private const string Prefix = "init/";

    /// <summary>Paths from the digest's folder, in ordinal order, each with the name of its template.</summary>
    private static SortedDictionary<string, string> Templates()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in typeof(StarterFiles).Assembly.GetManifestResourceNames())
        {
            string path = name.Replace('\\', '/');
            if (!path.StartsWith(Prefix, StringComparison.Ordinal)) { continue; }
            path = path[Prefix.Length..];
            // Kept without the dot, so that they are no rules of this program's own repository.
            found[path is "gitignore" or "gitattributes" || path.StartsWith("github/", StringComparison.Ordinal) ? "." + path : path] = name;
        }
        return found;
    }

    /// <summary>A folder that is not there, is empty, or holds a repository's <c>.git</c> alone, and what systems write into folders by themselves.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static bool MayFill(string folder) => !Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).All(entry => Path.GetFileName(entry) is ".git" || MachineFile.Is(Path.GetFileName(entry)));

    /// <returns>The paths that were written, in order.</returns>
    /// <exception cref="IOException">The folder cannot be written to, or a file appeared there meanwhile; what was written before stays.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public static IReadOnlyList<string> Write(string folder)
    {
        var templates = Templates();
        foreach (var (path, name) in templates)
        {
            string target = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var from = typeof(StarterFiles).Assembly.GetManifestResourceStream(name)!;
            using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            from.CopyTo(to);
        }
        return [.. templates.Keys];
    }
}
