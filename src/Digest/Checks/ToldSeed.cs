using System.Buffers;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Texts of a record that name the file or the hash of a restricted document: they would be published with the record.</summary>
internal static class ToldSeed
{
    private const int ShortestName = 5;

    private static readonly Rule Rule = new("told-seed", Severity.Error,
        "A record names the file of a restricted document, or its SHA-256, outside of the keys that are kept back.",
        "A file's name often holds a person's or a place's, and either tells whoever has seen the file that it was this one.",
        "custody:\n  seed: seeds/restricted/interview-7.txt\n  restricted: true\n  log: [{date: 2026-05-03, what: interview-7.txt was scanned again}]");

    public static Check Check { get; } = new(Rule, site =>
    {
        var sources = site.OfAll<Source>().Where(source => source.Custody is { Restricted: true }).ToList();
        string[] told = [.. sources.SelectMany(Secrets).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (told.Length == 0) { return []; }
        var secrets = SearchValues.Create(told, StringComparison.OrdinalIgnoreCase);
        var kept = sources.SelectMany(Keys).ToLookup(span => span.Path, StringComparer.Ordinal);
        return site.Records.SelectMany(record => In(record, secrets, kept[record.Head.Path].ToList()));
    });

    private static IEnumerable<string> Secrets(Source source) => ((string?[])
        [Name(source.Custody!.Seed?.Value), Name(source.Custody.Transcript?.File?.Value), source.Custody.Sha256?.Value, source.Custody.Transcript?.Sha256?.Value])
        .OfType<string>().Where(secret => secret.Length >= ShortestName);

    /// <summary>With its ending: without it, it may be no more than the id.</summary>
    private static string? Name(string? path) => path is null ? null : System.IO.Path.GetFileName(path) is { } name && name.Contains('.', StringComparison.Ordinal) ? name : null;

    private static IEnumerable<Span> Keys(Source source) => ((Located<string>?[])
        [source.Custody!.Seed, source.Custody.Transcript?.File, source.Custody.Sha256, source.Custody.Transcript?.Sha256]).OfType<Located<string>>().Select(key => key.Span);

    private static IEnumerable<Diagnostic> In(Record record, SearchValues<string> secrets, List<Span> kept)
    {
        string text = record.Head.Body.FileText;
        for (int at = 0, next; at < text.Length && (next = text.AsSpan(at).IndexOfAny(secrets)) >= 0; at += next + 1)
        {
            int place = at + next;
            if (kept.Exists(span => span.Offset <= place && place < span.Offset + span.Length)) { continue; }
            yield return Rule.At(new Span(record.Head.Path, place, 0), "The file or the hash of a restricted document is named here.", "Say it without: \"the interview\", \"the file\". Only custody.seed, sha256 and transcript may hold it, and no output has them.");
        }
    }
}
