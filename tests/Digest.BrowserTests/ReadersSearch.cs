using System.Text;
using System.Text.RegularExpressions;
using Digest.Searching;

namespace Digest.BrowserTests;

/// <summary>A small site with words of many scripts (its index is one file) and one of 700 pages (its index is many), from disk and from a server.</summary>
public partial class ReadersSearch(Chromium chromium, BuiltSites sites)
{
    private const string Titles = "[...document.querySelectorAll('.result__title')].map(e => e.textContent)";
    private const string Marks = "[...document.querySelectorAll('.result mark.hit')].map(e => e.textContent)";

    [Theory]
    [InlineData("regatta", "Regatta number 1")]
    [InlineData("REGATTA number 3", "Regatta number 3")]
    [InlineData("anna celik", "Ånna Çelik-Øst")]
    [InlineData("cafe naive", "Moonharbour")]
    [InlineData("елка", "Русские слова")]
    [InlineData("дети поют", "Русские слова")]
    [InlineData("كتب", "كلمات عربية")]
    [InlineData("رساله", "كلمات عربية")]
    [InlineData("人权", "中文的词语")]
    [InlineData("权", "中文的词语")]
    [InlineData("联合国人权事务", "中文的词语")]
    [InlineData("東京", "日本語の言葉")]
    [InlineData("カタカナ", "日本語の言葉")]
    [InlineData("สิทธิ", "คำภาษาไทย")]
    [InlineData("ανθρωπος", "Λόγια")]
    public async Task Words_of_every_script_are_found_and_marked(string typed, string title)
    {
        await using var window = await Open(sites.Searching);
        await Search(window, typed);
        Assert.Equal(title, (await window.Ask<string[]>(Titles))[0]);
        Assert.NotEmpty(await window.Ask<string[]>(Marks));
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task Within_the_marks_of_a_quotation_marks_are_single()
    {
        await using var window = await Open(sites[BuiltSites.Repository]);
        await Search(window, "either injections");
        string[] quotations = [.. (await window.Ask<string[]>("[...document.querySelectorAll('.result__snip')].map(e => e.textContent)")).Where(text => text.StartsWith('“'))];
        Assert.Contains(quotations, text => text.Contains("‘either injections", StringComparison.Ordinal));
        Assert.DoesNotContain(quotations, text => text.LastIndexOf('“') > 0);
    }

    /// <summary>Half a sentence may say the opposite.</summary>
    [Fact]
    public async Task What_is_shown_of_a_long_passage_begins_and_ends_with_a_sentence()
    {
        await using var window = await Open(sites[BuiltSites.Repository]);
        await Search(window, "\"fundamental rights enjoyed individually\"");
        string[] shown = await window.Ask<string[]>("[...document.querySelectorAll('.result__snip')].map(e => e.textContent)");
        Assert.Contains(shown, text => text.StartsWith("“The extent of arbitrary", StringComparison.Ordinal) && text.Contains("in particular crimes against humanity.”", StringComparison.Ordinal));
    }

    /// <summary>Words on both sides of what a quote leaves out do not stand side by side.</summary>
    [Fact]
    public async Task A_phrase_does_not_reach_over_what_is_left_out()
    {
        await using var window = await Open(sites[BuiltSites.Repository]);
        await Search(window, "\"inadequate provision\"");
        Assert.DoesNotContain("No results", await Answer(window), StringComparison.Ordinal);
        await Search(window, "\"including inadequate\"");
        Assert.Empty(await window.Ask<string[]>("[...document.querySelectorAll('.result')].filter(e => !e.querySelector('.missing')).map(e => e.textContent)"));
    }

    /// <summary>One search for all languages: from a page in any of them, words in any of them.</summary>
    [Theory]
    [InlineData("zh/claims/day.html", "大桥将于", "关闭日期", "zh/claims/day.html", "zh")]
    [InlineData("ar/index.html", "إغلاق الجسر", "إغلاق الجسر", "ar/events/closing.html", "ar")]
    [InlineData("zh/index.html", "day closing", "Day of the closing", "claims/day.html", null)]
    public async Task In_a_digest_of_several_languages_words_of_each_lead_to_its_page(string from, string typed, string title, string page, string? language)
    {
        var site = sites.Languages;
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(from));
        await window.Page.Locator("[data-search-link]").First.ClickAsync();
        await window.Page.Locator("[data-search-answer]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await Search(window, typed);
        var first = window.Page.Locator(".result__title a").First;
        Assert.Equal(title, await first.TextContentAsync());
        Assert.Equal(language, await first.GetAttributeAsync("lang"));
        await first.ClickAsync();
        await window.Page.Locator("main h1").WaitForAsync();
        Assert.Equal(site.At(page).AbsoluteUri, window.Page.Url);
        Findings.MustBeNone(window.Said);
    }

    [Theory]
    [InlineData("regata")]
    [InlineData("regattta")]
    [InlineData("ragatta")]
    [InlineData("reagtta")]
    [InlineData("tegatta")]
    [InlineData("egatta")]
    public async Task One_mistake_is_forgiven_and_told(string typed)
    {
        await using var window = await Open(sites.Searching);
        await Search(window, typed);
        Assert.Contains("Regatta number 1", await window.Ask<string[]>(Titles));
        Assert.Equal($"“{typed}” is in no page: showing results for regatta.", (await window.Page.Locator("[data-search-notes]").InnerTextAsync()).Trim());
    }

    [Theory]
    [InlineData("regata")]
    [InlineData("tegatta")]
    public async Task In_a_large_index_too_from_few_files(string typed)
    {
        await using var window = await Open(sites.ManyPages);
        var asked = new List<string>();
        window.Page.Request += (_, request) => asked.Add(request.Url);
        await Search(window, typed);
        Assert.NotEmpty(await window.Ask<string[]>(Titles));
        Assert.InRange(asked.Count(url => url.Contains("/search/", StringComparison.Ordinal)), 1, 30);
        Findings.MustBeNone(window.Said);
    }

    /// <summary>A number is evidence: 2002 is not 2022, and C-21 is not C-12.</summary>
    [Theory]
    [InlineData("2002")]
    [InlineData("20222")]
    [InlineData("1001")]
    [InlineData("C-21")]
    [InlineData("c112")]
    public async Task A_number_is_no_mistake_for_another(string typed)
    {
        await using var window = await Open(sites.Searching);
        await Search(window, typed);
        Assert.Equal($"No results for “{typed}”.", await Answer(window));
        Assert.False(await window.Page.Locator("[data-search-notes]").IsVisibleAsync());
    }

    [Theory]
    [InlineData("1000", "1,000")]
    [InlineData("1,000", "1,000")]
    [InlineData("1’000", "1,000")]
    [InlineData("12345", "12.345")]
    [InlineData("C12", "C-12")]
    [InlineData("202", "2022")]
    public async Task A_number_is_found_however_its_thousands_are_set_apart_and_while_it_is_typed(string typed, string marked)
    {
        await using var window = await Open(sites.Searching);
        await Search(window, typed);
        Assert.Contains("Figures", await window.Ask<string[]>(Titles));
        Assert.Contains(marked, await window.Ask<string[]>(Marks));
    }

    [Fact]
    public async Task The_number_itself_comes_before_longer_ones()
    {
        await using var window = await Open(sites.Searching);
        await Search(window, "2022");
        Assert.Equal(["Figures", "Order 20229"], await window.Ask<string[]>(Titles));
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("§ – ?")]
    public async Task Signs_alone_are_said_to_be_no_words(string typed)
    {
        await using var window = await Open(sites.Searching);
        await Search(window, typed);
        Assert.Equal($"{typed} has no letter and no digit: words and numbers can be searched, signs and emoji cannot.", await Answer(window));
        Assert.False(await window.Page.GetByText("What an empty result means").IsVisibleAsync());
        Assert.True(await window.Page.Locator("[data-search-idle-link]").IsVisibleAsync());
        await Search(window, "regatta");
        Assert.Equal(5, (await window.Ask<string[]>(Titles)).Length);
        await Search(window, "xqzwvkj");
        Assert.True(await window.Page.GetByText("What an empty result means").IsVisibleAsync());
    }

    [Fact]
    public async Task Two_mistakes_are_forgiven_and_told_too_and_nothing_says_what_it_means()
    {
        await using var window = await Open(sites.Searching);
        await Search(window, "ragadta");
        Assert.Contains("“ragadta” is in no page: showing results for regatta.", await window.Page.Locator("[data-search-notes]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(5, (await window.Ask<string[]>(Titles)).Length);
        await window.Page.Locator("[data-search-notes] a").ClickAsync();
        await Until(window, "document.querySelector('[data-search-answer]').textContent === '5 results for “regatta”'");
        Assert.Equal("regatta", await window.Page.Locator("main .searchbox input").InputValueAsync());
        await Search(window, "xqzwvkj");
        Assert.Equal("No results for “xqzwvkj”.", await Answer(window));
        Assert.Contains("says nothing about whether a thing happened", await window.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phrase_keeps_its_words_together_in_quotation_marks_of_any_kind()
    {
        await using var window = await Open(sites.Searching);
        foreach (string typed in (string[])["\"festival of a lantern\"", "“festival of a lantern”", "«lantern festival»", "\"lantern fest"])
        {
            await Search(window, typed);
            Assert.Equal(["Lantern"], await window.Ask<string[]>(Titles));
        }
        await Search(window, "\"festival lantern\"");
        Assert.StartsWith("No results", await Answer(window), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alias_leads_to_its_record_first()
    {
        await using var window = await Open(sites.Searching);
        await Search(window, "streams");
        Assert.Equal("Rivers", (await window.Ask<string[]>(Titles))[0]);
        Assert.Contains("also named Streams", await window.Page.Locator(".result").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("another name of Rivers", await window.Page.Locator("[data-search-notes]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_found_before_the_word_is_whole()
    {
        await using var window = await Open(sites.Searching);
        await Search(window, "rega");
        Assert.Equal(5, (await window.Ask<string[]>(Titles)).Length);
        Assert.Equal("Regatta", (await window.Ask<string[]>(Marks))[0]);
    }

    [Fact]
    public async Task Filters_narrow_count_combine_and_stay_in_the_address()
    {
        await using var window = await Open(sites.Searching);
        await Search(window, "regatta");
        Assert.Equal("5", await window.Page.Locator("[data-filter=\"kind:event\"] .count").InnerTextAsync());
        await Press(window, "year:2020", 2);
        await Press(window, "topic:rivers", 1);
        Assert.Equal(["Regatta number 4"], await window.Ask<string[]>(Titles));
        Assert.Equal("Showing 1 of 5", await window.Page.Locator("[data-search-narrowed] span").InnerTextAsync());
        Assert.Equal("#q=regatta&show=topic:rivers,year:2020", await window.Ask<string>("location.hash"));
        Assert.True(await window.Ask<bool>("document.activeElement.getAttribute('data-filter') === 'topic:rivers' && document.activeElement.getAttribute('aria-pressed') === 'true'"));
        await window.Page.ReloadAsync();
        await Await(window, 1);
        await window.Page.Locator("[data-search-narrowed] button").ClickAsync();
        await Await(window, 5);
        await window.Page.GoBackAsync();
        await Await(window, 1);
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task The_keyboard_goes_to_the_box_through_the_results_and_back()
    {
        await using var window = await Open(sites.Searching, "index.html");
        await window.Page.Keyboard.PressAsync("/");
        Assert.Equal("q", await window.Ask<string>("document.activeElement.name"));
        await window.Page.Keyboard.TypeAsync("regatta");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator(".result").Nth(4).WaitForAsync();
        await Await(window, 5);
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        string second = (await window.Ask<string[]>(Titles))[1];
        Assert.Equal(second, await window.Ask<string>("document.activeElement.textContent"));
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("q", await window.Ask<string>("document.activeElement.name"));
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("h1", new() { HasText = "Regatta number 1" }).WaitForAsync();
        await window.Page.GoBackAsync();
        await Await(window, 5);
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await window.Page.Locator("main .searchbox input").InputValueAsync());
        Assert.True(await window.Page.Locator("#search-idle").IsVisibleAsync());
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task Results_are_announced_once_the_reader_pauses()
    {
        await using var window = await Open(sites.Searching);
        await window.Page.Locator("main .searchbox input").PressSequentiallyAsync("regatta", new() { Delay = 60 });
        await Await(window, 5);
        await Until(window, "document.querySelector('[data-search-said]').textContent === '5 results for “regatta”'");
    }

    [Fact]
    public async Task Nothing_of_a_draft_is_found_and_no_title_runs()
    {
        await using var window = await Open(sites.Searching);
        await Search(window, "unpublishedword");
        Assert.StartsWith("No results", await Answer(window), StringComparison.Ordinal);
        await Search(window, "onerror");
        Assert.Equal(["A title with <img src=x onerror=alert(1)> in it"], await window.Ask<string[]>(Titles));
        Assert.Equal(0, await window.Page.Locator("main img").CountAsync());
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task Where_no_page_has_all_words_those_with_some_are_shown_once_each()
    {
        await using var window = await Open(sites.Searching);
        await Search(window, "festival facade");
        string[] titles = await window.Ask<string[]>(Titles);
        Assert.Equal(["Lantern", "Moonharbour"], titles.Order(StringComparer.Ordinal));
        Assert.Contains("No page has all of these words", await window.Page.Locator("[data-search-notes]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_many_files_are_found_and_more_results_follow()
    {
        await using var window = await Open(sites.ManyPages);
        await Search(window, "regatta");
        Assert.Equal("700 results for “regatta”", await Answer(window));
        await window.Page.Locator("[data-search-rest] button").ClickAsync();
        await Until(window, $"{Titles}.length === 20");
        Assert.Equal(20, (await window.Ask<string[]>(Titles)).Distinct().Count());
        Assert.True(await window.Ask<bool>("document.activeElement === document.querySelectorAll('.result__title a')[10]"));
        await Search(window, "erand123 regatta");
        Assert.Equal(["Event number 123"], await window.Ask<string[]>(Titles));
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task It_works_from_a_server_under_a_folder()
    {
        await using var server = new LoopbackServer();
        server.Show(sites.ManyPages.Output);
        await using var window = await chromium.Open(server.Home.AbsoluteUri, ReaderSettings.Desk);
        await window.Read(new Uri(server.Home, "events/e007.html"));
        await window.Page.Keyboard.PressAsync("/");
        // Whoever pressed the key types on: the box has the focus, and the address is the page's own.
        await window.Until("document.querySelector('[data-search-form] input')?.matches(':focus') && !location.hash");
        Assert.EndsWith("/repo/search.html", window.Page.Url, StringComparison.Ordinal);
        await Search(window, "erand007");
        Assert.Equal(["Event number 7"], await window.Ask<string[]>(Titles));
        await window.Page.Locator(".result__title a").ClickAsync();
        await window.Page.Locator("h1", new() { HasText = "Event number 7" }).WaitForAsync();
        Findings.MustBeNone(window.Said);
        Findings.MustBeNone(window.AskedElsewhere);
    }

    [Fact]
    public async Task It_works_in_one_file_that_has_its_index_inside()
    {
        var site = sites.Searching;
        var cancel = TestContext.Current.CancellationToken;
        string page = await File.ReadAllTextAsync(Path.Combine(site.Output, "search.html"), cancel), code = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(site.Output, "assets"), "search-*.js").Single(), cancel);
        string index = Outputs.Search.SearchPage.InOneScript(Published(site.Root))!;
        Assert.DoesNotContain('<', index);
        int at = page.IndexOf("<script src=\"assets/search-", StringComparison.Ordinal), end = page.IndexOf("</script>", page.IndexOf("/start.js", at, StringComparison.Ordinal), StringComparison.Ordinal) + "</script>".Length;
        string inside = $"<script>{code}</script><script>digestSearch.link = a => '#' + a.replace('.html', ''); digestSearch.address = false;</script><script>{index}</script>";
        page = Policy().Replace(string.Concat(page.AsSpan(0, at), inside, page.AsSpan(end)), "");
        string file = Path.Combine(Directory.CreateTempSubdirectory("digest-one-").FullName, "one.html");
        await File.WriteAllTextAsync(file, page, cancel);
        await using var window = await chromium.Open(new Uri(Path.GetDirectoryName(file) + "/").AbsoluteUri, ReaderSettings.Desk);
        var asked = new List<string>();
        window.Page.Request += (_, request) => asked.Add(request.Url);
        await window.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await Search(window, "regata");
        Assert.Equal("#events/e1", await window.Page.Locator(".result__title a").First.GetAttributeAsync("href"));
        Assert.Equal("", await window.Ask<string>("location.hash"));
        await window.Page.Locator("[data-search-notes] a").ClickAsync();
        await Until(window, "document.querySelector('[data-search-answer]').textContent === '5 results for “regatta”'");
        Assert.Equal("", await window.Ask<string>("location.hash"));
        Assert.DoesNotContain(asked, url => url.Contains("/search/", StringComparison.Ordinal) || url.Contains("search-", StringComparison.Ordinal));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Without_scripts_the_page_leads_to_the_lists()
    {
        var site = sites.Searching;
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Scripts = false });
        await window.Read(site.At("search.html"));
        Assert.Contains("Search needs JavaScript", await window.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        string[] links = await window.Ask<string[]>("[...document.querySelectorAll('main a')].filter(a => a.checkVisibility()).map(a => a.getAttribute('href'))");
        Assert.Contains("events/index.html", links);
        Assert.Contains("people/index.html", links);
        Assert.Contains("timeline.html", links);
    }

    /// <summary>What the build indexes and what the script looks up are the same words, character by character.</summary>
    [Fact]
    public async Task Script_and_build_fold_alike()
    {
        await using var window = await Open(sites.Searching);
        var folding = new Folding();
        string[] script = await window.Ask<string[]>("Array.from({ length: 0x10000 }, (_, c) => c >= 0xD800 && c <= 0xDFFF ? '' : digestSearch.fold(String.fromCharCode(c)))");
        // Of characters that are newer than either's tables the two may differ; these letters came with Unicode 16.
        const string New = "\u1C89\uA7CB\uA7CC\uA7DA\uA7DC";
        bool[] known = await window.Ask<bool[]>("Array.from({ length: 0x10000 }, (_, c) => /\\P{Cn}/u.test(String.fromCharCode(c)))");
        var differ = Enumerable.Range(0, 0x10000).Where(c => (c is < 0xD800 or > 0xDFFF) && known[c] && !New.Contains((char)c, StringComparison.Ordinal) && char.GetUnicodeCategory((char)c) != System.Globalization.UnicodeCategory.OtherNotAssigned)
            .Where(c => folding.Of(new Rune(c)) != script[c]).Select(c => $"U+{c:X4} '{(char)c}': build '{folding.Of(new Rune(c))}', script '{script[c]}'").Take(40);
        Findings.MustBeNone(differ);
    }

    [Theory]
    [InlineData("Ürümchi's counter-report; l'homme d’État C-01 x")]
    [InlineData("联合国UN的报告 ひらがな ガ 1949年")]
    [InlineData("สิทธิมนุษยชน ۱۲۳ ёлка Straße e\u0301t\u00e9 ﬁn")]
    [InlineData("الْعَرَبِيَّة إسلام 😀 𠀀𠀁 co\u00ADop")]
    [InlineData("1,000 12,345 1.234.567 0.125 2019,300 1’000 12,3456 C-1,000 ١٬٠٠٠ 4,5 1, 000")]
    public async Task Script_and_build_find_the_same_words(string text)
    {
        await using var window = await Open(sites.Searching);
        var built = new HashSet<string>(StringComparer.Ordinal);
        for (var reader = new WordReader(text.Normalize(NormalizationForm.FormC), new Folding(), new char[WordReader.Room]); reader.Next();) { built.Add(reader.Word.ToString()); }
        string[] looked = await window.Page.EvaluateAsync<string[]>("text => digestSearch.terms(text.normalize('NFC'), false).flatMap(t => t.parts ? [t.w, ...t.parts.map(p => p.w)] : [t.w])", text);
        Assert.NotEmpty(looked);
        Assert.All(looked, word => Assert.Contains(word, built));
        // What the build has beside: the last character of each run of a script without spaces.
        Assert.All(built.Except(looked), word => Assert.True(word.EnumerateRunes().Count() == 1, word));
    }

    private static Outputs.Publication Published(string folder)
    {
        var found = new List<Diagnostics.Diagnostic>();
        var files = Stages.Reader.Read(folder, found);
        var digest = Stages.Parser.Parse(files, found)!;
        return new Outputs.Publication(Stages.Linker.Link(digest), digest.Words, Templates.Theme.Load(files, digest.Words, found)!) { Style = new Stages.CitationStyles(files, "en", found).Of(digest.Config)! };
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();

    private async Task<ReaderWindow> Open(BuiltSite site, string page = "search.html")
    {
        var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(page));
        return window;
    }

    private static async Task Search(ReaderWindow window, string typed)
    {
        await window.Do("document.querySelector('[data-search-answer]').textContent = ''");
        await window.Page.Locator("main .searchbox input").FillAsync(typed);
        await Until(window, "document.querySelector('[data-search-answer]').textContent !== '' && document.querySelector('[data-search-results]').getAttribute('aria-busy') !== 'true'");
    }

    /// <summary>Asks again and again: a function that waits in the page would be forbidden by the page's own policy.</summary>
    private static async Task Until(ReaderWindow window, string condition)
    {
        for (int i = 0; i < 600; i++)
        {
            if (await window.Ask<bool>(condition)) { return; }
            await window.Page.WaitForTimeoutAsync(50);
        }
        Assert.Fail($"It never was so: {condition}. The page says: {await window.Page.Locator("main").InnerTextAsync()}");
    }

    private static Task<string> Answer(ReaderWindow window) => window.Page.Locator("[data-search-answer]").InnerTextAsync();

    private static Task Await(ReaderWindow window, int results) => Until(window, $"{Titles}.length === {results}");

    private static async Task Press(ReaderWindow window, string filter, int left)
    {
        await window.Page.Locator($"button[data-filter=\"{filter}\"]").ClickAsync();
        await Await(window, left);
    }
}
