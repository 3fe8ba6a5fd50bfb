using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Tests.Protection;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>What a reader does who wants to be sure: copy the line from the page and run it.</summary>
public partial class VersionsAreCheckedByHand
{
    private const string Words = "It may amount to crimes. They say it.\n";

    [GeneratedRegex("<(?:p|code)[^>]* id=\"(?<id>cite-check|cite-hash|content-hash)\"[^>]*>(?<text>[^<]*)<")]
    private static partial Regex Parts();

    [GeneratedRegex("<code>(?<text>export LC_ALL[^<]*)<")]
    private static partial Regex Whole();

    private static TestDigest Digest(string claim = "", string custody = "", string source = "") => new($$"""
        === seeds/it's a $note.txt
        {{Words}}
        === input/sources/Répôrt.md
        ---
        title: The report
        {{source}}
        custody: {seed: "seeds/it's a $note.txt", sha256: {{TestDigest.Sha256(Words)}}, collected_at: 2024-03-02{{custody}}}
        ---
        === input/claims/talks.md
        ---
        title: Talks
        statement: It may amount to crimes.
        modality: states
        quotes: [{source: Répôrt, exact: It may amount to crimes}]
        {{claim}}
        ---
        """);

    private static Dictionary<string, string> Told(byte[] page) =>
        Parts().Matches(Encoding.UTF8.GetString(page)).ToDictionary(part => part.Groups["id"].Value, part => WebUtility.HtmlDecode(part.Groups["text"].Value), StringComparer.Ordinal);

    private static string Run(TestDigest digest, string command)
    {
        if (!File.Exists("/usr/bin/sha256sum")) { Assert.Skip("sha256sum is not on this machine"); }
        using var folder = new Folder();
        foreach (var file in digest.Files) { folder.Put(file.Path, file.Bytes); }
        folder.Put("input/README.md", "For people.").Put("seeds/restricted/x.txt", "Kept.").Put("input/.hidden", "x").Put("theme/README.md", "Here.");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.Root, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Split(' ')[0];
    }

    [Theory]
    [InlineData("claims/talks.html")]
    [InlineData("sources/Répôrt.html")]
    public void The_line_on_a_page_prints_the_hash_on_it(string page)
    {
        var told = Told(Digest().Build().Site[page]);
        Assert.Contains("'seeds/it'\\''s a $note.txt'", told["cite-check"], StringComparison.Ordinal);
        Assert.Equal(told["cite-hash"], Run(Digest(), told["cite-check"]));
        Assert.NotEqual(told["cite-hash"], Run(Digest("summary: Another."), told["cite-check"]) is var other && page.StartsWith("claims", StringComparison.Ordinal) ? other : "");
    }

    [Fact]
    public void The_lines_on_the_page_of_the_digest_print_the_hash_of_its_contents()
    {
        byte[] page = Digest().Build().Site["cite.html"];
        string command = WebUtility.HtmlDecode(Whole().Match(Encoding.UTF8.GetString(page)).Groups["text"].Value);
        Assert.Equal(Told(page)["content-hash"], Run(Digest(), command));
    }

    [Fact]
    public void Of_a_restricted_document_no_line_names_the_file()
    {
        var site = Digest(custody: ", restricted: true").Build().Site;
        Assert.Equal("sha256sum input/claims/talks.md | sha256sum", Told(site["claims/talks.html"])["cite-check"]);
        Assert.DoesNotContain("$note", Told(site["sources/Répôrt.html"])["cite-check"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_stands_in_no_export_is_named_in_none()
    {
        string Export(string source) => Encoding.UTF8.GetString(Digest(source: source).Build().Site["data/digest.json"]);
        Assert.Contains("$note.txt", Export(""), StringComparison.Ordinal);
        Assert.Contains("\"sha256\"", Export("index: false"), StringComparison.Ordinal);
        Assert.DoesNotContain("$note.txt", Export("index: false"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_name_is_withheld_the_page_says_that_the_hash_is_and_gives_no_line()
    {
        var site = Digest("summary: As Quillon Ashgrove says.").Build(ProtectedDigest.List()).Site;
        Assert.Empty(Told(site["claims/talks.html"]));
        Assert.Contains("withheld", Encoding.UTF8.GetString(site["claims/talks.html"]), StringComparison.Ordinal);
        Assert.Empty(Told(site["cite.html"]));
        Assert.Contains("cite-check", Told(site["sources/Répôrt.html"]).Keys);
    }

    [Fact]
    public void A_commit_alone_changes_the_page_of_the_digest_and_no_other()
    {
        var before = Digest().Build(null, History('a')).Site;
        var after = Digest().Build(null, History('b')).Site;
        Assert.Equal(["cite.html"], before.Keys.Where(path => !before[path].AsSpan().SequenceEqual(after[path])));
        Assert.Contains(new string('b', 40), Encoding.UTF8.GetString(after["cite.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("not built from a git repository", Encoding.UTF8.GetString(after["cite.html"]), StringComparison.Ordinal);
        Assert.Contains("not built from a git repository", Encoding.UTF8.GetString(Digest().Build().Site["cite.html"]), StringComparison.Ordinal);
    }

    private static ChangeHistory History(char id) => ChangeHistory.None with { Commit = new string(id, 40) };

    [Fact]
    public void A_day_of_collection_is_never_called_that_of_a_change()
    {
        var site = Digest().Build(history: History('a')).Site;
        string page = Encoding.UTF8.GetString(site["claims/talks.html"]), whole = Encoding.UTF8.GetString(site["cite.html"]);
        Assert.Contains("Version of an unknown day. Newest document collected: 2 March 2024", page, StringComparison.Ordinal);
        Assert.DoesNotContain("version 2024-03-02", page, StringComparison.Ordinal);
        Assert.DoesNotContain("citation_publication_date", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dateModified", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Last change of a record</dt><dd><span class=\"missing\">the day is not known</span></dd>", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_change_of_the_digest_is_known_where_that_of_every_record_is()
    {
        const string corrected = "corrections: [{date: 2025-01-02, text: Mended.}]";
        string Whole(string source) => Encoding.UTF8.GetString(Digest(corrected, source: source).Build(history: History('a')).Site["cite.html"]);
        Assert.Contains("the day is not known", Whole(""), StringComparison.Ordinal);
        Assert.Contains("<dt>Last change of a record</dt><dd>", Whole(corrected), StringComparison.Ordinal);
        Assert.DoesNotContain("the day is not known", Whole(corrected), StringComparison.Ordinal);
    }
}
