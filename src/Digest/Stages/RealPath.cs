namespace Digest.Stages;

/// <summary>Where a path leads once every symbolic link in it is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links; what does not exist (yet) is kept as it is written.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string current = Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[current.Length..]);
        for (int links = 0; rest.TryPop(out string? part);)
        {
            if (part is "" or ".") { continue; }
            if (part == "..") { current = Path.GetDirectoryName(current) ?? current; continue; }
            string next = Path.Join(current, part);
            if (new FileInfo(next).LinkTarget is not { } target) { current = next; continue; }
            if (++links > MostLinks) { throw new IOException("symbolic links lead in a circle"); }
            if (Path.IsPathRooted(target)) { current = Path.GetPathRoot(Path.GetFullPath(target))!; target = target[Path.GetPathRoot(target)!.Length..]; }
            Push(rest, target);
        }
        return Path.TrimEndingDirectorySeparator(current);
    }

    /// <summary>Whether a path is a folder or stands in it; letter case does not count, so that no system's rule is missed.</summary>
    public static bool IsInside(string folder, string path)
    {
        string start = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && (path.Length == start.Length || Path.EndsInDirectorySeparator(start) || path[start.Length] == Path.DirectorySeparatorChar);
    }

    private static void Push(Stack<string> rest, string path)
    {
        string[] parts = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        for (int i = parts.Length - 1; i >= 0; i--) { rest.Push(parts[i]); }
    }
}
