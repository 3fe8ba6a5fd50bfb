using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Editions;

public sealed class EditionsAreOursToMakeAndRemove : IDisposable
{
    private static readonly string[] Four = ["SHA256SUMS", "print.html", "the-mill-at-oldford.epub", "the-mill-at-oldford.html", "the-mill-at-oldford.zip"];

    private readonly EditionsOf made = new("whole");

    public void Dispose() => made.Dispose();

    [Fact]
    public void Two_builds_give_the_same_bytes_and_the_second_writes_nothing()
    {
        Assert.Equal(Four, made.Names);
        using var again = new EditionsOf("whole");
        Assert.Empty(TreeDifference.Of(GoldenSite.Files(made.Folder.Output), GoldenSite.Files(again.Folder.Output)));
        Assert.Equal(0, made.Build(EditionsOf.All).Summary.Written);
    }

    [Fact]
    public void What_is_not_asked_for_any_more_goes_and_what_somebody_put_there_stays()
    {
        made.Folder.Put("output/editions/mine.txt", "a");
        made.Build([EditionKind.Html]);
        Assert.Equal(["SHA256SUMS", "mine.txt", "the-mill-at-oldford.html"], made.Names);
        made.Build([]);
        Assert.Equal(["mine.txt"], made.Names);
        made.Build([EditionKind.Zip]);
        global::Digest.Build.Clean(made.Folder.Root, made.Folder.Output);
        Assert.Equal(["mine.txt"], made.Names);
        Assert.Equal(["editions/mine.txt"], made.Folder.Files("output").Keys);
    }

    [Fact]
    public void A_new_title_leaves_no_edition_of_the_old_name()
    {
        string config = made.Folder["input/digest.yml"];
        File.WriteAllText(config, File.ReadAllText(config).Replace("The mill at Oldford", "A mill", StringComparison.Ordinal));
        made.Build([EditionKind.Epub]);
        Assert.Equal(["SHA256SUMS", "a-mill.epub"], made.Names);
    }

    [Fact]
    public void A_file_that_somebody_put_in_the_place_of_one_is_not_overwritten()
    {
        made.Build([]);
        made.Folder.Put("output/editions/the-mill-at-oldford.zip", "mine");
        var result = made.Build([EditionKind.Zip]);
        Assert.Equal("hand-made-file", Assert.Single(result.Diagnostics).Rule.Id);
        Assert.Equal("mine", File.ReadAllText(made.Folder["output/editions/the-mill-at-oldford.zip"]));
    }

    [Fact]
    public void They_are_in_no_manifest_and_their_own_list_proves_them()
    {
        Assert.DoesNotContain("editions/", File.ReadAllText(made.Folder["output/data/manifest.json"]), StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(made.Folder["output/editions/SHA256SUMS"]);
        Assert.Equal(Four.Skip(1).Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(made.Folder["output/editions/" + name])))}  {name}"), lines);
        Assert.Empty(Verify.Run(new VerifyRequest(made.Folder.Output, null, null), TestContext.Current.CancellationToken).Findings);
        File.AppendAllText(made.Folder["output/editions/print.html"], " ");
        File.Delete(made.Folder["output/editions/the-mill-at-oldford.zip"]);
        made.Folder.Put("output/editions/more.html", "x");
        Assert.Equal(["altered-file editions/print.html", "extra-file editions/more.html"], Verify.Run(new VerifyRequest(made.Folder.Output, null, null), TestContext.Current.CancellationToken).Findings.Select(fault => $"{fault.Rule.Id} {fault.Span.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_that_the_site_does_not_show_is_in_one_of_them()
    {
        string[] hidden = ["zqdraft", "zqgone", "zqlost", "zqcut", "zqhush", "zqname", "zqshut", "zqreadme"];
        var all = made.Unpacked(".epub").Concat(made.Unpacked(".zip")).Append(("html", made.Bytes(".html"))).Append(("print", made.Bytes("print.html")));
        Assert.All(all, file => Assert.All(hidden, word => Assert.DoesNotContain(word, System.Text.Encoding.UTF8.GetString(file.Item2), StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("epub.css")]
    [InlineData("cover.svg")]
    [InlineData("single.css")]
    [InlineData("print.css")]
    public void A_protected_term_that_stands_in_an_edition_alone_stops_all_of_it(string file)
    {
        made.Build([]);
        // As it stands it would be told before anything is made.
        string packed = Convert.ToBase64String("a, Vexmere Tolliver, b"u8);
        made.Folder.Put("theme/editions/" + file, file.EndsWith(".svg", StringComparison.Ordinal) ? $"<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>{packed}</desc></svg>" : $"/* {packed} */");
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Vexmere Tolliver"], TermMatch.Word, null)]);
        var result = made.Build(EditionsOf.All, terms: terms);
        Assert.Equal(["protected-term"], result.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Rule.Id).Distinct());
        Assert.Contains("editions/", result.Diagnostics[^1].Message, StringComparison.Ordinal);
        Assert.Empty(made.Names);
    }

    [Fact]
    public void With_a_list_of_protected_terms_that_nothing_holds_all_are_made()
    {
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Vexmere Tolliver"], TermMatch.Word, null)]);
        Assert.Equal(BuildOutcome.Clean, made.Build(EditionsOf.All, terms: terms).Outcome);
        Assert.Equal(Four, made.Names);
    }

    [Theory]
    [InlineData("[zip, epub]", "")]
    [InlineData("html", "")]
    [InlineData("[zpi]", "input/digest.yml:3:12 error unknown-word 'zpi'")]
    public void The_digest_says_which(string editions, string found) =>
        Assert.Equal(found, string.Join('\n', new TestDigest($"=== input/digest.yml\ntitle: Test\nchecks: {{missing-url: off}}\neditions: {editions}\n").Findings()).Replace(":4:", ":3:", StringComparison.Ordinal));

    [Theory]
    [InlineData("The mill at Oldford", "the-mill-at-oldford")]
    [InlineData("  C'est l’été: 2022!  ", "c-est-l-été-2022")]
    [InlineData("موجز الجسر القديم", "موجز-الجسر-القديم")]
    [InlineData("新疆 证据", "新疆-证据")]
    [InlineData("🙂🙃 🎉", "digest")]
    [InlineData("🎉 Party", "party")]
    [InlineData("NUL", "digest")]
    [InlineData("com1", "digest")]
    [InlineData("Company", "company")]
    [InlineData("‮gpj.exe", "gpj-exe")]
    [InlineData("../..", "digest")]
    [InlineData("Print", "digest")]
    public void Their_name_is_made_of_the_title(string title, string name) =>
        Assert.Equal(name, EditionPath.NameOf(new DigestConfig { Title = new Located<string>(title, Span.StartOf("a")) }));
}
