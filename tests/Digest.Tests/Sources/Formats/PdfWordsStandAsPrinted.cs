using Digest.Model;
using Digest.Sources;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>Letters as browsers and typesetters place them: kerned, one by one, in pieces, with blanks that are drawn over.</summary>
public class PdfWordsStandAsPrinted
{
    private static SeedText Read(byte[] pdf)
    {
        var (seed, found) = Seeds.Read(pdf, Seeds.Source(), "seeds/s.pdf");
        Assert.Empty(found);
        return seed!;
    }

    private static string Text(string operators) => Read(PageOf(Stream("", Ascii($"BT /H 12 Tf 72 700 Td {operators} ET")))).Text;

    [Theory]
    [InlineData("[(Mr) 55 (. T) 120 (arn. The mayor) 50 (, a doctor) 55 (. Noor) 55 (.)] TJ", "Mr. Tarn. The mayor, a doctor. Noor.")]
    [InlineData("[(the P) 180 (.O. said, P) 180 (.C. T) 120 (arn, P) 180 (.G. W) 50 (u, F) 180 (.O. T) 120 (an)] TJ", "the P.O. said, P.C. Tarn, P.G. Wu, F.O. Tan")]
    [InlineData("[(W) 80 (. F) 150 (. Y) 140 (ates, V) 90 (.A) 80 (. L) 160 ('Or, A) 60 (v) 110 (.)] TJ", "W. F. Yates, V.A. L’Or, Av.")]
    [InlineData("(P) Tj 6.0 0 Td (.) Tj 2.4 0 Td (O) Tj 9.3 0 Td (.) Tj 3.3 0 Td ( ) Tj 3.3 0 Td (or) Tj", "P.O. or")]
    public void Kerned_letters_stay_in_their_order_and_without_blanks(string operators, string expected) => Assert.Equal(expected, Text(operators));

    [Fact]
    public void What_is_printed_is_what_can_be_quoted()
    {
        var finder = new QuoteFinder(Read(PageOf(Stream("", Ascii("BT /H 12 Tf 72 700 Td [(She wrote that the P) 180 (.O. said so, the mayor) 50 (, too.)] TJ ET")))));
        Assert.Equal(QuoteFault.None, finder.Find(Seeds.Quote("the P.O. said so, the mayor, too.")).Fault);
        Assert.NotEqual(QuoteFault.None, finder.Find(Seeds.Quote("the PO.. said")).Fault);
    }

    [Theory]
    [InlineData("[(the coun) 0 ( ) 278 (cil met)] TJ", "the council met")]
    [InlineData("[(the coun) 0 ( ) 278 (-)] TJ 0 -14 Td (cil met) Tj", "the council\nmet")]
    public void A_soft_hyphen_that_is_drawn_as_a_blank_under_the_next_letter_parts_no_word(string operators, string expected) => Assert.Equal(expected, Text(operators));

    [Theory]
    [InlineData("[(two) 0 ( ) 60 (words that) ( ) 40 (are set close)] TJ", "two words that are set close")]
    [InlineData("[(two) -250 (words of a) -230 (book)] TJ", "two words of a book")]
    public void Narrow_blanks_are_blanks(string operators, string expected) => Assert.Equal(expected, Text(operators));

    [Theory]
    [InlineData("4 Tc (Spaced words here) Tj", "Spaced words here")]
    [InlineData("4 Tc (A WITNESS OF 1953) Tj 0 Tc 0 -14 Td (A word) Tj", "A WITNESS OF 1953\nA word")]
    [InlineData("2.5 Tc [(Sp) 20 (aced w) 30 (ords)] TJ", "Spaced words")]
    [InlineData("(Year) Tj 40 0 Td (1 2) Tj 20 0 Td (3) Tj 12 0 Td (4) Tj", "Year 1 2 3 4")]
    public void Space_between_letters_parts_no_words_where_blanks_do(string operators, string expected) => Assert.Equal(expected, Text(operators));

    [Theory]
    [InlineData("26.68 0 Td (ing of ducks) Tj -26.68 0 Td (Feed) Tj", "Feeding of ducks")]
    [InlineData("(Fe) Tj 0 -14 Td (Below) Tj 14 14 Td (eding) Tj", "Feeding\nBelow")]
    [InlineData("20 0 Td (d) Tj -6.67 0 Td (e) Tj -6.67 0 Td (e) Tj -7.33 0 Td (F) Tj", "Feed")]
    public void Parts_that_are_drawn_in_another_order_are_one_word(string operators, string expected) => Assert.Equal(expected, Text(operators));

    [Theory]
    [InlineData("/H 13 Tf (Total) Tj /H 30 Tf 34.7 0 Td (17) Tj", "Total 17")]
    [InlineData("/H 30 Tf (17) Tj /H 13 Tf 38.4 0 Td (died) Tj", "17 died")]
    [InlineData("/H 30 Tf (7) Tj /H 13 Tf 21.7 0 Td (died) Tj", "7 died")]
    [InlineData("/H 30 Tf 34.7 0 Td (17) Tj /H 13 Tf -34.7 0 Td (Total) Tj", "Total 17")]
    [InlineData("/H 30 Tf (T) Tj /H 13 Tf 22.3 0 Td (he council) Tj", "The council")]
    [InlineData("/H 30 Tf (\\(T) Tj /H 13 Tf 32.3 0 Td (he council) Tj", "(The council")]
    [InlineData("/H 13 Tf 22.3 0 Td (he council) Tj /H 30 Tf -22.3 0 Td (T) Tj", "The council")]
    [InlineData("/H 13 Tf (T) Tj /H 10 Tf 9.3 0 Td (OTAL) Tj", "TOTAL")]
    public void Words_beside_large_type_are_parted_by_the_gaps_of_their_own_size_and_a_large_initial_is_of_its_word(string operators, string expected) => Assert.Equal(expected, Text(operators));

    private static string Spoken(string utf16, string glyphs) => $"/Span << /ActualText <FEFF{utf16}> >> BDC ({glyphs}) Tj EMC ";

    [Fact]
    public void Glyphs_that_say_nothing_are_what_the_file_says_that_they_mean() => Assert.Equal("of \u0915\u094B on", Text("(of ) Tj " + Spoken("0915094B", "\\223\\224") + "( on) Tj"));

    [Theory]
    [InlineData("006700750069006C00740079", "innocent", "He is innocent today")]
    [InlineData("006700750069006C00740079", "\\223", "He is \uFFFD today")]
    [InlineData("00310039", "\\223", "He is \uFFFD today")]
    public void No_words_are_put_in_the_place_of_letters_that_are_seen(string utf16, string glyphs, string expected) =>
        Assert.Equal(expected, Seeds.Read(PageOf(Stream("", Ascii($"BT /H 12 Tf 72 700 Td (He is ) Tj {Spoken(utf16, glyphs)}ET BT /H 12 Tf 250 700 Td (today) Tj ET"))), path: "seeds/s.pdf").Seed!.Text);

    [Fact]
    public void A_mark_stays_at_its_letter_where_text_from_right_to_left_is_drawn_from_left_to_right() =>
        Assert.Equal("\u05E9\u05B8\u05DC", Text(Spoken("05DC", "\\223") + "10 Tz 4 0 Td " + Spoken("05B8", "\\223") + "100 Tz -1 0 Td " + Spoken("05E9", "\\223")));
}
