using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>What git leaves in a file where two people changed the same lines is never published, and never taken for something else.</summary>
public class MergesAreFinished
{
    private const string Marks = "<<<<<<< HEAD\nOne.\n=======\nAnother.\n>>>>>>> a-branch\n";

    private static IEnumerable<string> Errors(string written)
    {
        var digest = new TestDigest(written);
        return digest.Build().Made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(digest.Describe);
    }

    [Theory]
    [InlineData("input/a.md", "---\ntitle: A\n---\n" + Marks, "4:1", "<<<<<<<")]
    [InlineData("input/a.md", "---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\n", "2:1", "<<<<<<<")]
    [InlineData("input/a.md", "<<<<<<< HEAD\n---\ntitle: A\n---\n=======\n>>>>>>> b\n", "1:1", "<<<<<<<")]
    [InlineData("input/a.md", "---\ntitle: A\n---\nOne.\n>>>>>>> b", "5:1", ">>>>>>>")] // half mended
    [InlineData("input/a.md", "---\ntitle: A\n---\n> Quoted.\n>>>>>>> b\n", "5:1", ">>>>>>>")]
    [InlineData("input/digest.yml", "title: T\n" + Marks, "2:1", "<<<<<<<")]
    [InlineData("theme/layout.liquid", "<html>\n" + Marks, "2:1", "<<<<<<<")]
    [InlineData("theme/assets/style.css", "a { color: red }\n" + Marks, "2:1", "<<<<<<<")]
    public void The_marks_of_one_that_was_not_are_an_error_and_the_only_one(string path, string text, string place, string mark) =>
        Assert.Equal([$"{path}:{place} error merge-conflict '{mark}'"], Errors($"=== {path}\n{text}"));

    [Fact]
    public void In_a_file_with_the_line_ends_of_Windows_too()
    {
        var digest = new TestDigest("");
        digest.Add("input/a.md", "---\r\ntitle: A\r\n---\r\nOne.\r\n<<<<<<<\r\n");
        Assert.Equal("merge-conflict", Assert.Single(digest.Check().Found).Rule.Id);
    }

    [Theory]
    [InlineData("A heading\n=======\n\nIts text.")]
    [InlineData("```\n <<<<<<< HEAD\n```")]
    [InlineData("<<<<<< and >>>>>>")]
    [InlineData("Words <<<<<<< HEAD")]
    [InlineData("<<<<<<<<< nine")]
    [InlineData(">>>>>>>> First.\n>>>>>>> Second.\n>>>>>> Third.")]
    [InlineData("A heading\n=======\n\n>>>>>>> Second.\n>>>>>> Third.")]
    public void Nothing_else_is_taken_for_them(string body) => Assert.Empty(Errors($"=== input/a.md\n---\ntitle: A\n---\n{body}\n"));
}
