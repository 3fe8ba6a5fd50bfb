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
    public void What_is_no_comment_is_left_alone(string body) => Assert.Empty(Told(body));
}
