using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Digest.BrowserTests;

/// <summary>Links to the publisher's page, followed in a real browser: its own search for a text fragment finds the paragraph that was quoted, and not one of the same words.</summary>
public class TheBrowserSelectsTheQuote(Chromium chromium)
{
    private static readonly string[] Paragraphs =
    [
        "The bell rang twice at night, and nobody heard it. All of the town was asleep.",
        "Later the bell rang twice again - so they say - and “all, or nearly all” of them woke up & went out.",
        "The mayor said that the bell rang twice. The café stayed open; Señor Núñez was there.",
        "They unlawfully rang the bell twice. The report is long: it tells of the town, of the river, of the night, of the bell that rang twice and of those who heard it or did not hear it, and at last of what was done.",
        "That is all. The bell rang twice.",
        "报告说，钟声响了两次。没有人听见钟声。",
        "别人说，没有人听见钟声。镇长说钟声响了两次。",
        "In 2019, 3.5% of them - some say more - had heard it.",
    ];

    /// <summary>A quote, and the number of the paragraph that it begins in.</summary>
    private static readonly (string Quote, string Prefix, int Paragraph)[] Quotes =
    [
        ("the bell rang twice", "mayor said that", 2),
        ("the bell rang twice", "Later", 1),
        ("The bell rang twice", "That is all.", 4),
        ("so they say - and “all, or nearly all” of them woke up & went out", "", 1),
        ("café stayed open; Señor Núñez", "", 2),
        ("The report is long: it tells of the town, of the river, of the night, of the bell that rang twice and of those who heard it or did not hear it, and at last of what was done", "", 3),
        ("at last of what was done. That is all. The bell", "", 3),
        ("没有人听见钟声。", "别人说，", 6),
        ("钟声响了两次", "镇长说", 6),
        ("3.5% of them - some say more", "", 7),
    ];

    [Fact]
    public async Task Each_at_its_own_place()
    {
        Chromium.SkipWithoutChromium();
        await using var server = new LoopbackServer();
        string root = Directory.CreateTempSubdirectory("digest-original-").FullName, output = Path.Combine(root, "site");
        try
        {
            Write(root, new Uri(server.Home, "original.html"));
            var result = Digest.Build.Run(new BuildRequest(root, output), TestContext.Current.CancellationToken);
            Assert.True(result.Outcome == BuildOutcome.Clean, string.Join('\n', result.Diagnostics));
            string original = $"<!DOCTYPE html><meta charset=utf-8><title>O</title><style>p {{ margin-block: 2000px }}</style>{string.Concat(Paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>"))}";
            await File.WriteAllTextAsync(Path.Combine(output, "original.html"), original, TestContext.Current.CancellationToken);
            server.Show(output);
            await using var window = await chromium.Open(server.Home.AbsoluteUri, ReaderSettings.Desk);
            var missed = new List<string>();
            for (int i = 0; i < Quotes.Length; i++)
            {
                await window.Read(new Uri(server.Home, $"claims/c{i}.html"));
                string address = (await window.Page.Locator("a.original").First.GetAttributeAsync("href"))!;
                // Each in a page of its own: within one page a new fragment alone would not be looked for from the top.
                await window.Page.GotoAsync("about:blank");
                await window.Page.GotoAsync(address);
                int[] seen = await window.Ask<int[]>("""
                    new Promise(done => { let n = 0; (function look() {
                      const seen = [...document.querySelectorAll('p')].map((p, i) => [p.getBoundingClientRect(), i]).filter(([r]) => r.top < innerHeight && r.bottom > 0).map(([, i]) => i);
                      if (seen.length || n++ > 100) { done(seen); } else { setTimeout(look, 20); }
                    }()); })
                    """);
                if (!seen.Contains(Quotes[i].Paragraph)) { missed.Add($"{Quotes[i].Quote}: {Uri.UnescapeDataString(address)} shows [{string.Join(' ', seen)}]"); }
            }
            Findings.MustBeNone(missed);
        }
        finally { Directory.Delete(root, recursive: true); }
    }

    private static void Write(string root, Uri original)
    {
        void Put(string path, string text)
        {
            string file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        string seed = string.Join("\n\n", Paragraphs) + "\n";
        Put("input/digest.yml", "title: Original\nchecks: {missing-url: off}\n");
        Put("seeds/report.txt", seed);
        Put("input/organisations/author.md", "---\ntitle: The author\n---\n");
        Put("input/sources/report.md", $"---\ntitle: The report\nby: [author]\ncitation: {{type: webpage, URL: \"{original}\"}}\nrights: {{publish: full, holder: The author}}\ncustody: {{seed: seeds/report.txt, sha256: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))}}}\n---\n");
        for (int i = 0; i < Quotes.Length; i++)
        {
            string prefix = Quotes[i].Prefix.Length == 0 ? "" : $", prefix: \"{Quotes[i].Prefix}\"";
            Put($"input/claims/c{i}.md", $"---\ntitle: Claim {i}\nstatement: It is said to be so.\nmodality: alleges\nquotes: [{{source: report, exact: \"{Quotes[i].Quote}\", speaker: author{prefix}}}]\n---\n");
        }
    }
}
