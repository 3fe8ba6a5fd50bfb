using Xunit;

namespace Digest.Tests.Checks;

public class CommentsOfAVaultAreNotPublished
{
    private static IReadOnlyList<(string Rule, int Offset)> Told(string body)
    {
        string digest = "=== input/about.md\n---\ntitle: About\n---\n" + body + "\n";
        var found = new TestDigest(digest).Build().Made.Diagnostics;
        return [.. found.Where(fault => fault.Rule.Id == "vault-comment").Select(fault => (fault.Rule.Id, fault.Span.Offset))];
    }

    [Theory]
    [InlineData("A clock %%told by somebody%% stood still.")]
    [InlineData("Before.\n\n%%\nSomebody said so.\n%%\n\nAfter.")]
    [InlineData("Before.\n\n%%\nEverything from here on.")]
    [InlineData("`x` and %%y%%, then `%%z%%`.")]
    [InlineData("A ``` b, %%y%%.\n\nThen `code`.")]
    [InlineData("> ~~~\n> `\n> ~~~\n\nThen %%y%% and ` a tick.")]
    [InlineData("<!-- without an end, %%y%%.")]
    public void Each_is_an_error_at_its_place(string body)
    {
        var fault = Assert.Single(Told(body));
        Assert.Equal("---\ntitle: About\n---\n".Length + body.IndexOf("%%", StringComparison.Ordinal), fault.Offset);
    }

    [Theory]
    [InlineData("A share of 50%% is written so.")]
    [InlineData("`%%a%%` is code, and so is\n\n```\n%%\nb\n%%\n```\n")]
    [InlineData("<!-- %%a%% --> is hidden anyway.")]
    [InlineData("\\%%a\\%% is meant.")]
    [InlineData("Signs %%%a%%% of three.")]
    [InlineData("A growth of 50%%, then one of 60%%.")]
    [InlineData("One sign and code: %% `a`")]
    [InlineData("- In a list:\n\n  ```\n  %%\n\n  b\n  ```\n")]
    [InlineData("Code over\n`two %%lines%%\nof it`.")]
    public void What_is_no_comment_is_left_alone(string body) => Assert.Empty(Told(body));

    /// <summary>However many comments and spans have no end, it is one look at each character.</summary>
    [Fact]
    public void A_long_text_full_of_signs_without_an_end_is_read()
    {
        string body = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<!-- {new string('`', i % 30 + 1)} a ")) + "\n\n%%y%%";
        Assert.Equal("---\ntitle: About\n---\n".Length + body.Length - 5, Assert.Single(Told(body)).Offset);
    }
}
