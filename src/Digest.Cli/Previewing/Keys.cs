using System.Diagnostics;
using Digest.Stages;

namespace Digest.Cli.Previewing;

/// <summary>What a person may press while the preview runs.</summary>
internal sealed class Keys(Watch watch, string address, Terminal terminal)
{
    public const string Help = "Keys: o opens the browser, r builds all anew, q quits";

    /// <summary>Waits for keys until <c>q</c>; where there is no keyboard, for ever.</summary>
    public async Task Run(CancellationToken cancel)
    {
        if (Console.IsInputRedirected) { await Task.Delay(Timeout.Infinite, cancel); return; }
        while (true)
        {
            await Task.Delay(40, cancel);
            if (!Console.KeyAvailable) { continue; }
            switch (char.ToLowerInvariant(Console.ReadKey(intercept: true).KeyChar))
            {
                case 'o': Open(address, terminal); break;
                case 'r': watch.All(); break;
                case 'q' or '\u0003' or '\u0004': return;
                case 'h' or '?': terminal.Tell(Help); break;
                default: break;
            }
        }
    }

    public static void Open(string address, Terminal terminal)
    {
        // On Windows the system itself knows the browser, and no shell reads the address.
        string? opener = OperatingSystem.IsWindows() ? null : OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        // By its whole path: a name alone is looked for in the working folder first, which may be a digest that somebody else made.
        string? program = opener is null ? address : ProgramOnPath.Find(opener);
        if (program is null) { Refuse($"there is no '{opener}'"); return; }
        try
        {
            var start = opener is null ? new ProcessStartInfo(program) { UseShellExecute = true } : new ProcessStartInfo(program, [address]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var started = Process.Start(start);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException) { Refuse(opener is null ? "the system refused" : $"'{opener}' could not be started"); }

        void Refuse(string why) => terminal.Warn($"The browser could not be opened ({why}): open {address} yourself.");
    }
}
