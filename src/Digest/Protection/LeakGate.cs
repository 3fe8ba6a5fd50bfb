using System.Collections.Concurrent;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection.Scanning;

namespace Digest.Protection;

/// <summary>Stands before publishing: every byte of every file goes by it, and it proves at each run that it sees. For several threads.</summary>
internal sealed class LeakGate
{
    private readonly ProtectedTerms terms;
    private readonly Verdicts? verdicts;
    private readonly Func<string, string?>? hashOf;
    private readonly LeakScanner scanner;
    private readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> proven = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentBag<UInt128> clean = [];
    private readonly ConcurrentDictionary<string, string> passed = new(StringComparer.Ordinal);
    private readonly string word;
    private readonly Lazy<LeakScanner> prover;

    /// <param name="terms">What may be in no file.</param>
    /// <param name="verdicts">Of earlier builds; null: every file is searched.</param>
    /// <param name="hashOf">The SHA-256 of a file, in hexadecimal digits, where somebody has made it already.</param>
    public LeakGate(ProtectedTerms terms, ScanReaders readers, Verdicts? verdicts = null, Func<string, string?>? hashOf = null)
    {
        (this.terms, this.verdicts, this.hashOf) = (terms, verdicts, hashOf);
        scanner = new LeakScanner(terms, readers);
        word = RandomNumberGenerator.GetString("bcdfghjklmnpqrstvwxz", 16);
        prover = new(() => new LeakScanner(new ProtectedTerms([.. terms.Rules, new ProtectedRule(Planted, [word], TermMatch.Word, null)]), readers));
    }

    /// <summary>The number under which the planted word is looked for.</summary>
    private int Planted => terms.Rules.Count + 1;

    /// <summary>Marks of the files that are clean, for the next build.</summary>
    public IReadOnlyCollection<UInt128> Clean => clean;

    /// <summary>What is wrong with a file. The first of each kind is also searched with a word planted in it.</summary>
    public IReadOnlyList<Diagnostic> Pass(string path, byte[] bytes)
    {
        seen[path] = 1;
        var found = new List<Diagnostic>();
        if (proven.TryAdd(Canaries.EndingOf(path), 1)) { found.AddRange(Prove(path, bytes)); }
        string? hash = hashOf?.Invoke(path) ?? Convert.ToHexStringLower(SHA256.HashData(bytes));
        var mark = verdicts?.MarkOf(path, Convert.FromHexString(hash));
        bool known = mark is { } old && verdicts!.IsClean(old);
        var leaks = known ? [] : scanner.Scan(path, bytes);
        if (leaks.Count == 0 && mark is { } now) { clean.Add(now); }
        if (leaks.Count == 0) { passed[path] = hash; return found; }
        string shown = terms.Mask(path);
        return [.. found, .. leaks.Select(leak => LeakRules.Of(shown, leak))];
    }

    /// <summary>What is wrong with a file of somebody else's that cannot be read whole: its name, and that nobody knows what it holds.</summary>
    public IReadOnlyList<Diagnostic> Refuse(string path, string why)
    {
        string shown = terms.Mask(path);
        return [.. scanner.Scan(path, []).Select(leak => LeakRules.Of(shown, leak)), LeakRules.OfStranger(shown, terms.Mask(why))];
    }

    /// <summary>What is wrong with a part of an edition: a member of an archive, or a stretch of a long page.</summary>
    /// <param name="edition">In the site: it is the file that a message names.</param>
    /// <param name="name">Of the part, searched too.</param>
    /// <param name="same">The file of the site of which the part is a copy: where it was clean in this build and the bytes are the same to their hash, they need not be searched again; null: it is none.</param>
    public IReadOnlyList<Diagnostic> PassPart(string edition, string name, byte[] bytes, string? same = null)
    {
        byte[] own = SHA256.HashData(bytes);
        var mark = verdicts?.MarkOf($"{edition}\u0001{name}", own);
        bool known = (same is not null && passed.TryGetValue(same, out string? hash) && hash == Convert.ToHexStringLower(own)) || (mark is { } old && verdicts!.IsClean(old));
        var leaks = scanner.Scan(name, known ? [] : bytes);
        if (leaks.Count == 0 && mark is { } now) { clean.Add(now); }
        return [.. leaks.Select(leak => LeakRules.Of(terms.Mask(edition), leak with { Place = leak.Place == LeakPlace.Name ? leak.Place : LeakPlace.Inside }))];
    }

    /// <summary>Searches an edition's name, and proves on a small archive of its kind that what is packed is seen.</summary>
    public IReadOnlyList<Diagnostic> Begin(string edition, byte[] sample)
    {
        var found = proven.TryAdd(Canaries.EndingOf(edition), 1) ? Prove(edition, sample) : [];
        return [.. found, .. scanner.Scan(edition, []).Select(leak => LeakRules.Of(terms.Mask(edition), leak))];
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
        bool Sees(string name, byte[] planted) => prover.Value.Scan(name, planted).Any(leak => leak.Rule == Planted);
        string shown = terms.Mask(path);
        foreach (var canary in Canaries.For(path))
        {
            if (!Sees(path, canary.Plant(bytes, word))) { yield return Fault(shown, canary.Name); }
        }
        if (!Sees($"claims/{word}.html", [])) { yield return Fault(shown, "its name"); }
    }

    private static Diagnostic Fault(string path, string place) => LeakRules.Blind.At(Span.StartOf(path), $"A word planted in {place} of a copy of '{path}' was not told from the others by the search for protected terms.", null);
}
