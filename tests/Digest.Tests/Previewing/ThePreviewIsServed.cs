using System.Net;
using System.Net.Sockets;
using System.Text;
using Digest.Cli.Previewing;
using Digest.Stages;
using Digest.Tests.Cli;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Previewing;

/// <summary>What a program that asks the preview gets.</summary>
public class ThePreviewIsServed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(1) };

    private static Folder Starter(string name = "")
    {
        var folder = new Folder();
        StarterFiles.Write(folder[name]);
        return folder;
    }

    [Fact]
    public async Task As_GitHub_Pages_would_under_a_folder()
    {
        using var folder = Starter();
        await using var preview = await RunningPreview.Start(folder.Root, "--base", "/repo/");
        using var client = Client();
        async Task<HttpResponseMessage> Ask(string path) => await client.GetAsync(new Uri(preview.Home, path), Cancel);
        Assert.Equal("/repo/", preview.Home.AbsolutePath);
        var front = await Ask("/repo/");
        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (front.StatusCode, front.Content.Headers.ContentType!.ToString()));
        Assert.Equal("/repo/", (await Ask("/")).Headers.Location!.OriginalString);
        Assert.Equal("/repo/claims/", (await Ask("/repo/claims")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await Ask("/repo/claims/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask("/repo/claims/stopped-clock")).StatusCode);
        foreach (var (path, type) in ((string, string)[])[("data/bibliography.bib", "application/x-bibtex; charset=utf-8"), ("data/claims.csv", "text/csv; charset=utf-8"), ("data/digest.json", "application/json; charset=utf-8")])
        {
            Assert.Equal(type, (await Ask("/repo/" + path)).Content.Headers.ContentType!.ToString());
        }
        var missing = await Ask("/repo/claims/deep/er/none.html");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains($"href=\"{preview.Home}", await missing.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask("/claims/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask("/repo/..%2F..%2Fetc/passwd")).StatusCode);
        var again = new HttpRequestMessage(HttpMethod.Get, new Uri(preview.Home, "claims/stopped-clock.html"));
        again.Headers.IfNoneMatch.Add((await Ask("claims/stopped-clock.html")).Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync(preview.Home, new StringContent(""), Cancel)).StatusCode);
        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public async Task By_a_browser_of_the_system_and_by_no_program_that_lies_in_the_digest()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What opens a browser has another name elsewhere.");
        using var folder = Starter("digest");
        foreach (string name in (string[])["digest/xdg-open", "bin/xdg-open"])
        {
            folder.Put(name, $"#!/bin/sh\necho \"$1\" > '{folder[name]}.new' && mv '{folder[name]}.new' '{folder[name]}.asked'\n");
            if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(folder[name], UnixFileMode.UserRead | UnixFileMode.UserExecute); }
        }
        var there = new Command(folder["digest"]) { Variables = new Dictionary<string, string> { ["PATH"] = $".:{folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}" } };
        await using var preview = await RunningPreview.Start(there, folder["digest"], "--open");
        while (!File.Exists(folder["bin/xdg-open.asked"]) && !File.Exists(folder["digest/xdg-open.asked"])) { await Task.Delay(20, Cancel); }
        Assert.False(File.Exists(folder["digest/xdg-open.asked"]));
        Assert.Equal(preview.Home.OriginalString, (await File.ReadAllTextAsync(folder["bin/xdg-open.asked"], Cancel)).Trim());
    }

    [Fact]
    public async Task Only_to_this_machine_and_under_its_own_name()
    {
        using var folder = Starter();
        await using var preview = await RunningPreview.Start(folder.Root);
        using var client = Client();
        foreach (string host in (string[])["localhost", "127.0.0.1", "[::1]"]) { Assert.Equal(HttpStatusCode.OK, await As(client, preview.Home, host)); }
        foreach (string host in (string[])["evil.example", "127.0.0.1.evil.example", "192.168.1.2"]) { Assert.Equal(HttpStatusCode.MisdirectedRequest, await As(client, preview.Home, host)); }
        foreach (var address in (await Dns.GetHostAddressesAsync(Dns.GetHostName(), Cancel)).Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address)))
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(async () => await socket.ConnectAsync(address, preview.Home.Port, Cancel));
        }
    }

    /// <summary>As in a container, of which the machine publishes one port to itself: a page of a stranger could ask under a name of his that leads here.</summary>
    [Fact]
    public async Task Open_to_a_network_it_answers_to_no_name_but_this_machines()
    {
        using var folder = Starter();
        await using var preview = await RunningPreview.Start(folder.Root, "--host", "0.0.0.0");
        var home = new UriBuilder(preview.Home) { Host = "127.0.0.1" }.Uri;
        using var client = Client();
        foreach (string host in (string[])["localhost", "127.0.0.1", "192.168.1.2", "[2001:db8::1]", Environment.MachineName]) { Assert.Equal(HttpStatusCode.OK, await As(client, home, host)); }
        foreach (string host in (string[])["evil.example", "192.168.1.2.evil.example", Environment.MachineName + ".evil.example"]) { Assert.Equal(HttpStatusCode.MisdirectedRequest, await As(client, home, host)); }
    }

    private static async Task<HttpStatusCode> As(HttpClient client, Uri home, string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, home);
        request.Headers.Host = $"{host}:{home.Port}";
        return (await client.SendAsync(request, Cancel)).StatusCode;
    }

    [Fact]
    public async Task At_a_port_that_is_free_or_not_at_all()
    {
        using var folder = Starter("a folder 中文");
        await using var first = await RunningPreview.Start(folder["a folder 中文"]);
        var (code, _, errors) = await new Command(folder.Root).Run("preview", "--root", folder["a folder 中文"], "--port", $"{first.Home.Port}");
        Assert.Equal(3, code);
        Assert.Contains($"port {first.Home.Port} of 127.0.0.1 cannot be had", errors, StringComparison.Ordinal);
        Assert.Contains("--port", errors.Split("help:")[1], StringComparison.Ordinal);
        foreach (string[] wrong in (string[][])[["--port", "70000"], ["--host", "my-house"], ["--host", "192.0.2.1"], ["--host", "fe80::1%nowhere"], ["--base", "/a?b/"], ["--base", "/a%20b/"]])
        {
            var (refused, _, told) = await new Command(folder.Root).Run(["preview", "--root", folder["a folder 中文"], .. wrong]);
            Assert.True(refused == 2 && told.Contains("help:", StringComparison.Ordinal), $"{string.Join(' ', wrong)}: {refused} {told}");
        }
    }

    [Fact]
    public async Task Whole_pages_of_one_moment_however_often_files_are_saved()
    {
        using var folder = Starter();
        await using var preview = await RunningPreview.Start(folder.Root);
        using var client = Client();
        string claim = await File.ReadAllTextAsync(folder["input/claims/stopped-clock.md"], Cancel), config = await File.ReadAllTextAsync(folder["input/digest.yml"], Cancel);
        var saving = Task.Run(async () =>
        {
            for (int i = 1; i <= 25; i++)
            {
                // As editors save: beside the file, then in its place.
                foreach (var (path, text) in ((string, string)[])[("input/digest.yml", config.Replace("title: The harbour clock", $"title: Clock v{i}v", StringComparison.Ordinal)), ("input/claims/stopped-clock.md", claim.Replace("title: The stopping of the clock", $"title: Stop v{i}v", StringComparison.Ordinal))])
                {
                    await File.WriteAllTextAsync(folder[path + "~"], text, Cancel);
                    File.Move(folder[path + "~"], folder[path], overwrite: true);
                }
                await Task.Delay(40, Cancel);
                if (i % 10 != 5) { continue; }
                File.WriteAllText(folder["input/claims/stopped-clock.md"], "---\nbroken: [\n");
                await preview.Until(said => said.Split("the last good site stays").Length > 1 + i / 10);
            }
            File.WriteAllText(folder["input/claims/stopped-clock.md"], claim.Replace("title: The stopping of the clock", "title: Stop vENDv", StringComparison.Ordinal));
        }, Cancel);
        string last;
        int asked = 0;
        do
        {
            var answer = await client.GetAsync(new Uri(preview.Home, "claims/stopped-clock.html"), Cancel);
            last = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.EndsWith("</html>", last.TrimEnd(), StringComparison.Ordinal);
            // The title stands in several places of a page, each time the same.
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(last, "Stop v(\\w+)v").Select(match => match.Value).DefaultIfEmpty("The stopping").Distinct());
            asked++;
        }
        while (!saving.IsCompleted || (!last.Contains("Stop vENDv", StringComparison.Ordinal) && asked < 20_000));
        await saving;
        Assert.Contains("Stop vENDv", last, StringComparison.Ordinal);
        Assert.Contains("the last good site stays", preview.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_shown_neither_in_the_browser_nor_in_the_terminal_whatever_else_is_found_in_its_line()
    {
        using var folder = Starter();
        folder.Put("input/p.md", "---\ntitle: P\n---\nSee [it](https://editor:S3cret@example.org/) and [[nobody]].\n\nSee [[nothing]].\n");
        await using var preview = await RunningPreview.Start(folder.Root);
        using var client = Client();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var heard = new StreamReader(await client.GetStreamAsync(new Uri(preview.Home, "__digest/events?page=index.html&tag="), limit.Token));
        string? told;
        do { told = await heard.ReadLineAsync(limit.Token); } while (told?.Contains("address-with-password", StringComparison.Ordinal) == false);
        Assert.Contains("See [[nothing]].", told, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", told + preview.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_script_and_a_policy_for_it_that_no_built_page_has()
    {
        using var folder = Starter();
        await using var preview = await RunningPreview.Start(folder.Root);
        using var client = Client();
        string page = await client.GetStringAsync(new Uri(preview.Home, "index.html"), Cancel);
        Assert.Contains("__digest/preview.js", page, StringComparison.Ordinal);
        Assert.Contains("connect-src &#39;self&#39;", page, StringComparison.Ordinal);
        Assert.Contains("EventSource", await client.GetStringAsync(new Uri(preview.Home, "__digest/preview.js"), Cancel), StringComparison.Ordinal);
        var (code, _, errors) = await new Command(folder.Root).Run("build");
        Assert.True(code == 0, errors);
        Assert.DoesNotContain(folder.Files("output"), file => file.Value.Contains("__digest", StringComparison.Ordinal) || file.Value.Contains("connect-src", StringComparison.Ordinal));
        // What the build wrote is none of the preview's business.
        await Task.Delay(300, Cancel);
        Assert.Equal(1, preview.Said.Split(" built in ").Length - 1);
    }

    [Fact]
    public async Task Five_thousand_files_saved_at_once_are_one_change()
    {
        using var folder = Starter();
        using var watch = new Watch(folder.Root, polls: false);
        Assert.False(watch.IsPolling);
        var next = watch.Next(Cancel);
        for (int i = 0; i < 5000; i++) { File.WriteAllText(folder[$"seeds/note-{i}.txt"], "Words.\n", Encoding.UTF8); }
        var told = await next;
        var later = watch.Next(Cancel);
        bool isMore = await Task.WhenAny(later, Task.Delay(1500, Cancel)) == later;
        Assert.True(told is null || told.Count >= 5000 || (isMore && (await later) is var rest && (rest is null || rest.Count + told.Count >= 5000)), $"{told?.Count} of 5,000 were told");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_stands_behind_a_link_is_seen(bool polls)
    {
        using var folder = Starter();
        Directory.Move(folder["input/claims"], folder["claims-elsewhere"]);
        Directory.CreateSymbolicLink(folder["input/claims"], folder["claims-elsewhere"]);
        folder.Put("elsewhere.md", "---\ntitle: Elsewhere\n---\n");
        File.CreateSymbolicLink(folder["input/topics/elsewhere.md"], folder["elsewhere.md"]);
        using var watch = new Watch(folder.Root, polls);
        foreach (string path in (string[])["claims-elsewhere/stopped-clock.md", "elsewhere.md"])
        {
            var next = watch.Next(Cancel);
            File.AppendAllText(folder[path], "More words.\n");
            Assert.Null(await next);
        }
    }

    [Theory]
    [InlineData("assets/font.woff", "font/woff")]
    [InlineData("assets/font.ttf", "font/ttf")]
    [InlineData("assets/FONT.WOFF2", "font/woff2")]
    public void Fonts_are_sent_as_what_they_are(string path, string type) => Assert.Equal(type, FileTypes.Of(path));

    [Fact]
    public async Task A_link_in_a_circle_hides_no_other_file_from_who_looks_every_second()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        using var folder = Starter();
        File.CreateSymbolicLink(folder["input/circle.md"], "circle.md");
        folder.Put("input/topics/deep/later.md", "---\ntitle: Later\n---\n");
        using var watch = new Watch(folder.Root, polls: true);
        var next = watch.Next(Cancel);
        File.AppendAllText(folder["input/topics/deep/later.md"], "More words.\n");
        Assert.Null(await next.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Folders_that_come_and_go_are_seen(bool polls)
    {
        using var folder = Starter();
        using var watch = new Watch(folder.Root, polls);
        var next = watch.Next(Cancel);
        folder.Put("theme/assets/style.css", "body { color: red }");
        Assert.Null(await next);
        next = watch.Next(Cancel);
        Directory.Move(folder["theme"], folder["theme-old"]);
        await next;
        next = watch.Next(Cancel);
        folder.Put("input/method/a/b.md", "---\ntitle: B\n---\n");
        await next;
    }
}
