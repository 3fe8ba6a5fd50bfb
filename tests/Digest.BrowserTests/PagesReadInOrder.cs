using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>What the eye sees, a voice reads and a finger scrolls past comes in one order and in the same words.</summary>
public class PagesReadInOrder(Chromium chromium, BuiltSites sites)
{
    [Theory]
    [InlineData("claim", "#sides-h", "#chain-h")]
    [InlineData("event", "#when-h", "#words-h")]
    [InlineData("recommendation", "#words-h", "#response-h")]
    [InlineData("one of topics", "#terms-h", ".split > div:last-child h2")]
    public async Task What_is_known_about_a_record_stands_behind_its_first_part_on_a_telephone_and_beside_it_on_a_desk(string kind, string first, string next)
    {
        var site = sites[BuiltSites.Repository];
        foreach (int width in (int[])[360, 1440])
        {
            await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = width });
            await window.Read(site.At(PageKinds.Find(site, kind)));
            string order = await window.Ask<string>($$"""
                (() => { const [first, facts, next] = ['{{first}}', '.split > aside', '{{next}}'].map(one => document.querySelector(one));
                  const follows = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) > 0, box = one => one.getBoundingClientRect();
                  const below = box(facts).top > box(first).bottom && box(facts).bottom <= box(next).top, beside = box(facts).left > box(first).right && box(facts).top < box(next).top;
                  return [follows(first, facts) && follows(facts, next), below, beside].join(' '); })()
                """);
            Assert.Equal(width == 360 ? "true true false" : "true false true", order);
        }
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(820)]
    [InlineData(360)]
    public async Task A_sign_of_evidence_has_its_words_beside_it(int width)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = width });
        await window.Read(site.At("evidence.html"));
        Assert.True(await window.Ask<int>("document.querySelectorAll('.matrix__words').length") > 10);
        Findings.MustBeNone(await window.Ask<string[]>("[...document.querySelectorAll('.matrix__words')].filter(words => words.getBoundingClientRect().width < 20 || getComputedStyle(words).clipPath !== 'none').map(words => words.textContent)"));
        Findings.MustBeNone(await window.Ask<string[]>("[...document.querySelectorAll('.table-wrap')].filter(wrap => wrap.scrollWidth > wrap.clientWidth + 1).map(wrap => wrap.textContent.trim().slice(0, 60))"));
    }

    [Fact]
    public async Task A_voice_hears_a_paragraph_where_the_eye_sees_its_sign_and_knows_one_copy_button_from_another()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, "claim")));
        var pin = window.Page.Locator("figcaption .pin").First;
        string seen = await pin.InnerTextAsync();
        Assert.StartsWith("¶", seen, StringComparison.Ordinal);
        Assert.Equal($"paragraph {seen[1..]}", await pin.GetAttributeAsync("aria-label"));
        string[] names = await window.Ask<string[]>("[...document.querySelectorAll('.sides .proof')].map(button => button.getAttribute('aria-label'))");
        Assert.All(names, name => Assert.StartsWith("Copy with proof – ", name, StringComparison.Ordinal));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task The_button_of_the_menu_is_one_line_whatever_the_name_beside_it()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = 360 });
        await window.Read(site.At("index.html"));
        Assert.True(await window.Ask<bool>("(() => { const button = document.querySelector('.menu > summary'); button.lastChild.textContent = '菜单'; document.querySelector('.masthead__name').textContent = 'Name '.repeat(20); return button.getBoundingClientRect().height < 50; })()"));
    }

    [Theory]
    [InlineData("light", ColorScheme.Dark)]
    [InlineData("dark", ColorScheme.Light)]
    public async Task A_drawing_is_seen_in_the_readers_own_palette_whatever_the_switch_of_colours_says(string chosen, ColorScheme palette)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Page.AddInitScriptAsync($"localStorage.setItem('theme', '{chosen}')");
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = palette });
        await window.Read(site.At("timeline.html"));
        Assert.Equal(await window.Ask<string>("getComputedStyle(document.querySelector('main h1')).color"), await window.Ask<string>("getComputedStyle(document.querySelector('.strip .sure')).fill"));
    }

    [Fact]
    public async Task Without_its_styles_no_two_words_run_into_each_other()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk with { Scripts = false });
        foreach (string page in (string[])[PageKinds.Find(site, "claim"), "sources/index.html", "bibliography.html", "organisations/chinese-government.html"])
        {
            await window.Read(site.At(page));
            Findings.MustBeNone(await window.Ask<string[]>("""
                [...document.querySelectorAll('.chain b, .bib__side > :first-child, .pager > a:not(:last-child)')].filter(part => /^\S/.test(part.nextSibling?.textContent ?? ' ')).map(part => part.outerHTML.slice(0, 80))
                """));
        }
    }

    [Fact]
    public async Task A_browser_that_knows_no_layers_gets_the_sheet_without_and_others_do_not()
    {
        var site = sites[BuiltSites.Repository];
        const string Sheets = "[...document.styleSheets].map(sheet => sheet.href.replace(/.*\\/(.+)-[^-]+$/, '$1')).join(' ')";
        await using var today = await chromium.Open(site.Home, ReaderSettings.Desk);
        await today.Read(site.At("index.html"));
        Assert.Equal("style", await today.Ask<string>(Sheets));
        await using var old = await chromium.Open(site.Home, ReaderSettings.Desk);
        await old.Page.AddInitScriptAsync("delete window.CSSLayerBlockRule");
        await old.Read(site.At("claims/index.html"));
        Assert.Equal("style-plain style", await old.Ask<string>(Sheets));
        Assert.Empty(old.Said);
    }

    [Fact]
    public async Task Without_its_styles_a_sign_is_as_small_as_the_words_beside_it()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Page.RouteAsync("**/*.css", route => route.AbortAsync());
        await window.Read(site.At(PageKinds.Find(site, "claim")));
        Findings.MustBeNone(await window.Ask<string[]>("[...document.querySelectorAll('svg.icon, svg.sprite')].filter(icon => icon.getBoundingClientRect().height > 24 || icon.getBoundingClientRect().width > 24).map(icon => icon.outerHTML.slice(0, 120))"));
    }
}
