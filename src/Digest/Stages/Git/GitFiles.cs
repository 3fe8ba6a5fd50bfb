using System.Text;

namespace Digest.Stages.Git;

/// <summary>What git says of the files that a build reads.</summary>
internal sealed class GitFiles(GitPush git, string root)
{
    private const int PathsAtOnce = 100;

    /// <summary>Files that are changed or new, from the repository's top, as the user's own <c>git status</c> tells; without new ones that no build reads.</summary>
    public IReadOnlyList<string> Changed()
    {
        string prefix = Encoding.UTF8.GetString(Asked("rev-parse", "--show-prefix")).TrimEnd('\n', '\r');
        return [.. Parts(Asked("status", "--porcelain", "-z", "--untracked-files=all", "--ignore-submodules=none", "--no-renames", "--", "."))
            .Where(entry => entry.Length > 3).Select(entry => (IsNew: entry.StartsWith("??", StringComparison.Ordinal), Path: entry[3..]))
            .Where(entry => !entry.IsNew || IsRead(entry.Path.StartsWith(prefix, StringComparison.Ordinal) ? entry.Path[prefix.Length..] : entry.Path)).Select(entry => entry.Path)];
    }

    /// <summary>Files of the digest's folder that git was told not to look at (<c>--assume-unchanged</c>, <c>--skip-worktree</c>, <c>core.ignoreStat</c>), and that are not as git has them: other bytes, or not there.
    /// <see cref="Changed"/> does not know them.</summary>
    public IReadOnlyList<string> Overlooked()
    {
        // A small letter, or S: "h 100644 ID 0 TAB path".
        var marked = Parts(Asked("ls-files", "-v", "--stage", "-z", "--", ".")).Where(entry => entry.Length > 2 && (char.IsAsciiLetterLower(entry[0]) || entry[0] == 'S'))
            .Select(entry => (Head: entry.Split('\t')[0].Split(' '), Path: entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
            .Where(file => file.Head is [_, "100644" or "100755", _, _] && IsRead(file.Path)).Select(file => (Id: file.Head[2], file.Path)).ToList();
        // A document that is not there is told by its record.
        var overlooked = marked.Where(file => !File.Exists(Path.Join(root, file.Path)) && !file.Path.StartsWith("seeds/", StringComparison.Ordinal)).Select(file => file.Path).ToList();
        foreach (var some in marked.Where(file => File.Exists(Path.Join(root, file.Path))).Chunk(PathsAtOnce))
        {
            // As git would add them, line ends and filters included.
            string[] ids = git.Run(["hash-object", "--", .. some.Select(file => file.Path)]).Text.Split('\n');
            overlooked.AddRange(some.Where((file, at) => ids.ElementAtOrDefault(at) != file.Id).Select(file => file.Path));
        }
        return [.. overlooked.Order(StringComparer.Ordinal)];
    }

    /// <summary>Files that git does not have, though a site is made of them; whatever leaves them out.</summary>
    /// <param name="isMade">Whether a file of that path says anything on the site.</param>
    public IReadOnlyList<string> Missing(Func<FoundFile, bool> isMade)
    {
        var (known, modules) = Known();
        string real = RealPath.Of(root);
        return [.. new InputWalk(root, []).Find().Where(file => isMade(file) && !IsKnown(file.Path) && !IsKnown(Inside(real, file))).Select(file => file.Path)];

        bool IsKnown(string? path) => path is not null && (known.Contains(path) || modules.Exists(module => path.StartsWith(module, StringComparison.Ordinal)));
    }

    /// <summary>Files that git has otherwise than they are read, since a filter (<c>filter.NAME.clean</c>) changes them when they are added; line ends and Git LFS, which keep every word, aside.</summary>
    /// <param name="isMade">Whether a file of that path says anything on the site.</param>
    public IReadOnlyList<string> Filtered(Func<FoundFile, bool> isMade)
    {
        // Nearly nobody has one.
        if (!git.Run("config", "--get-regexp", @"^filter\..*\.(clean|process)$").Text.Split('\n').Any(line => line.Length > 0 && !line.StartsWith("filter.lfs.", StringComparison.Ordinal))) { return []; }
        string format = git.Run("rev-parse", "--show-object-format").Text;
        var ids = Parts(Asked("ls-files", "--stage", "-z", "--", ".")).Where(entry => entry.StartsWith("100", StringComparison.Ordinal))
            .DistinctBy(entry => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]).ToDictionary(entry => SitePath.Composed(entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]), entry => entry.Split(' ')[1], StringComparer.Ordinal);
        var filtered = new List<string>();
        foreach (var some in new InputWalk(root, []).Find().Where(file => ids.ContainsKey(file.Path) && isMade(file)).Chunk(PathsAtOnce))
        {
            // By threes: path, "filter", its name.
            string[] told = Encoding.UTF8.GetString(Asked(["check-attr", "-z", "filter", "--", .. some.Select(file => file.Path)])).Split('\0');
            var named = told.Chunk(3).Where(one => one is [_, _, not ("unspecified" or "unset" or "set" or "lfs")]).Select(one => SitePath.Composed(one[0])).ToHashSet(StringComparer.Ordinal);
            filtered.AddRange(some.Where(file => named.Contains(file.Path) && !GitBlobs.Ids(File.ReadAllBytes(file.File.FullName), format).Contains(ids[file.Path], StringComparer.Ordinal)).Select(file => file.Path));
        }
        return [.. filtered.Order(StringComparer.Ordinal)];
    }

    /// <summary>Of a file behind a symbolic link, git knows the one that it leads to.</summary>
    private static string? Inside(string real, FoundFile file) => RealPath.Of(file.File.FullName) is var place && RealPath.IsInside(real, place)
        ? SitePath.Composed(Path.GetRelativePath(real, place).Replace('\\', '/')) : null;

    /// <summary>From the digest's folder: the files of the index, those of other repositories in it (submodules) with them, and the folders of such repositories where git does not say which files they have.
    /// Of a symbolic link git keeps where it leads, and not what is read there.</summary>
    private (HashSet<string> Files, List<string> Modules) Known()
    {
        var files = Parts(Asked("ls-files", "--recurse-submodules", "-z", "--", ".")).Select(SitePath.Composed).ToHashSet(StringComparer.Ordinal);
        var byMode = Parts(Asked("ls-files", "--stage", "-z", "--", ".")).ToLookup(entry => entry.Split(' ')[0], entry => SitePath.Composed(entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..]));
        files.ExceptWith(byMode["120000"]);
        return (files, [.. byMode["160000"].Where(files.Contains).Select(module => module + "/")]);
    }

    /// <summary>No answer is no empty one: what git cannot read may have changed.</summary>
    private byte[] Asked(params string[] arguments) => git.Run(arguments) is { Succeeded: true } answer ? answer.Bytes : throw PublishState.Unreadable;

    /// <summary>A folder that is a repository of its own is told as one; what is in it git does not say.</summary>
    private static bool IsRead(string path) => path.EndsWith('/') ? !path.Split('/').Any(part => part.StartsWith('.')) : !InputWalk.IsNone(SitePath.Composed(path));

    private static string[] Parts(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
