using System.Text;

namespace Digest.Checks.Pages;

/// <summary>
/// Watches the tags of one page go by and tells what does not guard its reader: a head without a policy that keeps every request within the
/// site, an address that is handed on, names of other hosts looked up in advance, a link that leaves the site unmarked.
/// </summary>
/// <param name="home">The site's own address with a closing slash; null: none is known.</param>
/// <remarks>What it tells of a page is the end of a sentence about it: one template makes many pages, and <see cref="Together"/> names them once.</remarks>
internal sealed class PageGuard(string? home)
{
    private const string PolicyHelp = "Put <meta http-equiv=\"Content-Security-Policy\" content=\"{{ layout.policy }}\"> at the beginning of <head>, before anything that loads.";
    private const string ReferrerHelp = "Put <meta name=\"referrer\" content=\"no-referrer\"> into <head>.";
    private const string LookupHelp = "Put <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\"> into <head>.";
    private const string LinkHelp = "Write <a class=\"external\" rel=\"noreferrer noopener external\" href=\"…\">words<span class=\"vh\"> {{ 'layout.leads_out' | t }}</span></a>.";

    private bool _isHead = true, _hasPolicy, _withholds, _looksUp = true;

    public void See(in HtmlReader tag, PageFacts.Draft facts)
    {
        // A policy counts in the head alone, and only for what comes after it.
        if (_isHead && tag.Name is not ("html" or "head" or "meta" or "title")) { _isHead = false; }
        if (tag.Has(Attribute.ReferrerPolicy) && !Says(tag[Attribute.ReferrerPolicy], "no-referrer"))
        {
            Tell(facts, $"hands its address on: it has the referrerpolicy '{Text(tag[Attribute.ReferrerPolicy])}'", "Leave the attribute out.");
        }
        if (tag.IsForeign || tag.InTemplate) { return; }
        if (tag.Name is "meta") { Meta(in tag, facts); }
        else if (tag.Has(Attribute.Href) && tag.Name is "a" or "area") { Link(in tag, facts); }
    }

    public void Finish(PageFacts.Draft facts)
    {
        if (!_hasPolicy) { Tell(facts, "does not forbid requests to elsewhere: no Content-Security-Policy stands at the beginning of its head", PolicyHelp); }
        if (!_withholds) { Tell(facts, "does not withhold its address from the sites that it links to", ReferrerHelp); }
        if (_looksUp) { Tell(facts, "lets the browser look up the hosts of its links before a reader follows them", LookupHelp); }
    }

    /// <summary>One fault for all pages that have it, in the place of the first.</summary>
    public static IEnumerable<BrokenLink> Together(IReadOnlyList<BrokenLink> faults)
    {
        var pages = faults.Where(fault => fault.Rule == PageRules.UnguardedPage).GroupBy(fault => fault.Why, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            if (fault.Rule != PageRules.UnguardedPage) { yield return fault; }
            else if (pages.Remove(fault.Why, out int count)) { yield return fault with { Why = $"'{fault.Page}'{Others(count - 1)} {fault.Why}" }; }
        }
    }

    private static string Others(int count) => count switch { 0 => "", 1 => ", like one other page,", _ => $", like {count} other pages," };

    private void Meta(in HtmlReader tag, PageFacts.Draft facts)
    {
        var content = tag[Attribute.Content];
        if (Says(tag[Attribute.Name], "referrer"))
        {
            if (Says(content, "no-referrer")) { _withholds = true; return; }
            Tell(facts, $"hands its address on: its referrer policy is '{Text(content)}'", ReferrerHelp);
        }
        else if (Says(tag[Attribute.HttpEquiv], "x-dns-prefetch-control")) { _looksUp = !Says(content, "off"); }
        else if (_isHead && Says(tag[Attribute.HttpEquiv], PagePolicy.Name))
        {
            _hasPolicy = true;
            if (PagePolicy.Gap(Text(content)) is { } gap) { Tell(facts, $"has a Content-Security-Policy that lets requests leave the site: {gap}", PolicyHelp); }
        }
    }

    private void Link(in HtmlReader tag, PageFacts.Draft facts)
    {
        var href = tag[Attribute.Href];
        // Nearly every link is relative, and no text is made of it.
        if (!MayLeave(href)) { return; }
        string address = Text(href);
        if (LinkTarget.Of(facts.Path, address).Fate != LinkFate.Elsewhere || IsHome(address)) { return; }
        string[] rel = Words(tag[Attribute.Rel]), classes = Words(tag[Attribute.Class]);
        if (Has(rel, "noreferrer") && Has(rel, "noopener") && Has(rel, "external") && Array.IndexOf(classes, "external") >= 0) { return; }
        facts.Fault(PageRules.UnmarkedLink, address, $"The link '{address}' in '{facts.Path}' leaves the site and is not marked as one that does", LinkHelp);
    }

    private static bool MayLeave(ReadOnlySpan<byte> href) => href.Contains((byte)':') || href.IndexOfAny("\\/"u8) is >= 0 and var at && at + 1 < href.Length && href[at + 1] is (byte)'/' or (byte)'\\';

    private bool IsHome(string address) => home is not null && (address.StartsWith(home, StringComparison.Ordinal) || address.AsSpan().TrimEnd('/').SequenceEqual(home.AsSpan().TrimEnd('/')));

    private static bool Has(string[] words, string word) => Array.Exists(words, one => one.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static string[] Words(ReadOnlySpan<byte> text) => Text(text).Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Says(ReadOnlySpan<byte> text, string word) => text.Length >= word.Length && Ascii.EqualsIgnoreCase(text.Trim(" \t\n\f\r"u8), word);

    private static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    private static void Tell(PageFacts.Draft facts, string what, string help) => facts.Fault(PageRules.UnguardedPage, "", what, help);
}
