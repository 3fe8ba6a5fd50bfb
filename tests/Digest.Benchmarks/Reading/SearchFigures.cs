using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Outputs;
using Digest.Outputs.Search;
using Digest.Searching;
using Digest.Stages;
using Digest.Templates;
using Microsoft.Playwright;

namespace Digest.Benchmarks.Reading;

/// <summary>The search of a digest: how long its index takes, how large it is, and what usual queries load and take in Chromium, from disk.</summary>
internal static partial class SearchFigures
{
    /// <summary>How often each query is asked; the medians are told.</summary>
    private const int Times = 5;

    /// <summary>Types as a reader does whose last key has just gone down; done when the answer is laid out and the frame behind it has begun.</summary>
    private const string Type = """
        text => new Promise(done => {
          const input = document.querySelector('main .searchbox input'), answer = document.querySelector('[data-search-answer]');
          const started = performance.now();
          const seen = new MutationObserver(() => { if (answer.textContent) { seen.disconnect(); document.body.offsetHeight; requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now() - started); channel.port2.postMessage(0); }); } });
          seen.observe(answer, { childList: true });
          input.value = text; input.dispatchEvent(new Event('input'));
          setTimeout(() => done(-1), 20000);
        })
        """;

    /// <returns>0; 1 where the digest has errors; where no Chromium is, only sizes are told.</returns>
    public static async Task<int> Run(string folder, int runs)
    {
        var found = new List<Diagnostic>();
        var files = Reader.Read(folder, found);
        var digest = Parser.Parse(files, found);
        var theme = digest is null ? null : Theme.Load(files, digest.Words, found);
        if (digest is null || theme is null) { await Console.Error.WriteLineAsync(string.Join('\n', found.Take(5))); return 1; }
        var publication = new Publication(Linker.Link(digest), digest.Words, theme) { Style = new CitationStyles(files, "en", found).Of(digest.Config)! };
        SearchIndex? index = null;
        for (int run = 0; run < runs; run++)
        {
            index = null;
            long started = Stopwatch.GetTimestamp(), made = GC.GetTotalAllocatedBytes();
            var cpu = Environment.CpuUsage.TotalTime;
            index = SearchIndex.Of(publication);
            Say($"index    {Stopwatch.GetElapsedTime(started).TotalSeconds,8:0.00} s   processor {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds,6:0.00} s   made {(GC.GetTotalAllocatedBytes() - made) / 1e6,6:0} MB");
        }
        Say($"pages    {index!.Order.Records.Count,8}   words {index.Words}");
        string output = Directory.CreateTempSubdirectory("digest-search-").FullName;
        try
        {
            foreach (var file in SearchPage.Of(publication).Concat(theme.Assets.Select(asset => new OutputFile(asset.Path, [], () => asset.Bytes))))
            {
                string path = Path.Combine(output, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Make());
            }
            Sizes(Path.Combine(output, index.Folder));
            await Measure(output, Queries(publication.Site));
            return 0;
        }
        finally { Directory.Delete(output, recursive: true); }
    }

    private static void Sizes(string folder)
    {
        Say($"{"",-9}{"files",8}{"bytes",14}{"as sent",14}{"largest",10}");
        foreach (var kind in new DirectoryInfo(folder).GetFiles().GroupBy(file => file.Name is "start.js" ? "start" : file.Name[..1]).OrderBy(kind => kind.Key, StringComparer.Ordinal)) { Row(kind.Key, [.. kind]); }
        Row("all", new DirectoryInfo(folder).GetFiles());
    }

    private static void Row(string name, FileInfo[] files) =>
        Say($"{name,-9}{files.Length,8}{files.Sum(file => file.Length),14:#,0}{files.Sum(Sent),14:#,0}{files.Max(file => file.Length),10:#,0}");

    /// <summary>As a server sends it.</summary>
    private static long Sent(FileInfo file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { gzip.Write(File.ReadAllBytes(file.FullName)); }
        return packed.Length;
    }

    /// <summary>Words of the digest from its rarest to its commonest, two and three words of one text, a phrase, a beginning, mistakes, a name.</summary>
    private static List<(string What, string Text)> Queries(Site site)
    {
        var folding = new Folding();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        char[] buffer = new char[WordReader.Room];
        foreach (var record in site.Of<Claim>())
        {
            for (var reader = new WordReader(record.Statement.Value.Normalize(NormalizationForm.FormC), folding, buffer); reader.Next();)
            {
                string word = reader.Word.ToString();
                if (word.Length > 4 && word.All(char.IsAsciiLetterLower)) { counts[word] = counts.GetValueOrDefault(word) + 1; }
            }
        }
        string[] words = [.. counts.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
        string At(double share) => words[(int)((words.Length - 1) * share)];
        string[] text = [.. Words().Matches(site.Of<Claim>().Select(claim => claim.Statement.Value).First(statement => Words().Count(statement) > 8)).Select(match => match.Value)];
        string usual = At(0.9), common = At(0.99);
        return
        [
            ("rare word", At(0.1)), ("usual word", usual), ("common word", common), ("commonest word", At(1)),
            ("two words", $"{text[1]} {text[4]}"), ("three words", $"{text[1]} {text[3]} {text[5]}"), ("common words", $"{At(1)} {common}"), ("phrase", $"\"{text[1]} {text[2]}\""),
            ("4 letters", usual[..4]), ("3 letters", common[..3]), ("2 letters", common[..2]),
            ("last letter wrong", usual[..^2] + "q" + usual[^1]), ("first letter wrong", "q" + usual[1..]), ("name", site.Of<Entity>()[0].Title), ("nothing", "qqqqqqqq"),
        ];
    }

    private static async Task Measure(string output, List<(string What, string Text)> queries)
    {
        string executable = Environment.GetEnvironmentVariable("DIGEST_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(executable)) { Say($"no Chromium at {executable}: not measured"); return; }
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        Say($"{"query",-22}{"results",12}{"KB loaded",11}{"KB sent",9}{"files",7}{"first ms",10}{"again ms",10}");
        string address = new Uri(Path.Combine(output, "search.html")).AbsoluteUri;
        foreach (var (what, text) in queries)
        {
            var asked = new List<(string Answer, IReadOnlyList<FileInfo> Files, double First, double Again)>();
            for (int time = 0; time < Times; time++) { asked.Add(await Ask(browser, address, text)); }
            var (answer, files, _, _) = asked[0];
            Say($"{what,-22}{answer,12}{files.Sum(file => file.Length) / 1e3,11:0}{files.Sum(Sent) / 1e3,9:0}{files.Count,7}{Median(asked.Select(one => one.First)),10:0}{Median(asked.Select(one => one.Again)),10:0}");
        }
    }

    /// <summary>Once in a page that has loaded nothing yet, then once more in the same page.</summary>
    private static async Task<(string Answer, IReadOnlyList<FileInfo> Files, double First, double Again)> Ask(IBrowser browser, string address, string text)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var window = await context.NewPageAsync();
        var loaded = new HashSet<string>(StringComparer.Ordinal);
        window.Request += (_, request) => { if (request.Url.Contains("/search/", StringComparison.Ordinal) || request.Url.Contains("assets/search-", StringComparison.Ordinal)) { loaded.Add(new Uri(request.Url).LocalPath); } };
        await window.GotoAsync(address);
        double first = await window.EvaluateAsync<double>(Type, text);
        await window.WaitForTimeoutAsync(300);
        string answer = Numbers().Match(await window.EvaluateAsync<string>("document.querySelector('[data-search-answer]').textContent")).Value;
        await window.EvaluateAsync("new Promise(done => { const i = document.querySelector('main .searchbox input'); i.value = ''; i.dispatchEvent(new Event('input')); setTimeout(done, 300); })");
        await window.EvaluateAsync("document.querySelector('[data-search-answer]').textContent = ''");
        double again = await window.EvaluateAsync<double>(Type, text);
        return (answer, [.. loaded.Select(path => new FileInfo(path)).Where(file => file.Exists)], first, again);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    [GeneratedRegex(@"[a-z]{4,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"[0-9][0-9,]*|No")]
    private static partial Regex Numbers();

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
