using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Benchmarks.Building;
using Digest.Benchmarks.Corpus;
using Microsoft.Playwright;

namespace Digest.Benchmarks.Reading;

/// <summary>How long it takes from a saved file to the page in the browser that shows it: <c>digest preview</c> as a process of its own, and Chromium.</summary>
internal static partial class PreviewFigures
{
    /// <summary>Edits before the first that counts: the compiler has then seen what it has to compile.</summary>
    private const int Warm = 12;

    /// <summary>Notes the wall clock of the frame in which a word is first there.</summary>
    private const string Watch = """
        (() => {
          const look = () => {
            const found = (document.querySelector('main')?.textContent ?? '').match(/Mark\d+x/);
            if (found && localStorage.getItem(found[0]) === null) {
              localStorage.setItem(found[0], 'soon');
              requestAnimationFrame(() => localStorage.setItem(found[0], String(performance.timeOrigin + performance.now())));
            }
          };
          new MutationObserver(look).observe(document, { childList: true, subtree: true });
        })()
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"built in ([\d,]+) ms")]
    private static partial Regex Built();

    /// <returns>0; 1 where the preview does not start, or no Chromium is there.</returns>
    public static async Task<int> Run(string command, int records, int runs)
    {
        string executable = Environment.GetEnvironmentVariable("DIGEST_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(executable)) { Say($"no Chromium at {executable}: not measured"); return 1; }
        string folder = Directory.CreateTempSubdirectory("digest-preview-").FullName;
        try
        {
            DigestCorpus.Write(records, 1, folder);
            var start = DigestCommand.Start(command, "preview", "--root", folder, "--port", "0");
            start.RedirectStandardInput = true;
            using var preview = Process.Start(start)!;
            try
            {
                var said = new StringBuilder();
                long begun = Stopwatch.GetTimestamp();
                preview.OutputDataReceived += (_, line) => { lock (said) { said.AppendLine(line.Data); } };
                preview.ErrorDataReceived += (_, line) => { lock (said) { said.AppendLine(line.Data); } };
                preview.BeginOutputReadLine();
                preview.BeginErrorReadLine();
                if (!await Ready(preview, said)) { await Console.Error.WriteLineAsync(said.ToString()); return 1; }
                if (!Builds(said)) { await Console.Error.WriteLineAsync($"The digest of made-up records does not build, so no edit would be shown.\n{said}"); return 1; }
                Say(string.Create(CultureInfo.InvariantCulture, $"{records} records: first build {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, {MemoryOf(preview)}"));
                using var playwright = await Playwright.CreateAsync();
                await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
                await Measure(browser, folder, (Address().Match(said.ToString()).Value, () => { lock (said) { return said.ToString(); } }), runs);
                Say($"at the end {MemoryOf(preview)}");
                return 0;
            }
            finally
            {
                preview.Kill(entireProcessTree: true);
                await preview.WaitForExitAsync();
            }
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static async Task<bool> Ready(Process preview, StringBuilder said)
    {
        for (long begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Patience && !preview.HasExited; await Task.Delay(100))
        {
            lock (said) { if (said.ToString().Contains("Watching", StringComparison.Ordinal)) { return true; } }
        }
        return false;
    }

    private static bool Builds(StringBuilder said)
    {
        lock (said) { return !said.ToString().Contains("error[", StringComparison.Ordinal); }
    }

    private static async Task Measure(IBrowser browser, string folder, (string Address, Func<string> Said) preview, int runs)
    {
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await page.AddInitScriptAsync(Watch);
        int number = 0;
        foreach (var (what, file, shown) in ((string, string, string)[])
        [
            ("a claim's body", "claims/claim-00003.md", "claims/claim-00003.html"),
            ("an event's body", "events/event-00003.md", "events/event-00003.html"),
            ("a source's record", "sources/source-00003.md", "sources/source-00003.html"),
        ])
        {
            await page.GotoAsync(preview.Address + shown);
            string path = Path.Combine(folder, "input", file.Replace('/', Path.DirectorySeparatorChar)), written = await File.ReadAllTextAsync(path);
            var taken = new List<double>();
            for (int run = -Warm; run < runs; run++)
            {
                string word = $"Mark{++number}x";
                string edited = $"{written.TrimEnd()}\n\n{word}.\n";
                await Task.Delay(run < 0 ? 300 : 1200);
                double begun = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
                await File.WriteAllTextAsync(path, edited);
                await page.GetByText(word).First.WaitForAsync();
                // Asking the browser over and over would be measured, too: it notes the moment itself.
                await Task.Delay(300);
                double shownAt = double.Parse(await page.EvaluateAsync<string>($"localStorage.getItem('{word}')"), CultureInfo.InvariantCulture);
                if (run >= 0) { taken.Add(shownAt - begun); }
            }
            double[] sorted = [.. taken.Order()], built = [.. Built().Matches(preview.Said()).TakeLast(taken.Count).Select(match => double.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).Order()];
            Say(string.Create(CultureInfo.InvariantCulture, $"  {what,-20} shown after: median {sorted[sorted.Length / 2],6:0} ms   least {sorted[0],6:0}   most {sorted[^1],6:0}   built in {built[built.Length / 2],6:0}"));
        }
    }

    private static string MemoryOf(Process process)
    {
        process.Refresh();
        return string.Create(CultureInfo.InvariantCulture, $"{process.WorkingSet64 / 1e6:0} MB, {process.TotalProcessorTime.TotalSeconds:0.0} s of processor time");
    }

    private static void Say(string line) => Console.WriteLine(line);
}
