using Digest.Tests.Cli;

namespace Digest.Tests.Stages.Git;

/// <summary>A digest in a clone of a real bare repository; folders have blanks and Chinese letters in their names.</summary>
internal sealed class PublishedRepository : IDisposable
{
    public const string Claim = "---\ntitle: The bridge\nstatement: It may close.\nmodality: states\nquotes: [{source: report, exact: It may close}]\n---\n";

    public Folder Folder { get; } = new();
    public string Work => Folder["my work 工作"];
    public string Bare => Folder["the remote 远程.git"];

    public PublishedRepository()
    {
        Directory.CreateDirectory(Folder["my work 工作"]);
        Run(Folder.Root, "init", "--quiet", "--bare", "--initial-branch=main", Bare);
        Put("input/digest.yml", "title: T\nurl: https://example.org/repo/\nrights: {in_repository: true}\nchecks: {single-source: off}\n").Put("input/claims/bridge.md", Claim)
            .Put("input/sources/report.md", $"---\ntitle: Report\nby: [office]\ncustody: {{seed: seeds/report.txt, sha256: {TestDigest.Sha256("It may close.\n")}}}\n---\n")
            .Put("input/organisations/office.md", "---\ntitle: Office\n---\n").Put("seeds/report.txt", "It may close.\n").Put(".gitignore", "output/\n.digest/\n");
        Git("init", "--quiet", "--initial-branch=main");
        Git("remote", "add", "origin", Bare);
        Commit("Begin");
        Git("push", "--quiet", "origin", "main");
        // What belongs to the user and must be the same afterwards.
        Git("config", "user.name", "Curator Name");
        Git("config", "user.email", "curator@example.org");
    }

    public PublishedRepository Put(string path, string text) { Folder.Put("my work 工作/" + path, text); return this; }

    public string Git(params string[] arguments) => Run(Work, arguments);
    public string Remote(params string[] arguments) => Run(Bare, arguments);

    public void Commit(string why)
    {
        Git("add", "--all");
        Git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "--message", why);
    }

    public void CommitAndPush(string why)
    {
        Commit(why);
        Git("push", "--quiet", "origin", "HEAD:main");
    }

    /// <summary>Surrounds the command besides.</summary>
    public Dictionary<string, string> Variables { get; } = new() { ["SOURCE_DATE_EPOCH"] = "1764000000", ["GIT_CONFIG_GLOBAL"] = "/dev/null" };

    public Task<(int Code, string Output, string Errors)> Publish(params string[] options) => PublishFrom(Work, options);

    public async Task<(int Code, string Output, string Errors)> PublishFrom(string folder, params string[] options) =>
        await new Command(folder) { Variables = Variables }.Run(["publish", .. options]);

    /// <summary>The user's own settings.</summary>
    public void Settings(string text)
    {
        Folder.Put("settings", text);
        Variables["GIT_CONFIG_GLOBAL"] = Folder["settings"];
    }

    /// <summary>A folder for what is temporary, in which nothing else is.</summary>
    public string Temporary()
    {
        string place = Variables["TMPDIR"] = Folder["t"];
        Directory.CreateDirectory(place);
        return place;
    }

    /// <summary>The files of the published branch.</summary>
    public string[] Published(string branch = "gh-pages") => Remote("ls-tree", "-r", "--name-only", branch).Split('\n');

    /// <summary>A clone of the branch, in which somebody works.</summary>
    public string Clone(string branch)
    {
        string folder = Folder["clone " + Guid.NewGuid().ToString("N")];
        Run(Folder.Root, "clone", "--quiet", "--branch", branch, Bare, folder);
        return folder;
    }

    /// <summary>Somebody else commits to the branch.</summary>
    public void PutOnBranch(string path, string text, string branch = "gh-pages")
    {
        string folder = Clone(branch);
        File.WriteAllText(Path.Join(folder, path), text);
        PushFrom(folder, branch);
    }

    /// <summary>What was changed in a clone goes to the branch.</summary>
    public static void PushFrom(string folder, string branch = "gh-pages")
    {
        Run(folder, "add", "--all");
        Run(folder, "-c", "user.name=O", "-c", "user.email=o@example.org", "commit", "--quiet", "--message", "By hand");
        Run(folder, "push", "--quiet", "origin", branch);
    }

    public static string Run(string folder, params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-c", "core.quotePath=false", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", .. arguments]) { start.ArgumentList.Add(argument); }
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) { start.Environment.Remove(name); }
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = System.Diagnostics.Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd(), complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {complaint}");
    }

    public void Dispose() => Folder.Dispose();
}
