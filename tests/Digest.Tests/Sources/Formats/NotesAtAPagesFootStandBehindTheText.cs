using System.Globalization;
using Digest.Model;
using Digest.Sources;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

public class NotesAtAPagesFootStandBehindTheText
{
    /// <summary>Lines of 11 points, or of another size; a number before <c>^</c> is raised and small.</summary>
    private static byte[] Pages(params IEnumerable<(string Text, double Y, double Size)>[] pages)
    {
        string Shown((string Text, double Y, double Size) line)
        {
            var made = new System.Text.StringBuilder(string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 72 {line.Y} Tm "));
            string size = line.Size.ToString(CultureInfo.InvariantCulture), small = (line.Size * 0.6).ToString(CultureInfo.InvariantCulture), rise = (line.Size * 0.35).ToString(CultureInfo.InvariantCulture);
            foreach (string part in System.Text.RegularExpressions.Regex.Split(line.Text, @"(\d\^)"))
            {
                made.Append(part.EndsWith('^') ? $"/H {small} Tf {rise} Ts ({part[..^1]}) Tj 0 Ts " : $"/H {size} Tf ({part}) Tj ");
            }
            return made.ToString();
        }
        var streams = pages.Select(page => Stream("", Ascii($"BT {string.Concat(page.Select(Shown))} ET"))).ToList();
        return RawPdf([Ascii("<< /Type /Catalog /Pages 2 0 R >>"), Ascii($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Concat(Enumerable.Range(0, pages.Length).Select(n => $"{4 + n} 0 R "))}] >>"), Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            .. pages.Select((_, n) => Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {4 + pages.Length + n} 0 R /Resources << /Font << /H 3 0 R >> >> >>")), .. streams]);
    }

    private static SeedText Read(byte[] pdf) => Seeds.Read(pdf, Seeds.Source(), "seeds/s.pdf").Seed!;

    /// <summary>Each paragraph with its page.</summary>
    private static string Text(SeedText seed) => string.Join('|', seed.Paragraphs.Select(paragraph => $"{paragraph.Page}:{seed.Text.Substring(paragraph.Start, paragraph.Length)}"));

    private static readonly (string, double, double)[] First = [("The chair of the council wrote on that day that", 728, 11), ("the gates had not been closed, for none was there. All", 714, 11), ("of us went to the dam in July.1^ Nobody in the council", 700, 11), ("was told of it,2^ nor would be permitted to", 686, 11)];
    private static readonly (string, double, double)[] Second = [("speak with them without a lawyer.", 700, 11), ("That was all that they could say of it.", 686, 11)];

    private const string Start = "The chair of the council wrote on that day that\nthe gates had not been closed, for none was there. All\nof us went to the dam in July.¹ Nobody in the council\nwas told of it,² nor would be permitted to";

    [Fact]
    public void A_sentence_that_runs_over_a_note_can_be_quoted_whole_and_the_note_with_its_page()
    {
        var seed = Read(Pages([.. First, ("1^ Letter of 2 July, p. 3, which says more than", 90, 8), ("was known.", 80, 8), ("2^ Interview 14.", 70, 8)], Second));
        Assert.Equal("1:" + Start + "|2:speak with them without a lawyer.\nThat was all that they could say of it.|"
            + "1:¹ Letter of 2 July, p. 3, which says more than\nwas known.|1:² Interview 14.", Text(seed));
        var finder = new QuoteFinder(seed);
        var found = finder.Find(Seeds.Quote("nor would be permitted to speak with them without a lawyer."));
        Assert.Equal((QuoteFault.None, 1, 2), (found.Fault, found.Parts[0].FirstPage, found.Parts[0].LastPage));
        Assert.Equal((QuoteFault.None, 1), (finder.Find(Seeds.Quote("Interview 14.")).Fault, finder.Find(Seeds.Quote("Interview 14.")).Parts[0].FirstPage));
    }

    [Fact]
    public void A_note_that_goes_on_at_the_foot_of_the_next_page_is_one() =>
        Assert.Equal("1:" + Start + "|2:speak with them without a lawyer.\nThat was all that they could say of it.|1:¹ Letter of 2 July, which says|2:more than was known.",
            Text(Read(Pages([.. First, ("1^ Letter of 2 July, which says", 70, 8)], [.. Second, ("more than was known.", 70, 8)]))));

    private static string Following(string note, string foot, double size) => Text(Read(Pages([.. First, (note, 70, 8)], [.. Second, (foot, 70, size)], [("On the third page they go on.", 700, 11)])));

    [Theory]
    [InlineData("1^ See https://example.org/clock", "The gates were never closed", 9.5)]
    [InlineData("1^ Letter of 2 July, which says", "the gates were never closed", 9.5)]
    [InlineData("1^ Letter of 2 July, which says", "The gates were never closed", 8)]
    [InlineData("1^ See https://example.org/clock", "the gates were never closed", 8)]
    [InlineData("1^ See example.org", "the gates were never closed", 8)]
    [InlineData("1^ Report of the council, July 2019", "the gates were never closed", 8)]
    [InlineData("1^ Report of the council, pp. xii-14", "the gates were never closed", 8)]
    [InlineData("1^ Report of the council, vol. II", "the gates were never closed", 8)]
    [InlineData("1^ Ibid", "the gates were never closed", 8)]
    [InlineData("1^ Letter [in Polish]", "the gates were never closed", 8)]
    public void Small_print_at_the_foot_of_the_next_page_stays_in_its_place_where_it_does_not_go_on_with_the_note(string note, string foot, double size) =>
        Assert.Contains($"say of it.|2:{foot}|3:On the third page they go on.|1:\u00B9 ", Following(note, foot, size), StringComparison.Ordinal);

    [Fact]
    public void An_address_that_is_broken_at_the_end_of_a_line_ends_its_note() =>
        Assert.EndsWith("|2:the gates|3:On the third page they go on.|1:\u00B9 See https://example.org/clock/\nof-the-tower", Text(Read(Pages([.. First, ("1^ See https://example.org/clock/", 80, 8), ("of-the-tower", 70, 8)], [.. Second, ("the gates", 70, 8)], [("On the third page they go on.", 700, 11)]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("an area of 4 km2^ in all", "2^H and other isotopes")]
    [InlineData("a room of 4 m2^ in all", "2^H and other isotopes")]
    [InlineData("an area of 4 mi2^ in all", "2^H and other isotopes")]
    [InlineData("that CO2^ was found", "2^H and other isotopes")]
    public void What_begins_with_a_raised_figure_is_no_note_where_the_text_has_it_behind_a_unit_or_a_chemical_alone(string line, string foot) =>
        Assert.EndsWith("isotopes.|2:On the second page they go on.", Text(Read(Pages([("The council wrote on that day of", 714, 11), (line, 700, 11), (foot + ".", 70, 8)], [("On the second page they go on.", 700, 11)]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("the area of the camp2^ in all")]
    [InlineData("the council's2^ own letter")]
    [InlineData("the letter of Witness C2^ and")]
    [InlineData("under Resolution 13252^ and")]
    [InlineData("an area of 4 km2^ in all, he said.2^")]
    public void A_note_that_the_text_calls_elsewhere_is_one(string line) =>
        Assert.EndsWith("|2:On the second page they go on.|1:\u00B2 Interview 14.", Text(Read(Pages([("The council wrote on that day of", 714, 11), (line, 700, 11), ("2^ Interview 14.", 70, 8)], [("On the second page they go on.", 700, 11)]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("1 Letter of 2 July.", 8, "a number that is not raised")]
    [InlineData("7^ Letter of 2 July.", 8, "a number that the text does not have")]
    [InlineData("1^ Letter of 2 July.", 11, "as large as the text")]
    [InlineData("Letter of 2 July.", 8, "no number")]
    public void What_is_no_such_note_stays_in_its_place(string line, double size, string what)
    {
        string text = Text(Read(Pages([.. First, (line, 70, size)], Second)));
        Assert.True(text.EndsWith("say of it.", StringComparison.Ordinal), what);
        Assert.Contains("Letter of 2 July.|2:speak", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_above_more_text_is_no_note_at_the_foot() =>
        Assert.EndsWith("could say of it.", Text(Read(Pages([.. First, ("1^ Estimated.", 660, 8), .. Second.Select(line => (line.Item1, line.Item2 - 100, line.Item3))]))), StringComparison.Ordinal);
}
