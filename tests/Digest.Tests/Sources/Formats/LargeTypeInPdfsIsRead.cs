using System.Globalization;
using Xunit;
using static Digest.Tests.Sources.Formats.Documents;

namespace Digest.Tests.Sources.Formats;

/// <summary>Initials over several lines, figures that are shown, ornaments and stamps: large type beside smaller lines.</summary>
public class LargeTypeInPdfsIsRead
{
    private static string Text(params IEnumerable<(string Text, double Size, double X, double Y)> lines) => Seeds.Read(PageOf(Stream("", Ascii("BT "
        + string.Concat(lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"/H {line.Size} Tf 1 0 0 1 {line.X} {line.Y} Tm ({line.Text}) Tj "))) + "ET"))), path: "seeds/s.pdf").Seed!.Text.Replace("\n\n", "|", StringComparison.Ordinal).Replace('\n', ' ');

    private static readonly (string, double, double, double)[] Beside = [("ineteen planks were taken", 12, 110, 708), ("from the bridge by guards", 12, 110, 692), ("in the spring of that year,", 12, 110, 676)];
    private static readonly (string, double, double, double) Below = ("as the witness told the court of it.", 12, 72, 660);
    private const string Read = "planks were taken from the bridge by guards in the spring of that year, as the witness told the court of it.";

    [Theory]
    [InlineData(48, 684)]
    [InlineData(40, 689)]
    public void An_initial_is_of_the_word_beside_its_top(double size, double y) => Assert.Equal("A first line.|Nineteen " + Read, Text([("A first line.", 12, 72, 740), ("N", size, 72, y), .. Beside, Below]));

    [Fact]
    public void An_initial_on_the_base_line_of_the_last_line_is_not_of_its_word() => Assert.Equal("Nineteen " + Read, Text([("N", 50, 72, 676), .. Beside, Below]));

    [Fact]
    public void A_letter_that_is_a_word_stands_for_itself_where_the_other_is_one_elsewhere() => Assert.Equal("A witness was heard in March that year, as the witness told the court of it.",
        Text(("A", 36, 72, 684), ("witness was heard", 12, 100, 700), ("in March that year,", 12, 100, 684), ("as the witness told the court of it.", 12, 72, 668)));

    [Fact]
    public void In_the_second_column() => Assert.Equal("The flood of that year killed no one. People had gone up to the hills with their goats.|Nineteen planks were taken from the bridge by guards in the spring of it.", Text(
        ("The flood of that year", 12, 72, 708), ("killed no one. People", 12, 72, 692), ("had gone up to the", 12, 72, 676), ("hills with their goats.", 12, 72, 660),
        ("N", 48, 300, 684), ("ineteen planks were", 12, 340, 708), ("taken from the bridge", 12, 340, 692), ("by guards in the", 12, 340, 676), ("spring of it.", 12, 300, 660)));

    [Fact]
    public void A_figure_that_is_shown_stands_before_the_lines_beside_it() => Assert.Equal("Figures|912|prisoners were not released though he had promised it to all of them in that year.",
        Text(("Figures", 12, 72, 750), ("912", 40, 72, 682), ("prisoners were not released", 12, 160, 708), ("though he had promised it to", 12, 160, 692), ("all of them in that year.", 12, 160, 676)));

    [Fact]
    public void A_stamp_across_the_text_parts_no_line() => Assert.Equal("DRAFT|The list of names was burnt in the month of March by the guards. The director denied that there had been a list at all.",
        Text(("DRAFT", 60, 100, 680), ("The list of names was burnt in the month of March by the guards.", 12, 72, 710), ("The director denied that there had been a list at all.", 12, 72, 694)));

    [Fact]
    public void A_line_between_raised_and_lowered_signs_is_none() => Assert.Equal("Much CO2 was found there\u00B3 by them.|A second line.",
        Text(("Much CO", 11, 72, 700), ("2", 6, 117, 698), ("was found there", 11, 124, 700), ("3", 6, 201.5, 704), ("by them.", 11, 210, 700), ("A second line.", 11, 72, 660)));
}
