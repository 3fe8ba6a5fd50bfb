using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Digest.Stages.Git;

/// <summary>Why nothing is published.</summary>
/// <param name="isEnvironment">The machine, git or the remote is at fault, and not what was asked for.</param>
internal sealed class PublishStop(string why, string help, bool isEnvironment = false) : Exception(why)
{
    public string Help => help;
    public bool IsEnvironment => isEnvironment;
    /// <summary>Somebody gave up.</summary>
    public bool IsCancelled { get; init; }
}

/// <summary>What differs between the published site and the new one.</summary>
internal readonly record struct SiteChange(int Added, int Changed, int Removed);

/// <summary>The branch that holds the published site, seen through a repository of its own in a temporary folder.</summary>
internal sealed class SiteBranch : IDisposable
{
    /// <summary>The commit's author, unless another is asked for: a public branch need not name its curator.</summary>
    public const string Nobody = "Digest <noreply@digest.invalid>";

    /// <summary>Where the branch is kept in the repository of its own.</summary>
    private const string Site = "refs/digest/site";

    /// <summary>The remote under which the address is known that git pushes to, where it is another than the one it fetches from.</summary>
    private const string Pushed = "digest-pushed";

    /// <summary>Commits above a site that are looked at.</summary>
    private const int MostEdits = 100;

    private readonly GitPush _git;
    private readonly DirectoryInfo _folder;
    private readonly string _remote, _branch, _place;
    private readonly string[] _here;

    /// <summary>The commit that the remote's branch is at; null: there is no such branch.</summary>
    public string? Commit { get; }
    /// <summary>Paths of its files.</summary>
    public IReadOnlySet<string> Paths { get; } = new HashSet<string>();
    /// <summary>What the manifest of the site on it lists; null: no site of ours is there.</summary>
    public IReadOnlyCollection<string>? Listed { get; }
    /// <summary>The commit of the digest that it was made of; null: not told.</summary>
    public string? MadeOf { get; }
    /// <summary>Files that were changed, added or removed since a build made the site.</summary>
    public IReadOnlySet<string> Edited { get; } = new HashSet<string>();
    public byte[]? Domain { get; }

    private SiteBranch(GitPush git, DirectoryInfo folder, string format, (string Remote, string Branch, string Place) of)
    {
        (_git, _folder, (_remote, _branch, _place)) = (git, folder, of);
        string bare = Path.Join(_folder.FullName, "bare");
        _here = [$"--git-dir={bare}"];
        Must(git.Run("init", "--quiet", "--bare", "--template=", $"--object-format={format}", bare), "a temporary repository cannot be made");
        Commit = At(Must(git.Run(Asking), $"the remote '{_remote}' does not answer"));
        if (Commit is null) { return; }
        Fetch(1);
        Paths = Names(Must(git.Run([.. _here, "ls-tree", "-r", "-z", "--name-only", Site]), "its files cannot be listed").Bytes);
        Domain = Blob("CNAME");
        (Listed, MadeOf) = Manifest(Blob(WriterManifest.Path));
        if (Listed is not null) { Edited = SinceBuild(); }
    }

    /// <summary>A published site is one commit without a parent: what stands above it, or above the newest commit that brought a manifest, is no build's.</summary>
    private HashSet<string> SinceBuild()
    {
        string head = Must(_git.Run([.. _here, "cat-file", "commit", Site]), "its commit cannot be read").Text.Split("\n\n")[0];
        if (!head.Contains("\nparent ", StringComparison.Ordinal)) { return []; }
        Fetch(MostEdits);
        string built = Must(_git.Run([.. _here, "rev-list", "--max-count=1", Site, "--", WriterManifest.Path]), "its history cannot be read").Text;
        return Names(Must(_git.Run([.. _here, "diff-tree", "-r", "-z", "--no-renames", "--name-only", built, Site]), "its history cannot be read").Bytes);
    }

    private void Fetch(int depth) => Must(_git.Run([.. _here, "fetch", "--quiet", $"--depth={depth}", "--no-tags", "--no-write-fetch-head", "--refmap=", _place, $"+refs/heads/{_branch}:{Site}"]), $"'{_branch}' of '{_remote}' cannot be read");

    /// <summary>With the user's own settings of this repository: addresses, credentials, proxies.</summary>
    /// <exception cref="PublishStop">It cannot be looked at.</exception>
    public static SiteBranch Look(GitPush git, string remote, string branch)
    {
        if (Must(git.Run("rev-parse", "--show-object-format", "--show-toplevel"), "git does not read this repository").Text.Split('\n', 2) is not [var format, var top]) { throw new PublishStop("git does not read this repository", "Look at what git rev-parse --show-toplevel says.", isEnvironment: true); }
        var settings = new GitSettings(Must(git.Settings(), "git's settings cannot be read").Bytes);
        var folder = Directory.CreateTempSubdirectory("digest-publish-");
        SiteBranch? seen = null;
        try
        {
            string trusted = Path.Join(folder.FullName, "trusted");
            File.WriteAllText(trusted, settings.Trusted);
            var variables = settings.Variables(trusted);
            return seen = new SiteBranch(git.Elsewhere(top, variables), folder, format, (remote, branch, Place(git, remote, variables)));
        }
        finally
        {
            if (seen is null) { Remove(folder); }
        }
    }

    /// <summary>What is looked at is what a push replaces: a remote may be fetched from one repository and pushed to another (<c>pushurl</c>, <c>pushInsteadOf</c>).</summary>
    private static string Place(GitPush git, string remote, Dictionary<string, string> variables)
    {
        string address = Pushes(git, remote);
        if (address.Length == 0 || address == git.Run("remote", "get-url", remote).Text) { return remote; }
        GitSettings.Add(variables, $"remote.{Pushed}.url", address);
        return Pushed;
    }

    /// <summary>The address that git pushes to; of several the first.</summary>
    public static string Pushes(GitPush git, string remote) => git.Run("remote", "get-url", "--push", remote).Text.Split('\n')[0];

    /// <summary>One commit without a parent that holds the folder's files and no others; null where the branch holds the same already.</summary>
    public string? Make(string site, string author, string message, DateTimeOffset time)
    {
        string[] at = [.. _here, $"--work-tree={site}"];
        Must(_git.Run([.. at, "add", "--all", "--force", "--", "."]), "the site cannot be added");
        string tree = Must(_git.Run([.. _here, "write-tree"]), "the site cannot be added").Text;
        if (Commit is not null && _git.Run([.. _here, "rev-parse", $"{Site}^{{tree}}"]) is { Succeeded: true } same && same.Text == tree) { return null; }
        int mail = author.LastIndexOf('<');
        string name = author[..mail].Trim(), address = author[(mail + 1)..].TrimEnd('>'), when = string.Create(CultureInfo.InvariantCulture, $"@{time.ToUnixTimeSeconds()} +0000");
        foreach (string who in (string[])["AUTHOR", "COMMITTER"])
        {
            _git.Variables[$"GIT_{who}_NAME"] = name;
            _git.Variables[$"GIT_{who}_EMAIL"] = address;
            _git.Variables[$"GIT_{who}_DATE"] = when;
        }
        return Must(_git.Run([.. _here, "commit-tree", tree, "-m", message]), "the commit cannot be made").Text;
    }

    /// <summary>Its data, as they were published; null: there are none.</summary>
    public byte[]? Export => Blob(SiteRecords.Path);

    /// <summary>Whether the page there says that its record was withdrawn.</summary>
    public bool IsNotice(string path) => Blob(path) is { } page && page.AsSpan().IndexOf("id=\"withdrawn\""u8) >= 0;

    /// <param name="commit">As <see cref="Make"/> made it.</param>
    public SiteChange Change(string commit)
    {
        if (Commit is null) { return new SiteChange(Names(Must(_git.Run([.. _here, "ls-tree", "-r", "-z", "--name-only", commit]), "its files cannot be listed").Bytes).Count, 0, 0); }
        string[] states = Must(_git.Run([.. _here, "diff-tree", "-r", "-z", "--no-renames", "--name-status", Site, commit]), "the sites cannot be compared").Text.Split('\0');
        int Count(string state) => states.Where((text, i) => i % 2 == 0 && text == state).Count();
        return new SiteChange(Count("A"), Count("M") + Count("T"), Count("D"));
    }

    /// <summary>Puts the commit in the place of the one that was seen, and of no other.</summary>
    public void Push(string commit)
    {
        var answer = Sent([.. _here, "push", "--quiet", "--no-verify", $"--force-with-lease=refs/heads/{_branch}:{Commit}", _remote, $"{commit}:refs/heads/{_branch}"], commit);
        if (answer.Succeeded) { return; }
        // A connection may end between the remote's deed and its word; and of several addresses the first may have taken what the second refuses.
        var asked = Sent(Asking, commit);
        if (At(asked) == commit)
        {
            throw new PublishStop($"the site is on '{_branch}' of '{_remote}', and yet git says that the push failed:\n{answer.Words}", $"Readers get the new site. Where '{_remote}' has several addresses (git remote get-url --push --all {_remote}), look at the others.", isEnvironment: true);
        }
        if (answer.Words.Contains("stale info", StringComparison.Ordinal))
        {
            throw new PublishStop($"somebody pushed to '{_branch}' of '{_remote}' meanwhile", "Nothing was lost and nothing published. Look at what is there now, and publish again.", isEnvironment: true);
        }
        throw new PublishStop($"'{_remote}' refused the site:\n{answer.Words}", "Those are git's and the remote's own words. " + (asked.Succeeded && At(asked) == Commit ? "Nothing was published." : $"Look which commit is there (git ls-remote {_remote} {_branch}): the new site is {commit[..12]}."), isEnvironment: true);
    }

    /// <summary>Who gives up while it is on its way cannot know how far it came.</summary>
    private GitAnswer Sent(IReadOnlyList<string> arguments, string commit)
    {
        try { return _git.Run(arguments); }
        catch (OperationCanceledException)
        {
            throw new PublishStop($"cancelled while the site was on its way to '{_branch}' of '{_remote}': it may have arrived", $"Look which commit is there (git ls-remote {_remote} {_branch}): the new site is {commit[..12]}.") { IsCancelled = true };
        }
    }

    public void Dispose() => Remove(_folder);

    /// <summary>Removes a folder for what is temporary.</summary>
    internal static void Remove(DirectoryInfo folder)
    {
        try
        {
            // Git's objects are read-only, and Windows removes none that is.
            if (OperatingSystem.IsWindows()) { foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories)) { file.IsReadOnly = false; } }
            WriterBytes.DeleteFolder(folder.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder of the system for what is temporary: it goes with the others.
        }
    }

    private string[] Asking => [.. _here, "ls-remote", "--quiet", _place, $"refs/heads/{_branch}"];

    /// <summary>The commit that the remote named; null: it has no such branch, or did not answer.</summary>
    private static string? At(GitAnswer answer) => answer.Text.Split('\t') is [var commit, _] ? commit : null;

    private byte[]? Blob(string path) => Paths.Contains(path) && _git.Run([.. _here, "cat-file", "blob", $"{Site}:{path}"]) is { Succeeded: true } blob ? blob.Bytes : null;

    private static HashSet<string> Names(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>With distrust: whoever may push to the branch wrote it.</summary>
    private static (IReadOnlyCollection<string>? Files, string? MadeOf) Manifest(byte[]? bytes)
    {
        if (bytes is null || SiteManifest.Read(bytes, "", []) is not { } manifest) { return (null, null); }
        try
        {
            using var json = JsonDocument.Parse(bytes);
            bool isTold = json.RootElement.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Object && version.TryGetProperty("commit", out version) && version.ValueKind == JsonValueKind.String;
            string? commit = isTold ? version.GetString() : null;
            return ([.. manifest.Files.Select(file => file.Path)], commit is { Length: 40 or 64 } && commit.All(char.IsAsciiHexDigitLower) ? commit : null);
        }
        // Half a surrogate pair, bytes that are no UTF-8: no build wrote that.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) { return (null, null); }
    }

    private static GitAnswer Must(GitAnswer answer, string otherwise) => answer.Succeeded ? answer
        : throw new PublishStop(answer.Words.Length == 0 ? otherwise : $"{otherwise}:\n{answer.Words}", "Those are git's own words. Nothing was published.", isEnvironment: true);
}
