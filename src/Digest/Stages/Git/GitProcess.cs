using System.Diagnostics;
using System.Text;

namespace Digest.Stages.Git;

/// <summary>How git is started, to read or to publish: without a shell and a window, with all that it says and hears taken over.</summary>
internal static class GitProcess
{
    /// <param name="folder">Where it runs.</param>
    /// <param name="prepare">Changes the environment that it gets.</param>
    /// <exception cref="IOException">Git could not be started.</exception>
    public static Process Start(string program, string folder, IEnumerable<string> arguments, Action<IDictionary<string, string?>> prepare)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments) { start.ArgumentList.Add(argument); }
        prepare(start.Environment);
        try { return Process.Start(start) ?? throw new IOException("git could not be started"); }
        catch (System.ComponentModel.Win32Exception fault) { throw new IOException("git could not be started", fault); }
    }
}
