using System.Text;
using CsvHelper;
using Edtf;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary><c>data/events.csv</c>, read by a library for such files.</summary>
public class TheTimelineIsATable
{
    private static readonly string[] Columns = ["id", "record", "kind", "title", "date", "earliest", "latest", "words", "basis", "note", "who", "sources", "source_ids", "url", "duration", "standing", "told_by", "other_dates"];
    private static readonly List<Dictionary<string, string>> Rows = Read(DatedDigest.Built["data/events.csv"]);

    private static List<Dictionary<string, string>> Read(string file)
    {
        using var csv = CsvReader.FromText(file.TrimStart('\uFEFF'));
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) { rows.Add(Columns.ToDictionary(column => column, csv.GetString)); }
        return rows;
    }

    private static string Cell(string id, string column) => Rows.Single(row => row["id"] == id)[column];

    [Fact]
    public void Every_entry_is_in_it_dated_or_not()
    {
        Assert.Equal(DatedDigest.Dates.Length + 8, Rows.Count);
        Assert.Equal("", Cell("undated", "date"));
        Assert.Equal("date not given", Cell("undated", "words"));
        Assert.Equal("", Cell("r", "earliest"));
    }

    /// <summary>On the page each stands under a heading, and what is known by its year alone, or by a quarter, under the year's.</summary>
    [Fact]
    public void Rows_are_in_the_order_of_days_as_the_timeline_of_a_record_is()
    {
        (string Id, string Date)[] dates = [("quarter", "2021-36"), ("some-month", "2021-1X"), ("year", "2021"), ("march", "2021-03-01"), ("before", "[..2021-02]"), ("november", "2021-11-02"), ("october", "2021-10-01/2021-12"), ("undated", "")];
        string digest = "\n=== input/places/town.md\n---\ntitle: Town\n---\n=== input/recommendations/asked.md\n---\ntitle: Asked\nstatement: Do it.\n---\n"
            + string.Concat(dates.Select(one => $"\n=== input/events/{one.Id}.md\n---\ntitle: {one.Id}\nplace: town\n{(one.Date.Length == 0 ? "" : $"date: \"{one.Date}\"\ndate_basis: inferred\ndate_note: n\n")}---\n"));
        var site = new BuiltSite(digest);
        string[] ids = [.. Read(site["data/events.csv"]).Select(row => row["id"])];
        Assert.Equal(["year", "before", "march", "october", "quarter", "some-month", "november", "undated", "asked"], ids);
        Assert.Equal(ids[..^1], System.Text.RegularExpressions.Regex.Matches(site["places/town.html"], "<li[^>]* id=\"e-([a-z-]+)\"").Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("2022-05-23", "P5D", "2022-05-27", "DTEND;VALUE=DATE:20220528", "27", "Lasted 5 days.")]
    [InlineData("2022-05-23", "PT2H", "2022-05-23", "DTEND;VALUE=DATE:20220524", null, "Lasted 2 hours.")]
    [InlineData("2022-05-23~", "P5D", "2022-05-23", "DTEND;VALUE=DATE:20220524", null, "Lasted 5 days.")]
    public void What_lasted_beside_a_sure_day_ends_that_much_later_in_every_export(string date, string duration, string latest, string calendar, string? end, string said)
    {
        var site = new BuiltSite($"=== input/digest.yml\ntitle: T\nurl: https://example.org/\n=== input/events/visit.md\n---\ntitle: Visit\ndate: {date}\ndate_basis: external\ndate_note: Known.\nduration: {duration}\n---\n");
        var row = Assert.Single(Read(site["data/events.csv"]));
        Assert.Equal((date, "2022-05-23", latest, duration), (row["date"], row["earliest"], row["latest"], row["duration"]));
        string file = site["data/timeline.ics"].ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20220523\n" + calendar, file, StringComparison.Ordinal);
        Assert.Contains("Known.\\n" + said, file, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(site["data/timeline.json"]);
        var one = json.RootElement.GetProperty("events")[0];
        Assert.Equal(end, one.TryGetProperty("end_date", out var day) ? day.GetProperty("day").ToString() : null);
        Assert.Contains($"<p>{said}</p>", one.GetProperty("text").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_the_written_ones_with_their_bounds_and_words()
    {
        for (int i = 0; i < DatedDigest.Dates.Length; i++)
        {
            var date = EdtfDate.Parse(DatedDigest.Dates[i]);
            Assert.Equal(date.ToString(), Cell($"e{i}", "date").TrimStart('\''));
            Assert.Equal(date.Earliest?.ToString() ?? "", Cell($"e{i}", "earliest").TrimStart('\''));
            Assert.Equal(date.Latest?.ToString() ?? "", Cell($"e{i}", "latest").TrimStart('\''));
            Assert.Equal(date.ToWords(EdtfWords.English), Cell($"e{i}", "words"));
            Assert.Equal(("external", "Known."), (Cell($"e{i}", "basis"), Cell($"e{i}", "note")));
        }
    }

    [Fact]
    public void Texts_come_out_on_one_line_as_they_were_written()
    {
        Assert.Equal("'+Claim <script>window.hurt = 1</script>", Cell("c", "title"));
        Assert.Equal("'=1+1, \"the\" <b>author</b>; & sons", Cell("c", "who"));
        Assert.Equal("From the order   of the text.", Cell("c", "note"));
        Assert.Equal(("claim", "c", "report", "The report", "https://example.org/a-digest/claims/c.html"), (Cell("c", "kind"), Cell("c", "record"), Cell("c", "source_ids"), Cell("c", "sources"), Cell("c", "url")));
        Assert.Equal("The ministry (host)", Cell("e0", "who"));
        Assert.Equal(("response", "r", "external"), (Cell("r.response-1", "kind"), Cell("r.response-1", "record"), Cell("r.response-1", "basis")));
        Assert.Equal("recorded", Cell("report.collected", "basis"));
    }

    [Fact]
    public void No_cell_is_computed_by_a_spreadsheet() =>
        Assert.All(Rows.SelectMany(row => row.Values), cell => Assert.DoesNotMatch("^[=+\\-@\t\r\n＝＋－＠]", cell));

    [Fact]
    public void Lines_and_encoding_are_those_that_spreadsheets_read()
    {
        string file = DatedDigest.Built["data/events.csv"];
        Assert.StartsWith("\uFEFF\"id\",\"record\",\"kind\",\"title\",\"date\",\"earliest\",\"latest\",\"words\",\"basis\",\"note\",\"who\",\"sources\",\"source_ids\",\"url\",\"duration\",\"standing\",\"told_by\",\"other_dates\"\r\n", file, StringComparison.Ordinal);
        Assert.Equal(Rows.Count + 1, file.Split("\r\n").Length - 1);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(Encoding.UTF8.GetByteCount(file), DatedDigest.Built.Size("data/events.csv"));
    }

    [Fact]
    public void Without_an_address_the_column_is_empty_and_a_digest_without_entries_has_the_heads_alone()
    {
        Assert.All(Read(new BuiltSite(DatedDigest.Text(url: ""))["data/events.csv"]), row => Assert.Equal("", row["url"]));
        Assert.Empty(Read(new BuiltSite("=== input/index.md\n---\ntitle: A\n---\n")["data/events.csv"]));
    }
}
