using System.Net;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class QuotesAreCopiedWithProof
{
    private const string Seed = "It may \"amount\" to <crimes>, they say; and more.\n\nA second paragraph.";

    private static string Digest(string quotes, string source = "") => TestDigest.WithSeed(Seed).Replace("custody: {", source + "custody: {archived_at: \"https://archive.example/x\", ", StringComparison.Ordinal) + $$"""

        === input/claims/a.md
        ---
        title: A
        statement: It may amount to something & more.
        modality: alleges
        quotes:
        {{quotes}}
        ---
        """;

    private const string Plain = "  - {source: report, exact: \"It may \\\"amount\\\" to <crimes>\"}";

    private static List<string> Own(string page) => [.. Proof().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    private static List<string> Shared(string page) => [.. Part().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    [Fact]
    public void The_text_has_exact_words_speaker_and_place_and_the_page_has_the_rest_once()
    {
        string page = new BuiltSite(Digest(Plain + "\n  - {source: report, exact: A second paragraph}"))["claims/a.html"];
        Assert.Contains("Exact words of the source: “It may \"amount\" to <crimes>”\nWho says it: The author\nPlace in the source: ¶1", Own(page));
        Assert.Equal("Statement, in the words of the digest: It may amount to something & more. (alleged)", Shared(page)[0]);
        string source = Assert.Single(Shared(page), text => text.StartsWith("Source: ", StringComparison.Ordinal));
        Assert.Contains($"\nArchived copy: https://archive.example/x\nSHA-256 of the file: {TestDigest.Sha256(Seed)}\nThis page: {{page}}", source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_put_in_or_withheld_stands_in_brackets()
    {
        string page = new BuiltSite(Digest("  - {source: report, exact: \"It […] to [grave] <crimes>, [withheld: an official] say\"}"))["claims/a.html"];
        Assert.Contains("“It […] to [grave] <crimes>, [an official, withheld to protect a person] say”", Own(page)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - {source: report, exact: may, show: false}", "")]
    [InlineData("  - {source: report, exact: may}", "rights: {publish: citation}\n")]
    public void A_quote_that_is_not_shown_has_no_button_and_its_words_are_nowhere(string quotes, string source) =>
        Assert.Empty(Own(new BuiltSite(Digest(quotes, source))["claims/a.html"]));

    [Fact]
    public void A_quote_that_cannot_be_checked_has_no_button()
    {
        string digest = Digest("  - {source: bare, exact: some words}") + "\n=== input/sources/bare.md\n---\ntitle: Bare\nby: [author]\n---\n";
        Assert.Empty(Own(new BuiltSite(digest)["claims/a.html"]));
    }

    [Fact]
    public void The_hash_of_a_restricted_seed_is_copied_by_nobody()
    {
        var site = new BuiltSite(Digest(Plain).Replace("custody: {", "custody: {restricted: true, ", StringComparison.Ordinal));
        Assert.NotEmpty(Own(site["claims/a.html"]));
        Assert.DoesNotContain(site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => site[path].Contains(TestDigest.Sha256(Seed), StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_quote_twice_on_a_page_has_two_places_and_each_leads_somewhere()
    {
        var site = new BuiltSite(Digest(Plain + "\n" + Plain + "\n" + Plain));
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        string page = site["claims/a.html"];
        var places = At().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(3, places.Distinct().Count());
        Assert.All(places, place => Assert.Contains($" id=\"{place}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Margin_notes_of_a_source_are_copied_with_the_passage_that_they_stand_beside()
    {
        string page = new BuiltSite(Digest(Plain))["sources/report.html"];
        Assert.Contains("“It may \"amount\" to <crimes>”", Assert.Single(Own(page)), StringComparison.Ordinal);
        string place = At().Match(page).Groups[1].Value;
        Assert.Matches("^p1-[0-9a-f]{8}$", place);
        Assert.Contains($"id=\"{place}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_quotes_do_not_make_a_page_too_large()
    {
        string seed = string.Concat(Enumerable.Range(1, 280).Select(i => $"Sentence number {i} says that water may have been unsafe in the camp of that time.\n\n"));
        string quotes = string.Concat(Enumerable.Range(1, 280).Select(i => $"  - {{source: report, exact: \"Sentence number {i} says that water may have been unsafe\", role: context}}\n"));
        var site = new BuiltSite(TestDigest.WithSeed(seed.TrimEnd()) + $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nasserted_by: [author]\nquotes:\n{quotes}---\n");
        Assert.Equal(280, Own(site["claims/a.html"]).Count);
        Assert.Empty(Own(site["sources/report.html"]));
        Assert.DoesNotContain(site.Findings, fault => fault.Rule.Id == "page-too-large");
    }

    [GeneratedRegex(" data-proof=\"([^\"]*)\"")]
    private static partial Regex Proof();

    [GeneratedRegex("<template data-proof-part=\"\\d+\">([^<]*)</template>")]
    private static partial Regex Part();

    [GeneratedRegex(" data-at=\"([^\"]*)\"")]
    private static partial Regex At();
}
