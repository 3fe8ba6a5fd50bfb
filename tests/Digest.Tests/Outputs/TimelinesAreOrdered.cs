using Digest.Model;
using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public sealed class TimelinesAreOrdered
{
    private readonly Sites sites = new();

    [Fact]
    public void Stated_order_goes_before_the_end_of_an_open_start()
    {
        sites.Event("criticism", Sites.On("2022-05"));
        sites.Event("visit", Sites.On("[..2022-05]", DateBasis.Inferred), before: ["criticism"]);
        Assert.Equal(["Before 2022-05: visit", "Month 2022-05: criticism"], Periods());
    }

    [Fact]
    public void Ranges_stand_between_the_periods_that_hold_dates()
    {
        sites.Event("report", Sites.On("2022-08-31"), before: ["term"]);
        sites.Event("term", Sites.On("2022-08-31"), after: ["report"]);
        sites.Event("release", Sites.On("[2022-08-31..2026-11-23]"), after: ["term"]);
        sites.Event("criticism", Sites.On("2022-05"));
        var interviews = sites.Event("interviews", before: ["report"]);
        sites.Bound(interviews, null, "2022-08-31");
        sites.Event("never");
        sites.Source("s", "Text.", "csw");
        Assert.Equal(
        [
            "Month 2022-05: criticism",
            "Between 2022-05 2022-08: interviews",
            "Month 2022-08: report term",
            "Between 2022-08 2026-11: release",
            "Month 2026-11: s",
            "NoDate: never",
        ], Periods());
    }

    [Fact]
    public void Months_and_years_have_periods_of_their_own()
    {
        sites.Event("year", Sites.On("2022"));
        sites.Event("day", Sites.On("2022-05-03"));
        sites.Event("about", Sites.On("2022-05~"));
        sites.Event("lasted", Sites.On("2021-02/2022-07"));
        sites.Event("before", Sites.On("[..2019]"));
        sites.Event("after", Sites.On("2023/.."));
        sites.Event("decade", Sites.On("201X"));
        Assert.Equal(
        [
            "Before 2021-02: decade before",
            "Month 2021-02: lasted",
            "Year 2022: year",
            "Month 2022-05: about day",
            "After 2022-05: after",
        ], Periods());
    }

    [Theory]
    [InlineData("2022-23", "Between 2022-06 2023-03: x")]
    [InlineData("2022-35", "Between 2022-06 2023-03: x")]
    [InlineData("2022-41", "Between 2022-06 2023-03: x", "report")]
    [InlineData("2022-1X", "Between 2022-06 2023-03: x")]
    [InlineData("2022-23/2022-24", "Between 2022-06 2023-03: x")]
    [InlineData("2022", "Between 2022-06 2023-03: x", "report")]
    public void What_is_known_by_a_part_of_its_year_stands_behind_the_months_before_it(string date, string stretch, string? after = null)
    {
        sites.Event("closed", Sites.On("2022-05-10"));
        sites.Event("report", Sites.On("2022-06-15"));
        sites.Event("next", Sites.On("2023-03"));
        sites.Event("x", Sites.On(date), after: after is null ? null : [after]);
        Assert.Equal(["Month 2022-05: closed", "Month 2022-06: report", stretch, "Month 2023-03: next"], Periods());
    }

    [Fact]
    public void What_is_known_by_a_part_of_its_year_stands_under_it_where_no_month_was_before()
    {
        sites.Event("autumn", Sites.On("2022-23"));
        sites.Event("half", Sites.On("2022-41"));
        sites.Event("november", Sites.On("2022-11"));
        sites.Event("spring", Sites.On("2023-21"));
        Assert.Equal(["Year 2022: half autumn", "Month 2022-11: november", "Year 2023: spring"], Periods());
    }

    [Fact]
    public void Headings_never_part_events_from_their_order()
    {
        sites.Event("year", Sites.On("2022"), after: ["january"]);
        sites.Event("january", Sites.On("2022-01"));
        sites.Event("long", Sites.On("[2022-05-10..2022-07]"), before: ["may"]);
        sites.Event("may", Sites.On("2022-05-20"));
        sites.Event("early", Sites.On("2022-05-02"));
        sites.Event("late", Sites.On("[..2022-05-31]"), after: ["early"]);
        Assert.Equal(["Month 2022-01: january", "Between 2022-01 2022-05: year", "Month 2022-05: early long may late"], Periods());
    }

    [Fact]
    public void What_was_by_a_day_at_the_latest_is_in_no_month_for_that()
    {
        sites.Event("march", Sites.On("2022-03-10"));
        sites.Event("january", Sites.On("2022-01"));
        sites.Event("year", Sites.On("2022"));
        sites.Event("by-march", Sites.On("[..2022-03-31]"));
        sites.Event("by-january", Sites.On("[..2022-01-31]"));
        Assert.Equal(["Before 2022: by-january", "Year 2022: year", "Month 2022-01: january", "Between 2022-01 2022-03: by-march", "Month 2022-03: march"], Periods());
    }

    [Fact]
    public void What_may_have_been_later_than_a_month_is_not_put_before_it_for_an_order()
    {
        sites.Event("report", Sites.On("2022-08-31"));
        sites.Event("release", Sites.On("[2022-08-31..2026-11-23]"));
        sites.Event("counter-report", Sites.On("[..2026-11-23]"), before: ["release"]);
        sites.Event("next", Sites.On("2026-11"));
        sites.Event("early", Sites.On("[..2026-11-23]"), before: ["report"]);
        Assert.Equal(["Before 2022-08: early", "Month 2022-08: report", "Between 2022-08 2026-11: counter-report release", "Month 2026-11: next"], Periods());
    }

    [Fact]
    public void Years_before_our_era_have_headings_and_pages_of_their_own()
    {
        for (int i = 0; i < 501; i++) { sites.Event($"e{i:000}", Sites.On("-0043")); }
        sites.Event("ides", Sites.On("-0043-03-15"));
        sites.Event("kalends", Sites.On("-0043-01"));
        sites.Event("before", Sites.On("-0044-12-31"));
        sites.Event("within", Sites.On("[-0043-03-16..-0043-04]"));
        sites.Event("our", Sites.On("0043-03-15"));
        Assert.Equal(["Month -0044-12: before", "Year -0043: e000", "Month -0043-01: kalends", "Month -0043-03: ides", "Between -0043-03 0043-03: within", "Month 0043-03: our"], Periods().Select(period => period.Split(" e001")[0]));
        var plan = new TimelinePlan(sites.Build());
        Assert.Equal(["timeline.html", "timeline/-0043.html"], plan.Parts.Select(part => part.FirstAddress));
        Assert.Equal("timeline/-0043.html", plan.AddressOf("y--0043-03"));
        Assert.Equal("timeline.html", plan.AddressOf("y-0043-03"));
    }

    [Theory]
    [InlineData(null, "c-morning b-some-time d-night a-evening e-noon")]
    [InlineData("c-morning", "b-some-time d-night a-evening c-morning e-noon")]
    public void Of_one_day_the_time_goes_before_the_place_but_not_before_the_order_that_is_said(string? eveningBefore, string order)
    {
        var source = sites.Source("s", "Evening. Some time. Morning. Night. Noon.", "csw", PublishRights.Full);
        sites.Quote(sites.Event("a-evening", Sites.On("2022-05-10T20:00:00+08:00"), before: eveningBefore is null ? null : [eveningBefore]), source, "Evening");
        sites.Quote(sites.Event("b-some-time", Sites.On("2022-05-10")), source, "Some time");
        sites.Quote(sites.Event("c-morning", Sites.On("2022-05-10T08:00:00+08")), source, "Morning");
        sites.Quote(sites.Event("d-night", Sites.On("2022-05-10T01:00:00Z")), source, "Night");
        sites.Quote(sites.Event("e-noon", Sites.On("2022-05-10T12:00:00")), source, "Noon");
        Assert.Equal($"Month 2022-05: {order}", Periods()[0]);
    }

    [Fact]
    public void Undated_recommendations_are_asked_for()
    {
        sites.Add(new Recommendation(Sites.Head(RecordKind.Recommendation, "r")) { Statement = Sites.At("Do it.") });
        Assert.Equal(["AskedFor: r"], Periods());
    }

    [Fact]
    public void Claims_without_a_date_are_not_on_the_timeline()
    {
        sites.Claim("undated");
        sites.Claim("dated", with: parts => parts.Dating = Sites.On("2020"));
        Assert.Equal(["Year 2020: dated"], Periods());
    }

    [Fact]
    public void Where_nothing_else_tells_the_order_of_the_source_does()
    {
        var source = sites.Source("s", "First thing. Second thing.", "csw", PublishRights.Full);
        var second = sites.Event("a-second");
        var first = sites.Event("b-first");
        sites.Event("a-unquoted");
        sites.Quote(second, source, "Second");
        sites.Quote(first, source, "First");
        Assert.Equal("NoDate: b-first a-second a-unquoted", Periods()[^1]);
    }

    [Fact]
    public void Contradicting_orders_still_end()
    {
        sites.Event("a", Sites.On("2022"), before: ["b"]);
        sites.Event("b", Sites.On("2022"), before: ["c"]);
        sites.Event("c", Sites.On("2022"), before: ["a"]);
        Assert.Equal("Year 2022: a b c", Assert.Single(Periods()));
    }

    [Fact]
    public void The_order_of_input_changes_nothing()
    {
        Action[] steps =
        [
            () => sites.Event("x", Sites.On("2022-05")), () => sites.Event("y", Sites.On("2022-05"), before: ["x"]),
            () => sites.Event("z", Sites.On("[..2022-05]")), () => sites.Event("w"),
        ];
        foreach (var step in steps) { step(); }
        var forward = Periods();
        var backward = new Sites();
        backward.Event("w");
        backward.Event("z", Sites.On("[..2022-05]"));
        backward.Event("y", Sites.On("2022-05"), before: ["x"]);
        backward.Event("x", Sites.On("2022-05"));
        Assert.Equal(forward, Periods(backward));
    }

    [Fact]
    public void A_timeline_of_5000_entries_is_one_list()
    {
        for (int i = 0; i < 5000; i++) { sites.Event($"e{i:0000}", Sites.On($"{1900 + i / 100}-0{1 + i % 9}")); }
        Assert.Single(Assert.Single(new TimelinePlan(sites.Build()).Parts).Pages);
    }

    [Fact]
    public void A_very_long_timeline_goes_on_on_the_next_page_and_every_entry_stands_on_one()
    {
        for (int i = 0; i < 6000; i++) { sites.Event($"e{i:0000}", Sites.On($"{1900 + i / 100}-0{1 + i % 9}")); }
        var plan = new TimelinePlan(sites.Build());
        var list = Assert.Single(plan.Parts);
        Assert.Equal(Enumerable.Repeat(80, 75), list.Pages.Select(page => page.Sum(slice => slice.Items.Count)));
        Assert.Equal(6000, list.Pages.SelectMany(page => page).SelectMany(slice => slice.Items).Distinct().Count());
        Assert.Equal("timeline.html", plan.AddressOf("e-e0000"));
        Assert.Equal("timeline.75.html", plan.AddressOf("e-e5999"));
        Assert.InRange(TimelineRail.Of(sites.Scope("timeline.html"), plan).Count, 1, 160);
    }

    [Fact]
    public void A_year_of_many_entries_has_a_page_of_its_own_and_a_line_in_the_list()
    {
        for (int i = 0; i < 501; i++) { sites.Event($"e{i:000}", Sites.On($"2019-0{1 + i % 9}")); }
        for (int i = 0; i < 500; i++) { sites.Event($"f{i:000}", Sites.On("2020")); }
        sites.Event("within", Sites.On("[2019-03..2019-05]"));
        sites.Event("beyond", Sites.On("[2019-12..2020-02]"));
        var plan = new TimelinePlan(sites.Build());
        Assert.Equal(["timeline.html", "timeline/2019.html"], plan.Parts.Select(part => part.FirstAddress));
        Assert.Equal("timeline/2019.html", plan.AddressOf("e-e000"));
        Assert.Equal("timeline/2019.html", plan.AddressOf("e-within"));
        Assert.Equal("timeline/2019.html", plan.AddressOf("y-2019-03"));
        Assert.Equal("timeline.html", plan.AddressOf("e-beyond"));
        Assert.Equal("timeline.html", plan.AddressOf("e-f000"));
        var line = plan.Parts[0].Pages[0][0];
        Assert.Equal((PeriodKind.OwnPage, 502, 0), (line.Group.Kind, line.Group.Entries.Count, line.Items.Count));
        Assert.Equal(1003, plan.Parts.Sum(part => part.Count));
    }

    private List<string> Periods(Sites? of = null)
    {
        var site = (of ?? sites).Build();
        return Timeline.Of(site, TimelineEntry.All(site))
            .Select(period => string.Join(' ', new[] { period.Kind.ToString(), period.Start?.ToString(), period.End?.ToString() }.OfType<string>()) + ": " + string.Join(' ', period.Entries.Select(entry => entry.Record.Id))).ToList();
    }
}
