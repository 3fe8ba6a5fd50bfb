using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Git;

namespace Digest;

/// <summary>Whether the repository, and the branch that is to be replaced, are in a state to publish from.</summary>
internal sealed partial class PublishState(GitPush git, PublishRequest request)
{
    private const string Allow = "or publish all the same with --allow-dirty.";
    private readonly GitFiles _files = new(git, request.Build.Root);
    private readonly DigestConfig? _config = Parser.Config(Reader.ReadSettings(request.Build.Root, []), new List<Diagnostic>());

    /// <summary>Where the site will stand is said in <c>digest.yml</c>.</summary>
    public bool HasAddress => _config?.Url is not null;

    /// <summary>The repository is broken, or is none that can be asked.</summary>
    internal static PublishStop Unreadable => new("git does not read this repository ('git status' and 'git fsck' tell why)", "Mend that, then publish again.", isEnvironment: true);

    /// <exception cref="PublishStop">It is not.</exception>
    public void Check()
    {
        if (git.Run("rev-parse", "--is-inside-work-tree") is not { Succeeded: true, Text: "true" }) { throw Unreadable; }
        string[] remotes = git.Run("remote").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (!remotes.Contains(request.Remote, StringComparer.Ordinal))
        {
            throw new PublishStop($"the repository has no remote '{request.Remote}'", remotes.Length == 0 ? "Name one: git remote add origin ADDRESS." : Suggestion.For(request.Remote, remotes) ?? $"Its remotes: {string.Join(", ", remotes)}. Name one with --remote.");
        }
        if (!git.Run("check-ref-format", "--branch", request.Branch).Succeeded || request.Branch is ['-', ..] or "@" || request.Branch.StartsWith("refs/", StringComparison.Ordinal)) { throw new PublishStop($"'{request.Branch}' cannot be a branch", request.Branch.StartsWith("refs/heads/", StringComparison.Ordinal) ? $"Write its name alone: --branch {request.Branch["refs/heads/".Length..]}." : "Name another one with --branch, such as gh-pages."); }
        if (git.Run("symbolic-ref", "--quiet", "--short", "HEAD").Text == request.Branch) { throw new PublishStop($"'{request.Branch}' is the branch that you are on: the site would take the place of its files", "Name a branch for the site alone: --branch gh-pages."); }
        if (!request.AllowDirty) { CheckClean(); }
    }

    /// <summary>What is published should be what others can look up.</summary>
    private void CheckClean()
    {
        // Only what is in the digest's folder counts.
        var changes = _files.Changed();
        if (changes.Count > 0)
        {
            throw new PublishStop($"{changes.Count} file{(changes.Count == 1 ? " has" : "s have")} changes that are not committed: {Some(changes)}", "Commit them, " + Allow);
        }
        var overlooked = _files.Overlooked();
        if (overlooked.Count > 0)
        {
            throw new PublishStop($"{overlooked.Count} file{(overlooked.Count == 1 ? " is" : "s are")} not as git has {(overlooked.Count == 1 ? "it" : "them")}, and git was told not to look: {Some(overlooked)}",
                "Let it look (git update-index --no-assume-unchanged --no-skip-worktree FILE; git sparse-checkout disable), commit what has changed, " + Allow);
        }
        if (!git.Run("rev-parse", "--verify", "--quiet", "HEAD").Succeeded) { throw new PublishStop("nothing is committed yet", "Commit the digest, " + Allow); }
        if (git.Run("for-each-ref", "--count=1", "--format=%(refname)", "--contains=HEAD", $"refs/remotes/{request.Remote}/") is not { Succeeded: true } pushed) { throw Unreadable; }
        if (pushed.Text.Length == 0)
        {
            throw new PublishStop($"the newest commit is not pushed to '{request.Remote}': readers could not look up what the site is made of", $"Push it (git push {request.Remote} HEAD), " + Allow);
        }
    }

    /// <summary>What git leaves out (<c>.gitignore</c>) is read by a build all the same. Documents and pictures that the site does not show, drafts, and restricted documents may be kept from git.</summary>
    /// <exception cref="PublishStop">The site is made of files that git does not have.</exception>
    /// <param name="drafts">The files of drafts.</param>
    public void Check(Site site, IReadOnlySet<string> drafts)
    {
        if (request.AllowDirty) { return; }
        // Whoever saves a file while the site is built would publish it uncommitted.
        CheckClean();
        var seeds = site.Of<Source>().Where(source => source.Custody is { Restricted: false })
            .SelectMany(source => ((string?[])[source.Custody!.Seed?.Value, source.Custody.TranscriptPath]).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var missing = _files.Missing(IsMade);
        if (missing.Count == 0) { CheckFilters(_files.Filtered(IsMade)); return; }
        throw new PublishStop($"{missing.Count} file{(missing.Count == 1 ? "" : "s")} of which the site is made {(missing.Count == 1 ? "is" : "are")} not in git: {Some(missing)}",
            "A .gitignore keeps a file out of git, not out of the site. Take out of input/ what nobody may see; commit the rest (git check-ignore -v FILE tells what leaves it out), " + Allow);

        bool IsMade(FoundFile file) => file.Role switch
        {
            InputRole.Seed => seeds.Contains(file.Path),
            InputRole.Record => !drafts.Contains(file.Path),
            InputRole.Asset when file.Path.StartsWith("input/", StringComparison.Ordinal) => site.Pictures.ContainsKey(file.Path),
            _ => true,
        };
    }

    /// <summary>To git such a file is clean: it compares what its filter makes of it.</summary>
    private static void CheckFilters(IReadOnlyList<string> filtered)
    {
        if (filtered.Count == 0) { return; }
        throw new PublishStop($"{filtered.Count} file{(filtered.Count == 1 ? " says" : "s say")} on the site what git does not have, since a filter changes {(filtered.Count == 1 ? "it" : "them")} on the way into git: {Some(filtered)}",
            "What the filter takes out, the site would show. Take it out of the file, or the filter off (git check-attr filter FILE; .gitattributes), commit, " + Allow);
    }

    private static string Some(IReadOnlyList<string> paths) => string.Join(", ", paths.Take(5)) + (paths.Count > 5 ? " …" : "");

    /// <exception cref="PublishStop">What stands there is not ours to replace.</exception>
    public void Check(SiteBranch branch)
    {
        if (branch.Commit is null) { return; }
        if (branch.Paths.Any(path => path == DigestConfig.FilePath || path.EndsWith("/" + DigestConfig.FilePath, StringComparison.Ordinal))) { throw new PublishStop($"'{request.Branch}' holds a digest's own files: the site would take their place", "Name a branch for the site alone: --branch gh-pages."); }
        if (request.Force) { return; }
        if (branch.Listed is not { } listed) { throw new PublishStop($"'{request.Branch}' of '{request.Remote}' holds files that no build of a digest made", "Name another branch, or replace them all with --force."); }
        string[] others = [.. branch.Paths.Except(listed).Union(branch.Edited).Where(path => !WriterManifest.IsUnlisted(path)).Order(StringComparer.Ordinal)];
        if (others.Length > 0) { throw new PublishStop($"'{request.Branch}' holds {others.Length} file{(others.Length == 1 ? " that was" : "s that were")} put there or changed by hand: {string.Join(", ", others.Take(5))}{(others.Length > 5 ? " …" : "")}", "Keep them elsewhere, or replace everything with --force."); }
        if (branch.MadeOf is { } made && !git.Run("merge-base", "--is-ancestor", made, "HEAD").Succeeded)
        {
            if (git.Run("rev-parse", "--is-shallow-repository").Text == "true")
            {
                throw new PublishStop($"the site that is published was made of commit {made[..12]}; whether yours contains it cannot be told, since the history here is cut off", "Fetch the rest of it (git fetch --unshallow; in a workflow: fetch-depth: 0), and publish again, or replace the site with --force.");
            }
            throw new PublishStop($"the site that is published was made of commit {made[..12]}, which yours does not contain: somebody else's work would go", "Fetch and merge first (git pull), or replace it with --force.");
        }
    }

    /// <summary>Where a repository is on GitHub: by HTTPS, by SSH, by SSH on the port of HTTPS, and by the names that people with two accounts give its host in the settings of SSH (<c>git@github.com-work:…</c>).</summary>
    [GeneratedRegex(@"^(?:(?:\w+://)(?:[^/]*@)?|(?:[^/@:]*@)?)(?:www\.|ssh\.)?github\.com(?:-[\w-]+)?(?::\d+/|[:/])/?(?<owner>[A-Za-z0-9][A-Za-z0-9-]*)/(?<name>[^/]+)/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GitHubRepository();

    /// <summary>The address that the host will give the site: the domain in the branch, else GitHub's for the repository.</summary>
    /// <returns>Null where neither tells.</returns>
    public string? Guess(SiteBranch branch)
    {
        if (branch.Domain is { } domain && System.Text.Encoding.UTF8.GetString(domain).Trim() is { Length: > 0 } host && Uri.CheckHostName(host) == UriHostNameType.Dns) { return $"https://{host}/"; }
        return OnGitHub(SiteBranch.Pushes(git, request.Remote));
    }

    /// <summary>Where GitHub Pages stands for a repository of that address; null where it is elsewhere.</summary>
    internal static string? OnGitHub(string address)
    {
        if (GitHubRepository().Match(address) is not { Success: true } match) { return null; }
        string name = match.Groups["name"].Value, own = match.Groups["owner"].Value.ToLowerInvariant() + ".github.io";
        if (name.EndsWith(".git", StringComparison.Ordinal)) { name = name[..^4]; }
        return name.Equals(own, StringComparison.OrdinalIgnoreCase) ? $"https://{own}/" : $"https://{own}/{Uri.EscapeDataString(name)}/";
    }
}
