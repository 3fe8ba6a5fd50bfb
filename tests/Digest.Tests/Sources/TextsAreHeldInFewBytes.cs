using System.Text;
using CsCheck;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Sources;

/// <summary>How a text is kept changes none of its letters, however many others were asked for since.</summary>
public sealed class TextsAreHeldInFewBytes
{
    private const int Long = 70_000;
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char[' ', '~'], Gen.Char[" \t\n\u00A0\u2003"], Gen.Char['\u0400', '\u04FF'], Gen.Char['\u4E00', '\u4EFF'], Gen.Char['\uD800', '\uDFFF'])
        .Array[0, 80].Select(letters => new string(letters));

    private static void AskForOthers()
    {
        for (int i = 0; i < 40; i++) { Assert.Equal(i, HeldText.Of(new string('x', i)).Text.Length); }
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => Texts.Sample(text =>
    {
        var held = HeldText.Of(text);
        Assert.Equal(text, held.Text);
        AskForOthers();
        Assert.Equal(text, held.Text);
        Assert.Equal(text.Length, held.Length);
        Assert.Equal(HeldText.Of(text), held);
    }, iter: 2_000);

    [Fact]
    public void A_stretch_of_it_is_that_of_the_text() => Gen.Select(Texts, Gen.Double.Unit, Gen.Double.Unit).Sample((text, first, second) =>
    {
        int start = (int)(first * text.Length), count = (int)(second * (text.Length - start));
        var held = HeldText.Of(text);
        AskForOthers();
        Assert.Equal(text.Substring(start, count), held.Part(start, count));
        Assert.Equal(text.AsSpan(start).IsWhiteSpace(), held.IsBlankFrom(start));
    }, iter: 2_000);

    // Pieces of it are found by marks that must not part the halves of a character.
    [Fact]
    public void A_stretch_of_a_longer_text_is_that_of_the_text() => Gen.Select(Gen.OneOf(Gen.Const("plain "), Gen.Const("“so”"), Gen.Const("\U0001F4DC"), Gen.Char['a', 'z'].Select(letter => letter.ToString())).Array[300, 1_500], Gen.Double.Unit, Gen.Double.Unit).Sample((pieces, first, second) =>
    {
        string text = string.Concat(pieces);
        int start = (int)(first * text.Length), count = (int)(second * (text.Length - start));
        var held = HeldText.Of(text);
        AskForOthers();
        Assert.Equal(text.Substring(start, count), held.Part(start, count));
        Assert.Equal("", held.Part(text.Length, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => held.Part(start, text.Length - start + 1));
    }, iter: 2_000);

    [Fact]
    public void A_short_text_of_plain_letters_takes_a_byte_each()
    {
        Assert.Equal(1000, HeldText.Of(new string('a', 1000)).Encoded?.Length);
        Assert.Equal(1004, HeldText.Of(new string('a', 998) + "“”").Encoded?.Length);
    }

    [Fact]
    public void What_would_take_no_less_or_cannot_be_written_stays_as_it_is()
    {
        Assert.Null(HeldText.Of("漢字漢字漢字").Encoded);
        Assert.Null(HeldText.Of("an unpaired \uD800 surrogate").Encoded);
    }

    [Fact]
    public void A_long_text_is_not_made_anew_for_each_who_asks()
    {
        var held = HeldText.Of(new string('a', Long));
        string text = held.Text;
        AskForOthers();
        Assert.Same(text, held.Text);
    }

    [Theory]
    [InlineData("plain\r\n")]
    [InlineData("with “marks”, and enough plain letters beside them\n")]
    [InlineData("漢字")]
    public void A_file_is_kept_once_with_its_text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var file = new InputFile("input/a.md", InputRole.Record, bytes);
        var held = HeldText.Of(text);
        file.KeepAs(held);
        Assert.NotSame(bytes, file.Bytes);
        Assert.Equal(bytes, file.Bytes);
        if (held.Encoded is { } own) { Assert.Same(own, file.Bytes); }
        Assert.True(file.Holds(bytes));
        Assert.False(file.Holds([.. bytes, 1]));
    }

    [Fact]
    public void A_file_of_which_the_text_is_not_all_keeps_its_bytes()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a'];
        var file = new InputFile("input/a.md", InputRole.Record, bytes);
        file.KeepAs(HeldText.Of("a"));
        Assert.Same(bytes, file.Bytes);
    }

    [Fact]
    public void What_is_let_go_is_read_again_and_its_hash_is_that_of_what_was_read_first()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("first");
        var file = new InputFile("seeds/a.txt", InputRole.Seed, bytes);
        file.LetGo(again => Encoding.UTF8.GetBytes("now " + again.Path));
        Assert.Equal("now seeds/a.txt", Encoding.UTF8.GetString(file.Bytes));
        Assert.Equal(TestDigest.Sha256("first"), file.Hash);
        Assert.True(file.Holds(bytes));
        Assert.False(file.Holds(file.Bytes));
        var other = file with { Bytes = Encoding.UTF8.GetBytes("second") };
        Assert.Equal((TestDigest.Sha256("second"), "second"), (other.Hash, Encoding.UTF8.GetString(other.Bytes)));
    }
}
