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

    [Fact]
    public void A_file_of_others_that_is_too_large_or_cannot_be_read_is_named_and_nothing_is_published()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("input/about.md", "---\ntitle: A\n---\n");
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Quillon"], TermMatch.Word, "a witness")]);
        BuildResult Build() => global::Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Protected = terms, Fresh = true }, TestContext.Current.CancellationToken);
        Assert.Equal(BuildOutcome.Clean, Build().Outcome);
        string before = File.ReadAllText(folder["output/about.html"]);
        folder.Put("input/about.md", "---\ntitle: A\n---\nMore.\n");
        // Sparse: it takes no room.
        using (var large = File.Create(folder["output/quillon.bin"])) { large.SetLength(2_500_000_000); }
        var stopped = Build();
        Assert.Equal(BuildOutcome.ContentErrors, stopped.Outcome);
        var fault = Assert.Single(stopped.Diagnostics, fault => fault.Rule.Id == "unscannable-file");
        Assert.EndsWith(".bin' in the output was put there by hand, and cannot be searched for protected terms: it is larger than 1 GB.", fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("Move the file out of the output", fault.Help, StringComparison.Ordinal);
        Assert.Contains(stopped.Diagnostics, fault => fault.Message.StartsWith("Rule 1 ", StringComparison.Ordinal) && fault.Message.EndsWith("in its name.", StringComparison.Ordinal));
        Assert.All(stopped.Diagnostics, fault => Assert.DoesNotContain("quillon", fault.ToString(), StringComparison.OrdinalIgnoreCase));
        File.Delete(folder["output/quillon.bin"]);
        using (var held = new FileStream(folder["output/held.bin"], FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            held.Write("A note."u8);
            held.Flush();
            Assert.StartsWith("'held.bin' in the output was put there by hand, and cannot be searched for protected terms: ", Assert.Single(Build().Diagnostics, fault => fault.Rule.Id == "unscannable-file").Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, File.ReadAllText(folder["output/about.html"]));
        Assert.Equal(BuildOutcome.Clean, Build().Outcome);
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
