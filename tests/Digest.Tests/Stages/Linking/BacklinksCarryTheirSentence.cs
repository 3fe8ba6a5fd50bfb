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
    public void A_record_that_links_twice_stands_once_with_all_its_reasons()
    {
        Assert.Equal(3, Site.BacklinksOf(Site.Find("boss")!).Count);
        var link = Assert.Single(Site.BacklinksOf(Site.Find("boss")!), link => link.From.Id == "a");
        Assert.True(link.Has(BacklinkReason.Concerns) && link.Has(BacklinkReason.AssertedBy));
        Assert.False(link.Has(BacklinkReason.Body) || link.HasOne);
    }

    [Theory]
    [InlineData("A first one. Of [[club]] and **its** _board_, [the site](https://example.org/a_b) says: Jane Boss left. Gone.", "Of The Club and its board, the site says: Jane Boss left.")]
    [InlineData("Nobody but the one in [[club|that club]] knows Jane\nBoss, says `a*b` &amp; \\*c\\*.[^1] Gone.\n\n[^1]: A note.", "Nobody but the one in that club knows Jane Boss, says a*b & *c*.")]
    [InlineData("- one thing\n- Jane Boss and [[club]]\n- another", "Jane Boss and The Club")]
    [InlineData("> Quoted here.\n\nWhat @club did, Jane Boss knows. [@club, p. 4]", "What The Club did, Jane Boss knows.")]
    [InlineData("| a | b |\n|---|---|\n| cell one | Jane Boss asked *why* |", "Jane Boss asked why")]
    [InlineData("*Jane Boss*", "Jane Boss")]
    public void A_name_that_is_linked_by_itself_stands_in_its_sentence_as_readers_see_it(string body, string sentence)
    {
        var site = new TestDigest("""
            === input/notes.md
            ---
            title: Notes
            ---
            BODY
            === input/people/boss.md
            ---
            title: Jane Boss
            ---
            === input/sources/club.md
            ---
            title: The Club
            ---
            """.Replace("BODY", body, StringComparison.Ordinal)).Site();
        var found = Assert.Single(site.BacklinksOf(site.Find("boss")!)).Sentence;
        Assert.Equal(sentence, found.Text);
        Assert.Equal("Jane Boss", found.Text.Substring(found.Start, found.Length));
    }

    [Fact]
    public void A_sentence_without_end_is_cut_around_the_name_and_takes_no_longer_for_it()
    {
        string many = string.Concat(Enumerable.Repeat("and [[club]] *and* on ", 2_000));
        var site = new TestDigest($"=== input/notes.md\n---\ntitle: Notes\n---\n{many}Jane Boss {many}\n=== input/people/boss.md\n---\ntitle: Jane Boss\n---\n=== input/organisations/club.md\n---\ntitle: The Club\n---\n").Site();
        var found = Assert.Single(site.BacklinksOf(site.Find("boss")!)).Sentence;
        Assert.InRange(found.Text.Length, 200, 400);
        Assert.StartsWith("… ", found.Text, StringComparison.Ordinal);
        Assert.EndsWith(" …", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("*", found.Text, StringComparison.Ordinal);
        Assert.Equal("Jane Boss", found.Text.Substring(found.Start, found.Length));
    }
}
