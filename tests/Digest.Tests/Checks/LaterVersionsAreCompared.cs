using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>What is quoted from a document is looked for in its later version.</summary>
public class LaterVersionsAreCompared
{
    private const string Both = "The gate was open. Nineteen planks were missing.";

    private static string Version(string id, string keys, string text) => $"""

        === input/sources/{id}.md
        ---
        title: Edition {id}
        by: [council]
        {keys}
        custody: {"{"}seed: seeds/{id}.txt{"}"}
        ---
        === seeds/{id}.txt
        {text}
        """;

    private static TestDigest Digest(string versions, string quotes, string keys = "", string body = "") => new($$"""
        === input/digest.yml
        title: T
        === input/organisations/council.md
        ---
        title: Council
        ---
        === input/claims/a.md
        ---
        title: A
        statement: The gate was open.
        modality: states
        {{keys}}
        quotes: [{{quotes}}]
        ---
        {{body}}
        """ + Version("first", "", Both) + versions);

    private static List<string> Told(TestDigest digest) => [.. digest.Check().Found.Where(fault => fault.Rule.Id is "gone-in-later-version" or "needless-review").Select(fault => fault.Message)];

    private static string Page(IReadOnlyDictionary<string, byte[]> site, string path) => System.Text.Encoding.UTF8.GetString(site[path]);

    private static string Second(string text, string keys = "replaces: first") => Version("second", keys, text);

    [Theory]
    [InlineData("The gate was open. No plank was missing.", "The gate was open", null)]
    [InlineData("The gate was open. No plank was missing.", "Nineteen planks were missing", "second")]
    [InlineData("The  gate\nwas open.", "The gate was open", null)]
    [InlineData("the gate was open.", "The gate was open", "second")]
    [InlineData("The gate was open. The gate was open.", "The gate was open", null)]
    [InlineData("Nineteen planks were missing. The gate was open.", "The gate was open. […] planks were", "second")]
    [InlineData("The gate was open. Eighteen planks were missing.", "The gate was open. […] planks were", null)]
    public void Words_that_are_gone_in_it_are_told(string second, string exact, string? told)
    {
        var found = Told(Digest(Second(second), $"{{source: first, exact: \"{exact}\"}}"));
        if (told is null) { Assert.Empty(found); return; }
        Assert.Equal("These words of 'first' do not stand in its later version 'second'.", Assert.Single(found));
    }

    [Fact]
    public void Of_several_versions_the_newest_that_can_be_read_counts()
    {
        const string quote = "{source: first, exact: Nineteen planks were missing}";
        string middle = Second("Nothing."), last = Version("third", "replaces: second", "Nineteen planks were missing.");
        Assert.Empty(Told(Digest(middle + last, quote)));
        Assert.Equal("These words of 'first' do not stand in its later version 'third'.", Assert.Single(Told(Digest(Second(Both) + Version("third", "replaces: second", "Nothing."), quote))));
        string notHeld = "\n=== input/sources/third.md\n---\ntitle: Third\nreplaces: second\n---\n";
        Assert.Equal("These words of 'first' do not stand in its later version 'second'.", Assert.Single(Told(Digest(middle + notHeld, quote))));
        var site = Digest(middle + notHeld, quote).Site();
        Assert.Equal(["third"], site.NewestVersions[(Source)site.Find("first")!].Select(version => version.Id));
    }

    [Fact]
    public void Words_may_stand_in_either_of_two_that_replace_one()
    {
        string parts = Second("The gate was open.") + Version("volume", "replaces: first", "Nineteen planks were missing.");
        Assert.Empty(Told(Digest(parts, "{source: first, exact: The gate was open}, {source: first, exact: Nineteen planks were missing}")));
        Assert.Equal("These words of 'first' do not stand in its later version 'second' and 'volume'.", Assert.Single(Told(Digest(parts, "{source: first, exact: The gate was open. Nineteen}"))));
    }

    [Theory]
    [InlineData("fr", false)]
    [InlineData("en-GB", true)]
    public void Words_are_not_looked_for_in_another_language(string lang, bool isTold) =>
        Assert.Equal(isTold, Told(Digest(Second("Rien.", $"replaces: first\nlang: {lang}"), "{source: first, exact: The gate was open}")).Count > 0);

    [Fact]
    public void A_version_that_is_not_shown_is_told_of_nowhere()
    {
        var site = Digest(Second("Nothing.", "replaces: first\nstatus: draft"), "{source: first, exact: The gate was open}").Site();
        Assert.Empty(site.NewestVersions);
        Assert.Null(site.QuotesOf(site.Find("a")!)[0].Later);
    }

    [Fact]
    public void A_restricted_version_proves_nothing_and_is_named_all_the_same()
    {
        var site = Digest("\n=== input/sources/second.md\n---\ntitle: Second\nreplaces: first\ncustody: {seed: seeds/restricted/second.txt, restricted: true}\n---\n=== seeds/restricted/second.txt\nNothing.\n", "{source: first, exact: The gate was open}").Site();
        Assert.Single(site.NewestVersions);
        Assert.Null(site.QuotesOf(site.Find("a")!)[0].Later);
    }

    [Theory]
    [InlineData("reviewed: [{id: second, date: 2026-11-20}]", "Nothing.", null)]
    [InlineData("reviewed: [{id: second, date: 2026-11-20}]", Both, "'second' had not been corrected or withdrawn by 2026-11-20.")]
    [InlineData("reviewed: [{id: council, date: 2026-11-20}]", Both, "'council' had not been corrected or withdrawn by 2026-11-20.")]
    public void Who_has_looked_at_it_is_not_told_again(string keys, string second, string? told) =>
        Assert.Equal(told is null ? [] : [told], Told(Digest(Second(second), "{source: first, exact: The gate was open}", keys)));

    [Fact]
    public void Versions_are_one_origin_and_no_two_records_of_one_work()
    {
        var site = Digest(Second(Both + " More."), "{source: first, exact: The gate was open}, {source: second, exact: The gate was open}").Site();
        Assert.Equal(["first"], site.Findings[(Claim)site.Find("a")!].Origins.Select(origin => origin.Id));
        Assert.Equal((false, true), (AreOneWork("replaces: one"), AreOneWork("")));

        static bool AreOneWork(string keys) => new TestDigest("=== input/digest.yml\ntitle: T" + Version("one", "citation: {DOI: 10.1000/182}", "A.") + Version("two", "citation: {DOI: 10.1000/182}\n" + keys, "B."))
            .Check().Found.Any(fault => fault.Rule.Id == "same-work");
    }

    [Fact]
    public void Versions_in_a_circle_are_an_error()
    {
        var fault = Assert.Single(new TestDigest("=== input/digest.yml\ntitle: T" + Version("one", "replaces: two", "A.") + Version("two", "replaces: one", "B.")).Check().Found, fault => fault.Rule.Id == "circular-lineage");
        Assert.Equal((Severity.Error, "'two' replaces 'one', which goes back to 'two' in turn."), (fault.Severity, fault.Message));
    }

    [Fact]
    public void Pages_copies_and_data_say_it()
    {
        var digest = Digest(Second("The gate was open.", "replaces: first\ncode: S-02"), "{source: first, exact: The gate was open}, {source: first, exact: Nineteen planks were missing}", body: "It says \"Nineteen planks were missing\" [@first].");
        var site = digest.Build().Site;
        string claim = Page(site, "claims/a.html"), first = Page(site, "sources/first.html"), second = Page(site, "sources/second.html");
        Assert.Contains("<span class=\"missing\">not word for word in the later version (S-02)</span>", claim, StringComparison.Ordinal);
        Assert.Contains("¶1 (not word for word in the later version (S-02))", claim, StringComparison.Ordinal);
        Assert.Contains("There is a later version", first, StringComparison.Ordinal);
        Assert.Contains("2 of 3 passages that are quoted do not stand in it word for word", first, StringComparison.Ordinal);
        Assert.Contains("<span class=\"missing\">not word for word in the later version (S-02)</span>", first, StringComparison.Ordinal);
        Assert.DoesNotContain("There is a later version", second, StringComparison.Ordinal);
        Assert.Contains("Later version of", second, StringComparison.Ordinal);
        Assert.Matches("Later version: <a [^>]*>Edition second</a>", Page(site, "sources/index.html"));
        using var json = JsonDocument.Parse(Page(site, "data/digest.json"));
        var records = json.RootElement.GetProperty("records").EnumerateArray().ToDictionary(record => record.GetProperty("id").GetString()!);
        Assert.Equal("first", records["second"].GetProperty("replaces").GetString());
        Assert.Equal([true, false, false], records["a"].GetProperty("quotes").EnumerateArray().Select(quote => quote.GetProperty("stands_in_later_version").GetBoolean()));
    }

    [Fact]
    public void Where_all_words_stand_in_it_the_earlier_ones_page_says_so()
    {
        string first = Page(Digest(Second(Both), "{source: first, exact: The gate was open}").Build().Site, "sources/first.html");
        Assert.Contains("The passage that is quoted stands in it, too.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("not word for word in the later version", first, StringComparison.Ordinal);
    }
}
