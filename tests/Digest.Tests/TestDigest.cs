using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages;

namespace Digest.Tests;

/// <summary>A digest as one string: <c>=== path</c> begins a file. What a test does not write is filled in.</summary>
internal sealed class TestDigest
{
    private readonly List<InputFile> files = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public TestDigest(string written)
    {
        foreach (string part in ("\n" + written.ReplaceLineEndings("\n")).Split("\n=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.IsNullOrWhiteSpace(part)) { continue; }
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            Add(end < 0 ? part : part[..end], end < 0 ? "" : part[(end + 1)..].TrimStart('\n'));
        }
        if (!texts.ContainsKey(DigestConfig.FilePath)) { Add(DigestConfig.FilePath, "title: Test\nchecks: {missing-url: off}\n"); }
    }

    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public void Add(string path, byte[] bytes)
    {
        path = path.Trim();
        var role = path == DigestConfig.FilePath ? InputRole.Config
            : path == Digest.Stages.Locking.LockFile.FilePath ? InputRole.Lock
            : path.StartsWith("seeds/", StringComparison.Ordinal) ? InputRole.Seed
            : path.StartsWith("theme/i18n/", StringComparison.Ordinal) ? InputRole.Words
            : InputWalk.RoleOf(path) == InputRole.Style ? InputRole.Style
            : path.EndsWith(".liquid", StringComparison.Ordinal) ? InputRole.Template
            : path.StartsWith("theme/", StringComparison.Ordinal) || InputWalk.RoleOf(path) == InputRole.Asset ? InputRole.Asset : InputRole.Record;
        files.Add(new InputFile(path, role, bytes));
        texts[path] = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    public IReadOnlyList<InputFile> Files => files;

    /// <summary>Read, link and check, without a theme.</summary>
    public (Site? Site, IReadOnlyList<Diagnostic> Found) Check(DateOnly? today = null)
    {
        var found = new List<Diagnostic>();
        if (Parser.Parse(files, found) is not { } digest) { return (null, found); }
        var site = Linker.Link(digest);
        found.AddRange(Checker.Check(site, today ?? new DateOnly(2026, 11, 23)));
        return (site, Checker.Weigh(found, digest.Config, Rules.All));
    }

    /// <summary>The whole build in memory, with the built-in theme: every file of the site by path.</summary>
    public (Made Made, IReadOnlyDictionary<string, byte[]> Site) Build(ProtectedTerms? terms = null, ChangeHistory? history = null)
    {
        var site = new System.Collections.Concurrent.ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var made = global::Digest.Build.Make([.. Reader.BuiltInTheme(), .. files], Request with { Protected = terms, History = history is null ? null : _ => history }, (path, bytes) => site[path] = bytes, []);
        return (made, site);
    }

    private static BuildRequest Request => new("digest", "output") { Today = new DateOnly(2026, 11, 23) };

    public Site Site() => Check().Site ?? throw new InvalidOperationException("The digest has no configuration.");

    /// <summary>Every finding as <c>path:line:column severity rule 'text at the place'</c>, sorted.</summary>
    public IReadOnlyList<string> Findings(DateOnly? today = null) => [.. Check(today).Found.Select(Describe).Order(StringComparer.Ordinal)];

    public string Describe(Diagnostic fault)
    {
        string text = texts.GetValueOrDefault(fault.Span.Path, "");
        int at = Math.Min(fault.Span.Offset, text.Length);
        int line = text.AsSpan(0, at).Count('\n') + 1;
        int column = at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) is var last && at == 0 ? -1 : last);
        string place = text.Substring(at, Math.Min(fault.Span.Length, text.Length - at));
        return $"{fault.Span.Path}:{line}:{column} {fault.Severity.ToString().ToLowerInvariant()} {fault.Rule.Id} '{place}'";
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A source with a seed of these words, and the people that tests quote: to be put before a test's own files.</summary>
    public static string WithSeed(string seed, string more = "") => $"""
        === seeds/report.txt
        {seed}
        === input/sources/report.md
        ---
        title: The report
        by: [author]
        custody: {"{"}seed: seeds/report.txt, sha256: {Sha256(seed.ReplaceLineEndings("\n"))}{"}"}
        ---
        === input/organisations/author.md
        ---
        title: The author
        ---
        === input/organisations/ministry.md
        ---
        title: The ministry
        ---
        {more}
        """;
}
