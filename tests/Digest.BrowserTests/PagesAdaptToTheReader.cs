using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>Readers who set their own colours, who read at four times the size, whom motion makes ill.</summary>
public class PagesAdaptToTheReader(Chromium chromium, BuiltSites sites)
{
    public static TheoryData<string> Kinds { get; } = ["front page", "claims", "claim", "held source", "timeline", "sources", "event", "method", "one of people"];

    // Text and what is around it, in a palette where backgrounds of the page's own are gone: state must be told by something else than them.
    private const string Unmarked = """
        () => {
          const lines = style => ['top', 'right', 'bottom', 'left'].some(side => parseFloat(style['border-' + side + '-width']) > 0 && style['border-' + side + '-style'] !== 'none')
            || style.textDecorationLine !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
          const plain = (() => { const p = document.createElement('p'); document.querySelector('main').append(p); const style = getComputedStyle(p); const got = [style.color, style.backgroundColor, 'rgba(0, 0, 0, 0)']; p.remove(); return got; })();
          const tells = element => { const style = getComputedStyle(element); return lines(style) || !plain.includes(style.backgroundColor) || style.color !== plain[0] || +style.fontWeight >= 600; };
          return [...document.querySelectorAll('mark, .nav [aria-current], [aria-pressed=true], .pager [aria-current]')].filter(element => element.getClientRects().length && !tells(element)).map(element => element.outerHTML.slice(0, 120));
        }
        """;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_colours_of_their_own_every_mark_and_state_is_told_and_axe_finds_nothing(string kind)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await window.Read(site.At(PageKinds.Find(site, kind)));
        Findings.MustBeNone(await window.Page.EvaluateAsync<string[]>(Unmarked));
        Findings.MustBeNone(await Axe.Faults(window));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task At_four_times_the_size_nothing_is_cut_off_or_covered(string kind)
    {
        var site = sites[BuiltSites.Repository];
        // 1280 x 1024 at 400 %, WCAG 1.4.10.
        await using var window = await chromium.Open(site.Home, new ReaderSettings { Width = 320 });
        await window.Page.SetViewportSizeAsync(320, 256);
        await window.Read(site.At(PageKinds.Find(site, kind)));
        Assert.True(await window.Ask<int>("document.documentElement.scrollWidth") <= 320, "the page scrolls sideways");
        await window.Do("window.scrollTo(0, document.documentElement.scrollHeight / 2)");
        Findings.MustBeNone(await window.Ask<string[]>("""
            [...document.querySelectorAll('body *')].filter(element => ['fixed', 'sticky'].includes(getComputedStyle(element).position)).map(element => [element, element.getBoundingClientRect()])
              .filter(([, box]) => box.top <= 1 && box.bottom > 0 && box.width > 160 && box.height > 256 / 3).map(([element, box]) => `${element.className} covers ${Math.round(box.height)} of 256 px`)
            """));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_motion_nothing_moves_by_itself(string kind)
    {
        var site = sites[BuiltSites.Repository];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, kind)));
        Findings.MustBeNone(await window.Ask<string[]>("""
            [document.documentElement, ...document.querySelectorAll('body *')].filter(element => { const style = getComputedStyle(element);
              return style.transitionDuration.split(', ').some(time => parseFloat(time) > 0.01) || style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.01 || style.scrollBehavior === 'smooth'; })
              .map(element => element.outerHTML.slice(0, 100))
            """));
    }
}
