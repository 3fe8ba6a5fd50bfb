using Xunit;

namespace Digest.Tests.Stages.Linking;

/// <summary>A Markdown link is read from the folder of the file in which it stands, and never leads out of <c>input/</c>.</summary>
public class PathsOfLinksAreJoined
{
    [Theory]
    [InlineData("b.md", true)]
    [InlineData("./b.md", true)]
    [InlineData("b", true)]
    [InlineData("../places/p.md", true)]
    [InlineData("..//places/./p.md", true)]
    [InlineData("../people/../places/p.md", true)]
    [InlineData("/places/p.md", true)]
    [InlineData("/places", true)]
    [InlineData("../places/none.md", false)]
    [InlineData("../../places/p.md", false)]
    [InlineData("../../../input/places/p.md", false)]
    public void A_link_leads_where_its_path_leads(string target, bool leads)
    {
        string digest = TestDigest.WithSeed("A seed with words.") + $"\n=== input/topics/a.md\n---\ntitle: A\n---\nSee [it]({target}).\n=== input/topics/b.md\n---\ntitle: B\n---\n=== input/places/p.md\n---\ntitle: P\n---\n=== input/about.md\n---\ntitle: About\n---\n[[a]] [[b]] [[p]]\n";
        Assert.Equal(!leads, new TestDigest(digest).Findings().Any(found => found.Contains(" unknown-reference ", StringComparison.Ordinal)));
    }
}
