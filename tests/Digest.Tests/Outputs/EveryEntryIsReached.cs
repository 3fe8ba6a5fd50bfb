using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A site of 2,300 entries in which every list runs over several pages, read as a browser without scripts reads it.</summary>
public partial class EveryEntryIsReached
{
    private static readonly (string Folder, int Count, string Fields)[] Kinds =
    [
        ("topics", 300, ""),
        ("claims", 300, "statement: Something is so.\nmodality: states\ndate: {year}\ntopics: [topics-{n}]\nconcerns: [places-{n}]\nquotes: [{source: report, exact: seed with, speaker: people-{n}}]"),
        ("events", 500, "date: {year}\nplace: places-{n}\nparticipants: [{id: people-{n}}]"),
        ("recommendations", 250, "statement: Something is asked for.\nissued_by: [organisations-{n}]\naddressed_to: [groups-{n}]"),
        ("sources", 250, "by: [organisations-{n}]\ncitation: {type: report, issued: \"{year}\"}"),
        ("people", 500, "summary: One of many."),
        ("organisations", 250, ""),
        ("groups", 250, ""),
        ("places", 500, "part_of: places-{m}"),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Site = new(() =>
    {
        var written = new StringBuilder("=== input/digest.yml\ntitle: Test\nchecks: {missing-url: off, unquoted-claim: off, overprecise-date: off, unsourced-date: off, absent-speaker: off}\n" + TestDigest.WithSeed("A seed with words."));
        foreach (var (folder, count, fields) in Kinds)
        {
            for (int i = 0; i < count; i++) { written.Append("\n=== input/").Append(folder).Append('/').Append(Id(folder, i)).Append(".md\n---\ntitle: ").Append(Title(folder, i)).Append('\n').Append(Filled(i == 0 && folder == "places" ? "" : fields, i)).Append("\n---\n"); }
        }
        var (made, site) = new TestDigest(written.ToString()).Build();
        Assert.Empty(made.Diagnostics);
        return site.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
    });

    public static TheoryData<string> Folders => [.. Kinds.Select(kind => kind.Folder)];

    private static string Id(string folder, int i) => string.Create(CultureInfo.InvariantCulture, $"{folder}-{i:0000}");
    private static string Title(string folder, int i) => string.Create(CultureInfo.InvariantCulture, $"An entry of {folder} with number {i:0000}");
    private static string Filled(string fields, int i) => fields
        .Replace("{n}", i.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{m}", (i / 2).ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{year}", (1000 + i).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex("<a\\b[^>]*?\\shref=\"([^\"#:]+)[\"#]")]
    private static partial Regex Links();

    [GeneratedRegex("<li class=\"entry[^\"]*\" id=\"([^\"]+)\"")]
    private static partial Regex Entries();

    private static IEnumerable<string> LinksOf(string page, string html) => Links().Matches(html).Select(link => new Uri(new Uri("http://x/" + page), link.Groups[1].Value).AbsolutePath[1..]);

    /// <summary>A list's pages in their order, each without what frames it.</summary>
    private static IEnumerable<(string Path, string Main)> Pages(string first)
    {
        for (int page = 1; ; page++)
        {
            string path = page == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first[..^5]}.{page}.html");
            if (!Site.Value.TryGetValue(path, out string? html)) { yield break; }
            yield return (path, html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)]);
        }
    }

    [Fact]
    public void Every_page_is_a_few_links_away_from_the_front_page()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out string? page))
        {
            foreach (string target in LinksOf(page, Site.Value[page]).Where(target => !target.StartsWith("data/", StringComparison.Ordinal))) { if (seen.Add(target)) { waiting.Enqueue(target); } }
        }
        Assert.Equal(Site.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html").Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_page_but_the_timeline_is_over_300_kilobytes() => Assert.All(Site.Value, file => Assert.True(Encoding.UTF8.GetByteCount(file.Value) <= 300_000 || file.Key.StartsWith("data/", StringComparison.Ordinal) || file.Key.StartsWith("timeline.", StringComparison.Ordinal), file.Key));

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_index_over_several_pages_lists_each_once_in_order(string folder)
    {
        int count = Kinds.Single(kind => kind.Folder == folder).Count;
        var pages = Pages($"{folder}/index.html").ToList();
        var listed = pages.SelectMany(page => LinksOf(page.Path, page.Main)).Where(target => target.StartsWith($"{folder}/{folder}-", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{folder}/{Id(folder, i)}.html"), listed);
        Assert.True(pages.Count > 1 || count < 400, $"{folder} has one page");
    }

    [Fact]
    public void The_timeline_has_each_entry_once_by_its_date()
    {
        var entries = Pages("timeline.html").SelectMany(page => Entries().Matches(page.Main)).Select(entry => entry.Groups[1].Value).ToList();
        Assert.Equal(entries.Count, entries.Distinct().Count());
        Assert.Equal(300 + 500 + 250 + 250, entries.Count);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => "e-" + Id("events", i)), entries.Where(id => id.StartsWith("e-events", StringComparison.Ordinal)));
        Assert.True(entries.IndexOf("e-events-0001") > entries.IndexOf("e-claims-0000"), "What happened in 1001 stands before what was said in 1000.");
    }

    [Fact]
    public void The_contents_of_many_topics_lists_those_of_its_own_page()
    {
        string first = Pages("claims/index.html").First().Main;
        Assert.Equal(75, Regex.Count(first, "<a class=\"chip\" href=\"#topic-"));
        Assert.DoesNotContain("href=\"index.2.html#topic", first, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letters_of_names_in_a_script_of_thousands_are_those_of_their_own_page()
    {
        var written = new StringBuilder("=== input/digest.yml\ntitle: Names\n");
        for (int i = 0; i < 900; i++) { written.Append(CultureInfo.InvariantCulture, $"\n=== input/people/p{i}.md\n---\ntitle: {(char)(0x4E00 + i)}{(char)(0x5E73)}\n---\n"); }
        written.Append("\n=== input/index.md\n---\ntitle: All\n---\n").AppendJoin(' ', Enumerable.Range(0, 900).Select(i => string.Create(CultureInfo.InvariantCulture, $"[[p{i}]]"))).Append('\n');
        var site = new TestDigest(written.ToString()).Build().Site;
        string[] pages = ["people/index.html", "people/index.2.html", "people/index.3.html"];
        Assert.Equal([400, 400, 100], pages.Select(page => Regex.Count(Encoding.UTF8.GetString(site[page]), "href=\"#l-")));
        Assert.All(pages, page => Assert.DoesNotMatch("href=\"index[.0-9]*html#l-", Encoding.UTF8.GetString(site[page])));
    }
}
