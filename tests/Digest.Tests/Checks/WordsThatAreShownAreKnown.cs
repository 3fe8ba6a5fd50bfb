using System.Text;
using System.Text.RegularExpressions;
using Digest.Audits;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Checks;

/// <summary>Every text that front matter can hold has a word of its own here. Whatever of them comes out must be known to those who look for names: else a name could be published unseen.</summary>
public partial class WordsThatAreShownAreKnown
{
    private const string Seed = "Report. The council zqexact opened the gate before zqsuffix left. In May zqrole began her term. The office zqecho asked for it. The town zqresponse agreed. Some zqother said June. It zqretract took it back. The zqcount were many. Der Rat zqforeign ging.\n";

    private static readonly TestDigest All = new($$$"""
        === input/digest.yml
        title: Test
        url: https://example.org/
        publisher: Somebody
        checks: {missing-url: off}
        feeds: {new: true, corrections: true, topics: true}
        === seeds/report.txt
        {{{Seed}}}
        === input/sources/report.md
        ---
        title: Report zqsourcetitle
        summary: Short zqsourcesummary.
        code: ZQSOURCECODE
        date: "2001"
        date_basis: inferred
        date_note: Read from zqsourcedatenote.
        aliases: [Paper zqsourcealias]
        citation: {type: report, author: [{family: Zqfamily, given: Zqgiven}], publisher: Press zqpublisher, note: Kept zqcitationnote, abstract: About zqabstract, archive: Archive zqarchive, medium: Paper zqmedium}
        custody:
          seed: seeds/report.txt
          sha256: {{{TestDigest.Sha256(Seed)}}}
          collected_at: "2002-01-01"
          collector: Collected zqcollector
          method: By hand zqmethod
          log: [{date: "2002-01-02", by: Keeper zqkeeper, what: Put away zqlog}]
        rights: {publish: full, holder: Holder zqholder, statement: Used as zqrights}
        corrections: [{date: "2003-01-01", text: Mended zqsourcecorrection}]
        ---
        Body.
        === input/claims/one.md
        ---
        title: Claim zqclaimtitle
        summary: Short zqclaimsummary.
        code: ZQCLAIMCODE
        aliases: [Also zqclaimalias]
        statement: The council zqstatement opened the gate.
        modality: states
        date: "2001-05"
        date_basis: inferred
        date_note: Read from zqclaimdatenote.
        after: [{event: fair, words: after the zqafter fair, basis: inferred}]
        before: [{event: ball, words: before the zqbefore ball, basis: inferred}]
        other_dates: [{date: "2001-06", date_basis: stated, quote: {source: report, exact: Some zqother said June}}]
        concerns: [council]
        asserted_by: [anna]
        topics: [gates]
        quotes:
          - {source: report, exact: The council zqexact opened the gate, prefix: "Report. ", suffix: " before zqsuffix left", speaker: anna, date: "2001", date_basis: inferred, date_note: Read from zqquotedatenote., note: Words zqquotenote.}
          - {source: report, exact: Der Rat zqforeign ging, lang: de, translation: {lang: en, text: The council zqtranslation went, by: Somebody zqtranslator}}
        evidence: [{kind: interview, note: Told zqevidencenote}]
        responds_to: [{claim: two, stance: rejects, note: Answers zqanswernote}]
        corrections: [{date: "2003-01-01", text: Mended zqclaimcorrection}]
        ---
        Body.
        === input/claims/two.md
        ---
        title: Claim zqtwotitle
        statement: It was shut.
        modality: states
        date: "2001"
        date_basis: inferred
        date_note: Read elsewhere.
        asserted_by: [council]
        topics: [gates]
        retracted: {date: "2004", date_basis: inferred, date_note: Read from zqretractednote., quote: {source: report, exact: It zqretract took it back}}
        quotes: [{source: report, exact: The town zqresponse agreed}]
        ---
        === input/events/fair.md
        ---
        title: Fair zqeventtitle
        summary: Short zqeventsummary.
        date: "2001-04"
        date_basis: inferred
        date_note: Read from zqeventdatenote.
        place: town
        participants: [{id: anna, role: chair zqpartrole}]
        quotes: [{source: report, exact: The council zqexact opened the gate, note: Words zqeventquotenote.}]
        ---
        === input/events/ball.md
        ---
        title: Ball
        date: "2001-07"
        date_basis: inferred
        date_note: Read elsewhere.
        ---
        === input/people/anna.md
        ---
        title: Anna zqanna
        summary: Short zqannasummary.
        aliases: [{text: Anne zqannaalias, lang: fr}]
        display: full
        roles: [{title: Mayor zqroletitle, organisation: council, from: "2001-05", quote: {source: report, exact: In May zqrole began her term, note: Words zqrolequotenote.}}]
        ---
        === input/organisations/council.md
        ---
        title: Council zqcouncil
        ---
        === input/groups/guests.md
        ---
        title: Guests zqguests
        size: many zqsize
        quotes: [{source: report, exact: The zqcount were many}]
        ---
        === input/places/town.md
        ---
        title: Town zqtown
        ---
        === input/topics/gates.md
        ---
        title: Gates zqgates
        ---
        === input/recommendations/open.md
        ---
        title: Open zqasked
        statement: Open the gate zqaskedstatement.
        issued_by: [council]
        addressed_to: [anna]
        date: "2001"
        date_basis: inferred
        date_note: Read from zqaskeddatenote.
        deadline: "2002"
        quotes: [{source: report, exact: The council zqexact opened the gate, note: Words zqaskedquotenote.}]
        echoed_by: [{by: anna, quote: {source: report, exact: The office zqecho asked for it, note: Words zqechonote.}}]
        responses: [{date: "2002", date_basis: inferred, date_note: Read from zqresponsedatenote., by: anna, state: accepted, quote: {source: report, exact: The town zqresponse agreed, note: Words zqresponsenote.}}]
        ---
        """);

    [GeneratedRegex("zq[a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    private static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(match => match.Value.ToLowerInvariant());

    /// <summary>Lines of calendars are cut and go on in the next. What stands around the words of a quote is the document's, and left out where it names somebody.</summary>
    private static string Whole(string path, string text) => path.EndsWith(".ics", StringComparison.Ordinal) ? text.Replace("\r\n ", "", StringComparison.Ordinal)
        : path == "data/annotations.jsonld" ? Around().Replace(text, "") : text;

    [GeneratedRegex("\"(prefix|suffix)\": .*")]
    private static partial Regex Around();

    [Fact]
    public void What_exports_and_feeds_carry_is_looked_over_for_names()
    {
        var (made, files) = All.Build();
        Assert.Equal([], made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(All.Describe));
        var site = made.Site!;
        var known = site.Records.SelectMany(record => ExportedTexts.Of(site, record).Concat(record is Source source ? ExportedTexts.Cited(source) : [])).SelectMany(text => Marks(text.Text)).ToHashSet();
        var carried = files.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal) || file.Key.EndsWith(".xml", StringComparison.Ordinal) || file.Key.EndsWith("feed.json", StringComparison.Ordinal))
            .SelectMany(file => Marks(Whole(file.Key, Encoding.UTF8.GetString(file.Value))).Select(mark => (mark, file.Key))).GroupBy(pair => pair.mark, pair => pair.Key).ToDictionary(group => group.Key, group => group.Distinct().First());
        Assert.True(carried.Count > 40, $"{carried.Count} words were found");
        Assert.Equal("", string.Join("\n", carried.Where(pair => !known.Contains(pair.Key)).Select(pair => $"{pair.Key} in {pair.Value}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_a_page_shows_of_a_record_is_told_to_whoever_audits_it()
    {
        var (made, files) = All.Build();
        var site = made.Site!;
        var found = new List<string>();
        foreach (var record in site.Records)
        {
            var own = Marks(record.Head.Body.FileText).ToHashSet();
            var told = ToldTexts.Of(site, record, null).Select(text => text.Text)
                .Concat([record.Title, record.Head.Summary?.Value ?? "", (record as Claim)?.Statement.Value ?? "", (record as Recommendation)?.Statement.Value ?? ""]).SelectMany(Marks).ToHashSet();
            string page = Encoding.UTF8.GetString(files[record.Address]);
            found.AddRange(Marks(page).Distinct().Where(own.Contains).Where(mark => !told.Contains(mark)).Select(mark => $"{mark} of {record.Id}"));
        }
        Assert.Equal([], found.Order(StringComparer.Ordinal));
    }
}
