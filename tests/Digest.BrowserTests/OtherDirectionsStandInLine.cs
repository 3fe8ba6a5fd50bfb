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
}
