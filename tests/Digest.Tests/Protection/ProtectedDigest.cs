using Digest.Model;
using Digest.Protection;

namespace Digest.Tests.Protection;

/// <summary>A digest with a place for words in every field that has any, and a list that protects one name.</summary>
internal static class ProtectedDigest
{
    public const string Name = "Quillon Ashgrove", Role = "a former detainee";

    public static ProtectedTerms List(string? role = Role, params string[] variants) => new([new ProtectedRule(1, [Name, .. variants], TermMatch.Word, role)]);

    /// <summary>With words in one place; every other has harmless ones.</summary>
    public static TestDigest With(string place, string words)
    {
        string seed = place is "seed" or "exact" or "*" ? $"It may amount to crimes, said {words} to the author. So it says. And no more." : "It may amount to crimes, said Somebody to the author. So it says. And no more.";
        string exact = place == "exact" ? words : place is "seed" or "*" ? "It may amount to crimes" : "said Somebody";
        string In(string name) => place == "*" || name == place ? words.Replace("'", "''", StringComparison.Ordinal) : "plain words";
        string Body(string name) => place == "*" || name == place ? words : "Plain words.";
        return new TestDigest($$"""
            === input/digest.yml
            title: '{{In("config title")}}'
            summary: '{{In("config summary")}}'
            publisher: '{{In("publisher")}}'
            licence: '{{In("licence")}}'
            url: https://example.org/
            publish_gaps: true
            rights: {holder: '{{In("config rights")}}'}
            kinds: [{folder: camps, label: '{{In("kind label")}}', plural: '{{In("kind plural")}}', like: place}]
            navigation: [{text: '{{In("navigation")}}', to: claims}]
            === theme/i18n/en.yml
            home:
              own: '{{In("own words")}}'
            site:
              to_content: '{{In("interface word")}}'
            === seeds/report.txt
            {{seed}}
            === input/sources/report.md
            ---
            title: The report
            summary: '{{In("source summary")}}'
            by: [author]
            citation:
              type: report
              genre: '{{In("genre")}}'
              publisher: '{{In("citation publisher")}}'
              note: '{{In("citation note")}}'
              author: [{given: '{{(place is "author parts" or "*" ? words.Split(' ')[0] : "Some")}}', family: '{{(place is "author parts" or "*" ? words.Split(' ')[^1] : "Body")}}'}, {literal: '{{In("author literal")}}'}]
            custody:
              seed: seeds/report.txt
              sha256: {{TestDigest.Sha256(seed)}}
              collected_at: 2026-01-01
              collector: '{{In("collector")}}'
              method: '{{In("method")}}'
              log: [{date: 2026-01-02, by: '{{In("log by")}}', what: '{{In("log what")}}'}]
            rights: {holder: '{{In("holder")}}', statement: '{{In("rights statement")}}', publish: full}
            ---
            === input/organisations/author.md
            ---
            title: The author
            aliases: ['{{In("alias")}}', {text: '{{In("alias map")}}', lang: fr}]
            ---
            === input/people/person.md
            ---
            title: '{{In("person")}}'
            roles: [{title: '{{In("role")}}', organisation: author, from: 2020}]
            ---
            {{Body("person body")}}
            === input/groups/group.md
            ---
            title: A group
            size: '{{In("group size")}}'
            ---
            === input/places/place.md
            ---
            title: '{{In("place name")}}'
            ---
            === input/camps/camp.md
            ---
            title: A camp
            ---
            === input/topics/topic.md
            ---
            title: '{{In("topic")}}'
            ---
            === input/claims/a.md
            ---
            title: '{{In("claim title")}}'
            code: '{{In("code")}}'
            summary: '{{In("claim summary")}}'
            statement: '{{In("statement")}}'
            modality: alleges
            date: 2022-05
            date_basis: external
            date_note: '{{In("date note")}}'
            topics: [topic]
            concerns: [person, group, camp]
            quotes:
              - source: report
                exact: "{{exact}}"
                speaker: person
                note: '{{In("quote note")}}'
                translation: {lang: fr, text: '{{In("translation")}}', by: '{{In("translator")}}'}
            evidence: [{kind: interview, by: group, document: report, note: '{{In("evidence note")}}'}]
            corrections: [{date: 2026-01-03, text: '{{In("correction")}}'}]
            ---
            {{Body("body")}}

            ## {{(place is "heading" or "*" ? words : "Words")}}

            See [[b]] and “It may amount to crimes” [@report].
            === input/claims/b.md
            ---
            title: Another claim
            statement: Plain words.
            modality: denies
            quotes: [{source: report, exact: "So it says"}]
            responds_to: [{claim: a, stance: rejects, note: '{{In("response note")}}'}]
            ---
            [Up](a.md) and [[person]].
            === input/claims/gone.md
            ---
            title: Gone
            status: withdrawn
            withdrawn: {date: 2026-01-04, by: '{{In("withdrawn by")}}', reason: '{{In("withdrawn reason")}}'}
            statement: Gone.
            modality: states
            ---
            === input/recommendations/r.md
            ---
            title: A recommendation
            statement: '{{In("recommendation")}}'
            issued_by: [author]
            addressed_to: [person]
            quotes: [{source: report, exact: "And no more"}]
            ---
            === input/events/e.md
            ---
            title: '{{In("event title")}}'
            date: 2022-05
            date_basis: inferred
            date_note: '{{In("event date note")}}'
            place: place
            participants: [{id: person, role: '{{In("participant role")}}'}]
            claims: [a]
            after: [{event: f, words: '{{In("order words")}}'}]
            ---
            === input/events/f.md
            ---
            title: Before it
            ---
            === input/index.md
            ---
            title: '{{In("front title")}}'
            summary: '{{In("front summary")}}'
            ---
            {{Body("front body")}}
            """);
    }
}
