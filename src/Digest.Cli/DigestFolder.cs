namespace Digest.Cli;

/// <summary>The folder of the digest that a command is about.</summary>
internal static class DigestFolder
{
    public const string Needs = """
          help: A digest is a folder that holds at least
                  input/digest.yml            title: What it is about
                  seeds/NAME.txt              a source document, as collected
                  input/sources/NAME.md       the record of that document
                Go to such a folder, or name it: digest build --root FOLDER. A new one is made by: digest init FOLDER
        """;

    /// <summary>The folder that is named, or the nearest one from here upwards that holds a digest; null: there is none.</summary>
    public static string? Find(string? named)
    {
        if (named is not null) { return IsDigest(named) ? Path.GetFullPath(named) : null; }
        for (string? folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsDigest(folder)) { return folder; }
        }
        return null;
    }

    /// <summary>Why none was found, in one sentence.</summary>
    public static string Missing(string? named)
    {
        string folder = named ?? ".";
        if (!Directory.Exists(folder)) { return $"there is no folder '{folder}'"; }
        if (Misnamed(folder) is { } found)
        {
            string path = Path.Join(folder, found).Replace('\\', '/'), right = Path.Join(folder, "input", "digest.yml").Replace('\\', '/');
            return $"'{path}' is to be called '{right}', letter for letter: rename it (in a repository: git mv \"{path}\" \"{right}\")";
        }
        return named is null
            ? "no digest found: neither this folder nor one above it holds input/digest.yml"
            : $"no digest found: '{folder}' does not hold input/digest.yml";
    }

    /// <summary>A path as it is typed from the working folder, with <c>/</c>.</summary>
    public static string FromHere(string path)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return (relative.Length <= path.Length ? relative : path).Replace('\\', '/');
    }

    /// <summary>Not where the name is right but for its letter case, as some systems have it: the digest would be found on this machine, and on no other.</summary>
    private static bool IsDigest(string folder) => File.Exists(Path.Join(folder, "input", "digest.yml")) && Misnamed(folder) is null;

    /// <summary>The configuration under a name that is nearly right, from the folder; null: there is none, or it is there.</summary>
    private static string? Misnamed(string folder)
    {
        var any = new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = true };
        string[] found;
        try { found = [.. Directory.EnumerateDirectories(folder, "input", any).SelectMany(input => Directory.EnumerateFiles(input, "digest.y*ml", any)).Select(path => Path.GetRelativePath(folder, path))]; }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return null; }
        string[] near = [.. found.Where(path => Path.GetFileName(path).ToUpperInvariant() is "DIGEST.YML" or "DIGEST.YAML").Order(StringComparer.Ordinal)];
        return Array.Exists(near, path => Path.GetFileName(path) == "digest.yml" && File.Exists(Path.Join(folder, "input", "digest.yml"))) ? null : near.FirstOrDefault();
    }
}
