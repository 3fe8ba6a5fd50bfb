using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class LongListsAreSplit
{
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Site = new(() =>
    {
        var written = new StringBuilder(TestDigest.WithSeed("A seed with words."));
        for (int i = 0; i < 2000; i++)
        {
            written.Append(CultureInfo.InvariantCulture, $"\n=== input/claims/c{i}.md\n---\ntitle: Claim number {i} with a title of a usual length\nstatement: Statement number {i} says something of a usual length.\nmodality: states\ntopics: [t]\nconcerns: [author]\ndate: {1000 + i}\nquotes: [{{source: report, exact: seed with}}]\n---\nA body.\n");
        }
        written.Append("\n=== input/topics/t.md\n---\ntitle: T\n---\n");
        return new TestDigest(written.ToString()).Build().Site;
    });

    [Fact]
    public void No_page_but_the_timeline_is_over_300_kilobytes() =>
        Assert.All(Site.Value.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Key.StartsWith("timeline.", StringComparison.Ordinal)), file => Assert.True(file.Value.Length <= 300_000, $"{file.Key}: {file.Value.Length}"));

    [Theory]
    [InlineData("claims/index.html")]
    [InlineData("evidence.html")]
    [InlineData("timeline.html")]
    [InlineData("organisations/author.html")]
    [InlineData("sources/report.html")]
    [InlineData("topics/t.html")]
    public void Every_entry_is_reached_without_scripts(string start)
    {
        var entries = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string> { start };
        var waiting = new Queue<string>(seen);
        string stem = start[..^".html".Length];
        while (waiting.TryDequeue(out string? page))
        {
            foreach (var link in new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Site.Value[page])).QuerySelectorAll("main a[href]"))
            {
                string target = Resolve(page, link.GetAttribute("href")!);
                if (target.StartsWith("claims/c", StringComparison.Ordinal)) { entries.Add(target); }
                else if (target.StartsWith(stem + ".", StringComparison.Ordinal) && Site.Value.ContainsKey(target) && seen.Add(target)) { waiting.Enqueue(target); }
            }
        }
        Assert.Equal(2000, entries.Count);
    }

    private static string Resolve(string page, string href) => new Uri(new Uri("http://x/" + page), href).AbsolutePath[1..];
}
