using Digest.Prose;
using Xunit;

namespace Digest.Tests.Prose;

public sealed class TextIsGathered
{
    [Fact]
    public void What_was_gathered_stays_whole_when_the_memory_grows()
    {
        using var gathered = new Gathered<string>(1);
        string[] all = [.. Enumerable.Range(0, 5000).Select(number => $"{number}")];
        foreach (string one in all[..2500]) { gathered.Add(one); }
        gathered.Add(all.AsSpan(2500));
        gathered.Last = "last";
        Assert.Equal([.. all[..^1], "last"], gathered.All.ToArray());
    }

    [Fact]
    public void Shortening_forgets_the_end()
    {
        using var gathered = new Gathered<char>(16);
        gathered.Add("abcdef");
        gathered.Length -= 3;
        gathered.Add('x');
        Assert.Equal("abcx", gathered.All.ToString());
    }

    [Theory]
    [InlineData("a|b", "a", "b")]
    [InlineData("a b|c", " a b\n", "\t", "", "\u2003c ")]
    [InlineData("", "", " ")]
    [InlineData("a", "", "a", "")]
    public void Paragraphs_are_trimmed_and_empty_ones_left_out(string joined, params string[] paragraphs)
    {
        using var text = new JoinedText("|", 1);
        foreach (string paragraph in paragraphs) { text.Add(paragraph); }
        Assert.Equal(joined, text.ToString());
    }

    [Fact]
    public void A_paragraph_may_be_written_in_pieces()
    {
        using var text = new JoinedText("\n\n", 1);
        text.Add("one");
        text.Begin();
        foreach (string piece in (string[])[" ", "two ", " more", new string('x', 3000), " "]) { text.Append(piece); }
        text.End();
        Assert.Equal($"one\n\ntwo  more{new string('x', 3000)}", text.ToString());
    }
}
