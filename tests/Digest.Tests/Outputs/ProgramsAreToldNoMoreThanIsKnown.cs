using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>What pages tell programs, as JSON-LD.</summary>
public class ProgramsAreToldNoMoreThanIsKnown
{
    private static readonly IReadOnlyDictionary<string, byte[]> Dated = new TestDigest(DatedDigest.Text()).Build().Site;

    private static JsonArray Graph(IReadOnlyDictionary<string, byte[]> site, string path) => JsonNode.Parse(PageData.Of(Encoding.UTF8.GetString(site[path]))!)!["@graph"]!.AsArray();

    private static JsonNode Page(IReadOnlyDictionary<string, byte[]> site, string path) => Graph(site, path).First(node => node!["isPartOf"] is not null)!;

    /// <summary>Start, end, coverage.</summary>
    [Theory]
    [InlineData("e0", "2022-05-03", null, "2022-05-03")]
    [InlineData("e1", "2022-05", null, "2022-05")]
    [InlineData("e2", "2022", null, "2022")]
    [InlineData("e3", null, null, null)]
    [InlineData("e4", "2022-05-03", "2022-05-06", "2022-05-03/2022-05-06")]
    [InlineData("e5", null, "2022-08", null)]
    [InlineData("e6", null, null, "2022-05-01/2022-08-31")]
    [InlineData("e7", null, null, "../2022-05-31")]
    [InlineData("e8", null, null, "2023-01-01/..")]
    [InlineData("e11", null, null, "1900-01-01/1999-12-31")]
    [InlineData("e13", null, null, null)]
    [InlineData("e18", null, null, null)]
    public void A_vague_date_is_no_exact_one(string id, string? start, string? end, string? coverage)
    {
        var page = Page(Dated, $"events/{id}.html");
        Assert.Equal((start, end, coverage), (page["about"]!["startDate"]?.GetValue<string>(), page["about"]!["endDate"]?.GetValue<string>(), page["temporalCoverage"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData("2022-05-23", "P5D", "2022-05-27")]
    [InlineData("2022-05-23", "PT5H", null)]
    [InlineData("2022-05", "P2M", null)]
    public void What_lasted_has_the_last_day_that_is_sure(string date, string duration, string? end)
    {
        var page = Page(new TestDigest($"=== input/events/e.md\n---\ntitle: E\ndate: {date}\ndate_basis: external\ndate_note: Known.\nduration: {duration}\n---\n").Build().Site, "events/e.html");
        Assert.Equal((date, end, end is null ? date : $"{date}/{end}"), (page["about"]!["startDate"]?.GetValue<string>(), page["about"]!["endDate"]?.GetValue<string>(), page["temporalCoverage"]?.GetValue<string>()));
    }

    /// <summary>A year before 1 cannot be said; the end alone would be taken for all of it.</summary>
    [Fact]
    public void What_began_before_the_first_year_has_no_end_alone()
    {
        var about = Page(new TestDigest("=== input/events/e.md\n---\ntitle: E\ndate: -0001/0001\ndate_basis: external\ndate_note: Known.\n---\n").Build().Site, "events/e.html")["about"]!;
        Assert.Equal((null, null), (about["startDate"]?.GetValue<string>(), about["endDate"]?.GetValue<string>()));
    }

    [Fact]
    public void A_date_that_the_digest_infers_is_in_none_of_it() => Assert.Null(Page(Dated, "claims/c.html")["temporalCoverage"]);

    [Fact]
    public void Where_a_claim_goes_its_speaker_and_its_denial_go_too_and_no_judgement_does()
    {
        var site = new TestDigest(DisputedDigest.Base + DisputedDigest.Beaten() + DisputedDigest.Denial("{claim: beaten, stance: rejects}")).Build().Site;
        var claim = Page(site, "claims/beaten.html")["mainEntity"]!;
        Assert.Equal("Claim", claim["@type"]!.GetValue<string>());
        Assert.Equal("The author", claim["author"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("Statement of denial.", claim["subjectOf"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("The ministry", claim["subjectOf"]![0]!["author"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("Disputed", claim["creativeWorkStatus"]!.GetValue<string>());
        Assert.Contains(claim["about"]!.AsArray(), about => about!["name"]!.GetValue<string>() == "The ministry");
        var quotation = claim["citation"]![0]!;
        Assert.Equal(("Quotation", "may have beaten people", "The author"), (quotation["@type"]!.GetValue<string>(), quotation["text"]!.GetValue<string>(), quotation["spokenByCharacter"]![0]!["name"]!.GetValue<string>()));
        Assert.All(site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.DoesNotMatch("ClaimReview|Rating", PageData.Of(Encoding.UTF8.GetString(file.Value)) ?? ""));
    }

    [Fact]
    public void On_another_page_a_claim_stands_with_how_it_stands_and_without_what_its_denial_does_not_follow()
    {
        var site = new TestDigest(DisputedDigest.Base + DisputedDigest.Beaten() + DisputedDigest.Denial("{claim: beaten, stance: rejects}") + "\n=== input/events/raid.md\n---\ntitle: The raid\ndate: 2021-05-03\ndate_basis: external\ndate_note: Known from elsewhere.\nclaims: [beaten]\n---\n").Build().Site;
        var told = Page(site, "events/raid.html")["about"]!["subjectOf"]![0]!;
        Assert.Equal(("Claim", "Disputed", null), (told["@type"]!.GetValue<string>(), told["creativeWorkStatus"]!.GetValue<string>(), told["text"]?.GetValue<string>()));
    }

    [Fact]
    public void Words_of_a_document_that_are_set_against_a_claim_go_with_it_and_say_so()
    {
        var claim = Page(new TestDigest(DisputedDigest.Base + DisputedDigest.Beaten().Replace("quotes:", "quotes:\n  - {source: report, exact: nobody was beaten, role: challenges, voice: reported}", StringComparison.Ordinal)).Build().Site, "claims/beaten.html")["mainEntity"]!;
        var against = Assert.Single(claim["subjectOf"]!.AsArray())!;
        Assert.Equal(("Quotation", "nobody was beaten", "Set against it"), (against["@type"]!.GetValue<string>(), against["text"]!.GetValue<string>(), against["description"]!.GetValue<string>()));
        Assert.Equal("may have beaten people", Assert.Single(claim["citation"]!.AsArray())!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Words_that_are_only_reported_are_put_into_nobodys_mouth()
    {
        var site = new TestDigest(DisputedDigest.Base + DisputedDigest.Beaten().Replace("voice: direct", "voice: reported", StringComparison.Ordinal)).Build().Site;
        Assert.Null(Page(site, "claims/beaten.html")["mainEntity"]!["citation"]![0]!["spokenByCharacter"]);
    }

    [Fact]
    public void A_claim_by_a_group_without_a_name_has_no_author_rather_than_a_false_one()
    {
        var site = new TestDigest(DisputedDigest.Base + "\n=== input/groups/inmates.md\n---\ntitle: Inmates\n---\n" + DisputedDigest.Claim("beaten", "may have beaten people", "inmates")).Build().Site;
        Assert.Null(Page(site, "claims/beaten.html")["mainEntity"]!["author"]);
    }

    [Fact]
    public void Whoever_is_not_shown_by_name_has_no_entry()
    {
        var site = new TestDigest("=== input/digest.yml\ntitle: Test\nurl: https://digest.example/\n=== input/people/witness.md\n---\ntitle: A witness\ndisplay: role_only\nroles: [{title: Driver}]\n---\n=== input/about.md\n---\ntitle: About\n---\nOn [[witness]].\n").Build().Site;
        Assert.Null(Page(site, "people/witness.html")["mainEntity"]);
    }

    [Theory]
    [InlineData("role_only")]
    [InlineData("pseudonym")]
    public void Nor_is_a_role_or_a_pseudonym_told_as_a_persons_name_on_other_pages(string display)
    {
        var site = new TestDigest(DisputedDigest.Base + $"\n=== input/people/driver.md\n---\ntitle: Driver\ndisplay: {display}\nroles: [{"{"}title: Driver{"}"}]\n---\n"
            + DisputedDigest.Claim("beaten", "may have beaten people", "driver") + "\n=== input/events/ride.md\n---\ntitle: The ride\nparticipants: [{id: driver}]\nclaims: [beaten]\n---\n").Build().Site;
        Assert.Null(Page(site, "claims/beaten.html")["mainEntity"]!["author"]);
        Assert.All((string[])["claims/beaten.html", "events/ride.html"], path => Assert.DoesNotContain("people/driver.html#it", Graph(site, path).ToJsonString(), StringComparison.Ordinal));
        Assert.Null(Page(site, "events/ride.html")["about"]!["about"]);
    }

    [Fact]
    public void Words_of_a_document_that_is_restricted_or_may_not_be_shown_are_not_told()
    {
        var site = new TestDigest(DisputedDigest.Base.Replace("title: The report", "title: The report\nrights: {publish: citation}", StringComparison.Ordinal) + DisputedDigest.Beaten()).Build().Site;
        Assert.Null(Page(site, "claims/beaten.html")["mainEntity"]!["citation"]);
    }

    [Fact]
    public void No_text_ends_the_element_that_it_stands_in()
    {
        string page = Encoding.UTF8.GetString(Dated["claims/c.html"]);
        string data = PageData.Of(page)!;
        Assert.DoesNotContain("<", data, StringComparison.Ordinal);
        Assert.Contains("+Claim <script>window.hurt = 1</script>", Graph(Dated, "claims/c.html").ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_to_a_page_is_told_from_the_front_page_on()
    {
        var crumbs = Graph(Dated, "claims/c.html").Single(node => node!["@type"]!.GetValue<string>() == "BreadcrumbList")!["itemListElement"]!.AsArray();
        Assert.Equal([(1, "https://example.org/a-digest/"), (2, "https://example.org/a-digest/claims/"), (3, "https://example.org/a-digest/claims/c.html")], crumbs.Select(crumb => (crumb!["position"]!.GetValue<int>(), crumb["item"]!.GetValue<string>())));
    }

    [Fact]
    public void The_front_page_names_every_file_of_data_and_all_are_there()
    {
        var files = Graph(Dated, "index.html").Single(node => node!["@type"]!.GetValue<string>() == "Dataset")!["distribution"]!.AsArray().Select(file => file!["contentUrl"]!.GetValue<string>()["https://example.org/a-digest/".Length..]).ToList();
        Assert.All(files, file => Assert.Contains(file, Dated.Keys));
        Assert.Equal(Dated.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_an_address_what_is_told_is_relative_to_the_page_and_names_no_card()
    {
        var site = new TestDigest(DatedDigest.Text("")).Build().Site;
        Assert.Equal("c.html#it", Page(site, "claims/c.html")["mainEntity"]!["@id"]!.GetValue<string>());
        Assert.Empty(PageData.Properties(Encoding.UTF8.GetString(site["claims/c.html"]))["og:image"]);
    }
}
