using System.Diagnostics;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

/// <summary>The program itself, while it waits for a git that never answers.</summary>
public sealed class BuildsStopWhenAsked : IDisposable
{
    private readonly Folder folder = new();

    public BuildsStopWhenAsked()
    {
        folder.Put("digest/input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("digest/input/about.md", "---\ntitle: About\n---\n").Put("digest/.git/HEAD", "ref: refs/heads/main\n");
        folder.Put("bin/git", $"#!/bin/sh\necho $PPID > '{folder["asked"]}.new' && mv '{folder["asked"]}.new' '{folder["asked"]}'\nexec sleep 600\n");
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(folder["bin/git"], UnixFileMode.UserRead | UnixFileMode.UserExecute); }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_a_build_with_one_line_and_its_own_exit_code_and_leaves_nothing(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by a program of Unix.");
        var before = folder.Files("digest");
        // A shell that runs these tests in its background has Ctrl-C ignored, and what they start inherits that.
        var command = new Command(folder["digest"]) { Shell = ["env", "--default-signal=INT"], Variables = new Dictionary<string, string> { ["PATH"] = $"{folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}" } };
        var build = command.Run("build");
        while (!File.Exists(folder["asked"]) && !build.IsCompleted) { await Task.Delay(20, TestContext.Current.CancellationToken); }
        Assert.False(build.IsCompleted);
        using (var kill = Process.Start("kill", [$"-{signal}", (await File.ReadAllTextAsync(folder["asked"], TestContext.Current.CancellationToken)).Trim()])) { await kill.WaitForExitAsync(TestContext.Current.CancellationToken); }
        var (code, output, errors) = await build.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal((130, "", "Cancelled. Nothing was written: everything is as it was.\n"), (code, output, errors));
        // What does not stop in good order in time is left, and its stage with it: the next command takes that away.
        Assert.Equal(before, new(folder.Files("digest").Where(file => !file.Key.StartsWith(".digest/stage/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal));
        await command.Run("clean");
        Assert.False(Directory.Exists(folder["digest/.digest"]));
    }

    [Theory]
    [InlineData("import", "../pipe", "--format", "csl-json")]
    [InlineData("cite", "--items", "../pipe")]
    [InlineData("list", "--protected", "../pipe")]
    public async Task Nobody_waits_for_what_a_pipe_does_not_give(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by a program of Unix.");
        var before = folder.Files("digest");
        using (var made = Process.Start("mkfifo", [folder["pipe"]])) { await made.WaitForExitAsync(TestContext.Current.CancellationToken); }
        var command = new Command(folder["digest"]) { Shell = ["sh", "-c", "echo $$ > ../pid; exec \"$@\"", "sh"] }.Run(arguments);
        // A pipe opens for who writes into it once somebody reads it. Nothing is written, and it stays open.
        using var writer = Process.Start("sh", ["-c", $"exec 3> '{folder["pipe"]}'; kill -TERM $(cat '{folder["pid"]}'); exec sleep 60"]);
        var told = await command.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.False(writer.HasExited);
        writer.Kill();
        Assert.Equal((130, "", "Cancelled. Nothing was written: everything is as it was.\n"), told);
        Assert.Equal(before, folder.Files("digest"));
    }
}
