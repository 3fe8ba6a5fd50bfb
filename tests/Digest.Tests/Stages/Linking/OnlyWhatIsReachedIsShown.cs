using Xunit;

namespace Digest.Tests.Stages.Linking;

public class OnlyWhatIsReachedIsShown
{
    private static string[] Shown(string written) => [.. new TestDigest(written).Site().Records.Select(record => record.Id).Order(StringComparer.Ordinal)];

    private const string Draft = """

        === input/claims/secret.md
        ---
        title: Secret
        status: draft
        statement: Something.
        modality: states
        concerns: [hidden]
        ---
        See [[alsohidden]].
        === input/people/hidden.md
        ---
        title: Hidden Person
        ---
        === input/people/alsohidden.md
        ---
        title: Also Hidden
        ---
        """;

    [Fact]
    public void Somebody_whom_only_a_draft_names_is_not_shown() => Assert.Empty(Shown(Draft));

    [Fact]
    public void Somebody_whom_a_published_record_names_is_shown_and_so_is_whom_that_one_names() =>
        Assert.Equal(["about", "boss", "office"], Shown("""
            === input/about.md
            ---
            title: About
            ---
            See [[boss]].
            === input/people/boss.md
            ---
            title: Boss
            roles: [{title: Head, organisation: office}]
            ---
            === input/organisations/office.md
            ---
            title: Office
            ---
            """ + Draft));

    [Fact]
    public void A_name_in_a_body_reaches_its_record() =>
        Assert.Equal(["about", "boss"], Shown("""
            === input/about.md
            ---
            title: About
            ---
            It was Jane Boss who came.
            === input/people/boss.md
            ---
            title: Jane Boss
            ---
            """));

    [Fact]
    public void What_is_left_out_is_told_with_its_reason()
    {
        var skipped = new TestDigest(Draft).Site().Skipped.ToDictionary(skipped => skipped.Record.Id, skipped => skipped.Reason);
        Assert.Equal("draft", skipped["secret"]);
        Assert.Equal("no published record names it", skipped["hidden"]);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var written = TestDigest.WithSeed("A seed.", Draft);
        var site = new TestDigest(written).Site();
        var turned = new TestDigest(string.Join("\n=== ", ("\n" + written).Split("\n=== ").Reverse().Where(part => part.Length > 0).Prepend(""))).Site();
        Assert.Equal(site.Records.Select(record => record.Id), turned.Records.Select(record => record.Id));
    }
}
