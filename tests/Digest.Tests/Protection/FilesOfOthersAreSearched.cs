using Digest.Model;
using Digest.Protection;
using Digest.Protection.Scanning;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Protection;

public class FilesOfOthersAreSearched
{
    [Fact]
    public void What_somebody_put_into_the_output_is_published_with_it_and_searched_like_it()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("input/about.md", "---\ntitle: A\n---\n");
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, "a witness"), new ProtectedRule(2, ["Алия Сабитова"], TermMatch.Word, "a witness")]);
        BuildResult Build() => global::Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Protected = terms }, TestContext.Current.CancellationToken);
        Assert.Equal(BuildOutcome.Clean, Build().Outcome);
        folder.Put("output/by-hand.html", "<p>A note of Quillon Ashgrove's.</p>").Put("input/about.md", "---\ntitle: A\n---\nMore.\n");
        string before = File.ReadAllText(folder["output/about.html"]);
        var stopped = Build();
        Assert.Equal(BuildOutcome.ContentErrors, stopped.Outcome);
        Assert.Contains("by-hand.html", Assert.Single(stopped.Diagnostics, fault => fault.Rule.Id == "protected-term").Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder["output/about.html"]));
        folder.Put("output/by-hand.html", "<p>A note.</p>").Put("output/old.txt", System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("so sagte Алия Сабитова"));
        var recoded = Assert.Single(Build().Diagnostics, fault => fault.Rule.Id == "protected-term");
        Assert.Contains("'old.txt', in an encoding other than UTF-8", recoded.Message, StringComparison.Ordinal);
        Assert.Contains("windows-1251", recoded.Help, StringComparison.Ordinal);
        File.Delete(folder["output/old.txt"]);
        Assert.Equal(BuildOutcome.Clean, Build().Outcome);
        Assert.NotEqual(before, File.ReadAllText(folder["output/about.html"]));
    }

    /// <summary>All of its bytes are ASCII.</summary>
    [Theory]
    [InlineData(50220, "これは田中花子です", "田中花子")]
    [InlineData(50225, "이것은 김철수 입니다", "김철수")]
    [InlineData(52936, "昨天王小明说", "王小明")]
    public void A_text_that_says_in_ASCII_what_it_stands_for_is_read(int codePage, string text, string term)
    {
        byte[] bytes = [.. System.Text.CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text), .. System.Text.Encoding.ASCII.GetBytes("\n" + new string('x', 400))];
        Assert.True(System.Text.Ascii.IsValid(bytes));
        var terms = new ProtectedTerms([new ProtectedRule(1, [term], TermMatch.Word, null)]);
        Assert.Equal(LeakPlace.Recoded, Assert.Single(new LeakScanner(terms, Digest.Stages.Gates.Readers).Scan("old.txt", bytes)).Place);
    }
}
