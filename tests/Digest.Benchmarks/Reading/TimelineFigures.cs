using System.Globalization;
using Digest.Benchmarks.Corpus;
using Microsoft.Playwright;

namespace Digest.Benchmarks.Reading;

/// <summary>A long timeline as a reader's browser meets it: how soon it is painted, and how long a press on a filter takes until the next frame is laid out and painted.</summary>
internal static class TimelineFigures
{
    private const string Press = """
        (filter) => new Promise(done => {
          const button = document.querySelector('button[data-filter="' + filter + '"]');
          requestAnimationFrame(() => setTimeout(() => {
            const started = performance.now();
            button.click();
            document.body.offsetHeight;
            const laid = performance.now() - started;
            requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done([laid, performance.now() - started]); channel.port2.postMessage(0); });
          }, 20));
        })
        """;

    private const string Paint = """
        () => new Promise(done => setTimeout(() => {
          const of = name => (performance.getEntriesByType('paint').find(e => e.name === name) || {}).startTime || -1;
          const page = performance.getEntriesByType('navigation')[0];
          done([of('first-paint'), of('first-contentful-paint'), page.domContentLoadedEventEnd]);
        }, 300))
        """;

    /// <returns>0; 1 where the digest does not build; where no Chromium is, only the build is told.</returns>
    public static async Task<int> Run(int events, int share, int runs)
    {
        string folder = Directory.CreateTempSubdirectory("digest-timeline-").FullName;
        try
        {
            TimelineCorpus.Write(events, share, folder);
            string output = Path.Combine(folder, "output");
            var result = Build.Run(new BuildRequest(folder, output));
            if (result.Outcome != BuildOutcome.Clean) { await Console.Error.WriteLineAsync(string.Join('\n', result.Diagnostics.Take(20))); return 1; }
            foreach (string page in Directory.EnumerateFiles(output, "timeline*.html").Concat(Directory.Exists(Path.Combine(output, "timeline")) ? Directory.EnumerateFiles(Path.Combine(output, "timeline")) : []).Order(StringComparer.Ordinal))
            {
                Say($"{Path.GetRelativePath(output, page),-24}{new FileInfo(page).Length / 1000.0,10:0} KB");
                await Measure(page, runs);
            }
            return 0;
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static async Task Measure(string page, int runs)
    {
        string executable = Environment.GetEnvironmentVariable("DIGEST_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(executable)) { Say($"  no Chromium at {executable}: not measured"); return; }
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        List<double[]> paints = [], presses = [];
        for (int run = 0; run < runs; run++)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            var window = await context.NewPageAsync();
            await window.GotoAsync(new Uri(page).AbsoluteUri);
            paints.Add(await window.EvaluateAsync<double[]>(Paint));
            foreach (string filter in (string[])["kind:event", "topic:topics-000", "entity:people-000", "date:range", "entity:people-000", "topic:topics-000"])
            {
                presses.Add(await window.EvaluateAsync<double[]>(Press, filter));
            }
        }
        Row("first paint", paints, 0);
        Row("first contentful paint", paints, 1);
        Row("scripts have run", paints, 2);
        Row("filter: style and layout", presses, 0);
        Row("filter: next frame", presses, 1);
    }

    private static void Row(string what, List<double[]> all, int column)
    {
        double[] sorted = [.. all.Select(one => one[column]).Order()];
        Say($"  {what,-26}{"median",8}{sorted[sorted.Length / 2],8:0} ms   least{sorted[0],8:0}   most{sorted[^1],8:0}");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
