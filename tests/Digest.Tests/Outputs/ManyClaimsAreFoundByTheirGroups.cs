using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class ManyClaimsAreFoundByTheirGroups
{
    private static Dictionary<string, string> Site(int claims)
    {
        var written = new StringBuilder("=== input/organisations/office.md\n---\ntitle: Office\n---\n=== input/organisations/press.md\n---\ntitle: Press\n---\n");
        for (int i = 0; i < claims; i++)
        {
            string by = i % 3 == 0 ? "asserted_by: [office]" : i % 3 == 1 ? "asserted_by: [press, office]" : "";
            written.Append(CultureInfo.InvariantCulture, $"=== input/claims/c{i}.md\n---\ntitle: Claim {i:0000}\nstatement: It was so.\nmodality: {(i % 2 == 0 ? "states" : "holds")}\n{by}\n---\n");
        }
        var (made, site) = new TestDigest(written.ToString()).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        return site.Where(file => file.Key.StartsWith("claims/index", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void An_index_over_several_pages_leads_to_all_claims_by_status_speaker_and_distance()
    {
        var site = Site(1000);
        Assert.All((string[])["status", "who", "steps"], way =>
        {
            Assert.Contains($"href=\"index.by-{way}.html\"", site["claims/index.html"], StringComparison.Ordinal);
            Assert.Contains($"href=\"index.by-{way}.html\"", site["claims/index.3.html"], StringComparison.Ordinal);
            string all = string.Concat(site.Where(file => file.Key.StartsWith($"claims/index.by-{way}.", StringComparison.Ordinal)).Select(file => file.Value));
            Assert.Equal(1000, Claim().Matches(all).Select(match => match.Value).Distinct().Count());
        });
        Assert.All(site, page => Assert.True(page.Value.Length < 300_000, page.Key));
    }

    [Fact]
    public void Each_group_says_how_many_and_is_reached_on_the_page_where_it_begins()
    {
        var site = Site(1000);
        string first = site["claims/index.by-who.html"];
        Assert.Matches("href=\"#by-office\">Office <span class=\"count\">667</span>", first);
        Assert.Matches("href=\"index.by-who.2.html#by-press\">Press <span class=\"count\">333</span>", first);
        Assert.Contains("id=\"by-press\"", site["claims/index.by-who.2.html"], StringComparison.Ordinal);
        Assert.Matches("#nobody\"><span class=\"missing\">[^<]+</span> <span class=\"count\">333</span>", first);
    }

    [Fact]
    public void An_index_without_filters_does_not_say_that_nothing_fits_them() => Assert.DoesNotContain("data-filters-empty", Site(100)["claims/index.html"], StringComparison.Ordinal);

    [Fact]
    public void A_short_index_has_its_filters_instead() => Assert.Equal(["claims/index.html"], Site(70).Keys);

    [GeneratedRegex("href=\"c[0-9]+\\.html\"")]
    private static partial Regex Claim();
}
