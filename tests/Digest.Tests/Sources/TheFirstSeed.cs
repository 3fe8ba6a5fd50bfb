using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

public class TheFirstSeed
{
    private const string Title = "UN alleges China may have committed crimes against humanity in Xinjiang Uyghur Autonomous Region";

    private static readonly Model.SeedText Seed = Seeds.Read(
        File.ReadAllBytes(Path.Combine(Seeds.Root, "seeds", "csw-ohchr-xinjiang.txt")),
        Seeds.Source(Title, ["Scroll to Top"], "csw-ohchr-xinjiang"), "seeds/csw-ohchr-xinjiang.txt").Seed!;

    [Fact]
    public void Has_a_headline_and_nine_paragraphs_of_626_words()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1], Seed.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal([14, 45, 80, 44, 52, 44, 75, 44, 39, 203, 0], Seed.Paragraphs.Select(paragraph => paragraph.Words));
        Assert.Equal(626, Seed.Paragraphs.Where(paragraph => paragraph.Number > 0).Sum(paragraph => paragraph.Words));
        Assert.Equal("3789109a58c645c289f322c0c40c933aaa5a37e4ed0568df37db2f5bdb2a0d85", Seed.Sha256);
    }

    [Theory]
    [InlineData("the widespread arbitrary detention of Uyghurs, Kazakhs and members of other predominantly Muslim ethnic groups", 1)]
    [InlineData("may constitute international crimes, in particular crimes against humanity.\"", 2)]
    [InlineData("\"unpredictable and insufficiently regulated.\"", 4)]
    [InlineData("in China's Xinjiang Uyghur Autonomous Region (XUAR)", 1)]
    [InlineData("including CSW. The findings are also consistent", 6)]
    [InlineData("A long-awaited report by the outgoing UN High Commissioner", 1)]
    [InlineData("by associating 'extremism' with certain religious and cultural practices", 5)]
    public void Is_quoted_as_a_person_would_type_it(string exact, int paragraph)
    {
        var found = new QuoteFinder(Seed).Find(Seeds.Quote(exact));
        Assert.Equal((QuoteFault.None, paragraph), (found.Fault, found.Parts.Count > 0 ? found.Parts[0].FirstParagraph : -2));
    }

    [Fact]
    public void Counts_what_the_excerpts_of_the_design_show()
    {
        var finder = new QuoteFinder(Seed);
        string[] quotes =
        [
            "the widespread arbitrary detention of Uyghurs, Kazakhs and members of other predominantly Muslim ethnic groups",
            "may amount to crimes against humanity.",
            "\"The extent of arbitrary and discriminatory detention of members of Uyghur and other predominantly Muslim groups, pursuant to law and policy, in context of restrictions and deprivation more generally of fundamental rights enjoyed individually and collectively, may constitute international crimes, in particular crimes against humanity.\"",
            "\"unpredictable and insufficiently regulated.\"",
            "The Chinese government has rejected the findings, claiming in a counter-report that the detentions in the XUAR are part of a programme of \"de-radicalisation\" and \"vocational education and training\"",
            "an independent international fact-finding mission to the XUAR […] end the use of re-education camps",
        ];
        var parts = quotes.SelectMany(quote => finder.Find(Seeds.Quote(quote)).Parts).ToList();
        Assert.Equal(113, ShownStretches.Merge(Seed, parts).Words);
    }
}
