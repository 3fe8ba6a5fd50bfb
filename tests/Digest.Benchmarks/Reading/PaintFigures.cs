using System.Globalization;
using Microsoft.Playwright;

namespace Digest.Benchmarks.Reading;

/// <summary>Pages as a reader on a slow line meets them: what is sent, when the largest part is painted, whether anything moves afterwards.</summary>
internal static class PaintFigures
{
    /// <summary>A slow mobile line: 1.6 megabits a second, 150 ms there and back.</summary>
    private const double BytesPerSecond = 1_600_000 / 8.0, RoundTrip = 150;

    private const string Watch = """
        window.largest = 0; window.moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => { window.largest = entry.startTime; })).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) { window.moved += entry.value; } })).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>[largest paint in ms, layout shift, bytes sent of the page and all that it loads].</summary>
    private const string Ask = """
        () => new Promise(done => setTimeout(() => done([window.largest, window.moved,
          performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, entry) => sum + entry.encodedBodySize, 0)]), 500))
        """;

    /// <returns>0; 1 where there is no Chromium.</returns>
    public static async Task<int> Run(string site, int runs)
    {
        string executable = Environment.GetEnvironmentVariable("DIGEST_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(executable)) { await Console.Error.WriteLineAsync($"no Chromium at {executable}"); return 1; }
        await using var server = new SlowServer(site);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        Say($"{"page",-44}{"sent",10}{"largest paint: median, least, most",38}{"shift",9}");
        foreach (string page in Pages(site))
        {
            var all = new List<float[]>();
            for (int run = 0; run < runs; run++) { all.Add(await Measure(browser, new Uri(server.Home, page))); }
            float[] paints = [.. all.Select(one => one[0]).Order()];
            Say($"{page,-44}{all[0][2] / 1000,7:0.0} KB{paints[paints.Length / 2],22:0} ms{paints[0],7:0}{paints[^1],7:0}{all.Max(one => one[1]),9:0.000}");
        }
        return 0;
    }

    private static async Task<float[]> Measure(IBrowser browser, Uri page)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 412, Height = 823 }, DeviceScaleFactor = 1.75f });
        var window = await context.NewPageAsync();
        await window.AddInitScriptAsync(Watch);
        var line = await context.NewCDPSessionAsync(window);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = RoundTrip, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        await window.GotoAsync(page.AbsoluteUri);
        return await window.EvaluateAsync<float[]>(Ask);
    }

    /// <summary>The pages at the top, and of each folder its list and its largest page.</summary>
    private static IEnumerable<string> Pages(string site) =>
        Directory.EnumerateFiles(site, "*.html").Where(file => Path.GetFileName(file) != "404.html").Concat(Directory.EnumerateDirectories(site).Where(folder => Path.GetFileName(folder) != "editions").SelectMany(Of))
            .Select(file => Path.GetRelativePath(site, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Of(string folder)
    {
        string[] pages = Directory.GetFiles(folder, "*.html");
        string list = Path.Combine(folder, "index.html");
        if (pages.Contains(list)) { yield return list; }
        if (pages.Where(page => page != list).MaxBy(page => new FileInfo(page).Length) is { } largest) { yield return largest; }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
