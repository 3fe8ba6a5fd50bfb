using Deque.AxeCore.Commons;

namespace Digest.BrowserTests;

/// <summary>
/// axe-core in a page that stands alone. Deque's call for Playwright is made for pages with frames, which these never have: it opens another page and sends all that was looked at there and back, which takes most of the time.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>All rules, good practice included, and the one of WCAG 2.2 that axe-core leaves off unless it is asked for.</summary>
    public const string AllRules = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }";
    /// <summary>All but what colours decide, which takes half of the time: where the same colours were looked at already.</summary>
    public const string ButColours = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } }";
    /// <summary>What may differ where nothing but colours does.</summary>
    public const string OnColours = "{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";

    /// <summary>Everything that breaks a rule: the rule, and the first places.</summary>
    public static async Task<IEnumerable<string>> Faults(ReaderWindow window, string options = AllRules)
    {
        if (!await window.Ask<bool>("!!window.axe")) { await window.Do(Script); }
        // First how many frames there are, of which axe would not tell here, and whether rules are kept: there were places to look at.
        string[] told = await window.Ask<string[]>($$"""
            (async () => {
              const r = await axe.run(document, {{options}});
              return [`${document.querySelectorAll('iframe, frame, object, embed').length} frames, ${r.passes.length ? 'some' : 'no'} rules kept`]
                .concat(r.violations.map(v => `${v.id}: ${v.help}: ` + v.nodes.slice(0, 5).map(n => n.html).join(' | ')));
            })()
            """);
        Assert.Equal("0 frames, some rules kept", told[0]);
        return told.Skip(1);
    }
}
