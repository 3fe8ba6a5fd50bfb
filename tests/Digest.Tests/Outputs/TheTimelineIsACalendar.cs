using System.Text;
using Digest.Model;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary><c>data/timeline.ics</c>, read by a calendar's own library.</summary>
public class TheTimelineIsACalendar
{
    private static readonly string File = DatedDigest.Built["data/timeline.ics"];
    private static readonly Calendar Calendar = Calendar.Load(File)!;

    private static CalendarEvent Event(string id) => Calendar.Events.Single(one => one.Uid == $"e-{id}@example.org/a-digest");

    private static string Days(CalendarEvent one) => $"{one.Start!.Value:yyyy-MM-dd} to {one.End!.Value:yyyy-MM-dd}";

    [Fact]
    public void Lines_end_as_the_standard_says_and_none_is_longer_than_75_octets_or_parts_a_character()
    {
        Assert.EndsWith("\r\n", File, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', File.Replace("\r\n", "", StringComparison.Ordinal));
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        Assert.All(File.Split("\r\n"), line => Assert.InRange(strict.GetByteCount(line), 0, 75));
        Assert.DoesNotContain(File.Split("\r\n"), line => (line.Length - line.TrimEnd('\\').Length) % 2 == 1);
        Assert.Contains(File.Split("\r\n"), line => strict.GetByteCount(line) == 75);
        Assert.DoesNotContain('\uFFFD', File);
    }

    [Theory]
    [InlineData("e0", "2022-05-03 to 2022-05-04")]
    [InlineData("e1", "2022-05-01 to 2022-06-01")]
    [InlineData("e2", "2022-01-01 to 2023-01-01")]
    [InlineData("e3", "2022-05-03 to 2022-05-04")]
    [InlineData("e4", "2022-05-03 to 2022-05-07")]
    [InlineData("e5", "2022-05-01 to 2022-09-01")]
    [InlineData("e6", "2022-05-01 to 2022-09-01")]
    [InlineData("e7", "2022-05-31 to 2022-06-01")]
    [InlineData("e8", "2023-01-01 to 2023-01-02")]
    [InlineData("e11", "1900-01-01 to 2000-01-01")]
    [InlineData("e15", "0001-01-01 to 0002-01-01")]
    [InlineData("e16", "9999-12-30 to 9999-12-31")]
    [InlineData("e20", "1985-04-12 to 1985-04-13")]
    [InlineData("report.published", "2022-09-01 to 2022-09-02")]
    [InlineData("report.collected", "2026-11-23 to 2026-11-24")]
    [InlineData("c", "2021-03-31 to 2021-04-01")]
    [InlineData("c.retracted", "2024-02-29 to 2024-03-01")]
    [InlineData("r.response-1", "2022-09-01 to 2022-10-01")]
    [InlineData("r.response-2", "2021-03-04 to 2021-03-05")]
    public void Whole_days_are_marked_and_the_end_is_the_day_behind_the_last(string id, string days)
    {
        var one = Event(id);
        Assert.Equal(days, Days(one));
        Assert.True(one.IsAllDay);
        Assert.Equal("TRANSPARENT", one.Transparency);
        Assert.False(one.Start!.HasTime);
    }

    [Theory]
    [InlineData("e0", "Event 0", "3 May 2022", null)]
    [InlineData("e1", "Event 1 (May 2022)", "May 2022", "on which of them it was is not known")]
    [InlineData("e3", "Event 3 (about 3 May 2022)", "about 3 May 2022", "The day marked is not certain")]
    [InlineData("e4", "Event 4", "3 May 2022 to 6 May 2022", null)]
    [InlineData("e5", "Event 5 (about May 2022 to August 2022)", "about May 2022 to August 2022", "it may also have been earlier or later")]
    [InlineData("e7", "Event 7 (by the end of May 2022)", "by the end of May 2022", "The day marked is the last one possible")]
    [InlineData("e8", "Event 8 (from 2023 on)", "from 2023 on", "The day marked is the first one possible")]
    public void A_vague_date_is_said_in_words_and_what_the_marked_days_mean(string id, string summary, string date, string? meaning)
    {
        var one = Event(id);
        Assert.Equal(summary, one.Summary);
        Assert.Contains($"Date: {date} (known from elsewhere). Known.", one.Description, StringComparison.Ordinal);
        if (meaning is null) { Assert.DoesNotContain("marked", one.Description, StringComparison.Ordinal); }
        else { Assert.Contains(meaning, one.Description, StringComparison.Ordinal); }
    }

    [Fact]
    public void Texts_come_out_as_they_were_written()
    {
        var claim = Event("c");
        Assert.Equal("=1+1, \"the\" <b>author</b>; & sons: +Claim <script>window.hurt = 1</script> (retracted) (by the end of March 2021; inferred by this digest)", claim.Summary);
        Assert.StartsWith("Das Läuten war laut, 鐘聲很響 — <img src=x onerror=hurt()> & it rang on and on until everybody in the village had heard it; no one \\ slept.\n", claim.Description, StringComparison.Ordinal);
        Assert.Equal(["Statements", "Bells, small; and large"], claim.Categories);
        Assert.Equal("https://example.org/a-digest/claims/c.html", claim.Url!.AbsoluteUri);
        Assert.Equal("Bells & <i>whistles</i>, all; of them", Calendar.Properties.Get<string>("X-WR-CALNAME"));
    }

    [Fact]
    public void An_answer_says_who_gave_it_and_to_what() => Assert.Equal("Accepted by The ministry. Asked: @Call (September 2022)", Event("r.response-1").Summary);

    [Fact]
    public void Ids_are_unique_and_days_of_change_are_those_of_the_records()
    {
        Assert.Equal(Calendar.Events.Count, Calendar.Events.Select(one => one.Uid).Distinct().Count());
        Assert.Equal(new DateTime(2026, 11, 24), Event("c").DtStamp!.Value);
        Assert.Equal(new DateTime(2026, 11, 23), Event("e0").DtStamp!.Value);
    }

    [Fact]
    public void A_record_that_git_saw_change_is_newer_though_no_correction_tells_it()
    {
        var history = new ChangeHistory("c0ffee", new Dictionary<string, string> { ["input/events/e0.md"] = "2026-12-05" }, new Dictionary<string, string> { ["input/events/e0.md"] = "" }, 0, null);
        var changed = Calendar.Load(Encoding.UTF8.GetString(new TestDigest(DatedDigest.Text()).Build(history: history).Site["data/timeline.ics"]))!.Events.Single(one => one.Uid == "e-e0@example.org/a-digest");
        Assert.Equal((new DateTime(2026, 12, 5), new DateTime(2026, 12, 5)), (changed.DtStamp!.Value, changed.LastModified!.Value));
    }

    [Fact]
    public void Addresses_are_of_ASCII_alone() =>
        Assert.Contains("URL:https://xn--mgbh0fb.example/r%C3%A9f/timeline.html\r\n", new BuiltSite(DatedDigest.Text("url: https://\u0645\u062b\u0627\u0644.example/r\u00e9f/"))["data/timeline.ics"], StringComparison.Ordinal);

    [Fact]
    public void What_has_no_day_and_what_has_none_of_four_digits_is_left_out_and_counted()
    {
        Assert.All((string[])["e13", "e14", "e17", "e18", "e19", "undated", "r"], id => Assert.DoesNotContain(Calendar.Events, one => one.Uid!.StartsWith($"e-{id}@", StringComparison.Ordinal)));
        string about = Calendar.Properties.Get<string>("X-WR-CALDESC")!;
        Assert.Contains("2 entries have no date", about, StringComparison.Ordinal);
        Assert.Contains("5 entries lie in years that this format does not know", about, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_are_no_links_and_ids_hold_all_the_same()
    {
        var bare = Calendar.Load(new BuiltSite(DatedDigest.Text(url: ""))["data/timeline.ics"])!;
        Assert.All(bare.Events, one => Assert.Null(one.Url));
        Assert.Equal(Calendar.Events.Select(one => one.Uid!.Split('@')[0]), bare.Events.Select(one => one.Uid!.Split('@')[0]));
        Assert.All(bare.Events, one => Assert.EndsWith(".digest.invalid", one.Uid, StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_without_an_entry_is_no_file()
    {
        var site = new BuiltSite("=== input/events/e.md\n---\ntitle: Undated\n---\n");
        Assert.False(site.Has("data/timeline.ics"));
        Assert.DoesNotContain("timeline.ics", site["timeline.html"], StringComparison.Ordinal);
        Assert.Contains("data/timeline.json", site["timeline.html"], StringComparison.Ordinal);
    }
}
