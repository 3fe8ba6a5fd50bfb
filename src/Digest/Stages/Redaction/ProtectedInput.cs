using System.Collections.Concurrent;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;

namespace Digest.Stages.Redaction;

/// <summary>Tells in which files of the digest a protected term stands: a repository that holds them may be public. One warning a file and rule, at the first place.</summary>
internal sealed class ProtectedInput(ParsedDigest digest, IReadOnlyList<InputFile> files, ProtectedTerms terms)
{
    private const int Sample = 8_000;
    private readonly ILookup<string, Source> seeds = digest.Records.OfType<Source>().SelectMany(source =>
        new[] { source.Custody?.Seed?.Value, source.Custody?.TranscriptPath }.OfType<string>().Select(path => (path, source))).ToLookup(pair => pair.path, pair => pair.source, StringComparer.Ordinal);

    /// <param name="reports">What the redaction saw that looking at the file alone does not show.</param>
    public IEnumerable<Diagnostic> Find(Reports reports, IReadOnlyDictionary<string, HiddenSeed> hidden)
    {
        var found = new ConcurrentDictionary<(string Path, int Rule), Span>();
        Parallel.ForEach(files.Where(file => !file.BuiltIn), file =>
        {
            foreach (var (rule, place) in file.Role == InputRole.Seed ? OfSeed(file, hidden) : OfText(file)) { found.TryAdd((file.Path, rule), place); }
        });
        foreach (var file in files.Where(file => !file.BuiltIn && !IsRestricted(file)))
        {
            foreach (var hit in Undisguised.Find(terms, file.Path)) { found.TryAdd((file.Path, hit.Rule), Span.StartOf(file.Path)); }
        }
        foreach (var (path, rule, place) in reports.First) { found.TryAdd((path, rule), place); }
        return found.Select(one => ProtectionRules.Input.At(one.Value, $"A term of rule {one.Key.Rule} of the protected list stands in this file, or in its name.",
            "The site does not show it, but the file does: keep it out of the repository, or set protected-input to off where the repository is private."));
    }

    private IEnumerable<(int Rule, Span Place)> OfSeed(InputFile file, IReadOnlyDictionary<string, HiddenSeed> hidden)
    {
        var sources = seeds[file.Path].ToList();
        if (IsRestricted(file)) { return []; }
        // A document of another format than plain text is looked at as the text that was read of it.
        bool isPlain = file.Path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || sources.Count == 0;
        return isPlain
            ? OfText(file)
            : sources.Where(source => hidden.ContainsKey(source.Id)).SelectMany(source => hidden[source.Id].First.Select(first => (first.Rule, Span.StartOf(file.Path))));
    }

    private bool IsRestricted(InputFile file) => file.Role == InputRole.Seed && seeds[file.Path].Any(source => source.Custody!.Restricted);

    private IEnumerable<(int Rule, Span Place)> OfText(InputFile file) => In(file, terms).DistinctBy(hit => hit.Rule).Select(hit => (hit.Rule, new Span(file.Path, hit.Start, hit.Length)));

    /// <summary>Places in a file that is text; none in one that is not.</summary>
    public static IReadOnlyList<TermHit> In(InputFile file, ProtectedTerms terms) => file.Bytes is var bytes && LooksLikeText(bytes) ? Undisguised.Find(terms, TextDecoder.Lenient(bytes)) : [];

    private static bool LooksLikeText(byte[] bytes) => !bytes.AsSpan(0, Math.Min(Sample, bytes.Length)).Contains((byte)0);
}
