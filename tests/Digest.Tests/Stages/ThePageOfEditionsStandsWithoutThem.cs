using System.Text;
using Digest.Diagnostics;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>A preview makes no editions, and no build that shows drafts; what leads to their page does not dangle there.</summary>
public class ThePageOfEditionsStandsWithoutThem
{
    private const string Input = """
        === input/digest.yml
        title: T
        url: https://example.org/
        languages: [fr]
        editions: [zip]
        navigation: [{to: offline}, {to: about}]
        === input/about.md
        ---
        title: About
        ---
        Read it [[offline]], or [as a page](offline.md).

        <p>All of it: <a href="editions/t.zip">in one archive</a>.</p>
        === input/about.fr.md
        ---
        title: À propos
        ---
        Lire [[offline]].
        === input/sketch.md
        ---
        title: Sketch
        status: draft
        ---
        """;

    private static (Made Made, Dictionary<string, string> Site) Build(string input, BuildRequest request)
    {
        var site = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var made = global::Digest.Build.Make([.. Reader.BuiltInTheme(), .. new TestDigest(input).Files], request, (path, bytes) => site[path] = Encoding.UTF8.GetString(bytes), []);
        return (made, site.ToDictionary(StringComparer.Ordinal));
    }

    private static BuildRequest Request => new("digest", "output") { Today = new DateOnly(2026, 11, 23) };

    public static TheoryData<string> Without => ["preview", "drafts"];

    private static BuildRequest Asked(string how) => how == "drafts" ? Request with { Drafts = true } : Request with { Editions = [] };

    [Theory]
    [MemberData(nameof(Without))]
    public void What_leads_to_it_leads_to_a_page_that_says_so(string how)
    {
        var (made, site) = Build(Input, Asked(how));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.Contains("href=\"offline.html\"", site["about.html"], StringComparison.Ordinal);
        Assert.Contains("Editions are made of the published site alone", site["offline.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("SHA256SUMS\"", site["offline.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"section ruled offline\"", site["offline.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(made.Paths, path => path.StartsWith("editions/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_published_site_offers_them_as_before()
    {
        var (made, site) = Build(Input, Request);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.Contains("SHA256SUMS\"", site["offline.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Editions are made of", site["offline.html"], StringComparison.Ordinal);
        Assert.Contains("editions/SHA256SUMS", made.Paths);
    }

    [Theory]
    [MemberData(nameof(Without))]
    public void A_digest_that_names_none_has_no_such_page(string how)
    {
        var (made, site) = Build(Input.Replace("editions: [zip]\n", "", StringComparison.Ordinal).Replace("editions: [zip]\r\n", "", StringComparison.Ordinal), Asked(how));
        Assert.Contains(made.Diagnostics, fault => fault.Rule.Id == "unknown-reference" && fault.Help!.Contains("write editions: [zip]", StringComparison.Ordinal));
        Assert.Empty(site);
    }

    [Theory]
    [MemberData(nameof(Without))]
    public void A_page_of_the_digests_own_takes_its_place_there_too(string how)
    {
        var (made, site) = Build(Input + "\n=== input/offline.md\n---\ntitle: Take it along\n---\nAsk us.\n", Asked(how));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.Contains("Ask us.", site["offline.html"], StringComparison.Ordinal);
    }
}
