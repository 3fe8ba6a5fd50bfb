using System.Globalization;
using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Outputs.Views;
using Edtf;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Bars as a reader sees them: each stretch as look, first and last day, on an axis of 2010 to 2019.</summary>
public class DatesAreDrawnAsSureAsTheyAre
{
    private static readonly TimeAxis Axis = TimeAxis.Of([Span("2010-01-01", "2019-12-31")])!;

    private static Extent Span(string? from, string? to) => new(from is null ? null : EdtfDate.Parse(from).Earliest, to is null ? null : EdtfDate.Parse(to).Latest, false);

    private static Bar Draw(string? date, DateBasis basis = DateBasis.Stated, Extent? extent = null)
    {
        var dating = date is null ? Dating.None : Sites.On(date, basis);
        var happening = new Event(Sites.Head(RecordKind.Event, "e")) { Dating = dating };
        return DateBar.Of(new TimelineEntry(EntryKind.Event, happening, dating, extent ?? new Extent(dating.Value!.Earliest, dating.Value.Latest, false)), Axis)!;
    }

    private static string Said(Bar bar)
    {
        var parts = bar.Stretches.Where(stretch => stretch.Look < Look.Faded1).Select(stretch => $"{stretch.Look} {Day(stretch.From)}..{Day(stretch.To, -1)}").ToList();
        if (bar.Stretches.Any(stretch => stretch.Look == Look.Faded1)) { parts.Add("fades"); }
        if (bar.Day is not null) { parts.Add($"diamond {bar.DayBasis}"); }
        parts.AddRange(bar.Edges.Select(edge => $"edge {edge.Basis}"));
        if (bar.OpensBefore) { parts.Add("arrow before"); }
        if (bar.OpensAfter) { parts.Add("arrow after"); }
        return string.Join(", ", parts);
    }

    // Half a day to the inner side, so that a border belongs to one day.
    private static string Day(double share, int side = 1)
    {
        double years = Axis.Start + share * Axis.Length + side * 0.5 / 365;
        long year = (long)Math.Floor(years);
        int days = EdtfDay.IsLeapYear(year) ? 366 : 365;
        return EdtfDay.FromDayNumber(new EdtfDay(year, 1, 1).DayNumber + (long)Math.Floor((years - year) * days)).ToString();
    }

    [Theory]
    [InlineData(2022, "2022")]
    [InlineData(-43, "44 BCE")]
    [InlineData(170_000_000, "170,000,000")]
    [InlineData(-170_000_000, "-170,000,000")]
    public void Far_years_are_written_alike_on_both_sides(long year, string text) => Assert.Equal(text, AxisWords.Year(Sites.Words, year));

    /// <summary>One axis has one way to say a year before the year 1.</summary>
    [Theory]
    [InlineData("Y-18000", "-18,000", "-16,000", "-14,000", "-12,000", "-10,000", "-8,000", "-6,000", "-4,000", "-2,000", "0")]
    [InlineData("-8000", "8001 BCE", "7001 BCE", "6001 BCE", "5001 BCE", "4001 BCE", "3001 BCE", "2001 BCE", "1001 BCE", "1 BCE", "1000")]
    public void Years_before_the_first_are_said_alike_on_one_axis(string first, params string[] labels) =>
        Assert.Equal(labels, TimeTicks.Of(TimeAxis.Of([Span(first, "2020-01-01")])!, 900, 12, Sites.Words).Select(tick => tick.Label).OfType<string>());

    /// <summary>A drawing runs from left to right: the words of its axis run by themselves, so that the number of an Arabic year stands on the right of them.</summary>
    [Fact]
    public void Words_of_an_axis_that_run_from_right_to_left_are_isolated()
    {
        var site = new TestDigest("=== input/digest.yml\ntitle: T\nlanguage: ar\nurl: https://example.org/\n=== input/events/a.md\n---\ntitle: A\ndate: \"-8000\"\ndate_basis: external\ndate_note: A.\n---\n=== input/events/b.md\n---\ntitle: B\ndate: \"1990\"\ndate_basis: external\ndate_note: B.\n---\n").Build().Site;
        string page = System.Text.Encoding.UTF8.GetString(site["timeline.html"]);
        Assert.Contains("\">\u20688001 ق.م.\u2069</text>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\">8001 ق.م.</text>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-05", "Sure 2017-05-01..2017-05-31")]
    [InlineData("2016", "Sure 2016-01-01..2016-12-31")]
    [InlineData("2017-05-03", "diamond Stated")]
    [InlineData("2016-21", "Sure 2016-03-01..2016-05-31")]
    [InlineData("2017-05~", "Maybe 2017-05-01..2017-05-31, fades")]
    [InlineData("2017-05?", "Maybe 2017-05-01..2017-05-31")]
    [InlineData("2017-05%", "Maybe 2017-05-01..2017-05-31, fades")]
    [InlineData("2017-XX", "Maybe 2017-01-01..2017-12-31, edge Stated, edge Stated")]
    [InlineData("201X", "Maybe 2010-01-01..2019-12-31, edge Stated, edge Stated")]
    [InlineData("2017/2019", "Sure 2017-01-01..2019-12-31")]
    [InlineData("2016/2018~", "Sure 2016-01-01..2017-12-31, Maybe 2018-01-01..2018-12-31, fades")]
    [InlineData("2016?/2018", "Maybe 2016-01-01..2016-12-31, Sure 2017-01-01..2018-12-31")]
    [InlineData("[2017..2019]", "Maybe 2017-01-01..2019-12-31, edge Stated, edge Stated")]
    [InlineData("[2012,2014]", "Maybe 2012-01-01..2012-12-31, Maybe 2014-01-01..2014-12-31, edge Stated, edge Stated, edge Stated, edge Stated")]
    [InlineData("{2012,2014}", "Sure 2012-01-01..2012-12-31, Sure 2014-01-01..2014-12-31")]
    [InlineData("2017/..", "Maybe 2017-01-01..2019-12-31, edge Stated, arrow after")]
    [InlineData("../2017", "Maybe 2010-01-01..2017-12-31, edge Stated, arrow before")]
    [InlineData("[..2017]", "Maybe 2010-01-01..2017-12-31, edge Stated, arrow before")]
    [InlineData("/2017", "Maybe 2017-01-01..2017-12-31, fades, edge Stated")]
    [InlineData("2017/", "Maybe 2017-01-01..2017-12-31, fades, edge Stated")]
    public void Solid_is_what_a_source_states_and_nothing_else(string date, string drawn) => Assert.Equal(drawn, Said(Draw(date)));

    [Theory]
    [InlineData("2017-05", "Inferred", "Maybe 2017-05-01..2017-05-31, edge Inferred, edge Inferred")]
    [InlineData("2017-05-03", "Inferred", "Maybe 2017-05-03..2017-05-03, edge Inferred, edge Inferred")]
    [InlineData("2016/2018", "Inferred", "Maybe 2016-01-01..2018-12-31, edge Inferred, edge Inferred")]
    [InlineData("2017-05", "External", "External 2017-05-01..2017-05-31")]
    [InlineData("2017-05-03", "External", "diamond External")]
    public void Each_basis_is_drawn_differently(string date, string basis, string drawn) => Assert.Equal(drawn, Said(Draw(date, Enum.Parse<DateBasis>(basis))));

    [Fact]
    public void What_is_only_ordered_among_other_events_is_possible_between_them()
    {
        Assert.Equal("Maybe 2012-03-01..2013-04-30, edge Stated, edge Stated", Said(Draw(null, extent: Span("2012-03-01", "2013-04-30"))));
        Assert.Equal("Maybe 2010-01-01..2013-04-30, edge Stated, arrow before", Said(Draw(null, extent: Span(null, "2013-04-30"))));
    }

    [Theory]
    [InlineData("2013~", "Maybe 2013-01-01..2019-12-31, fades, arrow after")]
    [InlineData("2013?", "Maybe 2013-01-01..2019-12-31, arrow after")]
    public void A_bound_from_a_date_that_is_not_sure_has_no_edge(string date, string drawn) =>
        Assert.Equal(drawn, Said(Draw(null, extent: new Extent(EdtfDate.Parse(date).Earliest, null, true) { VagueFirst = EdtfDate.Parse(date) })));

    [Theory]
    [InlineData("2017-05-03", "2012-01-01", "Maybe 2017-05-03..2017-05-03, Maybe 2012-01-01..2012-01-01")]
    [InlineData("2017-05/2018-01", "2012", "Maybe 2017-05-01..2018-01-31, Maybe 2012-01-01..2012-12-31")]
    [InlineData("2017", "2012~", "Maybe 2017-01-01..2017-12-31, Maybe 2012-01-01..2012-12-31, fades")]
    public void Where_accounts_differ_each_is_possible_and_none_is_solid(string date, string other, string drawn)
    {
        var dating = Sites.On(date) with { Others = [new OtherDate(Sites.On(other).Date, DateBasis.Stated, null)] };
        var entry = new TimelineEntry(EntryKind.Event, new Event(Sites.Head(RecordKind.Event, "e")) { Dating = dating }, dating, new Extent(dating.Value!.Earliest, dating.Value.Latest, false));
        Assert.Equal(drawn, Said(DateBar.Of(entry, Axis)!));
        var axis = TimeAxis.Of(entry.Reaches)!;
        Assert.Equal((2012.0, EdtfDate.Parse(date).Latest!.Value.Year + 1.0), (axis.Start, axis.End));
        Assert.Equal(0, new Histogram(axis, [entry], 44).Bins.Sum(bin => bin.Stated));
        Assert.Contains(DateView.Icon(dating), new[] { "i-d-between", "i-d-approx" });
    }

    [Fact]
    public void What_lasted_is_drawn_to_its_last_day() =>
        Assert.Equal("Sure 2017-05-23..2017-05-27", Said(DateBar.Of(Lasted, Axis)!));

    private static TimelineEntry Lasted => new(EntryKind.Event, new Event(Sites.Head(RecordKind.Event, "e")), Sites.On("2017-05-23") with { Duration = Sites.At("P5D") }, Span("2017-05-23", "2017-05-27"));

    [Fact]
    public void No_bar_leaves_the_axis_and_no_number_has_a_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            string svg = BarSvg.Of(Draw("2019-12~"), new BarPlace(1, 300, 3, 10)).Text;
            Assert.Matches("^(<(rect|path) class=\"[a-z0-9 -]+\"( (x|y|width|height|d)=\"[0-9A-Za-z. -]+\")+/>)+$", svg);
            Assert.All(System.Text.RegularExpressions.Regex.Matches(svg, "x=\"([0-9.]+)\"[^>]* width=\"([0-9.]+)\"").Cast<System.Text.RegularExpressions.Match>(),
                rect => Assert.InRange(double.Parse(rect.Groups[1].Value, CultureInfo.InvariantCulture) + double.Parse(rect.Groups[2].Value, CultureInfo.InvariantCulture), 1, 301.11));
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    [Theory]
    [InlineData("2022-05-03", "2022-05-20", "May 2022|5|7|9")]
    [InlineData("2022-02-01", "2022-11-30", "2022|April|July|October")]
    [InlineData("2017-01-01", "2026-12-31", "2017|2018|2019|2020")]
    [InlineData("1950-06-01", "2026-12-31", "1950|1955|1960|1965")]
    [InlineData("1050-06-01", "2026-12-31", "1100|1200|1300|1400")]
    [InlineData("-0043-03-15", "0100", "1 BCE|20 CE|40 CE")]
    [InlineData("-0143-03-15", "Y12000", "1 BCE|1000|2000|3000")]
    [InlineData("Y-170000000", "Y170000000", "100,000,000")]
    public void Labels_fit_the_span(string from, string to, string labels)
    {
        var axis = TimeAxis.Of([Span(from, to)])!;
        var shown = TimeTicks.Of(axis, 612, 12.5, Sites.Words).Where(tick => tick.Label is not null).ToList();
        Assert.Equal(labels.Split('|'), shown.Select(tick => tick.Label!).SkipWhile(label => label != labels.Split('|')[0]).Take(labels.Split('|').Length));
    }

    [Theory]
    [InlineData("Short", "Short")]
    [InlineData("", "")]
    [InlineData("The visit and the criticism of it", "The visit and the|criticism of it")]
    [InlineData("Incomprehensibilities of a visit", "Incomprehensibilitie|s of a visit")]
    [InlineData("一二三四五六七八九十一二三四五", "一二三四五六七八九|十一二三四五")]
    [InlineData("بيان عن الجسر القديم في المدينة", "\u2068بيان عن الجسر\u2069|\u2068القديم في المدينة\u2069")]
    public void A_title_that_is_too_long_for_one_line_goes_on_on_the_next(string title, string lines) =>
        Assert.Equal(lines.Split('|'), TextWidth.Lines(title, 100, 10));

    [Fact]
    public void A_line_without_a_label_begins_below_the_label_that_runs_across_it()
    {
        var ticks = TimeTicks.Of(TimeAxis.Of([Span("2022-08-01", "2022-08-31")])!, 298, 17, Sites.Words);
        Assert.Equal(["August 2022", "below", "below", "16", "21", "26"], ticks.Select(tick => tick.Label ?? (tick.IsBelow ? "below" : "line")));
    }

    [Fact]
    public void Labels_never_meet_on_any_axis_of_any_width()
    {
        foreach (var (from, to) in new[] { ("2022-05-03", "2022-05-03"), ("2022-05-03", "2022-06-01"), ("2022", "2022"), ("2021", "2023"), ("1999", "2031"), ("1850", "2031"), ("-0500", "2031"), ("Y-17E7", "2031"), ("Y-17E14", "Y17E14") })
        {
            foreach (double width in new[] { 298.0, 320, 612, 1103 })
            {
                var shown = TimeTicks.Of(TimeAxis.Of([Span(from, to)])!, width, 12.5, Sites.Words).Where(tick => tick.Label is not null).ToList();
                Assert.InRange(shown.Count, 1, 60);
                for (int i = 1; i < shown.Count; i++) { Assert.True(shown[i - 1].At * width + TextWidth.Of(shown[i - 1].Label!, 12.5) < shown[i].At * width, $"{from} to {to} on {width}: {shown[i - 1].Label} meets {shown[i].Label}"); }
            }
        }
    }

    [Fact]
    public void One_axis_of_whole_years_holds_all_and_leaves_room_for_an_open_end()
    {
        Assert.Equal((2017, 2020), (TimeAxis.Of([Span("2017-05-01", "2017-06-30"), Span("2019-02-01", "2019-02-01")])!.Start, Axis.End));
        var open = TimeAxis.Of([Span(null, "2017-01-02"), Span("2019-02-01", "2019-02-01")])!;
        Assert.Equal((2016.0, 2020.0), (open.Start, open.End));
        Assert.Null(TimeAxis.Of([]));
    }

    [Fact]
    public void A_histogram_counts_every_entry_once_where_the_list_has_it()
    {
        string[] dates = ["2012-05", "2012-05-03", "2012", "[2012-05..2014]", "../2013", "2019~", "2012-05"];
        var entries = dates.Select((date, i) => new TimelineEntry(EntryKind.Event, new Event(Sites.Head(RecordKind.Event, $"e{i}")), Sites.On(date), new Extent(EdtfDate.Parse(date).Earliest, EdtfDate.Parse(date).Latest, false))).ToList();
        var histogram = new Histogram(Axis, entries, 44);
        Assert.Equal(dates.Length, histogram.Bins.Sum(bin => bin.Stated + bin.Possible));
        Assert.InRange(histogram.Bins.Count, 10, 44);
        Assert.Equal((4, 1), (new Histogram(Axis, entries, 11).Bins[2].Stated, new Histogram(Axis, entries, 11).Bins[2].Possible));
    }
}
