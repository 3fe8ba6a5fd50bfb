using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>Hebrew and Arabic as Chromium and LibreOffice draw them: everything where it lies on the page, and numbers among it.</summary>
/// <remarks>What is drawn is written from the left to the right of the page, word by word; only the letters of a word from right to left are in their own order.</remarks>
public partial class PdfLinesRunAsTheyAreRead
{
    [GeneratedRegex("[\u05D0-\u05EA\u0620-\u064A]+")]
    private static partial Regex TurnedLetters();

    private static string Read(params IEnumerable<(string Drawn, double X, double Y)> lines) => Seeds.Read(Drawn(lines), path: "seeds/s.pdf").Seed!.Text;

    /// <summary>Each letter is half as wide as high.</summary>
    private static byte[] Drawn(IEnumerable<(string Drawn, double X, double Y)> lines)
    {
        var all = lines.Select(line => (Text: TurnedLetters().Replace(line.Drawn, word => string.Concat(word.Value.Reverse())), line.X, line.Y)).ToList();
        List<char> letters = [.. all.SelectMany(line => line.Text).Distinct()];
        var content = new StringBuilder("BT /H 10 Tf ");
        foreach (var (text, x, y) in all) { content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {x} {y} Tm <{string.Concat(text.Select(letter => $"{letters.IndexOf(letter) + 1:X4}"))}> Tj "); }
        string names = string.Concat(letters.Select((letter, at) => $"<{at + 1:X4}> <{(int)letter:X4}>\n"));
        return RawPdf(Ascii("<< /Type /Catalog /Pages 2 0 R >>"), Ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /H 5 0 R >> >> >>"), Stream("", Ascii(content.Append("ET").ToString())),
            Ascii("<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>"),
            Stream("", Ascii($"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n{letters.Count} beginbfchar\n{names}endbfchar\nendcmap end end")),
            Ascii("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>"),
            Ascii("<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"));
    }

    [Theory]
    [InlineData("איש מיליון 3.5-כ", "כ-3.5 מיליון איש")]
    [InlineData(".בעיר 5/3/12-ב ההסכם", "ההסכם ב-5/3/12 בעיר.")]
    [InlineData("תושבים 1,234-כ נהרגו", "נהרגו כ-1,234 תושבים")]
    [InlineData("העצרת של (2006) 60/251 החלטה", "החלטה 60/251 (2006) של העצרת")]
    [InlineData(".(12) 7\u20134 עמודים", "עמודים 4\u20137 (12).")]
    [InlineData(".2013-05-23 ביום ,10:30 בשעה", "בשעה 10:30, ביום 2013-05-23.")]
    [InlineData(".לכל $1,200.50 ,מהם 50% נספרו", "נספרו 50% מהם, $1,200.50 לכל.")]
    [InlineData("כך הודיע UN Report 45 המסמך", "המסמך UN Report 45 הודיע כך")]
    [InlineData("נדונו IV (1949) אמנה של", "של אמנה IV (1949) נדונו")]
    [InlineData(":הודיע (UNHCR) ארגון", "ארגון (UNHCR) הודיע:")]
    [InlineData(".4G-ו U.S., 3M גם", "גם U.S., 3M ו-4G.")]
    [InlineData("א(2) ב ,972-3+ טלפון", "טלפון +972-3, ב (2)א")]
    [InlineData(".2013 في 34 وجرح 12 قتل", "قتل 12 وجرح 34 في 2013.")]
    [InlineData("مليون 3.5و ،10:30 الساعة", "الساعة 10:30، و3.5 مليون")]
    [InlineData("وقع 23-05-2013 يوم", "يوم 2013-05-23 وقع")]
    [InlineData(".للشرب (%12) الماء", "الماء (12%) للشرب.")]
    [InlineData(".3 الفقرة ،A/HRC/12/48 الوثيقة", "الوثيقة A/HRC/12/48، الفقرة 3.")]
    [InlineData("\u0661\u0662/\u0663 ب", "ب \u0661\u0662/\u0663")]
    [InlineData("The word שלום means peace", "The word שלום means peace")]
    [InlineData("a greeting ,עולם שלום and", "a greeting ,שלום עולם and")]
    [InlineData("He said \"לך שלום\", then left (in 1948).", "He said \"שלום לך\", then left (in 1948).")]
    [InlineData("The law 12-ב and law (1)א hold", "The law ב-12 and law א(1) hold")]
    public void Numbers_dates_and_words_of_other_scripts_keep_their_order(string drawn, string read) => Assert.Equal(read, Read((drawn, 72, 700)));

    [Fact]
    public void A_name_that_fills_most_of_a_line_does_not_turn_it() => Assert.Equal("הם הגיעו לשם לפני עשר שנים,\nארוך The Office for the Coordination\nof Affairs.\nלא אמר דבר על כך לפני הוועדה.",
        Read((",שנים עשר לפני לשם הגיעו הם", 100, 700), ("The Office for the Coordination ארוך", 55, 686), (".of Affairs", 180, 672), (".הוועדה לפני כך על דבר אמר לא", 90, 658)));

    [Fact]
    public void Cells_follow_each_other_as_the_line_runs() => Assert.Equal("מחוז הרוגים פצועים\nהצפון 12 3\n5 6 7",
        Read(("פצועים", 100, 700), ("הרוגים", 200, 700), ("מחוז", 300, 700), ("3", 100, 686), ("12", 200, 686), ("הצפון", 300, 686), ("7", 100, 672), ("6", 200, 672), ("5", 300, 672)));

    [Fact]
    public void Brackets_are_those_that_are_meant_however_the_file_names_them() => Assert.Equal("החלטה (ראה עמוד 7) של\nארגון [עדות 12] הודיע",
        Read(("של )7 עמוד ראה( החלטה", 72, 700), ("הודיע ]12 עדות[ ארגון", 72, 686)));

    [Fact]
    public void A_blank_that_was_drawn_beside_other_words_parts_none() => Assert.Equal("ו-5 של", Read(("-ו ", 80, 700), ("5", 75, 700), (" ", 70, 700), ("של", 60, 700)));
}
