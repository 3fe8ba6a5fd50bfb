using System.Diagnostics;
using System.Text.RegularExpressions;
using Digest.Tests.Cli;
using Digest.Tests.Previewing;
using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>From an empty folder to a published site that somebody else reads: every step is a command that a new user types, a file that she edits, or a page that she sees.</summary>
public sealed class ANewUserGoesAllTheWay(Chromium chromium) : IDisposable
{
    /// <summary>With a space and Chinese, as folders of people have.</summary>
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private readonly string home = Directory.CreateTempSubdirectory("digest-用户 ").FullName;
    private string Root => Path.Join(home, "my digest 证据");

    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories)) { File.SetAttributes(file, FileAttributes.Normal); }
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public async Task Init_new_quote_edit_preview_break_mend_publish_and_read()
    {
        Chromium.SkipWithoutChromium();
        await Digest(home, "init", Root);
        await Digest(Root, "check", "--strict", "--base-url", "https://example.org/repo/");

        // A document is taken in, and what it says is quoted.
        string document = Path.Join(home, "Minutes of the meeting.txt");
        await File.WriteAllTextAsync(document, "Minutes of the meeting\n\nThe council met on 4 May 2021.\n\nThe bell, it was said, “has not rung since the fair”, and nobody knew why.\n", Cancel);
        string told = await Digest(Root, "new", "source", document, "--collector", "AB", "--title", "Minutes of the meeting");
        string source = Regex.Match(told, @"input/sources/([\w-]+)\.md").Groups[1].Value;
        Assert.NotEmpty(source);
        string quote = await Digest(Root, "quote", source, "\"has not rung since the fair\"");
        Assert.Contains($"source: {source}", quote, StringComparison.Ordinal);
        await Digest(Root, "new", "claim", "The silence of the bell", "--id", "silent-bell", "--set", "statement=The bell has not rung since the fair, according to the minutes.", "--set", "modality=states");
        string claim = Path.Join(Root, "input", "claims", "silent-bell.md");
        string written = await File.ReadAllTextAsync(claim, Cancel);
        // She pastes what was printed, where the comment of the new record says that quotes go.
        int close = written.IndexOf("\n---", 4, StringComparison.Ordinal);
        string yaml = quote.Contains("quotes:", StringComparison.Ordinal) ? quote.TrimEnd() : "quotes:\n" + string.Join('\n', quote.TrimEnd().Split('\n').Select(line => "  " + line));
        written = Regex.Replace(written[..close], "^quotes:.*(\n[ -].*)*", "", RegexOptions.Multiline).TrimEnd() + "\n" + yaml + "\n---\nSee [[stopped-clock]].\n";
        await File.WriteAllTextAsync(claim, written, Cancel);

        await Preview(claim, written);
        await Publish(claim);
    }

    private async Task Preview(string claim, string written)
    {
        await using var preview = await RunningPreview.Start(Root, "--base", "/repo/");
        await using var window = await chromium.Open(preview.Home.AbsoluteUri, ReaderSettings.Desk);
        await window.Read(new Uri(preview.Home, "claims/silent-bell.html"));
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "The silence of the bell" }).WaitForAsync();
        await File.WriteAllTextAsync(claim, written.Replace("has not rung since", "did not ring since", StringComparison.Ordinal), Cancel);
        await window.Page.Locator(".panel").WaitForAsync();
        Assert.Contains("input/claims/silent-bell.md:", await window.Page.Locator(".panel").InnerTextAsync(), StringComparison.Ordinal);
        await Git("init", "-q", "-b", "main");
        var (code, _, refused) = await new Command(Root).Run("publish", "--base-url", "https://example.org/repo/");
        Assert.True(code != 0, "a digest with an absent quote was published: " + refused);
        await File.WriteAllTextAsync(claim, written + "\nA sentence at the end.\n", Cancel);
        await window.Page.GetByText("A sentence at the end.").WaitForAsync();
        await window.Page.Locator(".panel").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Findings.MustBeNone(window.AskedElsewhere);
    }

    private async Task Publish(string claim)
    {
        string bare = Path.Join(home, "remote 远程.git"), clone = Path.Join(home, "clone");
        await Git("init", "-q", "--bare", bare);
        await Git("add", "-A");
        await Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Begin");
        await Git("remote", "add", "origin", bare);
        await Git("push", "-q", "origin", "main");
        await Digest(Root, "publish", "--base-url", "https://example.org/repo/");
        await Git("clone", "-q", "-b", "gh-pages", bare, clone);
        Assert.Equal("1", (await Git("-C", clone, "rev-list", "--count", "HEAD")).Trim());
        Assert.False(Directory.Exists(Path.Join(clone, "input")), "the branch holds more than the site");

        // An edit, published too; the reader's copy is brought up to date.
        await File.AppendAllTextAsync(claim, "\nAnd one more.\n", Cancel);
        await Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-a", "-m", "Add a sentence");
        await Git("push", "-q", "origin", "main");
        await Digest(Root, "publish", "--base-url", "https://example.org/repo/");
        await Git("-C", clone, "fetch", "-q");
        await Git("-C", clone, "reset", "-q", "--hard", "origin/gh-pages");
        Assert.Contains("And one more.", await File.ReadAllTextAsync(Path.Join(clone, "claims", "silent-bell.html"), Cancel), StringComparison.Ordinal);
        await Digest(Root, "verify", clone);

        await EveryLinkResolves(new BuiltSite(Root, clone));
        await using var server = new LoopbackServer();
        server.Show(clone);
        await using var window = await chromium.Open(server.Home.AbsoluteUri, ReaderSettings.Desk);
        foreach (string page in Directory.EnumerateFiles(clone, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(clone, file).Replace('\\', '/')).Where(page => page != "404.html"))
        {
            var answer = await window.Read(new Uri(server.Home, page));
            Assert.True(answer!.Ok, page);
            foreach (string link in await window.Ask<string[]>("[...document.querySelectorAll('a[href], link[rel=stylesheet], script[src], img[src]')].map(e => e.namespaceURI.endsWith('svg') ? new URL(e.getAttribute('href'), document.baseURI).href : e.href || e.src).filter(href => href.startsWith(location.origin))"))
            {
                Assert.StartsWith(server.Home.AbsoluteUri, link, StringComparison.Ordinal);
                Assert.True(File.Exists(Path.Join(clone, Uri.UnescapeDataString(new Uri(link).AbsolutePath["/repo/".Length..]))), $"{page} leads to {link}");
            }
        }
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    private async Task EveryLinkResolves(BuiltSite site)
    {
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        var walk = await SiteWalk.From(site, window);
        // A state of the timeline's filters is no place in a page.
        Findings.MustBeNone(walk.Broken.Where(link => !link.Contains("timeline.html#show=", StringComparison.Ordinal)));
        Assert.Contains("claims/silent-bell.html", walk.Visited);
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    private static async Task<string> Digest(string folder, params string[] words)
    {
        var (code, output, errors) = await new Command(folder).Run(words);
        Assert.True(code == 0, $"digest {string.Join(' ', words)} ended with {code}: {errors}{output}");
        return output;
    }

    private async Task<string> Git(params string[] words)
    {
        var start = new ProcessStartInfo("git", words) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        string output = await git.StandardOutput.ReadToEndAsync(Cancel), errors = await git.StandardError.ReadToEndAsync(Cancel);
        await git.WaitForExitAsync(Cancel);
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', words)}: {errors}");
        return output;
    }
}
