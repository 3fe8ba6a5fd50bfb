using Digest.Checks;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Git;

namespace Digest;

/// <summary>What to publish and where.</summary>
internal sealed record PublishRequest(BuildRequest Build, string Remote, string Branch)
{
    /// <summary>Everything but the push.</summary>
    public bool DryRun { get; init; }
    /// <summary>Changes that are not committed or not pushed are no reason to refuse.</summary>
    public bool AllowDirty { get; init; }
    /// <summary>Replaces what no build made, or what another state of the digest made.</summary>
    public bool Force { get; init; }
    /// <summary><c>Name &lt;mail&gt;</c>.</summary>
    public string Author { get; init; } = SiteBranch.Nobody;
    public required DateTimeOffset Time { get; init; }
    /// <summary>Is told what the build found, once, before anything is pushed; null: nobody is.</summary>
    public Action<BuildResult>? Found { get; init; }
}

/// <summary>How it ended.</summary>
/// <param name="Report">Of the build; its outcome tells whether anything stood against publishing.</param>
internal sealed record PublishResult(BuildResult Report)
{
    /// <summary>Null: not published, or nothing had changed.</summary>
    public string? Commit { get; init; }
    public SiteChange Change { get; init; }
    public int Files { get; init; }
    public long Bytes { get; init; }
    /// <summary>The site's address, where it is known.</summary>
    public string? Address { get; init; }
    /// <summary>Pages of the former site that were withdrawn, or at whose address nothing stands now.</summary>
    public int TakenDown { get; init; }
    /// <summary>The commit that holds them; null: nothing was taken down.</summary>
    public string? Former { get; init; }
    /// <summary>The domain that stood in the branch and was kept.</summary>
    public string? KeptDomain { get; init; }
}

/// <summary>Builds a site into a temporary folder and pushes it to a branch as one commit. The user's index, work tree, references and output folder stay as they are.</summary>
internal static class Publish
{
    /// <exception cref="PublishStop">Nothing was published; it says why.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was published.</exception>
    public static PublishResult Run(PublishRequest request, CancellationToken cancel = default)
    {
        string root = RealPath.Of(request.Build.Root);
        if (!GitHistory.HasRepository(root)) { throw new PublishStop("the digest is in no git repository", "Make one (git init), commit, and name a remote: git remote add origin ADDRESS.", isEnvironment: true); }
        if (GitProgram.Find() is not { } program) { throw new PublishStop("the program git is not on this machine", "Install git (https://git-scm.com), then publish again.", isEnvironment: true); }
        var git = new GitPush(program, root, cancel);
        try { return Run(request, git, new PublishState(git, request), cancel); }
        catch (TimeoutException) { throw new PublishStop("git took longer than half an hour", "Look whether the remote answers: git ls-remote.", isEnvironment: true); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { throw new PublishStop($"git could not be run, or the site not be written: {InputWalk.Reason(fault)}", "Free some space, or look at the rights of the folder for temporary files.", isEnvironment: true); }
    }

    private static PublishResult Run(PublishRequest request, GitPush git, PublishState state, CancellationToken cancel)
    {
        state.Check();
        using var branch = SiteBranch.Look(git, request.Remote, request.Branch);
        state.Check(branch);
        var folder = Directory.CreateTempSubdirectory("digest-site-");
        try
        {
            string site = Path.Join(folder.FullName, "site");
            string? address = request.Build.BaseUrl ?? (state.HasAddress ? null : state.Guess(branch));
            var build = request.Build with { Output = site, OutputName = null, BaseUrl = address, Previous = branch.Listed ?? [], IsPublic = true };
            var report = Build.Run(build, cancel);
            if (report.Outcome != BuildOutcome.Clean)
            {
                // The site is made among temporary files: no option of this command names the folder.
                report = report with { Diagnostics = [.. report.Diagnostics.Select(fault => fault.Rule == StageRules.CannotWrite ? fault with { Help = "Free some space where temporary files go, or name a folder on another disk for them: TMPDIR=FOLDER digest publish." } : fault)] };
                request.Found?.Invoke(report);
                return new PublishResult(report);
            }
            state.Check(report.Publication!.Site, report.Drafts);
            string export = Path.Join(site, SiteRecords.Path);
            var silent = branch.Listed is null || !File.Exists(export) ? [] : SilentChange.Of(branch.Export, File.ReadAllBytes(export), report.Publication!.Site);
            (report, var files) = Weighed(report, site, silent, request.Build.Strict);
            request.Found?.Invoke(report);
            var result = new PublishResult(report) { Files = files.Count, Bytes = files.Sum(file => file.Bytes), Address = report.Publication?.Site.Config.Url?.Value };
            if (report.Outcome != BuildOutcome.Clean) { return result; }
            request.Build.Begin("push", cancel);
            string? kept = KeepDomain(branch, site);
            string? commit = branch.Make(site, request.Author, Message(report), request.Time);
            result = result with { KeptDomain = kept };
            if (commit is null) { return result; }
            int gone = TakenDown(report, branch);
            result = result with { Commit = commit, Change = branch.Change(commit), TakenDown = gone, Former = gone > 0 ? branch.Commit : null };
            if (!request.DryRun) { branch.Push(commit); }
            return result;
        }
        finally { SiteBranch.Remove(folder); }
    }

    /// <summary>What readers are not to find any more stays in the former commit. A page that was a notice already is not told again.</summary>
    private static int TakenDown(BuildResult report, SiteBranch branch)
    {
        if (branch.Listed is not { } listed) { return 0; }
        var paths = listed.ToHashSet(StringComparer.Ordinal);
        int withdrawn = report.Publication!.Site.All.Count(record => record.Head.Status == PublicationStatus.Withdrawn && paths.Contains(record.Address) && !branch.IsNotice(record.Address));
        return withdrawn + report.Diagnostics.Count(fault => fault.Rule == RemovedAddress.Rule);
    }

    private static (BuildResult Report, IReadOnlyList<(string Path, long Bytes)> Files) Weighed(BuildResult report, string site, IReadOnlyList<Diagnostic> silent, bool strict)
    {
        List<(string Path, long Bytes)> files = [.. new SiteFiles(site).Files.Select(file => (file.Key, file.Value.Length))];
        var heavy = Checker.Weigh([.. PublishRules.Of(files.OrderBy(file => file.Path, StringComparer.Ordinal)), .. silent], report.Publication?.Site.Config, Rules.All);
        bool stops = heavy.Exists(fault => fault.Severity == Severity.Error || strict);
        return (report with { Diagnostics = [.. report.Diagnostics, .. heavy], Outcome = stops ? BuildOutcome.ContentErrors : BuildOutcome.Clean }, files);
    }

    /// <summary>A domain that was set on the host stands in the branch alone, unless <c>digest.yml</c> gives the site a domain of its own.</summary>
    private static string? KeepDomain(SiteBranch branch, string site)
    {
        string file = Path.Join(site, "CNAME");
        if (branch.Domain is not { } domain || File.Exists(file)) { return null; }
        File.WriteAllBytes(file, domain);
        return System.Text.Encoding.UTF8.GetString(domain).Trim();
    }

    private static string Message(BuildResult report) => report.Publication?.Version is { Commit: { } commit } version
        ? $"Publish the site\n\nMade of commit {commit}{(version.IsDirty ? ", with changes that are not committed" : "")}"
        : "Publish the site";
}
