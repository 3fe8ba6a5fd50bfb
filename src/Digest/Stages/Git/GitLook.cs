using System.Text;
using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>One look at a repository: each question is asked once for all files, and a second one only of what was found.</summary>
internal sealed class GitLook(GitProgram git, IReadOnlyList<GuardedFile> files)
{
    private const byte Nul = 0, LineFeed = (byte)'\n';
    private const int PathsAtOnce = 100, LongestId = 64;

    // Paths from the repository's top, folded: on some systems letter case and Unicode form make no difference.
    private readonly Dictionary<string, List<GuardedFile>> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GuardedFile>> _byBlob = new(StringComparer.Ordinal);
    private readonly Dictionary<GuardedFile, string> _commits = [], _elsewhere = [];
    private readonly HashSet<GuardedFile> _inIndex = [], _elsewhereInIndex = [];
    private readonly HashSet<string> _ignored = new(StringComparer.Ordinal);
    private string _prefix = "", _stashes = "";
    private bool _isMissing;

    public GitTraces All()
    {
        var (code, about) = git.Lines(["rev-parse", "--is-shallow-repository", "--show-object-format", "--is-inside-work-tree", "--show-prefix"]);
        if (code != 0 || about.Count < 3) { return GitTraces.None with { Fault = "git does not read this repository ('git status' tells why)" }; }
        _prefix = about.Count > 3 ? about[3] : "";
        foreach (var file in files)
        {
            Add(_byPath, SitePath.Fold(_prefix + file.Path), file);
            foreach (string blob in file.File is { Length: > 0 } own ? GitBlobs.Ids(own, about[1]) : []) { Add(_byBlob, blob, file); }
        }
        // Older stashes are held by a log alone, which no option names.
        _stashes = string.Concat(git.Lines(["log", "--walk-reflogs", "--format=%H", "refs/stash", "--"]).Lines.Select(id => id + "\n"));
        bool isWhole = Index() & Paths() & Objects() & Ignored();
        return new GitTraces(isWhole ? null : "git did not answer every question", about[0] == "true" || _isMissing, files.ToDictionary(file => file.Path,
            file => new GitTrace(_inIndex.Contains(file), _commits.GetValueOrDefault(file), _elsewhereInIndex.Contains(file), _elsewhere.GetValueOrDefault(file), _ignored.Contains(file.Path)), StringComparer.Ordinal));
    }

    /// <summary>What is staged, all over the repository: <c>mode id stage TAB path</c>.</summary>
    private bool Index() => git.Ask(["ls-files", "--stage", "--full-name", "-z", "--", ":/"], Nul, entry =>
    {
        int tab = entry.IndexOf((byte)'\t');
        if (tab < 0) { return; }
        string[] head = Encoding.ASCII.GetString(entry[..tab]).Split(' ');
        string path = SitePath.Fold(Encoding.UTF8.GetString(entry[(tab + 1)..]));
        var here = _byPath.GetValueOrDefault(path, []);
        _inIndex.UnionWith(here);
        if (head.Length > 1 && _byBlob.TryGetValue(head[1], out var same)) { _elsewhereInIndex.UnionWith(same.Except(here)); }
    }) == 0;

    /// <summary>Commits that touched the paths; a merge counts that differs from all that it joins.</summary>
    private bool Paths()
    {
        bool isWhole = true;
        foreach (var some in files.Chunk(PathsAtOnce))
        {
            if (Newest([], some, ref isWhole) is null) { continue; }
            foreach (var file in some)
            {
                if (Newest([], [file], ref isWhole) is { } commit) { _commits[file] = commit; }
            }
        }
        return isWhole;
    }

    /// <summary>All objects that branches, tags, remotes and stashes lead to; their paths do not matter.</summary>
    private bool Objects()
    {
        if (_byBlob.Count == 0) { return true; }
        var found = new HashSet<string>(StringComparer.Ordinal);
        bool isWhole = git.Ask(["rev-list", "--objects", "--missing=print", "--all", "--stdin"], LineFeed, line =>
        {
            if (line.Length > 0 && line[0] == (byte)'?') { _isMissing = true; line = line[1..]; }
            int end = line.IndexOf((byte)' ');
            var id = end < 0 ? line : line[..end];
            if (id.Length > LongestId) { return; }
            string name = Encoding.ASCII.GetString(id);
            if (_byBlob.ContainsKey(name)) { found.Add(name); }
        }, _stashes) == 0;
        foreach (string blob in found)
        {
            foreach (var file in _byBlob[blob].Where(file => !_commits.ContainsKey(file) && !_elsewhere.ContainsKey(file)))
            {
                _elsewhere[file] = Newest(["-m", $"--find-object={blob}"], [], ref isWhole) ?? "";
            }
        }
        return isWhole;
    }

    private string? Newest(string[] options, GuardedFile[] among, ref bool isWhole)
    {
        string? newest = null;
        // Magic that takes the rest to the letter: a path with an asterisk or a leading hyphen or colon is a path.
        int code = git.Ask(["log", "--all", "--stdin", "--full-history", "--no-renames", "--max-count=1", "--format=%h", .. options, "--", .. among.Select(file => $":(top,literal,icase){_prefix}{file.Path}")],
            LineFeed, line => { if (line.Length > 0) { newest ??= Encoding.ASCII.GetString(line); } }, _stashes);
        isWhole &= code == 0;
        return newest;
    }

    /// <summary>Of what leaves a file out, only a <c>.gitignore</c> of the repository counts: the other places are this machine's alone.</summary>
    private bool Ignored()
    {
        var fields = new List<string>(4);
        int code = git.Ask(["check-ignore", "--verbose", "-z", "--stdin"], Nul, field =>
        {
            fields.Add(Encoding.UTF8.GetString(field));
            if (fields.Count < 4) { return; }
            if (!Path.IsPathRooted(fields[0]) && Path.GetFileName(fields[0]) == ".gitignore" && !fields[2].StartsWith('!')) { _ignored.Add(fields[3][2..]); }
            fields.Clear();
        }, string.Concat(files.Select(file => $"./{file.Path}\0")));
        return code is 0 or 1;
    }

    private static void Add(Dictionary<string, List<GuardedFile>> files, string key, GuardedFile file)
    {
        if (!files.TryGetValue(key, out var same)) { files[key] = same = []; }
        same.Add(file);
    }
}
