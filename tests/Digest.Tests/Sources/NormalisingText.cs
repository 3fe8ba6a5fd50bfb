using System.Text;
using CsCheck;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

public class NormalisingText
{
    [Theory]
    [InlineData("a\u00ADb\u200Bc\u200Cd\u200De\u2060f\uFEFFg", "abcdefg")]
    [InlineData("\u2018a\u2019 \u201Ab\u201B 5\u2032", "'a' 'b' 5'")]
    [InlineData("\u201Ca\u201D \u201Eb\u201F \u00ABc\u00BB \u300Cd\u300D \u300Ee\u300F 5\u2033", "\"a\" \"b\" \"c\" \"d\" \"e\" 5\"")]
    [InlineData("and so on…", "and so on...")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("e\u200D\u0301", "\u00E9")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D")]
    [InlineData("\u212B \u2126", "\u00C5 \u03A9")]
    [InlineData("a \u00A0\r\n\t b", "a b")]
    [InlineData("中国\n人民 共和国", "中国人民共和国")]
    [InlineData("カタ\u3000カナ 한국 사람", "カタカナ 한국 사람")]
    [InlineData("中国 China 𠀀 𠀁", "中国 China 𠀀𠀁")]
    [InlineData("plain words, as they stand", "plain words, as they stand")]
    [InlineData("two  spaces", "two spaces")]
    [InlineData("a\ttab", "a tab")]
    [InlineData("no\u00A0break", "no break")]
    [InlineData("\u00E9 alone", "\u00E9 alone")]
    [InlineData(" at the ends ", " at the ends ")]
    [InlineData("May – may — MAY-", "May – may — MAY-")]
    public void Does_what_is_published_and_no_more(string text, string expected) => Assert.Equal(expected, Normalisation.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_a_character_that_is_lost() => Assert.Equal("\uFFFDa\uFFFDb\uFFFD", Normalisation.Of("\uD800a\uFFFEb\uDC00"));

    [Fact]
    public void Whether_a_text_is_composed_or_decomposed_is_the_same() =>
        Gen.Int[0x20, 0xFFFF].Where(value => value is < 0xD800 or > 0xDFFF and not 0xFFFE and not 0xFFFF).Array[1, 40]
            .Select(values => string.Concat(values.Select(value => (char)value)))
            .Sample(text => Assert.Equal(Normalisation.Of(text.Normalize(NormalizationForm.FormC)), Normalisation.Of(text.Normalize(NormalizationForm.FormD))), iter: 3000);

    [Fact]
    public void Composing_in_stretches_equals_composing_at_once() =>
        Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u00C0', '\u036F'], Gen.Char['\u0900', '\u0DFF'], Gen.Char['\u1100', '\u11FF'], Gen.Char['\u3040', '\u30FF'], Gen.Char['\uAC00', '\uAC40'])
            .Array[0, 700].Select(characters => new string(characters))
            .Sample(text => Assert.Equal(
                string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ", "", StringComparison.Ordinal),
                Normalisation.Of(text.Replace("\u2033", "", StringComparison.Ordinal)).Replace(" ", "", StringComparison.Ordinal)), iter: 500);

    [Fact]
    public void Every_character_that_composing_can_append_stays_with_the_one_before_it()
    {
        var wrong = new List<string>();
        for (int value = 0x80; value <= 0x10FFFF; value++)
        {
            if (value is >= 0xD800 and <= 0xDFFF or 0xFFFE || (value & 0xFFFE) == 0xFFFE) { continue; }
            string one = char.ConvertFromUtf32(value), apart = one.Normalize(NormalizationForm.FormD);
            if (apart != one && Normalisation.Of(apart) != Normalisation.Of(one)) { wrong.Add($"U+{value:X4}"); }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_stretch_leads_back_to_the_characters_it_was_made_of() =>
        Gen.OneOf(Gen.Char['a', 'e'], Gen.OneOf(' ', '\u00A0', '\n', '\u00AD', '\u200B', '…', '“', '\u0301', '\u0323', '\u1100', '\u1161', '\u11A8', '中', 'é', '\u212B'))
            .Array[1, 60].Select(Gen.Int[0, 59], Gen.Int[1, 60], (characters, start, length) => (Text: new string(characters), start, length))
            .Sample(sample =>
            {
                var map = Normalisation.Map(sample.Text);
                int start = Math.Min(sample.start, map.Text.Length), end = Math.Min(start + sample.length, map.Text.Length);
                if (start == end || !map.TryLocate(start, end, out int from, out int to)) { return; }
                // White space at the stretch's own ends is not between letters any more, and a mark without its letter joins nothing.
                Assert.InRange(from, 0, to);
                Assert.InRange(to, from, sample.Text.Length);
                string again = Normalisation.Of(sample.Text[from..to]);
                Assert.Equal(map.Text[start..end], again);
            }, iter: 5000);

    [Fact]
    public void Comes_back_from_a_letter_with_a_million_marks()
    {
        string hostile = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000));
        Assert.NotEmpty(Normalisation.Of(hostile));
    }
}
