using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Editing;
using Digest.Tests.Stages.Editing;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class WarningsOfOldAreCounted : IDisposable
{
    private const string Claim = "---\ntitle: A\nstatement: It was closed 77 times.\nmodality: states\nquotes:\n  - {source: report, exact: \"were closed\"}\n---\n";

    private readonly Desk desk = new(TestDigest.WithSeed("The camps were closed in May 2019."));

    public WarningsOfOldAreCounted()
    {
        desk.Folder.Put("input/claims/a.md", Claim);
        desk.Folder.Put(BaselineFile.FilePath, BaselineFile.Read([], null, []).Of(desk.Check().Diagnostics));
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public void They_are_left_out_even_where_warnings_fail()
    {
        Assert.Empty(desk.Told(strict: true));
        Assert.Equal(BuildOutcome.Clean, desk.Check(strict: true).Outcome);
        Assert.Contains(desk.Check().Diagnostics, fault => fault is { IsOld: true, Rule.Id: "unquoted-number" });
    }

    [Fact]
    public void They_are_known_wherever_they_stand_in_their_file()
    {
        desk.Folder.Put("input/claims/a.md", Claim.Replace("title: A", "# one\n# two\ntitle: A", StringComparison.Ordinal));
        Assert.Empty(desk.Told(strict: true));
    }

    [Fact]
    public void A_new_warning_is_told_as_ever()
    {
        desk.Folder.Put("input/claims/a.md", Claim.Replace("77 times", "77 times or 78", StringComparison.Ordinal));
        Assert.Equal(["unquoted-number"], desk.Told());
        Assert.Equal(BuildOutcome.ContentErrors, desk.Check(strict: true).Outcome);
    }

    [Fact]
    public void An_entry_whose_warning_is_gone_is_named()
    {
        desk.Folder.Put("input/claims/a.md", Claim.Replace(" 77 times", "", StringComparison.Ordinal));
        var stale = Assert.Single(desk.Check().Diagnostics, fault => !fault.IsOld);
        Assert.Equal(("stale-baseline", BaselineFile.FilePath), (stale.Rule.Id, stale.Span.Path));
        Assert.Contains("[unquoted-number] in input/claims/a.md", stale.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_that_guards_a_person_is_told_at_every_build()
    {
        desk.Folder.Put("input/claims/a.md", Claim.Replace("quotes:", "concerns: [nurse-2]\nquotes:", StringComparison.Ordinal));
        desk.Folder.Put("input/people/nurse-2.md", "---\ntitle: Nurse\ndisplay: role_only\nconsent: {review_by: 2999-01-01}\n---\n");
        string list = BaselineFile.Read([], null, []).Of(desk.Check().Diagnostics);
        Assert.DoesNotContain("named-role", list, StringComparison.Ordinal);
        Assert.DoesNotContain("unaudited-person", list, StringComparison.Ordinal);
        // A list of before has it, and the title became a name since.
        desk.Folder.Put(BaselineFile.FilePath, list + "  - {rule: named-role, file: input/people/nurse-2.md, says: 0123456789abcdef}\n");
        desk.Folder.Put("input/people/nurse-2.md", "---\ntitle: Jane Roe\ndisplay: role_only\nconsent: {review_by: 2999-01-01}\n---\n");
        Assert.Contains("named-role", desk.Told());
        Assert.Contains(desk.Check().Diagnostics, fault => fault.Rule.Id == "stale-baseline" && fault.Message == "[named-role] guards a person who is to be protected, and is never left out.");
        var named = Assert.Single(desk.Check().Diagnostics, fault => fault.Rule.Id == "telling-id");
        Assert.StartsWith("Name the file after the role, such as nurse-2, never after the person;", named.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_never_among_them()
    {
        desk.Folder.Put("input/claims/a.md", Claim.Replace("were closed", "were opened", StringComparison.Ordinal));
        var found = desk.Check().Diagnostics;
        Assert.Contains(found, fault => fault is { Severity: Severity.Error, IsOld: false });
        Assert.DoesNotContain("absent-quote", BaselineFile.Read([], null, []).Of(found), StringComparison.Ordinal);
        desk.Folder.Put(BaselineFile.FilePath, desk[BaselineFile.FilePath].Replace("unquoted-number", "absent-quote", StringComparison.Ordinal));
        Assert.Contains("absent-quote", desk.Told());
    }

    [Theory]
    [InlineData("warnings: [{rule: no-such-rule, file: a, says: b}]")]
    [InlineData("warnings: {")]
    [InlineData("warnings: [{rule: absent-quote}]")]
    [InlineData("wernings: []")]
    [InlineData("<<<<<<< HEAD\nwarnings: []\n=======\nwarnings: []\n>>>>>>> b")]
    public void A_list_that_cannot_be_read_is_an_error(string text)
    {
        desk.Folder.Put(BaselineFile.FilePath, text);
        Assert.Contains("broken-baseline", desk.Told());
    }

    [Fact]
    public void They_follow_a_record_that_is_renamed()
    {
        FileChanges.Write(desk.Folder.Root, Renaming.Plan(desk.Place, "a", "b", null, _ => true).Changes);
        Assert.Empty(desk.Told(strict: true));
    }

    [Fact]
    public void Sarif_has_them_as_suppressed_and_the_others_as_new()
    {
        var rule = new Rule("a-rule", Severity.Warning, "What.", "Why.", "Example.");
        var text = new StringWriter();
        Report.Write(text, ReportFormat.Sarif, [rule.At(new Span("a", 0, 1), "old") with { IsOld = true }, rule.At(new Span("a", 1, 1), "new")], _ => "xy", verbose: true);
        var results = JsonDocument.Parse(text.ToString()).RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(("unchanged", "external"), (results[0].GetProperty("baselineState").GetString(), results[0].GetProperty("suppressions")[0].GetProperty("kind").GetString()));
        Assert.Equal("new", results[1].GetProperty("baselineState").GetString());
        Assert.False(results[1].TryGetProperty("suppressions", out _));
    }

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.GitHub)]
    [InlineData(ReportFormat.Json)]
    public void The_other_formats_leave_them_out(ReportFormat format)
    {
        var rule = new Rule("a-rule", Severity.Warning, "What.", "Why.", "Example.");
        var text = new StringWriter();
        Report.Write(text, format, [rule.At(new Span("a", 0, 1), "of old") with { IsOld = true }], _ => "xy", verbose: true);
        Assert.DoesNotContain("of old", text.ToString(), StringComparison.Ordinal);
        if (format == ReportFormat.Json) { Assert.Equal(1, JsonDocument.Parse(text.ToString()).RootElement.GetProperty("baseline").GetInt32()); }
    }
}
