using Digest.Model;
using Digest.Sources;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

public class PdfsAreRead
{
    private static SeedText Read(byte[] pdf, params string[] ignore)
    {
        var (seed, found) = Seeds.Read(pdf, Seeds.Source(ignore: ignore), "seeds/s.pdf");
        Assert.Empty(found);
        return seed!;
    }

    /// <summary>Each paragraph with its page.</summary>
    private static string Text(SeedText seed) =>
        string.Join('|', seed.Paragraphs.Where(paragraph => !paragraph.IsIgnored).Select(paragraph => $"{paragraph.Page}:{seed.Text.Substring(paragraph.Start, paragraph.Length)}"));

    [Fact]
    public void Pages_and_paragraphs()
    {
        var seed = Read(Pdf("The first line of a text\ngoes on in a second.\n\nA paragraph of its own.", "Page two."));
        Assert.Equal("1:The first line of a text\ngoes on in a second.|1:A paragraph of its own.|2:Page two.", Text(seed));
        Assert.Equal(new SeedFormat(SeedKind.Pdf, Pages: 2), seed.Format);
        Assert.False(seed.IsTranscript);
    }

    [Fact]
    public void A_quote_runs_from_page_to_page_over_what_is_ignored()
    {
        var seed = Read(Pdf("Report of 2022\nThe people were held with-\nout charge and may have\n- 1 -", "Report of 2022\nbeen ill-treated there.\n- 2 -"), "Report of 2022", "- {n} -");
        Assert.Equal("1:The people were held without\ncharge and may have|2:been ill-treated there.", Text(seed));
        var found = new QuoteFinder(seed).Find(Seeds.Quote("held without charge and may have been ill-treated"));
        Assert.Equal((QuoteFault.None, 1, 2), (found.Fault, found.Parts[0].FirstPage, found.Parts[0].LastPage));
    }

    [Fact]
    public void A_line_that_stands_on_many_pages_is_pointed_out_with_the_entry_that_leaves_it_out()
    {
        var (_, found) = Seeds.Read(Pdf(Enumerable.Range(1, 6).Select(n => $"Report 2022, page {n}\nText of {Spelt(n)}\nand more of {Spelt(n)}.")), path: "seeds/s.pdf");
        var fault = Assert.Single(found);
        Assert.Equal("page-furniture", fault.Rule.Id);
        Assert.Contains("custody.ignore: \"Report {n}, page {n}\"", fault.Help, StringComparison.Ordinal);
    }

    private static string Spelt(int n) => new('a', n);

    [Theory]
    [InlineData("crimes of an interna-\ntional kind", "crimes of an international\nkind")]
    [InlineData("a well-known fact, a well-\nknown one", "a well-known fact, a well-known\none")]
    [InlineData("they were ill and treated\nthere, and ill-\ntreated too", "they were ill and treated\nthere, and ill-treated\ntoo")]
    [InlineData("some with and some out, not without, with-\nout it", "some with and some out, not without, without\nit")]
    [InlineData("between 2017-\n2019 and", "between 2017-2019\nand")]
    [InlineData("the Kyrgyz-\nUzbek border", "the Kyrgyz-Uzbek\nborder")]
    [InlineData("brought from Al-\nShifa in the night of 2013-05-\n23 to A/RES/60-\n251 by a 5-\nyear-old", "brought from Al-Shifa\nin the night of 2013-05-23\nto A/RES/60-251\nby a 5-year-old")]
    [InlineData("in 1950\u2013\n1953 the", "in 1950\u20131953\nthe")]
    [InlineData("the pre-\nand post-war years, he said -\nThey did", "the pre-\nand post-war years, he said -\nThey did")]
    public void A_word_that_a_line_breaks_is_whole(string written, string expected) => Assert.Equal("1:" + expected, Text(Read(Pdf(written))));

    [Fact]
    public void A_word_that_a_page_breaks_stands_where_it_begins() => Assert.Equal("1:It is interna-tional|2:law.".Replace("-", "", StringComparison.Ordinal), Text(Read(Pdf("It is interna-", "tional law."))));

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        string[] left = ["The left column has", "several lines that a", "reader takes first."], right = ["The right column is", "read when the left", "one is at its end."];
        var lines = left.Select((text, i) => (text, 72.0, 700.0 - 14 * i)).Concat(right.Select((text, i) => (text, 320.0, 700.0 - 14 * i)));
        var seed = Read(Pdf([lines.OrderByDescending(line => line.Item3).Prepend(("A headline that runs over both of the columns of this page", 72.0, 730.0)).Append(("A line that runs over both of the columns below them, as it is", 72.0, 640.0))]));
        Assert.Equal("1:A headline that runs over both of the columns of this page|1:The left column has\nseveral lines that a\nreader takes first.|1:The right column is\nread when the left\none is at its end.|"
            + "1:A line that runs over both of the columns below them, as it is", Text(seed));
    }

    [Fact]
    public void A_table_is_read_row_by_row() => Assert.Contains("Zeynep 34", Text(Read(Pdf([[("Name", 72, 700), ("Age", 250, 700), ("Zeynep", 72, 686), ("34", 250, 686), ("Omar", 72, 672), ("41", 250, 672)]]))), StringComparison.Ordinal);

    [Fact]
    public void Words_are_in_reading_order_whatever_the_order_of_drawing() =>
        Assert.Equal("1:First it says this.\nThen it says that.", Text(Read(Pdf([[("Then it says that.", 72, 686), ("First it says this.", 72, 700)]]))));

    [Theory]
    [InlineData(0.7)]
    [InlineData(1.2)]
    [InlineData(-1.5)]
    public void Words_of_a_scan_that_lay_askew_stay_on_their_lines(double degrees)
    {
        string[] lines = ["The commission heard twelve witnesses in the spring of that year, of whom some said", "that the water might be unsafe, and that nobody of the administration had been told", "of it by those who knew; all the names were burnt in March by the guards, as he says."];
        var words = lines.SelectMany((line, row) => line.Split(' ').Select((word, at) => (word, X: 30 + 6.4 * line.Split(' ').Take(at).Sum(before => before.Length + 1), Row: row)));
        Assert.Equal("1:" + string.Join('\n', lines), Text(Read(Pdf([words.Select(word => (word.word, word.X, 700 - 13.5 * word.Row + Math.Tan(degrees * Math.PI / 180) * word.X))]))));
    }

    [Fact]
    public void An_indented_line_begins_a_paragraph() => Assert.Equal("1:A paragraph of text that fills\nits lines to the end of them all\nand ends here, so it seems to be|1:The next one is indented by some\nspace, as books do it all the time.",
        Text(Read(Pdf([[("A paragraph of text that fills", 72, 700), ("its lines to the end of them all", 72, 686), ("and ends here, so it seems to be", 72, 672), ("The next one is indented by some", 90, 658), ("space, as books do it all the time.", 72, 644)]]))));

    [Theory]
    [InlineData("/H 11 Tf 72 700 Td (Seen) Tj 3 Tr 100 0 Td (Hidden) Tj", "1:Seen", false)]
    [InlineData("/H 11 Tf 3 Tr 72 700 Td (A layer) Tj", "1:A layer", true)]
    [InlineData("/H 11 Tf 72 700 Td (Bold) Tj 0.3 0 Td (Bold) Tj", "1:Bold", false)]
    [InlineData("/H 11 Tf 72 700 Td (On the page) Tj 0 2000 Td (Beyond it) Tj", "1:On the page", false)]
    public void Only_what_a_reader_sees_is_text_but_for_a_machines_layer_on_a_scan(string operators, string expected, bool isLayer)
    {
        var seed = Read(PageOf(Stream("", Ascii($"BT {operators} ET"))));
        Assert.Equal((expected, isLayer), (Text(seed), seed.IsTranscript));
    }

    [Fact]
    public void Three_hundred_pages()
    {
        var seed = Read(Pdf(Enumerable.Range(1, 300).Select(n => $"On page {n} a text begins of which it is {Spelt(n % 7 + 1)}.\n" + string.Join('\n', Enumerable.Range(1, 40).Select(line => $"Line {line} of page {n} says that they may have been detained there.")) + $"\nIt ends {Spelt(n % 5 + 1)}.")));
        Assert.Equal(300, seed.Format.Pages);
        var found = new QuoteFinder(seed).Find(Seeds.Quote("Line 39 of page 299 says that they may have been detained there. Line 40"));
        Assert.Equal(299, found.Parts[0].FirstPage);
    }

    [Theory]
    [InlineData("ﬁnal", "final")]
    [InlineData("ﺳﻼم", "سلام")]
    [InlineData("\u2F08\u2F63", "人生")]
    [InlineData("\u2ED3\u2EC5\u2EDA", "长见页")]
    [InlineData("\u2E80\u2E9A", "\u2E80\u2E9A")]
    public void Letters_shaped_for_their_place_are_the_letters_they_are(string drawn, string meant) => Assert.Equal(meant, Digest.Sources.Formats.Pdf.PdfLetters.Value(drawn, out _));
}
