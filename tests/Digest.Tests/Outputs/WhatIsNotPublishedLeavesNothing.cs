using System.Text;
using Xunit;

namespace Digest.Tests.Outputs;

public class WhatIsNotPublishedLeavesNothing
{
    private const string Seed = "Alpha words stand here. Secretword stands here too.\n\nHidden paragraph with Zebraword inside.";

    private static string Text(IReadOnlyDictionary<string, byte[]> site) =>
        string.Join('\n', site.Select(file => file.Key + "\n" + Encoding.UTF8.GetString(file.Value)));

    private static string Publish(string written)
    {
        var (made, site) = new TestDigest(TestDigest.WithSeed(Seed) + "\n=== input/about.md\n---\ntitle: About\n---\nSee [[author]].\n" + written).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        return Text(site);
    }

    [Theory]
    [InlineData("claims", "status: draft\nstatement: Secretclaim.\nmodality: states\nquotes: [{source: report, exact: Secretword}]", "Secrettitle", "Secretclaim", "Secretword", "hidden-id")]
    [InlineData("events", "status: draft\ndate: 1987-06-05", "Secrettitle", "1987", "hidden-id")]
    [InlineData("people", "aliases: [Secretalias]", "Secrettitle", "Secretalias", "hidden-id")]
    [InlineData("claims", "status: withdrawn\nwithdrawn: {date: 2025-01-01, reason: At the request of a witness.}\nstatement: Secretclaim.\nmodality: states", "Secrettitle", "Secretclaim")]
    public void A_record(string folder, string fields, params string[] secrets)
    {
        string site = Publish($"\n=== input/{folder}/hidden-id.md\n---\ntitle: Secrettitle\n{fields}\n---\nSecretbody.\n");
        Assert.All(secrets.Append("Secretbody"), secret => Assert.DoesNotContain(secret, site, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_withdrawn_records_address_says_when_and_why()
    {
        var (_, site) = new TestDigest("=== input/claims/gone.md\n---\ntitle: Secrettitle\nstatus: withdrawn\nwithdrawn: {date: 2025-01-01, by: The editors, reason: A witness asked for it.}\nstatement: S.\nmodality: states\n---\n").Build();
        string page = Encoding.UTF8.GetString(site["claims/gone.html"]);
        Assert.Contains("A witness asked for it.", page, StringComparison.Ordinal);
        Assert.Contains("1 January 2025", page, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", Encoding.UTF8.GetString(site["claims/index.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.md", "index.html")]
    [InlineData("claims/index.md", "claims/index.html")]
    public void A_withdrawn_introduction_leaves_the_page_that_it_introduced(string file, string page)
    {
        var (made, site) = new TestDigest($"=== input/{file}\n---\ntitle: Secrettitle\nstatus: withdrawn\nwithdrawn: {{date: 2025-01-01, reason: It was out of date.}}\n---\nSecretbody.\n=== input/claims/a.md\n---\ntitle: Water\nstatement: S.\nmodality: states\n---\n").Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        Assert.Contains("claims/", Text(site), StringComparison.Ordinal);
        Assert.DoesNotContain("out of date", Encoding.UTF8.GetString(site[page]), StringComparison.Ordinal);
        Assert.DoesNotContain("Secretbody", Text(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publish: excerpts", "Zebraword")]
    [InlineData("publish: citation", "Alpha words")]
    public void Words_of_a_source_beyond_its_rights(string rights, string hidden)
    {
        string written = TestDigest.WithSeed(Seed).Replace("by: [author]", $"by: [author]\nrights: {{{rights}}}", StringComparison.Ordinal)
            + "\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: Alpha words stand here.}]\n---\n";
        var (made, site) = new TestDigest(written).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        Assert.DoesNotContain(hidden, Text(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_not_to_be_shown_is_verified_all_the_same()
    {
        var digest = new TestDigest(TestDigest.WithSeed(Seed) + "\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: Secretword stands here too., show: false}]\n---\n");
        var (made, site) = digest.Build();
        Assert.Equal(1, made.Summary.QuotesVerified);
        Assert.DoesNotContain("Secretword", Text(site), StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_and_hash_of_a_restricted_seed()
    {
        string written = TestDigest.WithSeed(Seed).Replace("{seed: seeds/report.txt,", "{restricted: true, seed: seeds/report.txt,", StringComparison.Ordinal)
            + "\n=== input/claims/a.md\n---\ntitle: A\nstatement: S.\nmodality: states\nquotes: [{source: report, exact: Alpha words stand here.}]\n---\n";
        string site = Text(new TestDigest(written).Build().Site);
        Assert.Contains("Alpha words stand here.", site, StringComparison.Ordinal);
        Assert.DoesNotContain("seeds/report.txt", site, StringComparison.Ordinal);
        Assert.DoesNotContain(TestDigest.Sha256(Seed.ReplaceLineEndings("\n"))[..8], site, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_kept_from_indexes_is_in_no_export()
    {
        var (_, site) = new TestDigest("=== input/claims/quiet.md\n---\ntitle: Quiettitle\nindex: false\nstatement: S.\nmodality: states\n---\n").Build();
        Assert.DoesNotContain("Quiettitle", Encoding.UTF8.GetString(site["data/digest.json"]), StringComparison.Ordinal);
        Assert.Contains("noindex", Encoding.UTF8.GetString(site["claims/quiet.html"]), StringComparison.Ordinal);
    }
}
