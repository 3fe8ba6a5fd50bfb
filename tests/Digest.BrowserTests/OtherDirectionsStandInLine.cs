namespace Digest.BrowserTests;

/// <summary>Words of the other direction of writing within a page.</summary>
public class OtherDirectionsStandInLine(Chromium chromium, BuiltSites sites)
{
    [Fact]
    public async Task A_heading_in_the_other_direction_begins_where_the_page_does()
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, "claim")));
        // The left edge of the words themselves, from that of the box around them.
        int inset = await window.Ask<int>("""
            (() => { const h = document.querySelector('h1'); h.dir = 'rtl'; h.lang = 'ar'; h.textContent = 'الجسر';
              const words = document.createRange(); words.selectNodeContents(h); return Math.round(words.getBoundingClientRect().left - h.getBoundingClientRect().left); })()
            """);
        Assert.InRange(inset, -2, 2);
    }

    /// <summary>In the contents of the page to print; a name that is Latin has its own direction there.</summary>
    [Fact]
    public async Task A_latin_title_in_arabic_contents_stands_beside_its_number()
    {
        var site = sites[BuiltSites.Arabic];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("editions/print.html"));
        // From the right edge of the words themselves to that of the box which they share with all titles.
        int inset = await window.Ask<int>("""
            (() => { const title = document.querySelector('.paper__list bdi'); title.textContent = 'María de la Cruz';
              const words = document.createRange(); words.selectNodeContents(title); return Math.round(title.getBoundingClientRect().right - words.getBoundingClientRect().right); })()
            """);
        Assert.InRange(inset, -2, 2);
    }

    [Fact]
    public async Task An_english_quotation_on_an_arabic_page_has_its_own_marks_and_dates_and_signs_of_languages_are_isolated()
    {
        var site = sites[BuiltSites.Arabic];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        await window.Do("document.querySelector('main').insertAdjacentHTML('beforeend', '<p><q id=\"own\" lang=\"en\" dir=\"ltr\">The bridge</q> <abbr class=\"in-lang\" id=\"sign\">EN</abbr> <time id=\"day\">2020</time></p>')");
        Assert.Equal("\"“\" \"”\" \"‘\" \"’\"", await window.Ask<string>("getComputedStyle(document.getElementById('own')).quotes"));
        Assert.Equal("isolate", await window.Ask<string>("getComputedStyle(document.getElementById('sign')).unicodeBidi"));
        Assert.Equal("isolate", await window.Ask<string>("getComputedStyle(document.getElementById('day')).unicodeBidi"));
    }

    [Fact]
    public async Task Latin_names_side_by_side_in_an_arabic_line_stand_from_right_to_left_and_a_hash_is_cut_at_its_right_end()
    {
        var site = sites[BuiltSites.Arabic];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        await window.Do("document.querySelector('main').insertAdjacentHTML('beforeend', '<p><bdi dir=\"ltr\" id=\"first\">Ann Lee</bdi>، <bdi dir=\"ltr\" id=\"second\">Officer</bdi> <code id=\"hash\">ed9f<span id=\"dots\">…</span></code></p>')");
        Assert.True(await window.Ask<bool>("document.getElementById('first').getBoundingClientRect().left > document.getElementById('second').getBoundingClientRect().right"));
        Assert.True(await window.Ask<bool>("document.getElementById('dots').getBoundingClientRect().right >= document.getElementById('hash').getBoundingClientRect().right - 1"));
    }

    [Fact]
    public async Task An_arabic_quotation_has_the_marks_of_its_page_and_a_word_that_is_found_keeps_the_signs_on_its_letters()
    {
        var site = sites[BuiltSites.Arabic];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("claims/aman-aljisr.html"));
        Assert.Equal("\"«\" \"»\" \"‹\" \"›\"", await window.Ask<string>("getComputedStyle(document.querySelector('main q:not([dir])')).quotes"));
        await window.Read(new Uri(site.At("search.html").AbsoluteUri + "?q=" + Uri.EscapeDataString("رد")));
        await window.Page.Locator(".result mark.hit").First.WaitForAsync();
        Assert.Contains("ردّ", await window.Ask<string[]>("[...document.querySelectorAll('.result mark.hit')].map(e => e.textContent)"));
        Assert.Contains(await window.Ask<string[]>("[...document.querySelectorAll('.result__snip')].map(e => e.textContent)"), text => text.StartsWith('«'));
    }

    [Fact]
    public async Task Scripts_without_italics_have_none_for_what_is_emphasised()
    {
        var site = sites[BuiltSites.Arabic];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("index.html"));
        await window.Do("document.querySelector('main').insertAdjacentHTML('beforeend', '<p><em id=\"own\">جسر</em> <em id=\"latin\" lang=\"en\">bridge</em> <em id=\"han\" lang=\"zh\">桥</em></p>')");
        Assert.Equal("normal italic normal", await window.Ask<string>("['own', 'latin', 'han'].map(id => getComputedStyle(document.getElementById(id)).fontStyle).join(' ')"));
    }
}
