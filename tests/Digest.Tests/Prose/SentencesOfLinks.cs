using Xunit;

namespace Digest.Tests.Prose;

public sealed class SentencesOfLinks
{
    [Theory]
    [InlineData("First. In [[x|the region]] it was so. Last.", "In the region it was so.", "the region")]
    [InlineData("Said Ms. Bachelet of [[x|it]]. Next.", "Said Ms. Bachelet of it.", "it")]
    [InlineData("See para. 5 and p. 4 on [[x|it]]! Next.", "See para. 5 and p. 4 on it!", "it")]
    [InlineData("He said no. Then [[x|it]] came.", "Then it came.", "it")]
    [InlineData("J. Smith, e.g. in No. 4, on [[x|it]].", "J. Smith, e.g. in No. 4, on it.", "it")]
    [InlineData("一。见[[x|它]]。二。", "见它。", "它")]
    [InlineData("هل؟ انظر [[x|هنا]] الآن. ثم", "انظر هنا الآن.", "هنا")]
    [InlineData("*One* two\n[**three**](x.md) four. Five", "One two three four.", "three")]
    [InlineData("So it says [@x]. Next.", "So it says.", "")]
    [InlineData("He said \"stop.\" Then [[x|it]].", "Then it.", "it")]
    [InlineData("As [[x]] says.", "As x says.", "x")]
    [InlineData("First.\n\nOnly [[x|it]]", "Only it", "it")]
    public void A_link_knows_the_sentence_it_stands_in(string markdown, string text, string words)
    {
        var sentence = Assert.Single(Bodies.Read(markdown).Links).Sentence;
        Assert.Equal((text, words), (sentence.Text, sentence.Text.Substring(sentence.Start, sentence.Length)));
    }

    [Fact]
    public void A_long_sentence_is_cut_at_words_around_the_link()
    {
        string many = string.Concat(Enumerable.Repeat("word ", 200));
        var sentence = Bodies.Read(many + "[[x|the link]] " + many).Links[0].Sentence;
        Assert.InRange(sentence.Text.Length, 200, 310);
        Assert.StartsWith("… word", sentence.Text, StringComparison.Ordinal);
        Assert.EndsWith("word …", sentence.Text, StringComparison.Ordinal);
        Assert.Equal("the link", sentence.Text.Substring(sentence.Start, sentence.Length));
    }

    [Fact]
    public void Ids_in_a_sentence_give_way_to_titles()
    {
        var links = Bodies.Read("In [[a]] and [[b]], but not [[c|sea]].").Links;
        string Title(string id) => id == "a" ? "Alpha" : "The second";
        var sentences = links.Select(link => link.Sentence.Titled(Title)).ToList();
        Assert.All(sentences, sentence => Assert.Equal("In Alpha and The second, but not sea.", sentence.Text));
        Assert.Equal(["Alpha", "The second", "sea"], sentences.Select(sentence => sentence.Text.Substring(sentence.Start, sentence.Length)));
    }
}
