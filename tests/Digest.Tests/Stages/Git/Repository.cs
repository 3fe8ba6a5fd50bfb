using System.Diagnostics;

namespace Digest.Tests.Stages.Git;

/// <summary>A real repository in a folder of its own, with a digest that has one restricted source.</summary>
internal sealed class Repository : IDisposable
{
    public const string Seed = "seeds/restricted/zq-name.txt", Text = "It may amount to crimes.\r\nThey say it.\r\n";

    public Repository(string below = "")
    {
        Below = below;
        Folder.Put(At("input/digest.yml"), "title: T\nchecks: {missing-url: off}\n").Put(At("input/sources/report.md"), Source(Seed)).Put(At(Seed), Text)
            .Put(At(".gitignore"), "seeds/restricted/*\n!seeds/restricted/README.md\n");
        Git("init", "--quiet", "--initial-branch=main");
        Commit("Begin");
    }

    public Folder Folder { get; } = new();

    /// <summary>The digest's folder in the repository, with a closing slash; empty: the repository itself.</summary>
    public string Below { get; }

    public string At(string path) => Below + path;

    public static string Source(string seed) => $"---\ntitle: R\ncustody:\n  seed: \"{seed}\"\n  sha256: {TestDigest.Sha256(Text)}\n  restricted: true\n---\n";

    public void Dispose() => Folder.Dispose();

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Folder.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in (string[])["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", "-c", "protocol.file.allow=always", .. arguments]) { start.ArgumentList.Add(argument); }
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) { start.Environment.Remove(name); }
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd(), complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {complaint}");
    }

    public void Commit(string why)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", why);
    }

    /// <summary>Commits the seed although it is to be left out; the commit, abbreviated.</summary>
    public string CommitSeed()
    {
        Git("add", "--force", At(Seed));
        Git("commit", "--quiet", "--message", "Add");
        return Git("rev-parse", "--short", "HEAD");
    }

    public void RemoveSeedFromGit()
    {
        Git("rm", "--quiet", "--cached", At(Seed));
        Git("commit", "--quiet", "--message", "Remove");
    }

    public IReadOnlyList<Digest.Diagnostics.Diagnostic> Check(string? root = null) =>
        [.. Build.Run(new BuildRequest(root ?? Folder[Below.TrimEnd('/')], Folder["output"]) { Write = false }).Diagnostics.Where(fault => fault.Rule.Id is "tracked-seed" or "unignored-seed" or "unchecked-history")];

    /// <summary>As <c>rule message</c>.</summary>
    public string Found(string? root = null) => string.Join("\n", Check(root).Select(fault => $"{fault.Rule.Id} {fault.Message}"));
}
