using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Protection;

public class QuotesWithWithheldWords
{
    private static ProtectedTerms List(string term, string? role = null) => new([new ProtectedRule(1, [term], TermMatch.Word, role)]);

    private static TestDigest Of(string name, string exact, string body = "", string publish = "excerpts", string more = "") => new(TestDigest.WithSeed($"They took {name} away.\n\nIt may amount to crimes.\n\nSo it says.", $$"""
        === input/claims/a.md
        ---
        title: A claim
        statement: It may be so.
        modality: alleges
        quotes: [{source: report, exact: "{{exact}}"{{more}}}]
        ---
        {{body}}
        """).Replace("by: [author]", $"by: [author]\nrights: {{publish: {publish}}}", StringComparison.Ordinal));

    private static string Text(IReadOnlyDictionary<string, byte[]> site, string path) => Encoding.UTF8.GetString(site[path]);

    private static ResolvedQuote Quote(TestDigest digest, ProtectedTerms list)
    {
        var site = digest.Build(list).Made.Publication!.Site;
        return site.QuotesOf(site.Find("a")!)[0];
    }

    [Fact]
    public void The_words_are_a_mark_and_the_state_says_so_wherever_the_quote_is_told()
    {
        var (_, site) = Of("Quillon Ashgrove", "They took Quillon Ashgrove away", "They say “They took Quillon Ashgrove away” [@report].").Build(List("Quillon Ashgrove"));
        string page = Text(site, "claims/a.html"), data = Text(site, "data/digest.json");
        Assert.Contains("<blockquote>They took <span class=\"withheld\">", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"missing\">verified, partly withheld</span>", page, StringComparison.Ordinal);
        Assert.Contains("“They took [withheld to protect a person] away”", page, StringComparison.Ordinal);
        Assert.Contains("¶1 (verified, partly withheld)", page, StringComparison.Ordinal);
        Assert.Contains("<q class=\"quote-inline quote-inline--verified\">They took <span class=\"withheld\">[withheld]</span> away</q>", page, StringComparison.Ordinal);
        Assert.Contains("</span></span></span> <span class=\"missing\">verified, partly withheld</span>", page, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"verified\",\n          \"withheld\": true,\n          \"exact\": \"They took [withheld] away\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("\"places\"", data, StringComparison.Ordinal);
        // No hash over anything that holds the words: names could be tried against it.
        using var json = System.Text.Json.JsonDocument.Parse(data);
        var told = json.RootElement.EnumerateObject().Where(list => list.Value.ValueKind == System.Text.Json.JsonValueKind.Array).SelectMany(list => list.Value.EnumerateArray())
            .Where(one => one.ValueKind == System.Text.Json.JsonValueKind.Object && one.TryGetProperty("id", out var id) && id.GetString() is "a" or "report").ToList();
        Assert.Equal(2, told.Count);
        Assert.All(told, one => Assert.DoesNotContain("sha256", one.GetRawText(), StringComparison.Ordinal));
        Assert.DoesNotContain("TextPositionSelector", Text(site, "data/annotations.jsonld"), StringComparison.Ordinal);
        Assert.Contains("\"exact\": \"They took\"", Text(site, "data/annotations.jsonld"), StringComparison.Ordinal);
        Assert.Contains("\"exact\": \"away\"", Text(site, "data/annotations.jsonld"), StringComparison.Ordinal);
    }

    /// <summary>A curator's insertion may be the name, a half of it, or have it among other words.</summary>
    [Theory]
    [InlineData("him", "They took [Quillon Ashgrove] away", "They took [] away")]
    [InlineData("Mr Ashgrove", "They took [Quillon] Ashgrove away", "They took [] away")]
    [InlineData("him", "They took [the cook Quillon Ashgrove] away", "They took [the cook][] away")]
    [InlineData("him", "They took [Quillon Ashgrove the cook] away", "They took [][the cook] away")]
    public void A_name_in_an_insertion_is_hidden_as_one_in_the_words_is(string source, string exact, string shown)
    {
        var quote = Quote(Of(source, exact), List("Quillon Ashgrove"));
        Assert.Equal(shown, string.Concat(quote.Segments.Select(segment => segment.Kind == SegmentKind.Withheld ? "[]" : segment.Text)));
        Assert.True(quote.IsPartlyWithheld && quote.IsVerified);
    }

    [Fact]
    public void A_role_of_the_list_stands_beside_the_mark() =>
        Assert.Contains("a former detainee, withheld to protect a person</span> away", Text(Of("Quillon Ashgrove", "They took Quillon Ashgrove away").Build(List("Quillon Ashgrove", "a former detainee")).Site, "claims/a.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("They took Quillon Ashgrove", "They took |W")]
    [InlineData("took Quillon", "took |W")]
    [InlineData("Ashgrove away", "W| away")]
    [InlineData("They […] Quillon Ashgrove away", "They |[…]| |W| away")]
    [InlineData("They took Quillon […] away", "They took |W| |[…]| away")]
    [InlineData("Quillon Ashgrove", "W")]
    public void Whatever_a_quote_has_of_it_is_hidden(string exact, string shown) =>
        Assert.Equal(shown, string.Join('|', Quote(Of("Quillon Ashgrove", exact), List("Quillon Ashgrove")).Segments.Select(segment => segment.Kind == SegmentKind.Withheld ? "W" : segment.Text)));

    [Theory]
    [InlineData("Quillon Ashgrove", true)]
    [InlineData("Quillon", true)]
    [InlineData("Ashgrove away", true)]
    [InlineData("They took", false)]
    public void A_highlight_goes_on_over_it(string mark, bool marked) =>
        Assert.Equal(marked, Quote(Of("Quillon Ashgrove", "They took Quillon Ashgrove away", more: $", mark: {mark}"), List("Quillon Ashgrove")).Segments.Single(segment => segment.Kind == SegmentKind.Withheld).Marked);

    [Fact]
    public void A_quote_without_it_is_verified_as_ever()
    {
        var quote = Quote(Of("Quillon Ashgrove", "It may amount to crimes"), List("Quillon Ashgrove"));
        Assert.False(quote.IsPartlyWithheld);
        Assert.Equal((QuoteState.Verified, 2), (quote.State, quote.Paragraph));
    }

    [Theory]
    [InlineData("They took Quillon Ashgrov away")]
    [InlineData("They took Somebody Else away")]
    [InlineData("They led Quillon Ashgrove away")]
    public void A_changed_word_still_fails_the_build(string exact)
    {
        var (made, site) = Of("Quillon Ashgrove", exact, "“They led Quillon Ashgrove away” [@report]").Build(List("Quillon Ashgrove"));
        Assert.Equal(2, made.Diagnostics.Count(fault => fault.Rule.Id == "absent-quote"));
        Assert.Empty(site);
    }

    [Theory]
    [InlineData("full")]
    [InlineData("excerpts")]
    public void A_longer_or_a_shorter_name_gives_the_same_bytes(string publish)
    {
        IReadOnlyDictionary<string, byte[]> Site(string name) => Of(name, $"They took {name} away", $"They say “took {name} away” [@report], of {name}.", publish).Build(List(name)).Site;
        var (one, other) = (Site("Li Wu"), Site("Maximiliana Quillon Ashgrove-Featherstone"));
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.NotEmpty(one);
        Assert.Empty(one.Where(file => !file.Value.AsSpan().SequenceEqual(other[file.Key])).Select(file => file.Key));
    }

    [Fact]
    public void The_hash_of_a_document_against_which_a_name_could_be_tried_is_told_nowhere()
    {
        var digest = Of("Quillon Ashgrove", "It may amount to crimes", publish: "full");
        string hash = TestDigest.Sha256("They took Quillon Ashgrove away.\n\nIt may amount to crimes.\n\nSo it says.");
        Assert.Contains(digest.Build().Site, file => Encoding.UTF8.GetString(file.Value).Contains(hash[..8], StringComparison.Ordinal));
        Assert.DoesNotContain(digest.Build(List("Quillon Ashgrove")).Site, file => Encoding.UTF8.GetString(file.Value).Contains(hash[..8], StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_touches_nothing_changes_no_byte()
    {
        var digest = Of("Somebody", "They took Somebody away", "See “It may amount to crimes” [@report].");
        var (plain, listed) = (digest.Build().Site, digest.Build(List("Quillon Ashgrove")).Site);
        Assert.Empty(plain.Where(file => !file.Value.AsSpan().SequenceEqual(listed[file.Key])).Select(file => file.Key));
    }

    [Fact]
    public void A_name_parted_by_page_furniture_is_hidden_on_both_sides()
    {
        var digest = new TestDigest(TestDigest.WithSeed("They took Quillon\n\nScroll to Top\n\nAshgrove away.").Replace("sha256:", "ignore: [Scroll to Top], sha256:", StringComparison.Ordinal).Replace("by: [author]", "by: [author]\nrights: {publish: full}", StringComparison.Ordinal));
        var (made, site) = digest.Build(List("Quillon Ashgrove"));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.Empty(PlainScan.Find(site, "quillon", "ashgrove"));
    }
}
