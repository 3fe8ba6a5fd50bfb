using Microsoft.Playwright;

namespace Digest.BrowserTests;

public class ClaimsAreFiltered(Chromium chromium, BuiltSites sites)
{
    private const string Shown = "[...document.querySelectorAll('[data-item]')].filter(e => e.checkVisibility()).length";

    [Fact]
    public async Task Filters_of_two_keys_combine_and_those_of_one_add_up()
    {
        await using var window = await Open();
        var (first, other, added) = await Choose(window);
        await Press(window, first);
        int one = await Expect(window, [first]);
        await Press(window, other);
        int both = await Expect(window, [first, other]);
        Assert.True(both < one, "the second filter narrows nothing");
        await Press(window, added);
        Assert.True(await Expect(window, [first, other, added]) >= both, "a further value of one key took claims away");
        Findings.MustBeNone(window.Said);
    }

    [Fact]
    public async Task What_was_chosen_survives_a_reload_and_is_cleared_at_once()
    {
        await using var window = await Open();
        int all = await window.Ask<int>(Shown);
        var (first, other, _) = await Choose(window);
        await Press(window, first);
        await Press(window, other);
        int both = await window.Ask<int>(Shown);
        await window.Page.ReloadAsync();
        await Unfold(window);
        Assert.Equal(both, await window.Ask<int>(Shown));
        Assert.Equal("true", await Button(window, first).GetAttributeAsync("aria-pressed"));
        await window.Page.Locator("[data-filters-clear]").ClickAsync();
        Assert.Equal(all, await window.Ask<int>(Shown));
    }

    [Fact]
    public async Task The_count_is_told_to_those_who_listen()
    {
        await using var window = await Open();
        var (first, _, _) = await Choose(window);
        await Press(window, first);
        var status = window.Page.Locator("[data-filters-status]");
        Assert.Equal("status", await status.GetAttributeAsync("role"));
        Assert.Contains((await window.Ask<int>(Shown)).ToString(System.Globalization.CultureInfo.InvariantCulture), await status.TextContentAsync(), StringComparison.Ordinal);
    }

    private async Task<ReaderWindow> Open()
    {
        var site = sites[BuiltSites.Repository];
        var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At("claims/index.html"));
        await Unfold(window);
        return window;
    }

    private static Task Unfold(ReaderWindow window) => window.Do("document.querySelectorAll('.facets details').forEach(d => { d.open = true; })");

    /// <summary>Two filters of different keys that share some claims but not all, and a further one of the second's key.</summary>
    private static async Task<(string First, string Other, string Added)> Choose(ReaderWindow window)
    {
        string[] chosen = await window.Ask<string[]>(
            """
            (() => {
              const all = [...document.querySelectorAll('button[data-filter]')].map(b => b.dataset.filter);
              const key = f => f.slice(0, f.indexOf(':')), value = f => f.slice(f.indexOf(':') + 1);
              const has = f => [...document.querySelectorAll('[data-item]')].filter(e => (e.getAttribute('data-' + key(f)) || '').split(' ').includes(value(f)));
              for (const a of all) for (const b of all) for (const c of all) {
                if (key(a) === key(b) || b === c || key(b) !== key(c)) continue;
                const both = has(b).filter(e => has(a).includes(e)).length;
                if (both > 0 && both < has(a).length) return [a, b, c];
              }
              return [];
            })()
            """);
        Assert.Equal(3, chosen.Length);
        return (chosen[0], chosen[1], chosen[2]);
    }

    /// <summary>Holds what is shown against what each claim says of itself.</summary>
    private static async Task<int> Expect(ReaderWindow window, string[] filters)
    {
        var keys = filters.Select(filter => filter.Split(':', 2)).GroupBy(part => part[0], part => part[1]);
        string selector = string.Concat(keys.Select(key => $":is({string.Join(',', key.Select(value => $"[data-{key.Key}~=\"{value}\"]"))})"));
        int expected = await window.Page.Locator("[data-item]" + selector).CountAsync();
        Assert.Equal(expected, await window.Ask<int>(Shown));
        return expected;
    }

    private static Task Press(ReaderWindow window, string filter) => Button(window, filter).ClickAsync();

    private static ILocator Button(ReaderWindow window, string filter) => window.Page.Locator($"button[data-filter=\"{filter}\"]").First;
}
