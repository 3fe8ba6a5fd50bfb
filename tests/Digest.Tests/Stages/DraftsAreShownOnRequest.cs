using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Stages;
using Digest.Tests.Cli;
using Xunit;

namespace Digest.Tests.Stages;

public class DraftsAreShownOnRequest
{
    private const string Input = """
        === input/digest.yml
        title: T
        url: https://example.org/
        languages: [zh]
        checks: {missing-words: off}
        editions: [zip]
        === input/claims/open.md
        ---
        title: Open claim
        statement: It was so.
        modality: states
        ---
        See [[secretword]].
        === input/claims/open.zh.md
        ---
        title: 公开
        statement: 曾经如此。
        status: draft
        ---
        词
        === input/claims/secretword.md
        ---
        title: Secretword claim
        statement: Secretword was not so.
        modality: states
        status: draft
        date: 2020-05
        corrections: [{date: 2026-01-02, text: Secretword corrected.}]
        concerns: [onlydraft]
        ---
        Text of secretword.
        === input/places/onlydraft.md
        ---
        title: Place of the draft
        ---
        """;

    private static (Made Made, Dictionary<string, string> Site) Build(bool drafts)
    {
        var site = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var made = global::Digest.Build.Make([.. Reader.BuiltInTheme(), .. new TestDigest(Input).Files], new BuildRequest("digest", "output") { Drafts = drafts, Today = new DateOnly(2026, 11, 23) }, (path, bytes) => site[path] = Encoding.UTF8.GetString(bytes), []);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        return (made, site.ToDictionary(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_the_option_not_a_word_of_a_draft_is_in_any_file()
    {
        var (made, site) = Build(drafts: false);
        Assert.All(site, file => Assert.DoesNotContain("secretword", file.Key + file.Value, StringComparison.OrdinalIgnoreCase));
        Assert.All(site, file => Assert.DoesNotContain("Place of the draft", file.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("zh/claims/open.html", site.Keys);
        var fault = Assert.Single(made.Diagnostics, fault => fault.Rule.Id == "unpublished-reference");
        Assert.Equal("'secretword' is a draft, so nothing here leads to it.", fault.Message);
    }

    [Fact]
    public void With_it_a_draft_has_a_page_that_says_so_and_asks_search_engines_away()
    {
        var (made, site) = Build(drafts: true);
        string page = site["claims/secretword.html"];
        Assert.Contains("<p class=\"draft-note note-box note-box--alert\" role=\"note\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains("draft-note", site["zh/claims/open.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("draft-note", site["claims/open.html"], StringComparison.Ordinal);
        Assert.Contains("Secretword claim</a> <span class=\"missing\">(Draft)</span>", site["claims/open.html"], StringComparison.Ordinal);
        Assert.Contains("Secretword claim</a> <small class=\"tag\">Draft</small>", site["places/onlydraft.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Rule.Id is "unpublished-reference" or "named-in-export");
        Assert.Equal(1, made.Summary.Drafts);
    }

    [Theory]
    [InlineData("data/")]
    [InlineData("search/")]
    [InlineData("previews/")]
    [InlineData("corrections.xml")]
    [InlineData("sitemap.xml")]
    [InlineData("feed")]
    public void A_draft_that_is_shown_is_in_no_feed_no_export_and_no_search(string beginning) =>
        Assert.All(Build(drafts: true).Site.Where(file => file.Key.StartsWith(beginning, StringComparison.Ordinal)), file => Assert.DoesNotContain("secretword", file.Value, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task The_site_on_disk_says_that_it_has_drafts_until_it_is_built_without()
    {
        var folder = Directory.CreateTempSubdirectory("drafts ü ");
        try
        {
            foreach (var file in new TestDigest(Input.Replace("editions: [zip]\n", "", StringComparison.Ordinal)).Files)
            {
                string path = Path.Join(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Bytes, TestContext.Current.CancellationToken);
            }
            var command = new Command(folder.FullName);
            var (code, told, _) = await command.Run("build", "--drafts");
            Assert.Equal(0, code);
            Assert.Contains("shown and marked", told.ReplaceLineEndings(" "), StringComparison.Ordinal);
            Assert.True(Manifest(folder).TryGetProperty("drafts", out var marked) && marked.GetBoolean());
            Assert.Equal(2, (await command.Run("build", "--drafts", "--edition", "zip")).Code);
            Assert.Equal(0, (await command.Run("build")).Code);
            Assert.False(Manifest(folder).TryGetProperty("drafts", out _));
            Assert.False(File.Exists(Path.Join(folder.FullName, "output/claims/secretword.html")));
        }
        finally { folder.Delete(recursive: true); }

        static JsonElement Manifest(DirectoryInfo folder) => JsonDocument.Parse(File.ReadAllText(Path.Join(folder.FullName, "output/data/manifest.json"))).RootElement;
    }

    [Fact]
    public void Drafts_whose_terms_are_protected_are_shown_with_what_stands_instead()
    {
        var site = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var terms = new Digest.Protection.ProtectedTerms([new Digest.Model.ProtectedRule(1, ["Text of"], Digest.Model.TermMatch.Word, "A word about")]);
        global::Digest.Build.Make([.. Reader.BuiltInTheme(), .. new TestDigest(Input).Files], new BuildRequest("digest", "output") { Drafts = true, Protected = terms, Today = new DateOnly(2026, 11, 23) }, (path, bytes) => site[path] = Encoding.UTF8.GetString(bytes), [], TestContext.Current.CancellationToken);
        Assert.Contains("A word about secretword.", site["claims/secretword.html"], StringComparison.Ordinal);
    }
}
