using Digest.Diagnostics;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>Records that an editor, or a hand that slipped, put where they do nothing.</summary>
public class WhatIsNotReadAsMeantIsTold
{
    private static List<Diagnostic> Walk(Folder folder)
    {
        var found = new List<Diagnostic>();
        Reader.Read(folder.Root, found, cancel: TestContext.Current.CancellationToken);
        return found;
    }

    [Theory]
    [InlineData("a.md.txt")]
    [InlineData("a.MD.txt")]
    [InlineData("a.markdown")]
    [InlineData("a.mdown")]
    public void A_record_with_another_ending_is_told_with_the_name_that_it_needs(string name)
    {
        using var folder = new Folder().Put("input/digest.yml", "title: T\n").Put($"input/claims/{name}", "---\ntitle: A\n---\n").Put("input/notes.txt", "x").Put("input/README.markdown", "x").Put("seeds/b.markdown", "x");
        var fault = Assert.Single(Walk(folder));
        Assert.Equal(("misnamed-record", Severity.Warning, $"input/claims/{name}"), (fault.Rule.Id, fault.Severity, fault.Span.Path));
        Assert.Contains("rename it to a.md", fault.Help, StringComparison.Ordinal);
        // Where a link stands beside it, the folder is listed in another way.
        File.CreateSymbolicLink(folder["input/claims/link.md"], folder["input/digest.yml"]);
        Assert.Equal(["misnamed-record"], Walk(folder).Select(one => one.Rule.Id));
    }

    [Theory]
    [InlineData("claim", "claims")]
    [InlineData("Claims", "claims")]
    [InlineData("cliams", "claims")]
    [InlineData("person", "people")]
    [InlineData("persons", "people")]
    [InlineData("organization", "organisations")]
    [InlineData("Event", "events")]
    public void A_folder_that_is_nearly_a_kinds_is_told_with_the_one_that_was_meant(string written, string meant)
    {
        var common = Assert.Single(new TestDigest($"=== input/{written}/a.md\n---\ntitle: A\n---\n=== input/{written}/b.md\n---\ntitle: B\n---\n").Check().Found, fault => fault.Rule.Id == "mistaken-folder");
        Assert.Equal($"input/{written}/a.md", common.Span.Path);
        Assert.Contains($"Did you mean input/{meant}/?", common.Help, StringComparison.Ordinal);
        var key = Assert.Single(new TestDigest($"=== input/{written}/a.md\n---\ntitle: A\nmodality: alleges\n---\n").Check().Found, fault => fault.Rule.Id == "unknown-key");
        Assert.Contains($"did you mean input/{meant}/?", key.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("places", "lat: 43.825", "'latitude' is a key of 'coordinates': write coordinates: {latitude: …, longitude: …}, or put it with what stands there.")]
    [InlineData("places", "coordinates: {latitude: 43.8, longitude: 87.6, lng: 87.6}", "Write 'longitude'.")]
    [InlineData("sources", "restricted: true", "'restricted' is a key of 'custody': write custody: {restricted: …}, or put it with what stands there.")]
    [InlineData("events", "modality: states\nevidence: []", "It is a key of a claim: did you mean input/claims/?")]
    [InlineData("events", "statement: It is so.", "It is a key of a claim and of a recommendation: did you mean input/claims/ or input/recommendations/?")]
    public void A_key_that_belongs_elsewhere_is_told_with_its_place(string folder, string keys, string help) =>
        Assert.All(new TestDigest($"=== input/{folder}/a.md\n---\ntitle: A\n{keys}\n---\n").Check().Found.Where(fault => fault.Rule.Id == "unknown-key").ToList() is { Count: > 0 } told ? told : throw new InvalidOperationException(), fault => Assert.Equal(help, fault.Help));

    [Fact]
    public void The_keys_of_a_kind_are_listed_once_in_a_file() =>
        Assert.Equal(["Keys of an event: title,", "The keys of an event are"], new TestDigest("=== input/events/a.md\n---\ntitle: A\nfoobarbaz: X\nquuuuux: Y\n---\n").Check().Found.Where(fault => fault.Rule.Id == "unknown-key").OrderBy(fault => fault.Span.Offset).Select(fault => fault.Help![..24]));

    [Fact]
    public void Coordinates_that_are_written_as_text_are_shown_as_a_map() =>
        Assert.EndsWith("Write it so: coordinates: {latitude: 43.825, longitude: 87.616}", Assert.Single(new TestDigest("=== input/places/a.md\n---\ntitle: A\ncoordinates: 43.825, 87.616\n---\n").Check().Found, fault => fault.Rule.Id == "wrong-form").Help, StringComparison.Ordinal);

    [Fact]
    public void A_record_that_was_pasted_with_its_indentation_is_told_so() =>
        Assert.StartsWith("The three hyphens are indented:", Assert.Single(new TestDigest("=== input/a.md\n   ---\n   title: A\n   ---\n").Check().Found, fault => fault.Rule.Id == "no-front-matter").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("\n---\ntitle: A\n---\n", "take the empty line before them out.")]
    [InlineData("\r\n \r\n---\r\ntitle: A\r\n---\r\n", "take the 2 empty lines before them out.")]
    [InlineData("\n  ---\n  title: A\n  ---\n", "take the empty line before them out, and the blanks before them, and as many before each line down to the next three hyphens.")]
    public void An_empty_line_before_the_front_matter_is_told_so(string text, string help)
    {
        var digest = new TestDigest("");
        digest.Add("input/a.md", text);
        Assert.Equal($"The three hyphens must stand in the first line: {help}", Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "no-front-matter").Help);
    }

    [Theory]
    [InlineData("modality: [denies]", "Write it without brackets: modality: denies")]
    [InlineData("modality: [denies, states]", "One alone can stand here, without brackets: modality: denies")]
    [InlineData("modality: states\nquotes: [{source: report, exact: words, speaker: [author]}]", "Write it without brackets: speaker: author")]
    [InlineData("modality: states\nquotes: [{source: report, exact: words, speaker: [author, ministry]}]", "A quote has one speaker: write it once for each")]
    public void What_to_write_in_place_of_a_list_is_told(string fields, string help) => Assert.Contains(help,
        Assert.Single(new TestDigest(TestDigest.WithSeed("The words.") + $"\n=== input/claims/a.md\n---\ntitle: A\nstatement: B.\n{fields}\n---\n").Check().Found, fault => fault.Rule.Id == "wrong-form").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("concerns: [organisations/author]", "", "An id is the name of the file alone, without its folder: write 'author'.")]
    [InlineData("topics: a, b", "", "Several ids are a list, where a key takes several: [a, b].")]
    [InlineData("concerns: [The Author]", "", "That is the title of a record: write its id, 'author'.")]
    [InlineData("quotes: [{source: report.txt, exact: words}]", "", "That is the document of a record: write its id, 'report'.")]
    [InlineData("quotes: [{source: seeds/report.txt, exact: words}]", "", "That is the document of a record: write its id, 'report'.")]
    [InlineData("", "See [[claims/c]].", "An id is the name of the file alone, without its folder: write [[c]].")]
    [InlineData("", "See [[c-07]].", "That is the code of a record: write its id, [[c]].")]
    [InlineData("", "See [@The report].", null)]
    [InlineData("", "See [[long-ago]].", "That is a former id or address of a record: write its id, [[a]].")]
    [InlineData("topics: [long-ago]", "", "That is a former id or address of a record: write its id, 'a'.")]
    [InlineData("", "See [[Twice]].", "An id is the name of a file in input/ without .md.")]
    public void Which_record_was_meant_is_told(string fields, string body, string? help) => Assert.Equal(help,
        new TestDigest(TestDigest.WithSeed("The words.") + $"\n=== input/topics/a.md\n---\ntitle: Twice\nredirect_from: [topics/long-ago.html]\n---\n=== input/topics/b.md\n---\ntitle: Twice\n---\n=== input/claims/c.md\n---\ntitle: C\ncode: C-07\nstatement: B.\nmodality: states\n{fields}\n---\n{body}\n")
            .Check().Found.SingleOrDefault(fault => fault.Rule.Id == "unknown-reference")?.Help);

    [Theory]
    [InlineData("=== input/about/a.md\n---\ntitle: A\n---\n")]
    [InlineData("=== input/pages/a.md\n---\ntitle: A\n---\n")]
    [InlineData("=== input/event/index.md\n---\ntitle: An event\n---\n=== input/event/a.md\n---\ntitle: A\n---\n")]
    [InlineData("=== input/claim.md\n---\ntitle: A\n---\n")]
    public void A_folder_of_pages_that_is_meant_is_not_told(string written) =>
        Assert.DoesNotContain(new TestDigest(written).Check().Found, fault => fault.Rule.Id == "mistaken-folder");

    [Theory]
    [InlineData("summary: See [[b]].", "", "input/a.md:3:14 warning link-in-plain-text '[[b]]'")]
    [InlineData("corrections: [{date: 2026-11-20, text: \"It said two, see [@report, p. 2].\"}]", "", "input/a.md:3:58 warning link-in-plain-text '[@report, p. 2]'")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2026-11-20, by: Us, reason: \"Now in [[b|another]].\"}", "", "input/a.md:4:55 warning link-in-plain-text '[[b|another]]'")]
    [InlineData("summary: \"He said [sic] that […] it was [withheld].\"", "See [[b]].", null)]
    [InlineData("status: withdrawn\nsummary: See [[b]].\nwithdrawn: {date: 2026-11-20, by: Us, reason: No.}", "", null)]
    public void A_link_where_none_is_read_is_told(string key, string body, string? finding) =>
        Assert.Equal(finding is null ? [] : (string[])[finding], new TestDigest($"=== input/a.md\n---\ntitle: A\n{key}\n---\n{body}\n=== input/b.md\n---\ntitle: B\n---\n").Findings().Where(one => one.Contains("link-in-plain-text", StringComparison.Ordinal)));

    [Fact]
    public void In_a_translation_it_is_told_in_its_own_file_and_what_is_not_translated_once()
    {
        var digest = new TestDigest("=== input/digest.yml\ntitle: T\nlanguages: [fr]\n=== input/a.md\n---\ntitle: A\nsummary: See [[b]].\ncorrections: [{date: 2026-11-20, text: \"It is in [[b]].\"}]\n---\n=== input/a.fr.md\n---\ntitle: A\nsummary: On lira [[b]].\n---\n=== input/b.md\n---\ntitle: B\n---\n");
        Assert.Equal(
            ["input/a.fr.md:3:18 warning link-in-plain-text '[[b]]'", "input/a.md:3:14 warning link-in-plain-text '[[b]]'", "input/a.md:4:50 warning link-in-plain-text '[[b]]'"],
            digest.Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "link-in-plain-text").Select(digest.Describe).Order(StringComparer.Ordinal));
    }
}
