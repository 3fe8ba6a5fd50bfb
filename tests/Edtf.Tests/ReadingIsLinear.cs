using CsCheck;
using Edtf.Model;
using Edtf.Reading;
using Xunit;

namespace Edtf.Tests;

/// <summary>The scanner counts how often it looks at a character, and what the calendar takes besides.</summary>
public class ReadingIsLinear
{
    // Characters are looked at for marks, digits, ends and separators; what the calendar is asked about is a day, which has ten characters or more.
    private const int StepsACharacter = 12 + (PointBounds.MostSteps / 10);
    private const int StepsAnyText = PointBounds.MostSteps + 100;

    // Of the characters and the pieces that dates are made of, so that readers get far before they fail, or do not fail.
    private static readonly Gen<string> Pieces = Gen.OneOf<string>(
        "1985-04-12", "XXX4-02-29", "19XX", "-0044", "Y17E7", "1950S2", "2001-21", "2004?-06~-11%", "T23:20:30", "+04:30", "Z",
        "..", "/", ",", ", ", "[", "]", "{", "}", " ", "-", "?", "~", "%", "X", "E", "S", "Y", "0", "9");

    private static readonly Gen<string> Texts = Gen.OneOf<string>(
        Gen.String[0, 10_000],
        Gen.String[Gen.Char["0123456789X-/.?~%[]{},YES TZ:+"], 0, 10_000],
        Pieces.Array[0, 900].Select(string.Concat),
        Pieces.Array[1, 3].SelectMany(pieces => Gen.Int[1, 300].Select(times => string.Concat(Enumerable.Repeat(string.Concat(pieces), times)))),
        Gen.OneOf<string>("1667", "XXX4-02-29", "1667..1668-02-3X", "1985-04-12~", "Y17E7").Array[1, 550].Select(members => "[" + string.Join(',', members) + "]"))
        .Select(text => text.Length > 10_000 ? text[..10_000] : text);

    [Fact]
    public void Any_text_of_up_to_10_000_characters_takes_a_number_of_steps_in_proportion_to_its_length() =>
        Texts.Sample(text => Steps(text) <= (StepsACharacter * text.Length) + StepsAnyText, iter: 5_000);

    [Theory]
    [InlineData("", "1", "")]
    [InlineData("Y", "9", "")]
    [InlineData("Y1E", "9", "")]
    [InlineData("1950S", "9", "")]
    [InlineData("", "[", "")]
    [InlineData("", " ", "")]
    [InlineData("[", " ", "1667")]
    [InlineData("[1667", ",1667", "]")]
    [InlineData("{1667", ", XXX4-02-29", "}")]
    [InlineData("{1667", ", 2004-06-3X", "}")]
    [InlineData("[1667", ",1667..1668", "]")]
    [InlineData("[", "..", "]")]
    [InlineData("", "../", "")]
    [InlineData("2022", "-05", "")]
    [InlineData("1985-04-12", "T23:20:30", "")]
    public void A_text_ten_times_as_long_takes_at_most_about_ten_times_as_many_steps(string start, string repeated, string end)
    {
        int once = Steps(start + string.Concat(Enumerable.Repeat(repeated, 1_000)) + end);
        int tenfold = Steps(start + string.Concat(Enumerable.Repeat(repeated, 10_000)) + end);

        Assert.InRange(tenfold, 1, (10 * once) + 100);
    }

    [Theory]
    [InlineData("1985", 20)]
    [InlineData("1985-04-12", 40)]
    [InlineData("1985-04-12T23:20:30Z", 80)]
    [InlineData("1984~/2004-06~", 70)]
    public void A_plain_date_takes_a_few_steps_a_character(string text, int most) => Assert.InRange(Steps(text), text.Length, most);

    [Fact]
    public void The_calendar_finds_the_next_leap_year_soon_or_knows_that_there_is_none()
    {
        foreach (int unspecified in Enumerable.Range(1, 15))
        {
            foreach (int digits in Enumerable.Range(0, 10_000).Where(digits => WithoutUnspecified(digits, unspecified) == digits))
            {
                foreach (bool negative in new[] { false, true })
                {
                    Year year = new() { Digits = digits, Unspecified = unspecified, IsNegative = negative };
                    int[] leaps = [.. Enumerable.Range(0, year.Choices).Where(choice => EdtfDay.IsLeapYear(year.Choice(choice)))];

                    Assert.Equal(leaps.Length > 0, year.MayBeLeap);
                    Assert.True(leaps is [] or [< 20, ..] && (leaps is [] || leaps[^1] >= year.Choices - 20), $"{digits:0000}, unspecified {unspecified:b4}");
                }
            }
        }
    }

    private static int WithoutUnspecified(int digits, int unspecified)
    {
        int kept = 0;
        int place = 1;
        for (int bits = unspecified; place < 10_000; bits >>= 1, place *= 10)
        {
            kept += (bits & 1) != 0 ? 0 : digits / place % 10 * place;
        }

        return kept;
    }

    private static int Steps(string text)
    {
        Scanner scanner = new(text);
        bool valid = DateReader.TryRead(ref scanner, out _);
        Assert.True(valid || scanner.Expected.Length > 0);
        return scanner.Steps;
    }
}
