using Xunit;

namespace Digest.Tests.Checks;

public class TheMissingAddressIsToldOnce
{
    private static List<string> Told(string url) =>
        [.. new TestDigest($"=== input/digest.yml\ntitle: T\n{url}languages: [{{tag: fr, title: Un titre}}]\n=== input/about.md\n---\ntitle: About\n---\nWords.\n=== input/about.fr.md\n---\ntitle: À propos\n---\nMots.\n").Build().Made.Diagnostics.Select(fault => $"{fault.Rule.Id} {fault.Span.Path}:{fault.Span.Offset}")];

    [Fact]
    public void Not_again_at_the_title_in_another_language() => Assert.Equal(["missing-url input/digest.yml:7"], Told(""));

    [Theory]
    [InlineData("url: example.org\n", "bad-address")]
    [InlineData("url: https://me:secret@example.org/\n", "address-with-password")]
    [InlineData("url: [https://example.org/]\n", "wrong-form")]
    public void Nor_where_the_url_is_told_as_wrong(string url, string rule) => Assert.Equal([$"{rule} input/digest.yml:14"], Told(url));

    [Fact]
    public void An_empty_one_is_none() => Assert.Equal(["missing-url input/digest.yml:7"], Told("url:\n"));
}
