using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Outputs.Views;
using Digest.Stages;
using Digest.Tests.Cli;
using Digest.Tests.Stages;
using Edtf;
using Xunit;

namespace Digest.Tests.Outputs;

public class DatesAreShownAsTheyAreKnown
{
    private static IDocument Page(string path) => new HtmlParser().ParseDocument(DatedDigest.Built[path]);

    private static string Text(IElement? element) => string.Join(' ', element!.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("2022-05-31", "2022-05-31")]
    [InlineData("2022-05", "2022-05")]
    [InlineData("2022", "2022")]
    [InlineData("0001", "0001")]
    [InlineData("2022-05-31T23:30:00", "2022-05-31T23:30:00")]
    [InlineData("2022-05-31T23:30:00Z", "2022-05-31T23:30:00Z")]
    [InlineData("2022-05-31T23:30:00-11", "2022-05-31T23:30:00-11:00")]
    [InlineData("2022-05-31T23:30:00+05:30", "2022-05-31T23:30:00+05:30")]
    [InlineData("0000", null)]
    [InlineData("-0043-03-15", null)]
    [InlineData("Y12345", null)]
    [InlineData("2022~", null)]
    [InlineData("2022-05?", null)]
    [InlineData("2022-XX", null)]
    [InlineData("2022-21", null)]
    [InlineData("19XX", null)]
    [InlineData("2021/2022", null)]
    [InlineData("[..2022-05]", null)]
    [InlineData("{2021,2022}", null)]
    public void A_machine_reads_a_date_only_where_html_has_a_form_for_it(string date, string? machine) => Assert.Equal(machine, DateView.Machine(EdtfDate.Parse(date)));

    [Theory]
    [InlineData("en", "P1D", "1 day")]
    [InlineData("en", "P3W", "3 weeks")]
    [InlineData("en", "P2M", "2 months")]
    [InlineData("en", "PT2M", "2 minutes")]
    [InlineData("en", "PT2H", "2 hours")]
    [InlineData("en", "PT1S", "1 second")]
    [InlineData("en", "PT1H30M", "1 hour, 30 minutes")]
    [InlineData("en", "P1Y2M3DT4H5M6S", "1 year, 2 months, 3 days, 4 hours, 5 minutes, 6 seconds")]
    [InlineData("fr", "PT1H", "1 heure")]
    [InlineData("es", "PT45M", "45 minutos")]
    [InlineData("ru", "PT1H", "1 час")]
    [InlineData("ru", "PT3H", "3 часа")]
    [InlineData("ru", "PT11M", "11 минут")]
    [InlineData("ru", "PT21S", "21 секунда")]
    [InlineData("zh", "PT2H", "2小时")]
    [InlineData("ar", "PT1H", "ساعة واحدة")]
    [InlineData("ar", "PT2H", "ساعتين")]
    [InlineData("ar", "PT3M", "3 دقائق")]
    [InlineData("ar", "PT11S", "11 ثانية")]
    [InlineData("en", "P", "P")]
    [InlineData("en", "PT", "PT")]
    [InlineData("en", "P2H", "P2H")]
    [InlineData("en", "P1DT", "P1DT")]
    [InlineData("en", "PT1.5H", "PT1.5H")]
    [InlineData("en", "PT5M2H", "PT5M2H")]
    [InlineData("en", "five days", "five days")]
    public void How_long_something_lasted_is_said_in_words(string language, string written, string said) =>
        Assert.Equal(said, DurationWords.Of(WordFiles.Read([.. Reader.BuiltInTheme()], language, []), written));

    [Theory]
    [InlineData("claims/c.html", "by the end of March 2021 (inferred by this digest: From the order of the text.)")]
    [InlineData("claims/c.html", "29 February 2024 (known from elsewhere: Told by the author.)")]
    [InlineData("sources/report.html", "1 September 2022, 23:30:00 UTC-11 (known from elsewhere: From the postmark.)")]
    [InlineData("sources/index.html", "1 September 2022, 23:30:00 UTC-11 (known from elsewhere)")]
    [InlineData("recommendations/r.html", "September 2022 (known from elsewhere: Told elsewhere.)")]
    [InlineData("events/e1.html", "May 2022 known from elsewhere: Known.")]
    public void How_a_date_is_known_stands_beside_it_and_why_on_the_record_s_own_page(string page, string words) =>
        Assert.Contains(words, Text(Page(page).QuerySelector("main")), StringComparison.Ordinal);

    [Theory]
    [InlineData("e-r.response-1", "September 2022 known from elsewhere.", "Accepted by The ministry. Asked: @Call", "They agreed")]
    [InlineData("e-r.response-2", "4 March 2021 stated in the source.", "Noted by The ministry. Asked: @Call", "They noted it")]
    [InlineData("e-c.retracted", "29 February 2024 known from elsewhere.", "Taken back: +Claim <script>window.hurt = 1</script>", "It was taken back")]
    [InlineData("e-report.published", "1 September 2022, 23:30:00 UTC-11 known from elsewhere.", "The report is published", null)]
    public void Answers_retractions_and_publications_stand_on_the_timeline(string id, string date, string title, string? quote)
    {
        var entry = Page("timeline.html").GetElementById(id)!;
        Assert.Equal(date, Text(entry.QuerySelector(".entry__date")));
        Assert.Equal(title, Text(entry.QuerySelector(".entry__title")));
        if (quote is not null) { Assert.Contains(quote, Text(entry.QuerySelector(".entry__quote")), StringComparison.Ordinal); }
    }

    [Fact]
    public void An_answer_stands_on_the_timelines_of_whoever_answers_and_whoever_asked()
    {
        Assert.NotNull(Page("organisations/ministry.html").GetElementById("e-r.response-2"));
        Assert.NotNull(Page("organisations/author.html").GetElementById("e-r.response-2"));
        Assert.Null(Page("timeline.html").GetElementById("e-r.response-3"));
    }

    [Fact]
    public void Anchors_are_unique_whatever_records_are_called()
    {
        var site = new BuiltSite(TestDigest.WithSeed("Words.").Replace("custody: {", "date: 2020\ncustody: {collected_at: 2021-02-03, ", StringComparison.Ordinal)
            + "\n=== input/events/report-published.md\n---\ntitle: E\ndate: 2021\n---\n=== input/events/report-collected.md\n---\ntitle: F\ndate: 2021\n---\n");
        string[] ids = [.. new HtmlParser().ParseDocument(site["timeline.html"]).QuerySelectorAll(".entry").Select(entry => entry.Id!)];
        Assert.Equal(["e-report-collected", "e-report-published", "e-report.collected", "e-report.published"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_with_a_date_of_their_own_say_it()
    {
        var site = new BuiltSite(TestDigest.WithSeed("It may be so.", "=== input/claims/a.md\n---\ntitle: A\nstatement: It may be so.\nmodality: states\nquotes: [{source: report, exact: It may be so, date: 2021-03, date_basis: external, date_note: From a diary.}]\n---\n"));
        Assert.Contains("Date of these words: March 2021 (known from elsewhere: From a diary.).", Text(new HtmlParser().ParseDocument(site["claims/a.html"]).QuerySelector("figcaption")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date: 2022\ndate_basis: external", "sources/report")]
    [InlineData("citation: {issued: 2022}\ndate_basis: inferred", "sources/report")]
    public void A_source_s_date_that_it_does_not_state_needs_a_note(string fields, string path) =>
        Assert.Contains(new TestDigest(TestDigest.WithSeed("Words.").Replace("by: [author]", fields, StringComparison.Ordinal)).Findings(), found => found.StartsWith($"input/{path}.md", StringComparison.Ordinal) && found.EndsWith("error missing-date-note '2022'", StringComparison.Ordinal));

    [Theory]
    [InlineData("recommendations/r", "statement: S.\nresponses: [{date: 2022, date_basis: external, by: author, state: noted}]")]
    [InlineData("claims/r", "statement: S.\nmodality: states\nretracted: {date: 2022, date_basis: inferred}")]
    public void So_does_that_of_an_answer_or_a_retraction(string path, string fields) =>
        Assert.Contains(new TestDigest(TestDigest.WithSeed("Words.", $"=== input/{path}.md\n---\ntitle: R\n{fields}\n---\n")).Findings(), found => found.StartsWith($"input/{path}.md", StringComparison.Ordinal) && found.EndsWith("error missing-date-note '2022'", StringComparison.Ordinal));

    /// <summary>East and west of the line where the day changes: a day of a difference between them.</summary>
    [Fact]
    public async Task The_day_in_every_time_zone_is_the_day_that_was_written()
    {
        var (east, west) = (await Built("Pacific/Kiritimati"), await Built("Pacific/Pago_Pago"));
        Assert.True(east.Count > 20);
        Assert.Empty(TreeDifference.Of(east, west));
        Assert.Contains("20220901", Encoding.UTF8.GetString(east["data/timeline.ics"]), StringComparison.Ordinal);
        Assert.Contains("1 September 2022, 23:30:00 UTC-11", Encoding.UTF8.GetString(east["timeline.html"]), StringComparison.Ordinal);
        Assert.Equal(DatedDigest.Built["data/timeline.ics"], Encoding.UTF8.GetString(east["data/timeline.ics"]));
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> Built(string zone)
    {
        using var folder = new Folder();
        foreach (var file in new TestDigest(DatedDigest.Text()).Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file.Path])!);
            await File.WriteAllBytesAsync(folder[file.Path], file.Bytes, TestContext.Current.CancellationToken);
        }
        var (code, _, errors) = await new Command(folder.Root) { Variables = new Dictionary<string, string> { ["TZ"] = zone } }.Run("build");
        Assert.True(code == 0, errors);
        return GoldenSite.Files(folder["output"]);
    }
}
