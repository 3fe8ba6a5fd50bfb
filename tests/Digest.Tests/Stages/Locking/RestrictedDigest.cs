using Digest.Stages.Locking;

namespace Digest.Tests.Stages.Locking;

/// <summary>A digest on the disk that quotes a restricted document in every way, with a marker in every part of it that is not quoted.</summary>
internal sealed class RestrictedDigest : IDisposable
{
    public const string Seed = "seeds/restricted/zq-file-name.txt";

    public const string Text = """
        Zqheadline of the interview

        Zqfirst paragraph, of which nothing is quoted.

        They came at night “and took the old [brass] bell” of the harbour. Zqbetween. The bell was never seen again, says Zqname.

        We heard nothing for eleven days, and then a letter came. Zqafter.

        Zqhidden words of a quote that is not shown. Zqlast.
        """;

    private static readonly string[] Markers = ["Zqheadline", "Zqfirst", "Zqbetween", "Zqname", "Zqafter", "Zqhidden", "Zqlast", "zq-file-name", "zq-archive", "zq-furniture"];

    public static IReadOnlyList<string> Secrets => [.. Markers, TestDigest.Sha256(Seeded)];
    public static string Seeded => Text.ReplaceLineEndings("\n");

    public RestrictedDigest()
    {
        Folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put(Seed, Seeded);
        Put("input/sources/interview.md", Source());
        Put("input/organisations/harbour.md", "---\ntitle: The harbour office\nroles: []\n---\n".Replace("roles: []\n", "", StringComparison.Ordinal));
        Put("input/people/keeper.md", "---\ntitle: The keeper\nroles:\n  - {title: Keeper, quote: {source: interview, exact: \"the old [brass] bell\"}}\n---\n");
        Put("input/claims/bell.md", """
            ---
            title: The bell
            statement: The bell was taken.
            modality: states
            concerns: [keeper]
            quotes:
              - {source: interview, exact: "They came at night \"and took […] bell\" of the harbour.", mark: "at night"}
              - {source: interview, exact: "Zqhidden words", show: false}
            evidence:
              - {kind: interview, by: harbour, document: interview, quote: {source: interview, exact: "The bell was never seen again, says [withheld: a neighbour]."}}
            retracted: {date: 2026-01-02, quote: {source: interview, exact: "We heard [almost] nothing", prefix: ""}}
            ---
            It says that "a letter came" [@interview].
            """);
        Put("input/recommendations/search.md", """
            ---
            title: A search
            statement: The bell should be looked for.
            issued_by: [harbour]
            addressed_to: [harbour]
            quotes: [{source: interview, exact: "never seen again"}]
            echoed_by: [{by: harbour, quote: {source: interview, exact: "for eleven days"}}]
            responses: [{by: harbour, state: noted, quote: {source: interview, exact: "and then a letter came."}}]
            ---
            """);
        Put("input/events/night.md", """
            ---
            title: The night
            date: 2022-05
            date_note: Known.
            date_basis: external
            other_dates: [{date: 2022-06, quote: {source: interview, exact: "eleven days"}}]
            claims: [bell]
            ---
            """);
    }

    public Folder Folder { get; } = new();

    public static string Source(string custody = "") => $$"""
        ---
        title: The interview
        by: [harbour]
        custody:
          seed: {{Seed}}
          collected_at: 2026-01-01
          archived_at: https://example.org/zq-archive
          ignore: ["zq-furniture"]
          restricted: true{{custody}}
        rights: {publish: excerpts, max_words: 40}
        ---
        """;

    public void Dispose() => Folder.Dispose();

    public RestrictedDigest Put(string path, string text)
    {
        Folder.Put(path, text.ReplaceLineEndings("\n"));
        return this;
    }

    public string Read(string path) => File.ReadAllText(Folder[path]);
    public string Lock => Read(LockFile.FilePath);

    public RestrictedDigest Without(string path = Seed)
    {
        File.Delete(Folder[path]);
        return this;
    }

    public RestrictedDigest Replace(string path, string old, string made)
    {
        string text = Read(path);
        Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
        return Put(path, text.Replace(old, made, StringComparison.Ordinal));
    }

    public SealResult Seal(bool dryRun = false, string today = "2026-05-03", params string[] ids) =>
        Digest.Seal.Run(new SealRequest(Folder.Root, ids) { Today = DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DryRun = dryRun });

    public (BuildResult Result, SortedDictionary<string, string> Site) Build()
    {
        var result = Digest.Build.Run(new BuildRequest(Folder.Root, Folder.Output) { Today = new DateOnly(2026, 11, 23) });
        return (result, Folder.Files("output"));
    }

    /// <summary>Errors and warnings of a check, as <c>rule message</c>; what is beside the point of restricted documents is left out.</summary>
    public IReadOnlyList<string> Findings() =>
    [
        .. Digest.Build.Run(new BuildRequest(Folder.Root, Folder.Output) { Write = false, Today = new DateOnly(2026, 11, 23) }).Diagnostics
            .Where(fault => !Beside.Contains(fault.Rule.Id)).Select(fault => $"{fault.Rule.Id} {fault.Message}").Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<string> RulesFound() => [.. Findings().Select(finding => finding.Split(' ')[0])];

    private static readonly HashSet<string> Beside = new(StringComparer.Ordinal)
    {
        "absent-speaker", "copied-sentence", "unquoted-number", "unquoted-name", "dropped-hedge", "single-source", "single-evidence", "changed-negation", "overprecise-date", "unmatched-ignore",
    };
}
