namespace Digest.Tests.Outputs;

/// <summary>A digest with a date of every shape, an answer, a retraction, and texts that mean to break what they are printed in.</summary>
internal static class DatedDigest
{
    public const string Seed = "The bell rang. It was built. It was taken back. They agreed. They noted it.";

    /// <summary>Dates of events <c>e0</c>, <c>e1</c> …</summary>
    public static readonly string[] Dates =
    [
        "2022-05-03", "2022-05", "2022", "2022-05-03~", "2022-05-03/2022-05-06", "2022-05~/2022-08", "[2022-05..2022-08-31]", "[..2022-05]", "2023/..", "{1999,2001}",
        "2022-21", "19XX", "156X-12-25", "-0043-03-15", "0000", "0001", "9999-12-30", "9999-12-31", "Y10000", "Y-300000", "1985-04-12T23:20:30+05",
    ];

    public static string Text(string url = "url: https://example.org/a-digest/") => TestDigest.WithSeed(Seed).Replace("by: [author]", "by: [author]\ncitation: {issued: 2022-09-01T23:30:00-11}\ndate_basis: external\ndate_note: From the postmark.", StringComparison.Ordinal)
        .Replace("custody: {", "custody: {collected_at: 2026-11-23, ", StringComparison.Ordinal)
        .Replace("title: The author", "title: \"=1+1, \\\"the\\\" <b>author</b>; & sons\"", StringComparison.Ordinal) + $$$"""

        === input/digest.yml
        title: "Bells & <i>whistles</i>, all; of them"
        summary: What is said about the bells.
        {{{url}}}
        checks: {overprecise-date: off, missing-url: off, unquoted-claim: off, changed-negation: off, unquoted-name: off}
        === input/topics/bells.md
        ---
        title: "Bells, small; and large"
        ---
        === input/claims/c.md
        ---
        title: "+Claim <script>window.hurt = 1</script>"
        statement: "Das Läuten war laut, 鐘聲很響 — <img src=x onerror=hurt()> & it rang on and on until everybody in the village had heard it; no one \\ slept."
        modality: states
        date: "[..2021-03]"
        date_basis: inferred
        date_note: "From the order\n  of the text."
        topics: [bells]
        retracted: {date: 2024-02-29, date_basis: external, date_note: Told by the author., quote: {source: report, exact: It was taken back}}
        corrections: [{date: 2026-11-24, text: The date was mended.}]
        quotes: [{source: report, exact: The bell rang}]
        ---
        === input/recommendations/r.md
        ---
        title: "@Call"
        statement: Ring it.
        issued_by: [author]
        responses:
          - {date: 2022-09, date_basis: external, date_note: Told elsewhere., by: ministry, state: accepted, quote: {source: report, exact: They agreed}}
          - {date: 2021-03-04, by: ministry, state: noted, quote: {source: report, exact: They noted it}}
          - {by: ministry, state: rejected}
        ---
        {{{string.Concat(Dates.Select((date, i) => $"=== input/events/e{i}.md\n---\ntitle: Event {i}\ndate: \"{date}\"\ndate_basis: external\ndate_note: Known.\nparticipants: [{{id: ministry, role: host}}]\nquotes: [{{source: report, exact: It was built}}]\n---\n"))}}}
        === input/events/undated.md
        ---
        title: Undated
        ---
        """;

    public static BuiltSite Built { get; } = new(Text());
}
