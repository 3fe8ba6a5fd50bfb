using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages.Linking;

public class BacklinksCarryTheirSentence
{
    private const string Digest = """
        === input/about.md
        ---
        title: About
        ---
        First sentence. The talks with [[boss|her]] went on. Last sentence.
        === input/notes.md
        ---
        title: Notes
        ---
        Nothing here. Then Jane Boss spoke at length. Nothing there.
        === input/claims/a.md
        ---
        title: A
        statement: She may have spoken.
        modality: states
        concerns: [boss]
        asserted_by: [boss]
        ---
        === input/people/boss.md
        ---
        title: Jane Boss
        ---
        """;

    private static readonly Site Site = new TestDigest(Digest).Site();

    private static Sentence From(string id) => Assert.Single(Site.BacklinksOf(Site.Find("boss")!), link => link.From.Id == id).Sentence;

    [Theory]
    [InlineData("about", "The talks with her went on.", "her")]
    [InlineData("notes", "Then Jane Boss spoke at length.", "Jane Boss")]
    public void The_sentence_and_the_words_of_the_link_are_told(string from, string sentence, string words)
    {
        var found = From(from);
        Assert.Equal(sentence, found.Text);
        Assert.Equal(words, found.Text.Substring(found.Start, found.Length));
    }

    [Fact]
    public void A_record_that_names_it_in_its_fields_is_told_by_its_statement() => Assert.Equal("She may have spoken.", From("a").Text);

    [Fact]
    public void A_record_that_links_twice_stands_once() => Assert.Equal(3, Site.BacklinksOf(Site.Find("boss")!).Count);
}
