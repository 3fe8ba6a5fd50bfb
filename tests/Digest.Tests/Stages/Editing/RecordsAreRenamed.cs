using System.Text;
using Digest.Stages.Editing;
using Xunit;

namespace Digest.Tests.Stages.Editing;

public sealed class RecordsAreRenamed : IDisposable
{
    private readonly Desk desk = new("""
        === input/digest.yml
        title: Test
        languages: [zh]
        checks: {missing-url: off}
        navigation:
          - {to: old, text: The old one}   # kept
          - to: claims
        === input/topics/old.md
        ---
        # what the curator wrote stays
        title:   Old   # spaced
        ---
        Of itself: [[old]].
        === input/topics/old.zh.md
        ---
        title: 旧
        ---
        见 [[old|旧]]。
        === input/claims/a.md
        ---
        title: A old
        statement: "old is old."
        modality: states
        topics: [ old , 'old', "other" ]
        concerns:
          - old    # here
        not_stated: [date]
        ---
        See [[old]], [[old#part|words]], [x](../topics/old.md#p), [y](<../topics/old.md>), [z](/old "old"), `[[old]]`, [w](https://example.org/old.md), \[[old]], [so [xold]].

            [[old]] is code

        ```
        [old](old.md)
        ```
        === input/claims/a.zh.md
        ---
        title: 甲
        statement: 旧。
        ---
        见 [[old]]。
        === input/topics/other.md
        ---
        title: Other
        broader: old
        ---
        """);

    public void Dispose() => desk.Dispose();

    private RenamePlan Plan(string from, string to, bool? redirect = null) => Renaming.Plan(desk.Place, from, to, redirect, _ => true);

    private RenamePlan Rename(string from, string to, bool? redirect = null)
    {
        var plan = Plan(from, to, redirect);
        Assert.Null(plan.Refused);
        FileChanges.Write(desk.Folder.Root, plan.Changes);
        return plan;
    }

    /// <summary>As it comes from a Mac, by an archive or a stick.</summary>
    [Fact]
    public void A_file_whose_name_is_written_in_the_other_form_of_Unicode_moves_too()
    {
        desk.Folder.Put("input/topics/me\u0301moire.md", "---\ntitle: M\n---\nSee [[old]].\n");
        Rename("old", "new");
        Assert.Contains("[[new]]", desk["input/topics/me\u0301moire.md"], StringComparison.Ordinal);
        Rename("m\u00E9moire", "memory");
        string[] named = [.. Directory.EnumerateFiles(desk.Folder["input/topics"]).Select(file => Path.GetFileName(file)!).Where(name => name.StartsWith('m')).Order(StringComparer.Ordinal)];
        Assert.Equal(["memory.md"], named);
    }

    [Fact]
    public void Every_link_follows_and_nothing_else_changes()
    {
        string before = desk["input/claims/a.md"];
        Rename("old", "new");
        Assert.Equal(before.Replace("topics: [ old , 'old'", "topics: [ new , 'new'", StringComparison.Ordinal).Replace("- old    #", "- new    #", StringComparison.Ordinal)
            .Replace("See [[old]], [[old#part", "See [[new]], [[new#part", StringComparison.Ordinal).Replace("(../topics/old.md#p), [y](<../topics/old.md>), [z](/old \"old\")", "(../topics/new.md#p), [y](<../topics/new.md>), [z](/new \"old\")", StringComparison.Ordinal), desk["input/claims/a.md"]);
        Assert.Contains("{to: new, text: The old one}   # kept", desk["input/digest.yml"], StringComparison.Ordinal);
        Assert.Contains("broader: new", desk["input/topics/other.md"], StringComparison.Ordinal);
        Assert.Contains("见 [[new]]", desk["input/claims/a.zh.md"], StringComparison.Ordinal);
        Assert.Contains("[[new|旧]]", desk["input/topics/new.zh.md"], StringComparison.Ordinal);
        Assert.False(File.Exists(desk.Folder["input/topics/old.md"]) || File.Exists(desk.Folder["input/topics/old.zh.md"]));
        Assert.Equal("---\n# what the curator wrote stays\ntitle:   Old   # spaced\nredirect_from: [\"topics/old.html\"]\n---\nOf itself: [[new]].\n", desk["input/topics/new.md"].TrimEnd('\n') + "\n");
        Assert.DoesNotContain(desk.Told(), rule => rule is "unknown-reference" or "redirect-collision");
    }

    [Fact]
    public void A_reference_may_be_written_as_the_name_of_the_file()
    {
        desk.Folder.Put("input/topics/other.md", "---\ntitle: Other\nbroader: old.md\n---\n");
        Rename("old", "new");
        Assert.Contains("broader: new.md", desk["input/topics/other.md"], StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Told(), rule => rule is "unknown-reference");
    }

    [Fact]
    public void Renamed_back_and_forth_the_old_addresses_add_up()
    {
        Rename("old", "new");
        Rename("new", "newer");
        Assert.Contains("redirect_from: [\"topics/old.html\", \"topics/new.html\"]", desk["input/topics/newer.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Renamed_back_the_two_addresses_change_places()
    {
        Rename("old", "new");
        Rename("new", "old");
        Assert.Contains("redirect_from: [\"topics/new.html\"]", desk["input/topics/old.md"], StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Told(), rule => rule is "redirect-collision" or "unknown-reference");
        Assert.Contains("is an old address of 'old'", Plan("other", "new").Refused!.Value.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope", "x", "no record")]
    [InlineData("old", "other", "taken")]
    [InlineData("old", "A", "taken")]
    [InlineData("old", "timeline", "taken")]
    [InlineData("old", "a b", "cannot be an id")]
    [InlineData("old", "../x", "cannot be an id")]
    [InlineData("old", "readme", "cannot be an id")]
    [InlineData("old", "README", "cannot be an id")]
    [InlineData("old", "Index", "cannot be an id")]
    [InlineData("old", "prn", "cannot be an id")]
    [InlineData("old", "old", "already")]
    public void What_cannot_be_is_refused(string from, string to, string why) => Assert.Contains(why, Plan(from, to).Refused!.Value.Why, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_cannot_be_read_may_name_it_and_stops_the_rename()
    {
        desk.Folder.Put("input/claims/broken.md", "---\ntitle: [\n---\n[[old]]\n");
        Assert.Contains("input/claims/broken.md", Plan("old", "new").Refused!.Value.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_case_of_an_id_can_be_changed()
    {
        Rename("old", "Old");
        Assert.Contains("broader: Old", desk["input/topics/other.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("redirect_from", desk["input/topics/Old.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("redirect-collision", desk.Told());
        Assert.Contains("Old.md", Directory.EnumerateFiles(desk.Folder["input/topics"]).Select(path => Path.GetFileName(path)));
    }

    [Theory]
    [InlineData("topics/former")]
    [InlineData("/topics/former")]
    [InlineData("topics/former.html")]
    public void Old_addresses_are_known_however_they_are_written(string written)
    {
        desk.Folder.Put("input/topics/other.md", $"---\ntitle: Other\nredirect_from: [{written}]\n---\n");
        Assert.Contains("is an old address of 'other'", Plan("old", "former").Refused!.Value.Why, StringComparison.Ordinal);
        Rename("other", "former");
        Assert.Contains("redirect_from: [topics/other.html]", desk["input/topics/former.md"].Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Told(), rule => rule is "redirect-collision");
    }

    [Fact]
    public void A_protected_person_and_a_draft_leave_no_redirect()
    {
        desk.Folder.Put("input/people/john-name.md", "---\ntitle: Witness 4\ndisplay: pseudonym\n---\n").Put("input/topics/draft.md", "---\ntitle: Draft\nstatus: draft\n---\n");
        Assert.Null(Rename("john-name", "witness-4").Redirect);
        Assert.DoesNotContain("john-name", desk["input/people/witness-4.md"], StringComparison.Ordinal);
        Assert.Null(Plan("draft", "draft-2").Redirect);
        Assert.Equal("topics/draft.html", Plan("draft", "draft-2", redirect: true).Redirect);
        Assert.Null(Renaming.Plan(desk.Place, "old", "new", null, text => text != "old").Redirect);
    }

    [Fact]
    public void Nor_does_a_person_who_was_withdrawn_or_what_leaves_no_notice()
    {
        desk.Folder.Put("input/people/jane.md", "---\ntitle: Jane Roe\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Asked for.}\n---\n")
            .Put("input/topics/unseen.md", "---\ntitle: Unseen\nstatus: withdrawn\nwithdrawn: {notice: false}\n---\n").Put("input/topics/seen.md", "---\ntitle: Seen\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: Wrong.}\n---\n");
        Assert.Null(Plan("unseen", "x").Redirect);
        Assert.Equal("topics/seen.html", Plan("seen", "x").Redirect);
        Assert.Null(Rename("jane", "person-7").Redirect);
        Assert.DoesNotContain("jane", desk["input/people/person-7.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_moved_alone_have_no_link_to_mend()
    {
        desk.Folder.Put("input/topics/alone.md", "---\ntitle: Alone\n---\n").Put("input/topics/alone.zh.md", "---\ntitle: 独\n---\n");
        var plan = Plan("alone", "lone");
        Assert.Equal((0, 0, 2), (plan.Links, plan.LinkingFiles, plan.Changes.Count));
        desk.Folder.Put("input/topics/near.md", "---\ntitle: Near\n---\n[[alone]] and [[alone]]\n");
        Assert.Equal((2, 1), (Plan("alone", "lone").Links, Plan("alone", "lone").LinkingFiles));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_stops_all_of_it()
    {
        var plan = Plan("old", "new");
        desk.Folder.Put("input/topics/other.md", "---\ntitle: Mine\n---\n");
        var before = desk.Folder.Files("input");
        Assert.Throws<IOException>(() => FileChanges.Write(desk.Folder.Root, plan.Changes));
        Assert.Equal(before, desk.Folder.Files("input"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_run_that_was_killed_is_finished_by_the_next(int done)
    {
        var plan = Plan("old", "new");
        FileChanges.Write(desk.Folder.Root, plan.Changes);
        var after = desk.Folder.Files("input");
        using var second = new Desk("");
        foreach (string path in second.Folder.Files("input").Keys) { File.Delete(second.Folder[path]); }
        // As a kill leaves it: some files are in their place, the others wait, and the list is there.
        foreach (var (change, i) in plan.Changes.Select((change, i) => (change, i)))
        {
            if (i < done) { second.Folder.Put(change.To, change.After); continue; }
            second.Folder.Put(change.Path, change.Before).Put(Path.Join(Path.GetDirectoryName(change.To), $".{Path.GetFileName(change.To)}.new"), change.After);
        }
        second.Folder.Put(FileChanges.Journal, string.Concat(plan.Changes.Select(change => $"{change.Path}\t{change.To}\n")) + "end\n");
        Assert.Equal(plan.Changes.Count, FileChanges.Resume(second.Folder.Root));
        Assert.Equal(after, second.Folder.Files("input"));
        Assert.Equal(0, FileChanges.Resume(second.Folder.Root));
    }

    [Fact]
    public void A_list_that_is_not_whole_or_leads_out_is_never_acted_upon()
    {
        var before = desk.Folder.Files("input");
        foreach (string list in (string[])["input/topics/old.md\tinput/topics/x.md\n", "input/topics/old.md\t../x.md\nend\n", "/etc/x\tinput/x\nend\n", "input/topics/old.md\tinput/topics/\0.md\nend\n", "input/\0\tinput/topics/x.md\nend\n"])
        {
            desk.Folder.Put(FileChanges.Journal, Encoding.UTF8.GetBytes(list));
            Assert.Equal(0, FileChanges.Resume(desk.Folder.Root));
            Assert.False(File.Exists(desk.Folder[FileChanges.Journal]));
            Assert.Equal(before, desk.Folder.Files("input"));
        }
    }

    [Fact]
    public void Proofs_of_restricted_quotes_and_signatures_follow()
    {
        using var restricted = new Locking.RestrictedDigest();
        string root = restricted.Folder.Root;
        Digest.Seal.Run(new SealRequest(root, []) { Today = new DateOnly(2026, 11, 26) }, TestContext.Current.CancellationToken);
        File.Delete(restricted.Folder[Locking.RestrictedDigest.Seed]);
        string[] Rules() => [.. Digest.Build.Run(new BuildRequest(root, restricted.Folder.Output) { Write = false, Today = new DateOnly(2026, 11, 26) }, TestContext.Current.CancellationToken).Diagnostics.Select(fault => fault.Rule.Id).Order(StringComparer.Ordinal)];
        string[] before = Rules();
        FileChanges.Write(root, Renaming.Plan(Workplace.Read(root, TestContext.Current.CancellationToken), "interview", "talk", null, _ => true).Changes);
        Assert.Contains("\n  talk:", File.ReadAllText(restricted.Folder["input/digest.lock"]), StringComparison.Ordinal);
        Assert.Equal(before, Rules());
    }
}
