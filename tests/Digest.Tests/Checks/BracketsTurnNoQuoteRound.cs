using System.Text.Json;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>What a bracket leaves out of the sentence that is quoted. Each row: the source's words, the quote, the bracket that is told, and the word that it leaves out; or nothing.</summary>
public class BracketsTurnNoQuoteRound
{
    private const string Seed = "The Harbour Office says the people were not told, and that the council may have closed it.";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Seed, "people were […] told", "[…]", "not")]
    [InlineData(Seed, "people were [...] told", "[...]", "not")]
    [InlineData(Seed, "people were [in fact] told", "[in fact]", "not")]
    [InlineData(Seed, "people were [withheld] told", "[withheld]", "not")]
    [InlineData(Seed, "people [sic] were [in fact] told", "[in fact]", "not")]
    [InlineData(Seed, "Office says the people were [in fact] told, and that", "[in fact]", "not")]
    [InlineData("The people were, says Dr. Hu, not told.", "people were […] told", "[…]", "not")]
    [InlineData("The people were not, as the Office says, told.", "people were […] told", "[…]", "not")]
    [InlineData("The people were never warned or told.", "people were […] told", "[…]", "never")]
    [InlineData("The people were not only told.", "people were […] only told", "[…]", "not")]
    [InlineData("The court can’t reject it.", "court ca[n] reject it", "[n]", "n't")]
    [InlineData("The court cannot reject it.", "court can[did] reject it", "[did]", "not")]
    [InlineData("It rained. They were not told.", "It rained. [Then they] were […] told", "[…]", "not")]
    [InlineData("On Monday no people were told.", "On Monday [the] people were told", "[the]", "no")]
    [InlineData("They saw it. No people were told.", "They saw it. [The] people were told", "[The]", "No")]
    [InlineData("The men were unarmed then.", "men were [a]rmed then", "[a]", null)]
    [InlineData("The men were unarmed then.", "men were [then]armed then", "[then]", "un")]
    [InlineData("Unarmed men fled.", "[The]armed men", "[The]", "Un")]
    [InlineData("The people were told, but not by him. The council closed it.", "people were told […] The council closed it", null, null)]
    [InlineData("They were told. They did not answer. They fled.", "They were told. […] They fled.", null, null)]
    [InlineData("They came\n\nHe did not speak\n\nThey fled.", "They came […] They fled.", null, null)]
    [InlineData(Seed, "people were [not] told", null, null)]
    [InlineData(Seed, "people were not […] and that", null, null)]
    [InlineData(Seed, "Office […] says", null, null)]
    [InlineData("They were not told, not heard and not asked.", "They were not told […] and not asked", null, null)]
    [InlineData("They did not eat, and then they left.", "They […] left", null, null)]
    [InlineData("The council, which no one trusts, closed it.", "council […] closed it", null, null)]
    [InlineData("Zed Quill (not his real name) spoke.", "Zed Quill […] spoke", null, null)]
    [InlineData("They left without food for the coast.", "They left […] for the coast", null, null)]
    [InlineData("They [sic] were not told.", "They [sic] were not told.", null, null)]
    public void A_negation_is_not_left_out(string seed, string quote, string? bracket, string? word) => Tells("error omitted-negation", seed, quote, (bracket, word));

    [Theory]
    [InlineData(Seed, "the council [have] closed it", "[have]", "may")]
    [InlineData(Seed, "the council […] closed it", "[…]", "may")]
    [InlineData("The council, it is said, may, in its view, have closed it.", "The council […] closed it", "[…]", "may")]
    [InlineData("They held about 26 people.", "They held [in all] 26 people", "[in all]", "about")]
    [InlineData("They held at least twelve people.", "They held […] twelve people", "[…]", "at least")]
    [InlineData("The alleged theft was told.", "The [so-called] theft", "[so-called]", "alleged")]
    [InlineData(Seed, "the council [may] have closed it", null, null)]
    [InlineData(Seed, "the council [perhaps] closed it", null, null)]
    [InlineData("It lists violations, including reported deaths, torture and fines for speech.", "including […] fines for speech", null, null)]
    [InlineData("It may rain. They went. They fled.", "They went. […] They fled.", null, null)]
    [InlineData("They went. It may rain. They fled.", "They went. […] They fled.", null, null)]
    public void A_hedge_that_is_left_out_is_told(string seed, string quote, string? bracket, string? word) => Tells("warning omitted-hedge", seed, quote, (bracket, word));

    [Fact]
    public void Nor_in_a_quotation_of_a_body()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed) + "\n=== input/claims/a.md\n---\ntitle: A\n---\nIt says “the people were [in fact] told” [@report], \nand “the council […] closed it” [@report].\n");
        Assert.Contains("input/claims/a.md:4:26 error omitted-negation '[in fact]'", digest.Findings());
        Assert.Contains("input/claims/a.md:5:18 warning omitted-hedge '[…]'", digest.Findings());
    }

    [Fact]
    public void The_bracket_is_found_in_a_quote_over_lines()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed) + "\n=== input/claims/a.md\n---\ntitle: A\nquotes:\n  - source: report\n    exact: >\n      [The] people were\n      [in\n      fact] told\n---\n");
        Assert.Contains("input/claims/a.md:7:7 error omitted-negation '['", digest.Findings());
    }

    [Fact]
    public void Languages_without_lists_are_left_alone() =>
        Assert.DoesNotContain(Found("Sie wurden not told gefragt.", "Sie wurden […] gefragt", ", lang: de"), fault => fault.Rule.Id.StartsWith("omitted-", StringComparison.Ordinal));

    private static void Tells(string rule, string seed, string quote, (string? Bracket, string? Word) told)
    {
        var digest = Digest(seed, quote);
        var found = digest.Check().Found.Where(fault => digest.Describe(fault).Contains($" {rule} ", StringComparison.Ordinal)).ToList();
        if (told.Word is null) { Assert.Empty(found); return; }
        var fault = Assert.Single(found);
        Assert.EndsWith($"'{told.Bracket}'", digest.Describe(fault), StringComparison.Ordinal);
        Assert.Contains($"\"{told.Bracket}\" leaves out \"{told.Word}\" ", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"Quote \"{told.Word}\"", fault.Help, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Found(string seed, string quote, string more) => Digest(seed, quote, more).Check().Found;

    private static TestDigest Digest(string seed, string quote, string more = "") => new(TestDigest.WithSeed(seed) +
        $"\n=== input/claims/a.md\n---\ntitle: A\nquotes:\n  - {{source: report, exact: {JsonSerializer.Serialize(quote, Plain)}{more}}}\n---\n");
}
