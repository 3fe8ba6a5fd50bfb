using System.Text.RegularExpressions;

namespace Digest.BrowserTests;

/// <summary>No page asks anything of anyone but the site, nothing is kept but what the reader sets, and the policy holds where a page is hostile.</summary>
public partial class ReadersAreNotWatched(Chromium chromium, BuiltSites sites)
{
    /// <summary>Milliseconds for what a browser does once a page is there: beacons, prefetches, workers.</summary>
    private const int Settled = 500;

    private const string Kept = """
        async () => ({
          local: Object.keys(localStorage).sort().map(k => k + '=' + localStorage[k]).join(),
          session: Object.keys(sessionStorage).join(),
          cookies: document.cookie,
          databases: (indexedDB.databases ? await indexedDB.databases() : []).map(d => d.name).join(),
          caches: 'caches' in self ? (await caches.keys()).join() : '',
          workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).map(r => r.scope).join() : '',
        })
        """;

    private sealed record KeptThings
    {
        public string Local { get; set; } = "";
        public string Session { get; set; } = "";
        public string Cookies { get; set; } = "";
        public string Databases { get; set; } = "";
        public string Caches { get; set; } = "";
        public string Workers { get; set; } = "";
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex PolicyTag();

    public static TheoryData<string> Digests => [.. BuiltSites.Names];

    [Theory]
    [MemberData(nameof(Digests))]
    public async Task From_disk_every_page_asks_for_files_of_the_site_alone(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        int asked = 0;
        window.Page.Request += (_, _) => asked++;
        foreach (string page in site.Pages) { await window.Read(site.At(page)); }
        Assert.True(asked >= site.Pages.Count, $"{asked} requests were seen for {site.Pages.Count} pages");
        Findings.MustBeNone(window.AskedElsewhere);
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task Over_a_network_every_page_asks_the_sites_host_alone_and_the_host_is_told_no_address_by_others()
    {
        Chromium.SkipWithoutChromium();
        await using var server = new LoopbackServer();
        var site = sites.PublishedAt(server.Home);
        server.Show(site.Output);
        await using var window = await chromium.Open(server.Home.AbsoluteUri, ReaderSettings.Desk);
        var referrers = new List<string>();
        window.Page.Request += (_, request) => { if (request.Headers.TryGetValue("referer", out string? from)) { referrers.Add($"{request.Url} was told {from}"); } };
        foreach (string page in site.Pages) { await window.Read(new Uri(server.Home, page)); }
        Findings.MustBeNone(window.AskedElsewhere);
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(referrers);
    }

    [Fact]
    public async Task After_everything_was_read_and_pressed_nothing_is_kept_but_what_the_reader_set()
    {
        Chromium.SkipWithoutChromium();
        await using var server = new LoopbackServer();
        var site = sites.PublishedAt(server.Home);
        server.Show(site.Output);
        await using var window = await chromium.Open(server.Home.AbsoluteUri, ReaderSettings.Desk);
        foreach (string page in site.Pages)
        {
            await window.Read(new Uri(server.Home, page));
            await window.Do("document.querySelectorAll('main button:not([hidden], [type=submit]), main summary, details.menu summary').forEach(b => b.click())");
        }
        // A button that sends a form leads to another page while the next is asked for: here it is done for itself.
        await window.Read(new Uri(server.Home, "search.html?q=report"));
        await window.Page.Locator(".result__title a").First.WaitForAsync();
        Assert.Equal("", (await window.Page.EvaluateAsync<KeptThings>(Kept)).Local);
        await window.Read(new Uri(server.Home, "index.html"));
        await window.Page.Locator("button.theme").First.ClickAsync();

        var kept = await window.Page.EvaluateAsync<KeptThings>(Kept);
        Assert.Equal(new KeptThings { Local = "theme=dark" }, kept);
        await window.Page.Locator("button[data-previews]").ClickAsync();
        await window.Read(new Uri(server.Home, PageKinds.Find(site, "held source")));
        await window.Page.Locator("[data-marks] input").UncheckAsync();
        Assert.Equal("marks-keys=off,previews=off,theme=dark", (await window.Page.EvaluateAsync<KeptThings>(Kept)).Local);
        await window.Page.Locator("[data-marks] input").CheckAsync();
        await window.Page.Locator("button[data-previews]").ClickAsync();
        Assert.Equal("theme=dark", (await window.Page.EvaluateAsync<KeptThings>(Kept)).Local);
        Assert.Empty(await window.Page.Context.CookiesAsync());
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Theory]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })")]
    [InlineData("Object.defineProperty(window, 'localStorage', { value: null })")]
    [InlineData("Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }")]
    public async Task The_colours_switch_where_nothing_may_be_kept_and_the_console_is_silent(string denied)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Page.AddInitScriptAsync(denied);
        await window.Read(site.At("index.html"));
        await window.Page.Locator("button.theme").First.ClickAsync();
        Assert.Equal("dark", await window.Ask<string>("document.documentElement.dataset.theme"));
        await window.Page.Locator("button.theme").First.ClickAsync();
        Assert.Equal("light", await window.Ask<string>("document.documentElement.dataset.theme"));
        Findings.MustBeNone(window.Said);
    }

    /// <summary>Ways to reach another host that a page has by itself. {0} is its address.</summary>
    public static TheoryData<string> Attacks =>
    [
        "<img src=\"{0}img.png\">",
        "<img srcset=\"{0}set.png 2x\" src=\"data:,\">",
        "<script src=\"{0}script.js\"></script>",
        "<script>fetch('{0}inline')</script>",
        "<img src=x onerror=\"new Image().src='{0}handler'\">",
        "<link rel=stylesheet href=\"{0}style.css\">",
        "<style>@import '{0}import.css'; body {{ background: url({0}background.png) }} @font-face {{ font-family: f; src: url({0}font.woff2) }} body {{ font-family: f }}</style>",
        "<p style=\"background: url({0}attribute.png)\">x</p>",
        "<link rel=prefetch href=\"{0}prefetch\">",
        "<link rel=preload as=font crossorigin href=\"{0}preload.woff2\">",
        "<link rel=modulepreload href=\"{0}module.js\">",
        "<link rel=prerender href=\"{0}prerender\">",
        "<link rel=manifest href=\"{0}manifest.json\">",
        "<link rel=icon href=\"{0}icon.png\">",
        "<script type=speculationrules>{{\"prefetch\":[{{\"source\":\"list\",\"urls\":[\"{0}speculation\"]}}]}}</script>",
        "<iframe src=\"{0}frame\"></iframe>",
        "<iframe srcdoc=\"<img src='{0}srcdoc.png'>\"></iframe>",
        "<object data=\"{0}object\"></object><embed src=\"{0}embed\">",
        "<video src=\"{0}video.mp4\" poster=\"{0}poster.png\" autoplay></video><audio src=\"{0}audio.mp3\" autoplay></audio>",
        "<video autoplay><source src=\"{0}source.mp4\"><track default src=\"{0}track.vtt\"></video>",
        "<svg><image href=\"{0}svg.png\"/><use href=\"{0}use.svg#x\"/></svg>",
        "<form id=f action=\"{0}form\" method=post><button id=b>x</button></form>",
        "<base href=\"{0}\"><img src=\"base.png\">",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_hostile_page_reaches_no_other_host_whatever_it_holds(string attack)
    {
        await using var listener = new Listener();
        await Hostile(string.Format(System.Globalization.CultureInfo.InvariantCulture, attack, listener.Address));
        Findings.MustBeNone(listener.Asked);
    }

    /// <summary>The same with a script of the site's own, as if its file had been written over.</summary>
    [Theory]
    [InlineData("fetch('{0}fetch').catch(() => 0)")]
    [InlineData("navigator.sendBeacon('{0}beacon', 'x')")]
    [InlineData("new WebSocket('{0}socket'.replace('http', 'ws'))")]
    [InlineData("new EventSource('{0}events')")]
    [InlineData("new XMLHttpRequest().open('GET', '{0}xhr'), 0")]
    [InlineData("(x => {{ x.open('GET', '{0}xhr'); x.send(); }})(new XMLHttpRequest())")]
    [InlineData("new Image().src = '{0}image'")]
    [InlineData("document.body.appendChild(Object.assign(document.createElement('script'), {{ src: '{0}script.js' }}))")]
    [InlineData("document.body.appendChild(Object.assign(document.createElement('iframe'), {{ src: '{0}frame' }}))")]
    [InlineData("import('{0}module.js').catch(() => 0)")]
    [InlineData("new Worker(URL.createObjectURL(new Blob([\"fetch('{0}worker')\"])))")]
    [InlineData("document.getElementById('b') && document.getElementById('b').click()")]
    [InlineData("document.body.style.backgroundImage = 'url({0}cssom.png)'")]
    [InlineData("new FontFace('f', 'url({0}font.woff2)').load().catch(() => 0)")]
    public async Task A_script_that_was_written_over_reaches_no_other_host_either(string script)
    {
        await using var listener = new Listener();
        string code = string.Format(System.Globalization.CultureInfo.InvariantCulture, script, listener.Address);
        await Hostile($"<form action=\"{listener.Address}form\"><button id=b>x</button></form>", code);
        Findings.MustBeNone(listener.Asked);
    }

    /// <summary>Without the policy the same pages do reach it: what the tests above rest on.</summary>
    [Theory]
    [InlineData("<img src=\"{0}img.png\">")]
    [InlineData("<script>fetch('{0}inline').catch(() => 0)</script>")]
    [InlineData("<iframe src=\"{0}frame\"></iframe>")]
    public async Task Without_the_policy_the_other_host_would_be_reached(string attack)
    {
        await using var listener = new Listener();
        await Hostile(string.Format(System.Globalization.CultureInfo.InvariantCulture, attack, listener.Address), guarded: false);
        Assert.NotEmpty(listener.Asked);
    }

    /// <summary>Opens a page of the site that was written over, from disk and over a network.</summary>
    private async Task Hostile(string html, string? script = null, bool guarded = true)
    {
        var site = sites[BuiltSites.Repository];
        string folder = Directory.CreateTempSubdirectory("digest-hostile-").FullName;
        try
        {
            string page = File.ReadAllText(Path.Combine(site.Output, "index.html"));
            Directory.CreateDirectory(Path.Combine(folder, "assets"));
            foreach (string asset in Directory.EnumerateFiles(Path.Combine(site.Output, "assets"))) { File.Copy(asset, Path.Combine(folder, "assets", Path.GetFileName(asset))); }
            await File.WriteAllTextAsync(Path.Combine(folder, "assets", "evil.js"), $"addEventListener('load', () => {{ {script} }});");
            string inHead = html.StartsWith("<link", StringComparison.Ordinal) || html.StartsWith("<base", StringComparison.Ordinal) ? html : "";
            string evil = page.Replace("</head>", $"{inHead}{(script is null ? "" : "<script src=\"assets/evil.js\"></script>")}</head>", StringComparison.Ordinal)
                .Replace("</main>", (inHead.Length > 0 ? "" : html) + "</main>", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), guarded ? evil : PolicyTag().Replace(evil, ""));
            await using var server = new LoopbackServer();
            server.Show(folder);
            await Task.WhenAll(Visit(new(Path.Combine(folder, "index.html"))), Visit(new(server.Home, "index.html")));
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private async Task Visit(Uri address)
    {
        var context = await chromium.OpenContext();
        await using (context)
        {
            var window = await context.NewPageAsync();
            await window.GotoAsync(address.AbsoluteUri);
            await window.WaitForTimeoutAsync(Settled);
        }
    }
}
