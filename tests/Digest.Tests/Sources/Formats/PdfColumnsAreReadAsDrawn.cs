using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>Columns that stand unevenly: browsers and typesetters draw one to its foot, and then the next.</summary>
public class PdfColumnsAreReadAsDrawn
{
    private const string Heading = "A line that runs over both of the columns of this page";

    private static readonly (string, double, double)[] Left = [("The flood of that year", 72, 686), ("killed no one. People", 72, 672), ("had gone up to the", 72, 658), ("hills with their goats.", 72, 644)];
    private static readonly (string, double, double)[] Right = [("The flood of the next", 240, 700), ("year killed many. They", 240, 686), ("had stayed at the river", 240, 672), ("and in their houses.", 240, 658)];

    private static string Text(params IEnumerable<(string, double, double)> lines) => Seeds.Read(Pdf([lines]), path: "seeds/s.pdf").Seed!.Text.Replace("\n\n", "|", StringComparison.Ordinal).Replace('\n', ' ');

    private const string Columns = "The flood of that year killed no one. People had gone up to the hills with their goats.|The flood of the next year killed many. They had stayed at the river and in their houses.";

    [Fact]
    public void A_column_may_begin_higher_than_the_one_before_it_beside_nothing_or_a_short_line() =>
        Assert.Equal("They did not reply to us.|" + Columns, Text([("They did not reply to us.", 72, 716), .. Left, .. Right]));

    [Fact]
    public void A_table_under_the_first_column_stands_behind_both() =>
        Assert.Equal(Heading + "|" + Columns + "|Year Dead Hurt 2019 0 12", Text([(Heading, 72, 730), .. Left, .. Right, ("Year", 72, 616), ("Dead", 110, 616), ("Hurt", 150, 616), ("2019", 72, 602), ("0", 110, 602), ("12", 150, 602)]));

    [Fact]
    public void What_parts_columns_may_be_narrow() => Assert.Equal("They said that none of them was held and to the others that they were free", Text(
        [("They said that none", 72, 700), ("of them was held", 72, 686), ("and to the others", 175, 700), ("that they were free", 175, 686)]));

    [Fact]
    public void What_stands_above_and_below_the_columns_is_read_there_whenever_it_was_drawn() =>
        Assert.Equal("Annual report|" + Columns + "|Page three of it", Text([.. Left, .. Right, ("Page three of it", 72, 80), ("Annual report", 72, 780)]));

    [Fact]
    public void Columns_follow_on_columns() =>
        Assert.Equal(Columns + "|" + Heading + "|" + Columns, Text([.. Left, .. Right, (Heading, 72, 620), .. Lower(Left), .. Lower(Right)]));

    private static IEnumerable<(string, double, double)> Lower((string, double, double)[] lines) => lines.Select(line => (line.Item1, line.Item2, line.Item3 - 120));

    [Fact]
    public void A_note_at_the_side_of_a_line_is_no_column() =>
        Assert.Equal("The first line of a text that is long and goes on (a note) in the second line of it to the end.", Text([("The first line of a text that is long and goes on", 72, 700), ("in the second line of it to the end.", 72, 686), ("(a note)", 400, 700)]));

    [Fact]
    public void A_wide_blank_that_two_lines_of_one_width_share_by_chance_parts_no_columns() => Assert.Equal("They had left out of it the\ncorrespondence with all of them\nresponsibility remained with no\nbody of them.",
        Seeds.Read(PageOf(Stream("", Ascii("BT /H 12 Tf 14 TL 72 700 Td (They had left out of it the) Tj 30 Tw T* (correspondence with all of them) Tj T* (responsibility remained with no) Tj 0 Tw T* (body of them.) Tj ET"))), path: "seeds/s.pdf").Seed!.Text);
}
