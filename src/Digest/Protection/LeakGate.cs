using System.Collections.Concurrent;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection.Scanning;

namespace Digest.Protection;

/// <summary>Stands before publishing: every byte of every file goes by it, and it proves at each run that it sees. For several threads.</summary>
/// <param name="terms">What may be in no file.</param>
/// <param name="verdicts">Of earlier builds; null: every file is searched.</param>
internal sealed class LeakGate(ProtectedTerms terms, ScanReaders readers, Verdicts? verdicts = null)
{
    private readonly LeakScanner scanner = new(terms, readers);
    private readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> proven = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentBag<UInt128> clean = [];
    private readonly string word = RandomNumberGenerator.GetString("bcdfghjklmnpqrstvwxz", 16);

    public ProtectedTerms Terms => terms;

    /// <summary>Marks of the files that are clean, for the next build.</summary>
    public IReadOnlyCollection<UInt128> Clean => clean;

    /// <summary>What is wrong with a file. The first of each kind is also searched with a word planted in it.</summary>
    public IReadOnlyList<Diagnostic> Pass(string path, byte[] bytes)
    {
        seen[path] = 1;
        var found = new List<Diagnostic>();
        if (proven.TryAdd(Path.GetExtension(path), 1)) { found.AddRange(Prove(path, bytes)); }
        var mark = verdicts?.MarkOf(path, bytes);
        bool known = mark is { } old && verdicts!.IsClean(old);
        var leaks = known ? [] : scanner.Scan(path, bytes);
        if (leaks.Count == 0 && mark is { } now) { clean.Add(now); }
        if (leaks.Count == 0) { return found; }
        string shown = terms.Mask(path);
        return [.. found, .. leaks.Select(leak => LeakRules.Of(shown, leak))];
    }

    /// <summary>Whether every file that is to be published was seen, and any at all.</summary>
    public IEnumerable<Diagnostic> Finish(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0) { yield return LeakRules.Blind.At(Span.StartOf(""), "No file was searched for protected terms.", null); }
        foreach (string path in paths.Where(path => !seen.ContainsKey(path)))
        {
            yield return LeakRules.Blind.At(Span.StartOf(terms.Mask(path)), $"'{terms.Mask(path)}' was not searched for protected terms.", null);
        }
    }

    private IEnumerable<Diagnostic> Prove(string path, byte[] bytes)
    {
        var scanner = new LeakScanner(new ProtectedTerms([.. terms.Rules, new ProtectedRule(terms.Rules.Count + 1, [word], TermMatch.Word, null)]), readers);
        bool Sees(string name, byte[] planted) => scanner.Scan(name, planted).Any(leak => leak.Rule == terms.Rules.Count + 1);
        string shown = terms.Mask(path);
        foreach (var canary in Canaries.For(path))
        {
            if (!Sees(path, canary.Plant(bytes, word))) { yield return Fault(shown, canary.Name); }
        }
        if (!Sees($"claims/{word}.html", [])) { yield return Fault(shown, "its name"); }
        if (Sees(path, bytes)) { yield return Fault(shown, "nothing"); }
    }

    private static Diagnostic Fault(string path, string place) => LeakRules.Blind.At(Span.StartOf(path), $"A word planted in {place} of a copy of '{path}' was not told from the others by the search for protected terms.", null);
}
