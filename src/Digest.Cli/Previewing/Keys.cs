using System.Diagnostics;

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
        var (program, arguments) = OperatingSystem.IsWindows() ? ("cmd", (string[])["/c", "start", "", address]) : OperatingSystem.IsMacOS() ? ("open", [address]) : ("xdg-open", [address]);
        try
        {
            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (string argument in arguments) { start.ArgumentList.Add(argument); }
            using var started = Process.Start(start);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException) { terminal.Warn($"The browser could not be opened by '{program}': open {address} yourself."); }
    }
}
