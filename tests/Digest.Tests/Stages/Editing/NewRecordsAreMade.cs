using System.Text;
using Digest.Kinds;
using Digest.Stages.Editing;
using Xunit;

namespace Digest.Tests.Stages.Editing;

public sealed class NewRecordsAreMade : IDisposable
{
    private readonly Desk desk = new("""
        === input/digest.yml
        title: Test
        checks: {missing-url: off}
        kinds:
          - {folder: camps, label: Camp, plural: Camps, like: place}
        === input/claims/a.md
        ---
        title: A
        code: C-07
        statement: It is.
        modality: states
        ---
        === input/claims/b.md
        ---
        title: B
        code: C-11
        statement: It is not.
        modality: denies
        ---
        """);

    public void Dispose() => desk.Dispose();

    private NewRecordPlan Plan(string kind, string title, string? id = null, params (string, string)[] set)
    {
        var place = desk.Place;
        return NewRecord.Plan(place, new NewRecordRequest(KindNames.Find(place.Digest!.Kinds, kind)!, title, id) { Set = set });
    }

    [Theory]
    [InlineData("claim", "north", "input/claims/north/new.md", null)]
    [InlineData("claim", "input/claims/north/", "input/claims/north/new.md", null)]
    [InlineData("claim", "./claims/north", "input/claims/north/new.md", null)]
    [InlineData("claim", "input/claims", "input/claims/new.md", null)]
    [InlineData("page", "input/about", "input/about/new.md", null)]
    [InlineData("camps", "input/camps/west", "input/camps/west/new.md", null)]
    [InlineData("claim", "people", null, "'people' is the folder of records of the kind 'person'")]
    [InlineData("claim", "input/people/north", null, "'input/people/north' is the folder of records of the kind 'person'")]
    [InlineData("claim", "input/north", null, "'input/north' is no folder of a claim")]
    public void Its_folder_may_be_written_from_its_kind_or_from_the_digest(string kind, string within, string? path, string? refused)
    {
        var place = desk.Place;
        var plan = NewRecord.Plan(place, new NewRecordRequest(KindNames.Find(place.Digest!.Kinds, kind)!, "New", null) { Within = within });
        Assert.Equal((path ?? "", refused), (plan.Path, plan.Refused?.Why));
        if (refused is not null) { Assert.Equal("A claim stands in input/claims/: --into north is input/claims/north/.", plan.Refused!.Value.Help); }
    }

    [Theory]
    [InlineData("The closing of the camp", "the-closing-of-the-camp")]
    [InlineData("O'Neil’s Übung — 2nd part", "oneils-ubung-2nd-part")]
    [InlineData("乌鲁木齐的钟", "乌鲁木齐的钟")]
    [InlineData("हिन्दी में", "हिन्दी-में")]
    [InlineData("Конституция Йемена", "конституция-йемена")]
    [InlineData("ساعة الميناء", "ساعة-الميناء")]
    [InlineData("!!!", "claim")]
    [InlineData("Timeline", "timeline-2")]
    [InlineData("A", "a-2")]
    public void Its_id_is_made_of_the_title_in_any_script_and_is_free(string title, string id) => Assert.Equal($"input/claims/{id}.md", Plan("claim", title).Path);

    [Fact]
    public void A_very_long_title_gives_a_name_that_every_file_system_takes()
    {
        foreach (string title in (string[])[new('x', 5000), new('钟', 5000), string.Join(' ', Enumerable.Repeat("word", 900)), string.Concat(Enumerable.Repeat("😀é", 500))])
        {
            string name = Path.GetFileName(Plan("topic", title).Path);
            Assert.InRange(Encoding.UTF8.GetByteCount(name), 4, 240);
        }
    }

    [Fact]
    public void Numbered_codes_go_on() => Assert.Contains("\ncode: C-12\n", Plan("claim", "New").Text, StringComparison.Ordinal);

    [Fact]
    public void A_kind_without_codes_gets_none() => Assert.DoesNotContain("\ncode:", Plan("topic", "New").Text, StringComparison.Ordinal);

    [Fact]
    public void What_must_be_filled_in_is_told_at_once()
    {
        Assert.Equal(["modality", "statement"], Plan("claim", "New").ToFillIn.Order(StringComparer.Ordinal));
        Assert.Empty(Plan("claim", "New", null, ("statement", "It \"is\": so #1."), ("modality", "states"), ("date", "2022-05~"), ("topics", "a, b")).ToFillIn);
        Assert.Empty(Plan("topic", "New").ToFillIn);
    }

    [Fact]
    public void Every_key_that_is_offered_is_read_when_its_sign_is_taken_away()
    {
        foreach (var kind in AllKinds.Definitions)
        {
            var plan = Plan(kind.Info.Name, "New " + kind.Info.Name, null, kind.Schema["statement"] is null ? [] : kind.Schema["modality"] is null ? [("statement", "It is.")] : [("statement", "It is."), ("modality", "states")]);
            Assert.Null(plan.Refused);
            string text = string.Join('\n', plan.Text.Split('\n').Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line));
            Assert.NotEqual(plan.Text, text);
            var after = desk.Place.With([new(plan.Path, Digest.Model.InputRole.Record, Encoding.UTF8.GetBytes(text))], null, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(after.Found, fault => fault.Span.Path == plan.Path && fault.Rule.Id is "unknown-key" or "wrong-form" or "yaml-syntax" or "bad-date" or "unknown-word");
        }
    }

    [Fact]
    public void Kinds_of_the_digests_own_have_their_folder()
    {
        Assert.Equal("input/camps/camp-one.md", Plan("camps", "Camp one").Path);
        Assert.Equal("input/camps/camp-one.md", Plan("Camp", "Camp one").Path);
        Assert.Equal("input/about-us.md", Plan("page", "About us").Path);
    }

    [Theory]
    [InlineData("a", "is taken")]
    [InlineData("A", "is taken")]
    [InlineData("../x", "cannot be an id")]
    [InlineData("x.zh", "cannot be an id")]
    [InlineData("index", "cannot be an id")]
    [InlineData("INDEX", "cannot be an id")]
    [InlineData("README", "cannot be an id")]
    [InlineData("readme", "cannot be an id")]
    [InlineData("Nul", "cannot be an id")]
    [InlineData("com1", "cannot be an id")]
    [InlineData("claims", "is taken")]
    public void An_id_that_cannot_be_is_refused(string id, string why) => Assert.Contains(why, Plan("claim", "New", id).Refused!.Value.Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("Index", "index-2")]
    [InlineData("README", "readme-2")]
    [InlineData("Con", "con-2")]
    [InlineData("Read me", "read-me")]
    public void A_title_makes_an_id_that_a_record_may_have(string title, string id) => Assert.Equal($"input/claims/{id}.md", Plan("claim", title).Path);

    [Fact]
    public void What_is_filled_in_must_be_as_the_kind_reads_it()
    {
        Assert.Contains("modalty", Plan("claim", "New", null, ("modalty", "states")).Refused!.Value.Why, StringComparison.Ordinal);
        Assert.Contains("'quotes' is a list of maps", Plan("claim", "New", null, ("quotes", "x")).Refused!.Value.Why, StringComparison.Ordinal);
        string keys = Plan("claim", "New", null, ("zzzzzzzzzzzz", "x")).Refused!.Value.Help;
        Assert.Contains("modality", keys, StringComparison.Ordinal);
        foreach (string none in (string[])["quotes", "title", "evidence"]) { Assert.DoesNotContain(none, keys.Split(' ', ',', ':', '.')); }
        Assert.Equal("Did you mean 'states'?", Plan("claim", "New", null, ("modality", "stats")).Refused!.Value.Help);
        Assert.Contains("EDTF", Plan("event", "New", null, ("date", "yesterday")).Refused!.Value.Why, StringComparison.Ordinal);
        Assert.Null(Plan("topic", "New", null, ("summary", "---\nstatus: draft\n---")).Refused);
        Assert.DoesNotContain("\nstatus:", Plan("topic", "New", null, ("summary", "---\nstatus: draft\n---")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_outside_of_its_folder_is_refused()
    {
        var place = desk.Place;
        var kind = KindNames.Find(place.Digest!.Kinds, "page")!;
        foreach (string within in (string[])["..", "a/../../b", "claims", "data"]) { Assert.NotNull(NewRecord.Plan(place, new NewRecordRequest(kind, "New", null) { Within = within }).Refused); }
        Assert.Equal("input/notes/new.md", NewRecord.Plan(place, new NewRecordRequest(kind, "New", null) { Within = "notes" }).Path);
    }

    [Fact]
    public void No_name_is_made_of_a_protected_term()
    {
        var place = desk.Place;
        Assert.Equal("input/claims/claim.md", NewRecord.Plan(place, new NewRecordRequest(KindNames.Find(place.Digest!.Kinds, "claim")!, "Zqname was there", null) { MayStand = text => !text.Contains("zqname", StringComparison.OrdinalIgnoreCase) }).Path);
    }

    [Fact]
    public void A_wrong_kind_is_told_with_the_likely_one() => Assert.StartsWith("Did you mean 'claim'? Kinds of this digest: claim,", KindNames.Help(desk.Place.Digest!.Kinds, "clam"), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_there_is_never_overwritten()
    {
        Assert.Throws<IOException>(() => NewFile.Write(desk.Folder.Root, "input/claims/a.md", [1]));
        Assert.StartsWith("---", desk["input/claims/a.md"], StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(desk.Folder["input/claims"]), path => path.EndsWith(".new", StringComparison.Ordinal));
    }
}
