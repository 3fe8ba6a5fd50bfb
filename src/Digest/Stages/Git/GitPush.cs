using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Stages.Git;

/// <summary>What git answered.</summary>
/// <param name="Words">What it complained of, without passwords.</param>
internal sealed record GitAnswer(int Code, byte[] Bytes, string Words)
{
    public bool Succeeded => Code == 0;
    public string Text => Encoding.UTF8.GetString(Bytes).TrimEnd('\n', '\r');
}

/// <summary>Runs git to publish: unlike <see cref="GitProgram"/> it talks to a remote, with the user's own ways to do so (credentials, SSH, proxies), and writes into a repository
/// of its own. The user's repository is read, never changed: no index, no work tree, no reference, no object of it.</summary>
/// <param name="program">Git's own file.</param>
/// <param name="folder">Where it runs.</param>
internal sealed partial class GitPush(string program, string folder, CancellationToken cancel)
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(30), Moment = TimeSpan.FromSeconds(1);

    /// <summary>As shells count: 128 and the signal's number.</summary>
    private const int EndedBySignal = 128;

    /// <summary>Bytes of an answer that are kept.</summary>
    private const int MostBytes = 256_000_000;

    private static readonly string[] Plain = ["--no-pager", "--no-replace-objects", "--literal-pathspecs"];

    /// <summary>No program is run beside, and nothing is tidied up.</summary>
    private static readonly string[] Quiet =
    [
        "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "submodule.recurse=false", "-c", "core.quotePath=false",
    ];

    /// <summary>Nothing of the user's settings may change a byte of the site, or push more than was asked for.</summary>
    private static readonly string[] Exact =
    [
        "-c", "core.autocrlf=false", "-c", "core.safecrlf=false", "-c", "core.attributesFile=/dev/null", "-c", "core.excludesFile=/dev/null", "-c", "core.fileMode=false", "-c", "core.symlinks=true", "-c", "core.longPaths=true",
        "-c", "core.precomposeUnicode=false", "-c", "i18n.commitEncoding=UTF-8", "-c", "push.followTags=false", "-c", "push.recurseSubmodules=no", "-c", "push.gpgSign=false", "-c", "fetch.recurseSubmodules=no",
        "-c", "advice.pushNonFastForward=false",
    ];

    private static readonly string[] Elsewheres =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_CEILING_DIRECTORIES", "GIT_PREFIX", "GIT_CONFIG",
        "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_TRACE", "GIT_TRACE_CURL", "GIT_CURL_VERBOSE",
    ];

    private string[] Always { get; init; } = [.. Plain, .. Quiet];

    /// <summary>Added to git's environment.</summary>
    public Dictionary<string, string> Variables { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The same git for a repository of the program's own.</summary>
    /// <param name="place">Where it runs: a remote's path that is relative begins there.</param>
    /// <param name="variables">Added to its environment.</param>
    public GitPush Elsewhere(string place, Dictionary<string, string> variables) => new(program, place, cancel) { Always = [.. Plain, .. Quiet, .. Exact], Variables = variables };

    /// <summary>The settings that hold in the folder; what is switched off here is none of them.</summary>
    public GitAnswer Settings() => new GitPush(program, folder, cancel) { Always = Plain, Variables = Variables }.Run("config", "--list", "--includes", "-z", "--show-scope");

    /// <exception cref="TimeoutException">Git took longer than half an hour.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">Git could not be started or talked to.</exception>
    public GitAnswer Run(params IReadOnlyList<string> arguments)
    {
        cancel.ThrowIfCancellationRequested();
        using var process = Start(arguments);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(LongestTime);
        using var stop = limit.Token.Register(() => Kill(process));
        var words = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var bytes = Task.Run(() => Read(process.StandardOutput.BaseStream), CancellationToken.None);
        process.StandardInput.Close();
        process.WaitForExit();
        // Ctrl-C reaches git as well, and may end it before this program has heard of it. What git had begun may outlive it, with its answers left open.
        if (process.ExitCode > EndedBySignal) { cancel.WaitHandle.WaitOne(Moment); }
        cancel.ThrowIfCancellationRequested();
        byte[] answer = bytes.GetAwaiter().GetResult();
        string complaint = Clean(words.GetAwaiter().GetResult());
        cancel.ThrowIfCancellationRequested();
        return limit.IsCancellationRequested ? throw new TimeoutException() : new GitAnswer(process.ExitCode, answer, complaint);
    }

    private Process Start(IReadOnlyList<string> arguments) => GitProcess.Start(program, folder, Always.Concat(arguments), environment =>
    {
        // What names another repository is taken out; how to talk to a remote (GIT_SSH_COMMAND, GIT_ASKPASS, GIT_CONFIG_GLOBAL …) stays the user's.
        foreach (string name in Elsewheres) { environment.Remove(name); }
        foreach (var (name, value) in ((string, string)[])[("GIT_PAGER", "cat"), ("LC_ALL", "C.UTF-8"), ("GIT_OPTIONAL_LOCKS", "0")]) { environment[name] = value; }
        foreach (var (name, value) in Variables) { environment[name] = value; }
        if (Console.IsInputRedirected || Console.IsErrorRedirected) { environment["GIT_TERMINAL_PROMPT"] = "0"; }
    });

    private static byte[] Read(Stream stream)
    {
        using var all = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int got; (got = stream.Read(buffer)) > 0;)
        {
            if (all.Length + got <= MostBytes) { all.Write(buffer, 0, got); }
        }
        return all.ToArray();
    }

    [GeneratedRegex(@"(?<=://)[^/\s]+@")]
    private static partial Regex Login();

    /// <summary>A password or a token in a remote's address is nobody's to read, least of all a log's.</summary>
    public static string Clean(string words) => Login().Replace(words, "").Trim();

    private static void Kill(Process process)
    {
        try { if (!process.HasExited) { process.Kill(entireProcessTree: true); } }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
