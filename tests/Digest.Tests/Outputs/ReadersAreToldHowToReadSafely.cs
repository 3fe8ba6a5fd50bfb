using Xunit;

namespace Digest.Tests.Outputs;

public class ReadersAreToldHowToReadSafely
{
    private const string Link = "href=\"reading-safely.html\"";
    private const string Config = "=== input/digest.yml\ntitle: Test\nchecks: {missing-url: off}\n";
    private const string Own = "=== input/reading-safely.md\n---\ntitle: Before you read\n---\nOur own words.\n";

    [Fact]
    public void A_page_says_it_and_the_foot_of_every_page_leads_there()
    {
        var site = new BuiltSite("=== input/topics/fish.md\n---\ntitle: Fish\n---\n=== input/about.md\n---\ntitle: About\n---\nSee [[reading-safely]] and [[fish]].\n");
        Assert.Contains("What it cannot hide", site["reading-safely.html"], StringComparison.Ordinal);
        Assert.Contains("sha256sum -c data/SHA256SUMS", site["reading-safely.html"], StringComparison.Ordinal);
        foreach (string page in (string[])["index.html", "about.html", "timeline.html", "corrections.html"]) { Assert.Contains(Link, site[page], StringComparison.Ordinal); }
        Assert.Contains("href=\"../reading-safely.html\"", site["topics/fish.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_a_miss_leads_there_where_the_sites_address_is_known() =>
        Assert.Contains("href=\"https://e.example/reading-safely.html\"", new BuiltSite("=== input/digest.yml\ntitle: Test\nurl: https://e.example/\n")["404.html"], StringComparison.Ordinal);

    [Fact]
    public void A_digest_may_leave_it_out()
    {
        var site = new BuiltSite(Config + "reading_safely: false\n");
        Assert.False(site.Has("reading-safely.html"));
        Assert.DoesNotContain("reading-safely", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_may_write_its_own_and_the_foot_leads_to_that_by_its_title()
    {
        var site = new BuiltSite(Own);
        Assert.Contains("Our own words.", site["reading-safely.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("What it cannot hide", site["reading-safely.html"], StringComparison.Ordinal);
        Assert.Contains(Link + ">Before you read</a>", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_ones_own_leaves_the_programs_page_in_its_place()
    {
        var site = new BuiltSite(Own.Replace("title:", "status: draft\ntitle:", StringComparison.Ordinal));
        Assert.Contains("What it cannot hide", site["reading-safely.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Ones_own_that_was_withdrawn_leaves_its_notice()
    {
        var site = new BuiltSite(Own.Replace("title:", "status: withdrawn\nwithdrawn: {date: 2026-11-01, by: x, reason: It was wrong.}\ntitle:", StringComparison.Ordinal));
        Assert.Contains("It was wrong.", site["reading-safely.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_record_may_take_its_name() =>
        Assert.Contains(new TestDigest("=== input/topics/reading-safely.md\n---\ntitle: Reading\n---\n").Findings(), fault => fault.Contains("error repeated-id", StringComparison.Ordinal));
}
