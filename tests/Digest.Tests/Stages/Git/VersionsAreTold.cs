using System.Diagnostics;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages.Git;
using Xunit;

namespace Digest.Tests.Stages.Git;

/// <summary>Which state of a record, and of the digest, is cited: out of a real repository, and by the tools that every reader has.</summary>
public sealed class VersionsAreTold : IDisposable
{
    private const string Claim = "input/claims/a.md", Seed = "seeds/note.txt";
    private readonly Repository _repository = new();

    public VersionsAreTold()
    {
        _repository.Folder.Put(Seed, "It rained.\n").Put("input/sources/note.md", "---\ntitle: Note\ncustody: {seed: seeds/note.txt, collected_at: 2020-02-01}\n---\n").Put(Claim, Text("A claim"));
        Commit("2021-03-04T23:30:00-0500", "Add");
    }

    public void Dispose() => _repository.Dispose();

    private static string Text(string title, string more = "") => $"---\ntitle: {title}\nstatement: It rained.\nmodality: states\nquotes: [{{source: note, exact: It rained}}]\n{more}---\n";

    private void Commit(string authored, string why)
    {
        _repository.Git("add", "--all");
        _repository.Git("commit", "--quiet", "--date", authored, "--message", why);
    }

    private BuildRequest Request => new(_repository.Folder[_repository.Below.TrimEnd('/')], _repository.Folder.Output);

    private BuildResult Build(ProtectedTerms? terms = null) => global::Digest.Build.Run(Request with { Protected = terms }, TestContext.Current.CancellationToken);

    private JsonElement Published(string path) => JsonDocument.Parse(File.ReadAllText(Path.Join(_repository.Folder.Output, path))).RootElement;

    private (string? Date, string? Sha256) Version(string id)
    {
        var record = Published("data/digest.json").GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == id);
        return !record.TryGetProperty("version", out var version) ? (null, null)
            : (version.TryGetProperty("date", out var date) ? date.GetString() : null, version.TryGetProperty("sha256", out var hash) ? hash.GetString() : null);
    }

    private string[] Files(string id) => Published("data/digest.json").GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == id) is var record
        && record.TryGetProperty("version", out var version) && version.TryGetProperty("files", out var files) ? [.. files.EnumerateArray().Select(file => file.GetString()!)] : [];

    /// <summary>What a reader does who wants to be sure.</summary>
    private string Shell(string command)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = _repository.Folder.Root, RedirectStandardOutput = true, ArgumentList = { "-c", command } };
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Split(' ')[0];
    }

    [Fact]
    public void The_date_is_the_day_of_the_newest_commit_that_changed_the_file_in_UTC()
    {
        Build();
        Assert.Equal("2021-03-05", Version("a").Date);
        _repository.Folder.Put("input/about.md", "---\ntitle: About\n---\n");
        Commit("2022-01-01T00:00:00Z", "Add another");
        Build();
        Assert.Equal("2021-03-05", Version("a").Date);
        _repository.Folder.Put(Claim, Text("Another claim"));
        Commit("2023-06-07T12:00:00Z", "Change it");
        Build();
        Assert.Equal("2023-06-07", Version("a").Date);
    }

    [Theory]
    [InlineData("input/claims/north/a.md", "", "2021-03-05")]
    [InlineData("input/claims/b.md", "redirect_from: [claims/a.html]\n", "2024-05-06")]
    public void A_file_that_moved_is_the_one_that_it_was_and_what_was_changed_with_it_is_a_change(string path, string more, string changed)
    {
        string body = string.Concat(Enumerable.Repeat("It rained on that day, too.\n", 20));
        _repository.Folder.Put(Claim, Text("A claim") + body);
        Commit("2021-03-04T23:30:00-0500", "Write more");
        _repository.Folder.Put(path, Text("A claim", more) + body);
        File.Delete(_repository.Folder[Claim]);
        Commit("2024-05-06T12:00:00Z", "Move it");
        Build();
        var history = GitChanges.Read(Request.Root, TestContext.Current.CancellationToken);
        Assert.Equal("2021-03-05", history.FirstDays[path]);
        Assert.Equal(changed, history.Days[path]);
        Assert.Equal(changed, Version(Path.GetFileNameWithoutExtension(path)).Date);
    }

    [Theory]
    [InlineData("redirect_from: [people/philippa.html]\n", "2021-03-05")]
    [InlineData("redirect_from:\n  - /people/philippa\n", "2021-03-05")]
    [InlineData("redirect_from: [people/phil.html]\n", "2024-05-06")]
    [InlineData("", "2024-05-06")]
    public void A_small_record_is_the_one_whose_old_address_it_names(string more, string first)
    {
        _repository.Folder.Put("input/people/philippa.md", "---\ntitle: Philippa\n---\nA rower.\n");
        Commit("2021-03-04T23:30:00-0500", "Add a person");
        File.Delete(_repository.Folder["input/people/philippa.md"]);
        _repository.Folder.Put("input/people/pip.md", $"---\ntitle: Philippa\n{more}sort: Pip\n---\nA rower.\n");
        Commit("2024-05-06T12:00:00Z", "Rename it");
        _repository.Folder.Put("input/people/pip.md", $"---\ntitle: Philippa\n{more}---\nA rower of the club.\n");
        Commit("2025-05-06T12:00:00Z", "Change it");
        var history = GitChanges.Read(Request.Root, TestContext.Current.CancellationToken);
        Assert.Equal((first, "2025-05-06"), (history.FirstDays["input/people/pip.md"], history.Days["input/people/pip.md"]));
    }

    [Fact]
    public void In_a_clone_without_all_bytes_no_more_is_fetched_and_days_are_known()
    {
        _repository.Folder.Put("input/claims/b.md", Text("A claim", "redirect_from: [claims/a.html]\n"));
        File.Delete(_repository.Folder[Claim]);
        Commit("2024-05-06T12:00:00Z", "Move it");
        _repository.Git("config", "uploadpack.allowFilter", "true");
        using var copy = new Folder();
        _repository.Git("clone", "--quiet", "--filter=blob:none", new Uri(_repository.Folder.Root).AbsoluteUri, copy["digest"]);
        var history = GitChanges.Read(copy["digest"], TestContext.Current.CancellationToken);
        Assert.Null(history.Fault);
        Assert.Equal(("2024-05-06", "2021-03-05"), (history.Days["input/claims/b.md"], history.Days[Seed]));
    }

    [Fact]
    public void The_day_on_which_a_record_came_is_that_of_its_first_commit_and_no_later_one_moves_it()
    {
        _repository.Folder.Put("input/about.md", "---\ntitle: About\n---\n");
        Commit("2022-01-01T00:00:00Z", "Add another");
        _repository.Folder.Put(Claim, Text("Another claim"));
        Commit("2023-06-07T12:00:00Z", "Change it");
        _repository.Folder.Put(Claim, Text("A claim that is being changed"));
        var days = GitChanges.Read(Request.Root, TestContext.Current.CancellationToken).FirstDays;
        Assert.Equal(("2021-03-05", "2022-01-01"), (days[Claim], days["input/about.md"]));
    }

    [Fact]
    public void A_change_that_is_not_committed_has_no_day_yet_and_the_digest_differs_from_its_commit()
    {
        Build();
        Assert.False(Published("data/manifest.json").GetProperty("version").GetProperty("differs_from_commit").GetBoolean());
        _repository.Folder.Put(Claim, Text("Another claim", "corrections: [{date: 2021-05-01, text: Mended.}]\n"));
        Build();
        Assert.Equal("2021-05-01", Version("a").Date);
        Assert.True(Published("data/manifest.json").GetProperty("version").GetProperty("differs_from_commit").GetBoolean());
    }

    [Fact]
    public void Line_ends_that_git_changes_are_no_change()
    {
        _repository.Git("config", "core.autocrlf", "true");
        _repository.Folder.Put(Claim, Text("A claim").ReplaceLineEndings("\r\n"));
        Build();
        Assert.Equal("2021-03-05", Version("a").Date);
    }

    [Fact]
    public void Without_git_it_is_the_newest_correction_and_the_day_of_collection_is_no_change()
    {
        Directory.Delete(_repository.Folder[".git"], recursive: true);
        Build();
        Assert.Null(Version("a").Date);
        Assert.Null(Version("note").Date);
        _repository.Folder.Put(Claim, Text("A claim", "corrections: [{date: 2021-05-01, text: One.}, {date: 2022-05-01, text: Two.}]\n"));
        Build();
        Assert.Equal("2022-05-01", Version("a").Date);
        Assert.False(Published("data/manifest.json").GetProperty("version").TryGetProperty("commit", out _));
    }

    [Fact]
    public void The_hash_is_what_sha256sum_makes_of_the_record_and_its_seeds()
    {
        Build();
        Assert.Equal(Shell($"sha256sum {Claim} {Seed} | sha256sum"), Version("a").Sha256);
        Assert.Equal(Shell($"sha256sum input/sources/note.md {Seed} | sha256sum"), Version("note").Sha256);
    }

    [Fact]
    public void The_digests_hash_is_what_sha256sum_makes_of_its_files_but_for_what_is_restricted()
    {
        _repository.Folder.Put("input/README.md", "Not counted.").Put("theme/assets/own.css", "p { color: inherit }").Put("seeds/ü.txt", "Unused.");
        Build();
        Assert.Equal(Shell("find seeds input theme -type f ! -name README.md ! -path '*/.*' ! -path 'seeds/restricted/*' | LC_ALL=C sort | xargs sha256sum | sha256sum"),
            Published("data/manifest.json").GetProperty("version").GetProperty("content_sha256").GetString());
    }

    [Fact]
    public void The_files_are_listed_so_that_anybody_can_hash_them()
    {
        Build();
        foreach (var record in Published("data/digest.json").GetProperty("records").EnumerateArray())
        {
            var version = record.GetProperty("version");
            string files = string.Join(' ', version.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
            Assert.Equal(Shell($"sha256sum {files} | sha256sum"), version.GetProperty("sha256").GetString());
        }
        Assert.Equal([Claim, Seed], Files("a"));
        Assert.Equal(["input/sources/report.md"], Files("report"));
    }

    [Fact]
    public void What_a_build_does_not_read_and_a_link_are_no_difference()
    {
        _repository.Folder.Put("input/.notes/a.md", "Mine.").Put("input/README.md", "For people.").Link("input/claims/b.md", "a.md");
        Commit("2022-01-01T12:00:00Z", "Add");
        Build();
        Assert.False(Published("data/manifest.json").GetProperty("version").GetProperty("differs_from_commit").GetBoolean());
        Assert.Null(Version("b").Date);
        _repository.Folder.Put("input/claims/c.md", Text("New"));
        Build();
        Assert.True(Published("data/manifest.json").GetProperty("version").GetProperty("differs_from_commit").GetBoolean());
    }

    [Fact]
    public void A_merge_dates_nothing_but_what_it_changed_itself()
    {
        _repository.Folder.Put("input/claims/b.md", Text("B")).Put("input/claims/c.md", Text("C"));
        Commit("2022-01-01T12:00:00Z", "Add");
        _repository.Git("checkout", "--quiet", "-b", "side");
        _repository.Folder.Put("input/claims/b.md", Text("B of the side"));
        Commit("2022-02-01T12:00:00Z", "Side");
        _repository.Git("checkout", "--quiet", "main");
        _repository.Folder.Put(Claim, Text("A of main"));
        Commit("2022-03-01T12:00:00Z", "Main");
        _repository.Git("merge", "--quiet", "--no-commit", "side");
        _repository.Folder.Put("input/claims/c.md", Text("C of the merge"));
        Commit("2022-04-01T12:00:00Z", "Merge");
        Build();
        Assert.Equal(("2022-03-01", "2022-02-01", "2022-04-01"), (Version("a").Date, Version("b").Date, Version("c").Date));
        Assert.False(Published("data/manifest.json").GetProperty("version").GetProperty("differs_from_commit").GetBoolean());
    }

    [Fact]
    public void What_a_merge_did_not_take_is_no_change()
    {
        _repository.Git("checkout", "--quiet", "-b", "side");
        _repository.Folder.Put(Claim, Text("A of the side"));
        Commit("2025-02-01T12:00:00Z", "Side");
        _repository.Git("checkout", "--quiet", "main");
        _repository.Folder.Put("input/claims/b.md", Text("B"));
        Commit("2022-03-01T12:00:00Z", "Main");
        _repository.Git("merge", "--quiet", "--no-commit", "side");
        _repository.Folder.Put(Claim, Text("A claim")).Put("input/claims/b.md", Text("B merged"));
        Commit("2026-04-01T12:00:00Z", "Merge");
        Build();
        Assert.Equal("2021-03-05", Version("a").Date);
    }

    [Fact]
    public void A_restricted_document_is_in_no_hash()
    {
        string before = HashOfReport();
        Assert.Equal(Shell("sha256sum input/sources/report.md | sha256sum"), before);

        string HashOfReport()
        {
            Build();
            return Version("report").Sha256!;
        }
    }

    [Fact]
    public void Of_what_holds_a_protected_term_no_hash_is_told()
    {
        _repository.Folder.Put(Claim, Text("A claim") + "<!-- Quillon Ashgrove -->\n");
        Build(new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, "a witness")]));
        Assert.Null(Version("a").Sha256);
        Assert.NotNull(Version("note").Sha256);
        Assert.False(Published("data/manifest.json").GetProperty("version").TryGetProperty("content_sha256", out _));
    }

    [Theory]
    [InlineData("summary: \"Quil\\u006Con Ashgrove saw it.\"\n")]
    [InlineData("summary: \"Quil\\\n  lon Ashgrove saw it.\"\n")]
    [InlineData("summary: >-\n  As Quillon\n\n  Ashgrove said.\n")]
    public void Nor_of_what_holds_it_in_a_form_that_shows_only_when_it_is_read(string summary)
    {
        _repository.Folder.Put(Claim, Text("A claim", summary));
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, "a witness")]);
        Assert.True(Build(terms).Outcome == BuildOutcome.Clean);
        Assert.DoesNotContain("Ashgrove", File.ReadAllText(Path.Join(_repository.Folder.Output, "claims/a.html")), StringComparison.Ordinal);
        Assert.Null(Version("a").Sha256);
        Assert.Empty(Files("a"));
        Assert.NotNull(Version("note").Sha256);
    }

    [Fact]
    public void A_commit_that_changes_no_record_rewrites_no_page_of_one()
    {
        Build();
        var before = Hashes();
        _repository.Git("commit", "--quiet", "--allow-empty", "--message", "Nothing");
        Build();
        var changed = Hashes().Where(file => before[file.Key] != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        Assert.Contains("data/manifest.json", changed);
        Assert.All(changed, path => Assert.Contains(path, (string[])["cite.html", "data/SHA256SUMS", "data/manifest.json"]));

        Dictionary<string, string> Hashes() => _repository.Folder.Files("output").ToDictionary(file => file.Key, file => TestDigest.Sha256(file.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void A_history_that_is_cut_off_gives_no_day_that_it_does_not_know_and_says_so()
    {
        _repository.Folder.Put("input/about.md", "---\ntitle: About\n---\n");
        Commit("2022-01-01T00:00:00Z", "Add another");
        using var copy = new Folder();
        _repository.Git("clone", "--quiet", "--depth", "1", new Uri(_repository.Folder.Root).AbsoluteUri, copy["digest"]);
        var history = GitChanges.Read(copy["digest"], TestContext.Current.CancellationToken);
        Assert.Empty(history.Days);
        Assert.True(history.Undated > 2);
        var found = global::Digest.Build.Run(new BuildRequest(copy["digest"], copy["out"]), TestContext.Current.CancellationToken).Diagnostics;
        var fault = Assert.Single(found, fault => fault.Rule.Id == "unread-history");
        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Contains("fetch-depth: 0", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_in_a_folder_of_a_repository_finds_its_own_files()
    {
        using var other = new Repository("below/");
        other.Folder.Put("input/claims/a.md", "not of the digest").Put("below/input/about.md", "---\ntitle: Ü\n---\n");
        other.Git("add", "--all");
        other.Git("commit", "--quiet", "--date", "2020-05-06T00:00:00Z", "--message", "Add");
        var history = GitChanges.Read(other.Folder["below"], TestContext.Current.CancellationToken);
        Assert.Equal("2020-05-06", history.Days["input/about.md"]);
        Assert.DoesNotContain("input/claims/a.md", history.Days.Keys);
        Assert.Equal(history.Days.Keys.Order(StringComparer.Ordinal), history.Blobs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_repositorys_configuration_is_run()
    {
        string sprung = _repository.Folder["sprung"];
        _repository.Folder.Put(".gitattributes", "* filter=trap diff=trap\n");
        _repository.Git("config", "filter.trap.clean", $"touch {sprung}; cat");
        _repository.Git("config", "diff.trap.textconv", $"touch {sprung}; cat");
        _repository.Git("config", "diff.external", $"touch {sprung}");
        _repository.Git("config", "core.fsmonitor", $"touch {sprung}");
        _repository.Folder.Put(Claim, Text("Changed"));
        Build();
        Assert.False(File.Exists(sprung));
    }

    [Fact]
    public void A_repository_without_a_commit_knows_nothing_and_says_nothing()
    {
        Directory.Delete(_repository.Folder[".git"], recursive: true);
        _repository.Git("init", "--quiet");
        Assert.Equal(ChangeHistory.None, GitChanges.Read(_repository.Folder.Root, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Build().Diagnostics, fault => fault.Rule.Id == "unread-history");
    }

    [Fact]
    public void Line_ends_that_git_changed_are_told_since_the_hashes_of_versions_are_made_of_them()
    {
        Assert.DoesNotContain(Build().Diagnostics, fault => fault.Rule.Id == "changed-line-ends");
        string? before = Version("a").Sha256;
        File.WriteAllText(_repository.Folder[Claim], File.ReadAllText(_repository.Folder[Claim]).Replace("\n", "\r\n", StringComparison.Ordinal));
        var fault = Assert.Single(Build().Diagnostics, fault => fault.Rule.Id == "changed-line-ends");
        Assert.Equal((Claim, Severity.Warning), (fault.Span.Path, fault.Severity));
        Assert.Contains("input/** -text", fault.Help, StringComparison.Ordinal);
        Assert.NotEqual(before, Version("a").Sha256);
        // Where git holds them, they are the curator's own.
        _repository.Git("-c", "core.autocrlf=false", "add", "--all");
        _repository.Git("commit", "--quiet", "--message", "Written on Windows");
        Assert.DoesNotContain(Build().Diagnostics, fault => fault.Rule.Id == "changed-line-ends");
    }
}
