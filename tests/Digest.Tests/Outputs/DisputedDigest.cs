namespace Digest.Tests.Outputs;

/// <summary>A digest with a report, a ministry that answers it, and what each test adds.</summary>
internal static class DisputedDigest
{
    private const string Seed = "Guards may have beaten people.\n\nThe camp was closed at night.\n\nThe ministry says that nobody was beaten.\n\nThe author says that the ministry's answer is not borne out.\n\nThe gate was open.";

    public static readonly string Base = TestDigest.WithSeed(Seed, """

        === input/organisations/observer.md
        ---
        title: The observer
        ---
        """);

    /// <param name="more">Further keys, one on each line.</param>
    public static string Claim(string id, string exact, string speaker, string more = "", string modality = "alleges") => $$"""

        === input/claims/{{id}}.md
        ---
        title: Title of {{id}}
        statement: Statement of {{id}}.
        modality: {{modality}}
        quotes:
          - {source: report, exact: "{{exact}}", speaker: {{speaker}}, voice: direct}
        {{more}}
        ---

        """;

    public static string Source(string id, string more = "", bool isHeld = false) => (isHeld ? $"\n=== seeds/{id}.txt\nThe words of {id}.\n" : "") + $$"""

        === input/sources/{{id}}.md
        ---
        title: Document {{id}}
        {{(isHeld ? $"custody: {{seed: seeds/{id}.txt}}" : "")}}
        {{more}}
        ---

        """;

    public static string Beaten(string more = "") => Claim("beaten", "may have beaten people", "author", "conduct_of: [ministry]\n" + more);
    public static string Denial(string answers) => Claim("denial", "nobody was beaten", "ministry", $"responds_to: [{answers}]", "denies");
}
