using AngleSharp.Html.Parser;
using Xunit;
using static Digest.Tests.Outputs.DisputedDigest;

namespace Digest.Tests.Outputs;

/// <summary>Of documents that are not held, no more is said than is so.</summary>
public class ListsSayWhatIsHeld
{
    private static readonly string Letter = Source("letter");
    private static readonly string Memo = Source("memo");
    private static readonly string Quoting = Claim("quoting", "The gate was open", "author").Replace("  - {source: report,", "  - {source: letter, exact: \"Words of a letter\", speaker: author, voice: direct}\n  - {source: report,", StringComparison.Ordinal);

    public static TheoryData<string, string> Digests { get; } = new()
    {
        { Base, "1 document is held and can be checked." },
        { Base + Source("other", "", true), "2 documents are held and can be checked." },
        { Base + Letter, "1 document is held and can be checked; 1 is cited but not held, so nothing here rests on it directly." },
        { Base + Letter + Memo, "1 document is held and can be checked; 2 are cited but not held, so nothing here rests on them directly." },
        { Base + Letter + Memo + Quoting, "1 document is held and can be checked; 2 are cited but not held." },
    };

    [Theory]
    [MemberData(nameof(Digests))]
    public void The_list_of_sources_and_the_bibliography_say_so(string written, string told)
    {
        var site = new BuiltSite(written);
        Assert.All(["sources/index.html", "bibliography.html"], page => Assert.Equal(told, new HtmlParser().ParseDocument(site[page]).QuerySelector("main .lede")!.TextContent));
    }
}
