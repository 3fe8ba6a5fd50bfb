using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Outputs;
using Digest.Stages;
using Digest.Templates;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>The output is an allow-list: each file is walked back to the published records that it shows, or to the few that show none.</summary>
public partial class EveryFileIsReachedByAPublishedRecord
{
    /// <summary>Files that are of the site as a whole: what they hold of records is what their own list says.</summary>
    private static readonly HashSet<string> OfTheSite = new(StringComparer.Ordinal) { "404.html", ".nojekyll", "CNAME", "reading-safely.html", "robots.txt", "sitemap.xml", "assets/cards/site.png" };

    private static Publication Publish(Folder folder)
    {
        var found = new List<Digest.Diagnostics.Diagnostic>();
        var files = Reader.Read(folder.Root, found);
        var digest = Parser.Parse(files, found)!;
        return new Publication(Linker.Link(digest), digest.Words, Theme.Load(files, digest.Words, found)!) { Style = new CitationStyles(files, "en", found).Of(digest.Config)! };
    }

    public static TheoryData<string> Sites => [.. GoldenSite.Names.Where(name => !name.StartsWith("broken-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Walked_back(string name)
    {
        using var folder = new Folder();
        new GoldenSite(name).CopyTo(folder);
        var publication = Publish(folder);
        var published = publication.Site.Records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        var notices = publication.Site.Tombstones.SelectMany(stone => stone.OldAddresses.Append(stone.Address)).ToHashSet(StringComparer.Ordinal);
        var assets = publication.Theme.Assets.Select(asset => asset.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in AllOutputs.List.SelectMany(output => output(publication)))
        {
            Assert.All(file.Shows, id => Assert.Contains(id, published));
            bool isOwn = file.Shows.Count > 0 || OfTheSite.Contains(file.Path) || assets.Contains(file.Path) || notices.Contains(file.Path);
            // A list of records that is empty shows none.
            Assert.True(isOwn || IsEmptyList(file, publication), $"{file.Path} is reached by no published record");
        }
    }

    /// <summary>Whoever stands on a page, by a link to its page or by its id, is among the records that the page says it shows, or is named in passing by one that is.</summary>
    [Fact]
    public void What_a_page_names_is_published()
    {
        using var folder = new Folder();
        new GoldenSite("whole").CopyTo(folder);
        var publication = Publish(folder);
        var addresses = publication.Site.Records.Select(record => record.Address).ToHashSet(StringComparer.Ordinal);
        var unpublished = publication.Site.All.Where(record => publication.Site.Find(record.Id) != record && !record.LeavesNotice).ToList();
        Assert.NotEmpty(unpublished);
        foreach (var file in AllOutputs.List.SelectMany(output => output(publication)))
        {
            string text = Encoding.UTF8.GetString(file.Make());
            Assert.All(unpublished, record => Assert.DoesNotContain(record.Id, text, StringComparison.Ordinal));
            Assert.All(unpublished, record => Assert.DoesNotContain(record.Id, file.Path, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_record_withdrawn_without_a_notice_leaves_nothing_and_those_that_named_it_say_nothing()
    {
        const string digest = """
            === input/claims/vanished.md
            ---
            title: Zqtitle
            code: C-99
            status: withdrawn
            withdrawn: {date: 2024-01-01, by: Zqby, reason: Zqreason, notice: false}
            redirect_from: [claims/zqold.html]
            statement: Zqstatement.
            modality: states
            quotes: [{source: report, exact: "The bell rang"}]
            ---
            === input/claims/other.md
            ---
            title: Another
            statement: It rang.
            modality: states
            quotes: [{source: report, exact: "The bell rang"}]
            ---
            See [[vanished|the first]].
            """;
        var (made, site) = new TestDigest(TestDigest.WithSeed("The bell rang.", digest)).Build();
        Assert.True(made.Succeeded(strict: false), string.Join('\n', made.Diagnostics));
        Assert.Contains(made.Diagnostics, fault => fault.Rule.Id == "unpublished-reference");
        Assert.All(site, file =>
        {
            Assert.DoesNotMatch(Traces(), file.Key);
            Assert.DoesNotMatch(Traces(), StyleHash.Without(Encoding.UTF8.GetString(file.Value)));
        });
        Assert.Contains("the first", Encoding.UTF8.GetString(site["claims/other.html"]), StringComparison.Ordinal);
    }

    [GeneratedRegex("(?i)zq|vanished|C-99")]
    private static partial Regex Traces();

    private static bool IsEmptyList(OutputFile file, Publication publication) =>
        (file.Path.EndsWith("index.html", StringComparison.Ordinal) || !file.Path.Contains('/', StringComparison.Ordinal) || file.Path.StartsWith("data/", StringComparison.Ordinal) || file.Path.StartsWith("previews/", StringComparison.Ordinal)
            || publication.Site.Kinds.Any(kind => file.Path.StartsWith(kind.Folder + "/", StringComparison.Ordinal)))
        && publication.Site.Records.All(record => !Encoding.UTF8.GetString(file.Make()).Contains($"href=\"{record.Address}\"", StringComparison.Ordinal) || record is Page);
}
