using System.Text;
using CsCheck;
using Digest.Stages.Linking;
using Xunit;

namespace Digest.Tests.Stages.Linking;

/// <summary>Whatever is folded on the way, a name is found where it stands in the file.</summary>
public class TextsOfNamesLeadBackToTheFile
{
    [Theory]
    [InlineData("Jane  Roe", 5, 6, 7)]
    [InlineData("Jane  Roe", 4, 4, 6)]
    [InlineData("a \t b", 1, 1, 4)]
    [InlineData("cafe\u0301 x", 3, 3, 5)]
    [InlineData("so\u00ADft", 2, 3, 4)]
    [InlineData("it\u2019s", 2, 2, 3)]
    [InlineData("plain words", 6, 6, 7)]
    public void Each_character_remembers_its_stretch(string written, int index, int start, int end)
    {
        var text = new NameText();
        text.Append(written, 100);
        Assert.Equal((100 + start, 100 + end), (text.StartOf(index), text.EndOf(index)));
    }

    [Fact]
    public void A_text_in_pieces_is_folded_as_one_character_after_the_other_is() =>
        Gen.OneOf(Gen.Char['a', 'e'], Gen.OneOf(' ', ' ', '\n', '\u00AD', '\u200B', '\u2019', '\u2011', '-', '\u0301', '\u1100', '\u1161', '\u4E2D')).Array[0, 40].Select(characters => new string(characters)).Sample(written =>
        {
            var text = new NameText();
            text.Append(written, 7);
            for (int i = 0; i < text.Text.Length; i++)
            {
                string stretch = written[(text.StartOf(i) - 7)..(text.EndOf(i) - 7)];
                // Blanks on their own, or with a mark; all else is made of its stretch alone.
                if (text.Text[i] == ' ') { Assert.True(stretch.All(c => char.IsWhiteSpace(c) || c is '\u00AD' or '\u200B' or '\u0301')); }
                else { Assert.Contains(text.Text[i], stretch.Normalize(NormalizationForm.FormC).Replace('\u2019', '\'').Replace('\u2011', '-')); }
                Assert.True(i == 0 || text.StartOf(i) >= text.StartOf(i - 1));
            }
            Assert.DoesNotContain("  ", text.Text.ToString(), StringComparison.Ordinal);
        });

    [Fact]
    public void A_text_that_is_begun_anew_forgets_the_last()
    {
        var text = new NameText();
        text.Append("one  two", 0);
        text.Clear();
        text.Append("three", 50);
        Assert.Equal(("three", 52, 53), (text.Text.ToString(), text.StartOf(2), text.EndOf(2)));
    }
}
