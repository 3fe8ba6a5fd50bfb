using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A site of more entries than one timeline holds: 700 of them in one year, which has pages of its own, and enough great and small years for a long rail. Read as a browser without scripts reads it.</summary>
public partial class GreatTimelinesAreSplit
{
    private const int InOneYear = 700, Others = 4500;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Site = new(() =>
    {
        var written = new StringBuilder("=== input/digest.yml\ntitle: Great\nchecks: {missing-url: off, overprecise-date: off, unsourced-date: off}\n");
        for (int i = 0; i < 60; i++) { written.Append(CultureInfo.InvariantCulture, $"\n=== input/people/p{i}.md\n---\ntitle: Person with number {i}\n---\n"); }
        for (int i = 0; i < InOneYear + Others; i++)
        {
            string date = i < InOneYear ? string.Create(CultureInfo.InvariantCulture, $"2019-{1 + i % 12:00}") : string.Create(CultureInfo.InvariantCulture, $"{1700 + i % 150}-{1 + i % 12:00}-{1 + i % 27:00}");
            written.Append(CultureInfo.InvariantCulture, $"\n=== input/events/e{i:0000}.md\n---\ntitle: What happened as number {i}, with a title of a usual length\ndate: {date}\nparticipants: [{{id: p{i % 60}}}]\n---\n");
        }
        var (made, site) = new TestDigest(written.ToString()).Build();
        Assert.Empty(made.Diagnostics);
        return site.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
    });

    [GeneratedRegex("<li class=\"entry[^\"]*\" id=\"([^\"]+)\"")]
    private static partial Regex Entries();

    [GeneratedRegex("data-holds=\"(y-2019-[01][0-9] ?){12}\"")]
    private static partial Regex HeldMonths();

    [GeneratedRegex("<a\\b[^>]*?\\shref=\"([^\"#:]+)[\"#]")]
    private static partial Regex Links();

    private static bool IsTimeline(string path) => path.StartsWith("timeline", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The pages of the timeline that links of the timeline lead to, from its first.</summary>
    private static List<string> Reached()
    {
        var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal) { "timeline.html" }, new Queue<string>(["timeline.html"]));
        while (waiting.TryDequeue(out string? page))
        {
            foreach (Match link in Links().Matches(Site.Value[page]))
            {
                string target = new Uri(new Uri("http://x/" + page), link.Groups[1].Value).AbsolutePath[1..];
                if (IsTimeline(target) && seen.Add(target)) { waiting.Enqueue(target); }
            }
        }
        return [.. seen];
    }

    [Fact]
    public void No_page_is_over_300_kilobytes() =>
        Assert.All(Site.Value.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.True(Encoding.UTF8.GetByteCount(file.Value) <= 300_000, $"{file.Key}: {file.Value.Length}"));

    [Fact]
    public void Every_entry_stands_once_on_a_page_that_links_lead_to()
    {
        var reached = Reached();
        Assert.Equal(Site.Value.Keys.Where(IsTimeline).Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
        var entries = reached.SelectMany(page => Entries().Matches(Site.Value[page])).Select(entry => entry.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, InOneYear + Others).Select(i => string.Create(CultureInfo.InvariantCulture, $"e-e{i:0000}")), entries);
    }

    [Fact]
    public void A_year_on_several_pages_lists_all_its_months_on_each()
    {
        string[] pages = [.. Site.Value.Keys.Where(path => path.StartsWith("timeline/2019.", StringComparison.Ordinal))];
        Assert.Equal(9, pages.Length);
        Assert.All(pages, page => Assert.All(Enumerable.Range(1, 12), month => Assert.Matches($"class=\"sub\" href=\"[^\"]*#y-2019-{month:00}\"", Site.Value[page])));
    }

    [Fact]
    public void The_drawing_of_all_entries_stands_on_the_first_page_alone() =>
        Assert.All(Site.Value.Where(file => IsTimeline(file.Key)), file => Assert.Equal(file.Key is "timeline.html" or "timeline/2019.html", file.Value.Contains("data-drawing", StringComparison.Ordinal)));

    [Fact]
    public void A_page_of_a_person_promises_no_filter_over_all_pages()
    {
        string person = Site.Value["people/p7.html"];
        Assert.DoesNotContain("data-show", person, StringComparison.Ordinal);
        Assert.Contains("all are among the pages that link here", person, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stood_in_the_list_before_its_year_had_pages_is_asked_for_by_its_months() =>
        Assert.Contains(Site.Value.Where(file => IsTimeline(file.Key)), file => HeldMonths().IsMatch(file.Value));
}
