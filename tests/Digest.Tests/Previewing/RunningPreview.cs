using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Tests.Previewing;

/// <summary><c>digest preview</c> as a process of its own; ended when it is disposed of.</summary>
internal sealed partial class RunningPreview : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly StringBuilder said = new();

    private RunningPreview(Process process) => this.process = process;

    public Uri Home { get; private set; } = new("http://127.0.0.1/");

    /// <summary>All that it has printed, on either stream.</summary>
    public string Said { get { lock (said) { return said.ToString(); } } }

    /// <param name="arguments">Beside the root; a free port is taken unless one is named.</param>
    public static Task<RunningPreview> Start(string root, params string[] arguments) => Start(new Cli.Command(Directory.GetCurrentDirectory()), root, arguments);

    /// <param name="how">Where it runs, and the variables that it has beside those of this process.</param>
    public static async Task<RunningPreview> Start(Cli.Command how, string root, params string[] arguments)
    {
        string[] port = arguments.Contains("--port") ? [] : ["--port", "0"];
        var start = new ProcessStartInfo(Cli.Command.Program[0], [.. Cli.Command.Program.Skip(1), "preview", "--root", root, .. port, .. arguments]) { WorkingDirectory = how.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in how.Variables) { start.Environment[name] = value; }
        var preview = new RunningPreview(Process.Start(start)!);
        preview.process.OutputDataReceived += preview.Hear;
        preview.process.ErrorDataReceived += preview.Hear;
        preview.process.BeginOutputReadLine();
        preview.process.BeginErrorReadLine();
        await preview.Until(text => text.Contains("Watching", StringComparison.Ordinal));
        preview.Home = new Uri(Address().Match(preview.Said).Value);
        return preview;
    }

    public async Task Until(Func<string, bool> isSaid)
    {
        for (long begun = Stopwatch.GetTimestamp(); !isSaid(Said); await Task.Delay(20))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(begun) > Patience) { throw new InvalidOperationException($"the preview did not say what was waited for: {Said}"); }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) { process.Kill(entireProcessTree: true); }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line) { lock (said) { said.AppendLine(line.Data); } }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}
