using System.Buffers;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

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
        string[] told = [.. sources.SelectMany(Secrets).Select(Normalisation.Of).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (told.Length == 0) { return []; }
        var secrets = (told, SearchValues.Create(told, StringComparison.OrdinalIgnoreCase));
        var kept = sources.SelectMany(Keys).ToLookup(span => span.Path, StringComparer.Ordinal);
        return [.. site.Records.Select(record => record.Head.Body).SelectMany(body => In(body, secrets, kept[body.Path].ToList())), .. site.IsTranslation ? [] : In(site.Config, secrets)];
    });

    private static IEnumerable<string> Secrets(Source source) => ((string?[])
        [Name(source.Custody!.Seed?.Value), Name(source.Custody.Transcript?.File?.Value), source.Custody.Sha256?.Value, source.Custody.Transcript?.Sha256?.Value])
        .OfType<string>().Where(secret => secret.Length >= ShortestName);

    /// <summary>With its ending: without it, it may be no more than the id.</summary>
    private static string? Name(string? path) => path is null ? null : System.IO.Path.GetFileName(path) is { } name && name.Contains('.', StringComparison.Ordinal) ? name : null;

    private static IEnumerable<Span> Keys(Source source) => ((Located<string>?[])
        [source.Custody!.Seed, source.Custody.Transcript?.File, source.Custody.Sha256, source.Custody.Transcript?.Sha256]).OfType<Located<string>>().Select(key => key.Span);

    private static IEnumerable<Diagnostic> In(Body body, (string[] Each, SearchValues<string> Any) secrets, List<Span> kept)
    {
        // However its letters are composed.
        var mapped = Normalisation.Map(body.FileText);
        foreach (int at in Places(mapped.Text, secrets))
        {
            mapped.TryLocate(at, at + 1, out int place, out _);
            if (kept.Exists(span => span.Offset <= place && place < span.Offset + span.Length)) { continue; }
            yield return Rule.At(new Span(body.Path, place, 0), "The file or the hash of a restricted document is named here.", Remedy);
        }
    }

    /// <summary>What the site prints of <c>digest.yml</c>.</summary>
    private static IEnumerable<Diagnostic> In(DigestConfig config, (string[] Each, SearchValues<string> Any) secrets)
    {
        string?[] texts = [config.Title.Value, config.Summary, config.Publisher, config.Licence, .. config.Languages.SelectMany(language => (string?[])[language.Title?.Value, language.Summary]), .. (config.Navigation ?? []).Select(item => item.Text)];
        if (!texts.Any(text => text is not null && Places(Normalisation.Of(text), secrets).Any())) { yield break; }
        yield return Rule.At(config.Title.Span, "A text of digest.yml names the file or the hash of a restricted document: a title, the summary, the publisher, the licence or the navigation.", Remedy);
    }

    private const string Remedy = "Say it without: \"the interview\", \"the file\". Only custody.seed, sha256 and transcript may hold it, and no output has them.";

    /// <summary>Where one begins that is no piece of a longer name: of "letter.txt", "etter.txt" is none.</summary>
    private static IEnumerable<int> Places(string text, (string[] Each, SearchValues<string> Any) secrets)
    {
        for (int at = 0, next; at < text.Length && (next = text.AsSpan(at).IndexOfAny(secrets.Any)) >= 0; at += next + 1)
        {
            int start = at + next;
            if (!Letters.CutsWord(text, start) && secrets.Each.Any(secret => text.AsSpan(start).StartsWith(secret, StringComparison.OrdinalIgnoreCase) && !Letters.CutsWord(text, start + secret.Length))) { yield return start; }
        }
    }
}
