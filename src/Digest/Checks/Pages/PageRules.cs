using Digest.Diagnostics;

namespace Digest.Checks.Pages;

/// <summary>What can be wrong with a finished page.</summary>
internal static class PageRules
{
    public static readonly Rule BrokenLink = new("broken-link", Severity.Error,
        "A link of a finished page leads to no file, no place or out of the site.",
        "A reader who follows it gets nowhere: at a domain's root, under a folder, or from disk.",
        "href=\"../claims\": write ../claims/index.html.");

    public static readonly Rule RemoteRequest = new("remote-request", Severity.Error,
        "A page loads something from another site.",
        "It would tell that site who reads the digest, and breaks the page where there is no network.",
        "src=\"https://example.org/a.png\": put the picture into theme/assets/.");

    public static readonly Rule DuplicateId = new("duplicate-id", Severity.Error,
        "Two elements of a page have the same id.",
        "A link to it reaches the first alone, and assistive technology mixes them up.",
        "<p id=\"a\"> twice: give the second another id.");

    public static readonly Rule PageTooLarge = new("page-too-large", Severity.Warning,
        "A page is over 300 KB (the timeline may be).",
        "It loads slowly where the network is slow, and printing it takes long.",
        "Split the list that it shows.");

    public static readonly Rule UnguardedPage = new("unguarded-page", Severity.Error,
        "A page does not forbid requests to elsewhere, or does not withhold its address from the sites that it links to.",
        "Whoever watches another site, or its host, would learn who reads the digest; the browser is to refuse it even where a template is wrong.",
        "<head> without <meta http-equiv=\"Content-Security-Policy\" content=\"{{ layout.policy }}\"> and <meta name=\"referrer\" content=\"no-referrer\">");

    public static readonly Rule UnmarkedLink = new("unmarked-link", Severity.Error,
        "A link that leaves the site is not marked as one.",
        "A reader in a hostile place must see, hear or read that a link leaves the site before following it, and the next site must not be told where the reader comes from.",
        "<a href=\"https://example.org\">: add class=\"external\" rel=\"noreferrer noopener external\"");

    public static readonly IReadOnlyList<Rule> All = [BrokenLink, RemoteRequest, DuplicateId, PageTooLarge, UnguardedPage, UnmarkedLink];
}
