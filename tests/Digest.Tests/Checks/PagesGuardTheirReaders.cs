using System.Text;
using Digest.Checks.Pages;
using Digest.Diagnostics;
using Digest.Outputs;
using Xunit;

namespace Digest.Tests.Checks;

public class PagesGuardTheirReaders
{
    private const string Policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">";
    private const string Referrer = "<meta name=referrer content=no-referrer>";
    private const string Lookup = "<meta http-equiv=x-dns-prefetch-control content=off>";

    private static List<BrokenLink> Scan(string? home, params string[] pages)
    {
        var scanner = new PageScanner(home);
        for (int i = 0; i < pages.Length; i++) { scanner.Add($"{(char)('a' + i)}.html", Encoding.UTF8.GetBytes(pages[i])); }
        return [.. scanner.Finish(new HashSet<string> { "s.css" })];
    }

    private static void Unguarded(string page, string why)
    {
        var fault = Assert.Single(Scan(null, page));
        Assert.Equal("unguarded-page", fault.Rule.Id);
        Assert.Contains(why, fault.Why, StringComparison.Ordinal);
        Assert.NotNull(fault.ToDiagnostic().Help);
    }

    [Theory]
    [InlineData("theme/assets/style.css", "body {}\n  a { background: url(https://elsewhere.example/a.png) }", "2:23")]
    [InlineData("theme/assets/style.css", "@import \"https://elsewhere.example/b.css?a=1&b=2\";", "1:10")]
    [InlineData("theme/pages/reading-safely.liquid", "<p>\n<img src=\"https://elsewhere.example/c.png?a=1&amp;b=2\" alt=\"\">", "2:11")]
    public void What_the_theme_loads_is_told_once_where_it_is_written(string path, string text, string place)
    {
        var digest = new TestDigest($"=== {path}\n{text}\n");
        var fault = Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Rule.Id == "remote-request");
        Assert.StartsWith($"{path}:{place} error remote-request 'https://elsewhere.example/", digest.Describe(fault), StringComparison.Ordinal);
        Assert.StartsWith($"'{path}' loads 'https://elsewhere.example/", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(fault.Help);
    }

    [Fact]
    public void A_page_with_all_three_raises_nothing() =>
        Assert.Empty(Scan(null, $"<!doctype html><html lang=en><head><meta charset=utf-8>{Policy}<title>x</title>{Referrer}{Lookup}<link rel=stylesheet href=s.css></head><body><p>y"));

    [Theory]
    [InlineData("")]
    [InlineData("<link rel=stylesheet href=s.css>" + Policy)]
    [InlineData("<script></script>" + Policy)]
    [InlineData("<body>" + Policy)]
    [InlineData("<p>" + Policy)]
    [InlineData("<noscript>" + Policy + "</noscript>")]
    [InlineData("<template>" + Policy + "</template>")]
    [InlineData("<!-- " + Policy + " -->")]
    [InlineData("<title>" + Policy + "</title>")]
    [InlineData("<meta http-equiv=Content-Security-Policy-Report-Only content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">")]
    public void A_policy_that_is_absent_or_comes_too_late_is_told(string head) => Unguarded(head + Referrer + Lookup, "no Content-Security-Policy stands at the beginning of its head");

    [Theory]
    [InlineData("default-src 'self'; base-uri 'none'; form-action 'none'", "default-src is not 'none'")]
    [InlineData("script-src 'self'; base-uri 'none'; form-action 'none'", "default-src is not 'none'")]
    [InlineData("default-src *; default-src 'none'; base-uri 'none'; form-action 'none'", "default-src is not 'none'")]
    [InlineData("default-src 'none'; form-action 'none'", "base-uri")]
    [InlineData("default-src 'none'; base-uri 'none'", "form-action")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action https:", "form-action")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'self' file: https:", "form-action")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'self' file://e.org", "form-action")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'self'; img-src file:", "img-src allows file:")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'none'; img-src https://e.org", "img-src allows https://e.org")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' *", "img-src allows *")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'none'; connect-src wss:", "connect-src allows wss:")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'none'; report-uri /r", "report-uri allows /r")]
    public void A_policy_that_lets_requests_out_is_told(string policy, string gap) =>
        Unguarded($"<meta http-equiv=content-security-policy content=\"{policy}\">{Referrer}{Lookup}", gap);

    [Theory]
    [InlineData(LayoutView.Policy)]
    [InlineData("default-src 'none'; style-src 'sha256-abc='; img-src data:; base-uri 'none'; form-action 'none'")]
    [InlineData("default-src 'none'; base-uri 'none'; form-action 'self'")]
    public void The_policies_of_this_program_let_nothing_out(string policy) => Assert.Null(PagePolicy.Gap(policy));

    /// <summary>To Firefox, and so to Tor Browser, a file is no 'self' of a form beside it: without the scheme a search from disk does nothing at all.</summary>
    [Fact]
    public void A_form_may_lead_to_the_page_of_the_search_from_disk_too() =>
        Assert.Contains("form-action 'self' file:", LayoutView.Policy, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "does not withhold its address")]
    [InlineData("<meta name=referrer content=no-referrer><meta name=Referrer content=origin>", "its referrer policy is 'origin'")]
    [InlineData("<meta name=referrer content=no-referrer><a referrerpolicy=unsafe-url href=''>x</a>", "'unsafe-url'")]
    public void An_address_that_is_handed_on_is_told(string html, string why) => Unguarded(Policy + Lookup + html, why);

    [Theory]
    [InlineData("")]
    [InlineData("<meta http-equiv=x-dns-prefetch-control content=on>")]
    public void Hosts_that_may_be_looked_up_in_advance_are_told(string html) => Unguarded(Policy + Referrer + html, "look up the hosts of its links");

    [Fact]
    public void One_template_that_makes_many_pages_is_told_once()
    {
        Assert.Contains("'a.html', like 2 other pages, does not withhold", Assert.Single(Scan(null, Policy + Lookup, Policy + Lookup, Policy + Lookup)).Why, StringComparison.Ordinal);
        Assert.Contains("'a.html', like one other page, does not", Assert.Single(Scan(null, Policy + Lookup, Policy + Lookup)).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=https://e.org>x</a>")]
    [InlineData("<a href=//e.org>x</a>")]
    [InlineData("<a href='\\\\e.org'>x</a>")]
    [InlineData("<a href='ht&#10;tps://e.org'>x</a>")]
    [InlineData("<a href=mailto:a@e.org>x</a>")]
    [InlineData("<area href=https://e.org>")]
    [InlineData("<a class=external href=https://e.org>x</a>")]
    [InlineData("<a class=externally rel='noreferrer noopener external' href=https://e.org>x</a>")]
    [InlineData("<a class=external rel='noopener external' href=https://e.org>x</a>")]
    [InlineData("<a href=https://digest.example.org.evil.org/>x</a>")]
    public void A_link_out_that_is_not_marked_is_told(string html)
    {
        var fault = Assert.Single(Scan("https://digest.example.org/", Policy + Referrer + Lookup + html));
        Assert.Equal("unmarked-link", fault.Rule.Id);
        Assert.Equal(Severity.Error, fault.ToDiagnostic().Severity);
    }

    [Theory]
    [InlineData("<a class='more external' rel='external NOOPENER noreferrer' href=https://e.org>x</a>")]
    [InlineData("<a href=https://digest.example.org/claims/>x</a><a href=https://digest.example.org>y</a>")]
    [InlineData("<a href=b:c></a>", true)]
    [InlineData("<a href=#x>x</a><p id=x>")]
    public void A_link_that_is_marked_or_stays_within_the_site_raises_nothing(string html, bool isOut = false) =>
        Assert.Equal(isOut ? 1 : 0, Scan("https://digest.example.org/", Policy + Referrer + Lookup + html).Count);
}
