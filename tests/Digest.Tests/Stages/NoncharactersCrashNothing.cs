using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>U+FFFE and U+FFFF, which no text has, and half a surrogate pair: told where they stand, and never the end of the program.</summary>
public class NoncharactersCrashNothing
{
    private const string About = "\n=== input/about.md\n---\ntitle: About\n---\n";

    [Theory]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData("\uD83D\uDE00e\u0301\uFFFE", "\uD83D\uDE00\u00E9\uFFFD")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\uFFFF", "\uFFFF")]
    [InlineData("plain", "plain")]
    public void Every_text_has_a_normal_form(string text, string form) => Assert.Equal(form, text.InForm());

    [Fact]
    public void Half_a_surrogate_pair_too() => Assert.Equal("a\uFFFDb\uFFFD", "a\uD800b\uDC00".InForm());

    [Theory]
    [InlineData("\uFFFE", "U+FFFE")]
    [InlineData("\uFFFF", "U+FFFF")]
    public void In_a_file_it_is_told_with_its_place(string one, string name)
    {
        var digest = new TestDigest($"=== input/a.md\n---\ntitle: A\n---\nWords\nand {one} more\n");
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "undecodable-file");
        Assert.StartsWith("input/a.md:5:5 error", digest.Describe(fault), StringComparison.Ordinal);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ufffe", "FFFE")]
    [InlineData("uFFFF", "FFFF")]
    public void As_an_escape_too(string escape, string name)
    {
        var digest = new TestDigest($"=== input/claims/a.md\n---\ntitle: \"T\\{escape}\"\n---\n{About}");
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "yaml-syntax");
        Assert.Equal($"input/claims/a.md:2:10 error yaml-syntax '\\{escape}'", digest.Describe(fault));
        Assert.Contains("U+" + name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_with_it_as_a_reference_is_built()
    {
        var digest = new TestDigest("=== input/a.md\n---\ntitle: A\n---\n# H &#xfffe; x\n\n[[a&#xfffe;]] [x](a\uFFFD.md) text &#xffff;\n");
        var (made, site) = digest.Build();
        Assert.NotNull(made);
        Assert.NotNull(site);
    }

    /// <summary>The search takes its words from the page as it is shown, in which the reference is a character.</summary>
    [Theory]
    [InlineData("&#xfffe;")]
    [InlineData("&#xffff;")]
    [InlineData("&#xd800;")]
    public void As_a_reference_in_running_text_it_stops_no_page_and_no_search(string reference)
    {
        var (made, _) = new TestDigest($"=== input/a.md\n---\ntitle: A\n---\nA caf\u00E9 {reference} closed.\n").Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        Assert.True(made.Summary.Pages > 0, "no page was made");
    }
}
