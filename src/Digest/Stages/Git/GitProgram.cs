using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace Digest.Stages.Git;

/// <summary>Runs git to read a repository, and never to change it: the one place that starts another program in a build. <see cref="GitPush"/> is the other, and publishes alone.</summary>
/// <remarks>The repository may be somebody else's work. No shell and no pager is used; what its configuration or the environment could make git run
/// (hooks, file system monitors, signature checks, replaced objects, fetching what is missing) is switched off; paths are taken to the letter.</remarks>
internal sealed class GitProgram(string program, string folder, CancellationToken cancel)
{
    /// <summary>All questions of one build together.</summary>
    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(2);

    private static readonly string[] Always =
    [
        "--no-pager", "--no-optional-locks", "--no-replace-objects",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.untrackedCache=false", "-c", "protocol.allow=never",
        "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "log.follow=false", "-c", "log.mailmap=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
    ];

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Git's own file; null where there is none.</summary>
    public static string? Find() => ProgramOnPath.Find("git");

    /// <summary>Records of an answer, as they come; their bytes are valid during the call.</summary>
    public delegate void Take(ReadOnlySpan<byte> record);

    /// <param name="input">Goes to git's standard input.</param>
    /// <returns>Git's exit code.</returns>
    /// <exception cref="TimeoutException">Git took longer than it may.</exception>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    /// <exception cref="IOException">Git could not be started or talked to.</exception>
    public int Ask(IReadOnlyList<string> arguments, byte end, Take take, string input = "")
    {
        cancel.ThrowIfCancellationRequested();
        var left = LongestTime - Stopwatch.GetElapsedTime(_started);
        if (left <= TimeSpan.Zero) { throw new TimeoutException(); }
        using var process = Start(arguments);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(left);
        using var stop = limit.Token.Register(() => Kill(process));
        // Complaints are not told (they name paths), but must be taken, or git would wait for it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var asking = Task.Run(() => Write(process, input), CancellationToken.None);
        try
        {
            Read(process.StandardOutput.BaseStream, end, take);
            asking.Wait(CancellationToken.None);
            process.WaitForExit();
        }
        catch (Exception fault) when (limit.IsCancellationRequested && fault is IOException or AggregateException or ObjectDisposedException) { Kill(process); }
        finally { Kill(process); }
        cancel.ThrowIfCancellationRequested();
        return limit.IsCancellationRequested ? throw new TimeoutException() : process.ExitCode;
    }

    /// <summary>A short answer as lines.</summary>
    public (int Code, IReadOnlyList<string> Lines) Lines(IReadOnlyList<string> arguments)
    {
        var lines = new List<string>();
        int code = Ask(arguments, (byte)'\n', line => { if (lines.Count < 10_000) { lines.Add(Encoding.UTF8.GetString(line)); } });
        return (code, lines);
    }

    private Process Start(IReadOnlyList<string> arguments) => GitProcess.Start(program, folder, Always.Concat(arguments), environment =>
    {
        foreach (string name in environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList()) { environment.Remove(name); }
        foreach (var (name, value) in ((string, string)[])[("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_PAGER", "cat"), ("LC_ALL", "C")]) { environment[name] = value; }
    });

    private static void Write(Process process, string input)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(Encoding.UTF8.GetBytes(input));
        }
        catch (IOException)
        {
            // Git ended before it had read all: its exit code tells why.
        }
    }

    private static void Read(Stream stream, byte end, Take take)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        int held = 0;
        for (int got; (got = stream.Read(buffer, held, buffer.Length - held)) > 0;)
        {
            held += got;
            int at = 0;
            for (int next; (next = buffer.AsSpan(at, held - at).IndexOf(end)) >= 0; at += next + 1) { take(buffer.AsSpan(at, next)); }
            buffer.AsSpan(at, held - at).CopyTo(buffer);
            held -= at;
            // A path is never that long; what is, is cut.
            if (held == buffer.Length) { held = 0; }
        }
        if (held > 0) { take(buffer.AsSpan(0, held)); }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static void Kill(Process process)
    {
        try { if (!process.HasExited) { process.Kill(entireProcessTree: true); } }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}
