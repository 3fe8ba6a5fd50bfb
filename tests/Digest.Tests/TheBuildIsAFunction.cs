using System.Text;
using CsCheck;
using Digest.Model;
using Xunit;

namespace Digest.Tests;

public class TheBuildIsAFunction
{
    private const string Written = """

        === input/index.md
        ---
        title: A small digest
        ---
        “may amount to crimes” [@report], says [[author|the author]]. See [the claim](claims/a.md#the-words) and the ministry.
        === input/claims/a.md
        ---
        title: A claim
        code: C-01
        statement: It may amount to crimes.
        modality: finds
        date: "[..2022-05]"
        date_basis: inferred
        date_note: From the order of the text.
        quotes: [{source: report, exact: "It may amount to crimes", mark: may amount}]
        evidence: [{kind: interview, by: author, document: report, out_of: 26}]
        concerns: [ministry]
        ---
        ## The words
        A *body* with `code`, a [[ministry]] and an [address](https://example.org/).
        === input/events/e.md
        ---
        title: An event
        date: 2022-05
        date_basis: external
        date_note: From the author's calendar.
        participants: [{id: author, role: host}]
        claims: [a]
        after: [{event: f, words: just after, basis: inferred}]
        ---
        === input/events/f.md
        ---
        title: Before it
        ---
        """;

    private static string Whole => TestDigest.WithSeed("It may amount to crimes. So it says.") + Written;

    private static string Fingerprint(TestDigest digest) =>
        string.Join('\n', digest.Build().Site.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + " " + TestDigest.Sha256(Encoding.UTF8.GetString(file.Value))));

    [Fact]
    public void A_small_digest_is_clean() => Assert.Empty(new TestDigest(Whole).Build().Made.Diagnostics.Select(new TestDigest(Whole).Describe));

    [Fact]
    public void Two_builds_are_equal_to_the_byte() => Assert.Equal(Fingerprint(new TestDigest(Whole)), Fingerprint(new TestDigest(Whole)));

    [Fact]
    public void The_order_of_the_files_changes_no_byte()
    {
        string turned = string.Join("\n=== ", ("\n" + Whole).Split("\n=== ").Where(part => part.Trim().Length > 0).Reverse().Prepend(""));
        Assert.Equal(Fingerprint(new TestDigest(Whole)), Fingerprint(new TestDigest(turned)));
    }

    [Fact]
    public void The_day_of_the_build_changes_no_byte()
    {
        var digest = new TestDigest(Whole);
        Assert.Equal(digest.Check(new DateOnly(2020, 1, 1)).Found.Count, digest.Check(new DateOnly(2040, 1, 1)).Found.Count);
    }

    [Fact]
    public void Cutting_any_record_anywhere_never_throws()
    {
        var paths = new TestDigest(Whole).Files.Where(file => file.Role is InputRole.Record or InputRole.Config).ToList();
        Gen.Select(Gen.Int[0, paths.Count - 1], Gen.Int[0, 2000]).Sample((which, length) =>
        {
            var digest = new TestDigest(Whole);
            var cut = paths[which];
            var files = new TestDigest("");
            foreach (var file in digest.Files)
            {
                if (file.Path != cut.Path && file.Path != DigestConfig.FilePath) { files.Add(file.Path, file.Bytes); }
            }
            files.Add(cut.Path == DigestConfig.FilePath ? "input/cut.md" : cut.Path, cut.Bytes[..Math.Min(length, cut.Bytes.Length)]);
            files.Check();
        }, iter: 150);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_place()
    {
        var digest = new TestDigest("");
        digest.Add("input/a.md", [.. "---\ntitle: A"u8, 0xFF, 0xFE, .. "\n---\n"u8]);
        digest.Add("input/b.md", "---\ntitle: B\0\n---\n"u8.ToArray());
        digest.Add("input/c.md", [0xEF, 0xBB, 0xBF, .. "---\r\ntitle: C\r\n---\r\n"u8]);
        Assert.Equal(["input/a.md", "input/b.md"], digest.Check().Found.Where(fault => fault.Rule.Id == "undecodable-file").Select(fault => fault.Span.Path).Order(StringComparer.Ordinal));
        Assert.NotNull(digest.Site().Find("c"));
    }

    [Fact]
    public void A_quote_in_decomposed_letters_stands_in_a_seed_of_composed_ones()
    {
        string seed = "The café stood there.";
        var site = new TestDigest(TestDigest.WithSeed(seed) + "\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: \"" + "The café stood".Normalize(NormalizationForm.FormD) + "\"}]\n---\n").Site();
        Assert.Equal(QuoteState.Verified, Assert.Single(site.QuotesOf(site.Find("a")!)).State);
    }
}
