using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Entries of <c>input/digest.lock</c> that say something else than the document and its quotes do now.</summary>
internal static class StaleLock
{
    private static readonly Rule Rule = new("stale-lock", Severity.Warning,
        "input/digest.lock does not say what a restricted document and its quotes say now.",
        "Where the document is not, its quotes are proven by the lock alone: what is missing there counts as not checked. What no record quotes any more should not stay either: a hash of words that were taken out can be compared with guesses.",
        "A quote from a restricted document was added, and 'digest seal' was not run since.");

    public static Check Check { get; } = new(Rule, site => !site.Unread.IsNone ? [] : [.. site.OfAll<Source>().Where(source => source.Custody is { Restricted: true }).Select(source => Of(site, source)).OfType<Diagnostic>(), .. Left(site)]);

    private static Diagnostic? Of(Site site, Source source)
    {
        if (source.Head.Status == PublicationStatus.Withdrawn) { return Withdrawn(site, source); }
        if (source.Custody is not { Seed: { } seed } || site.Find(source.Id) != source) { return null; }
        var locked = site.Locks.GetValueOrDefault(source.Id);
        bool isHere = site.Seeds.ContainsKey(source.Id);
        if (isHere && source.Custody.Sha256?.Value != site.Seeds[source.Id].Sha256) { return null; } // changed-seed or unsealed-seed says so
        var change = isHere ? Change(site.Restricted[source.Id], locked, Asked(site, source)) : Gone(site, source, locked);
        return change.Length == 0 ? null : Rule.At(seed.Span, $"input/digest.lock is not up to date for '{source.Id}': {change}.",
            $"Run: digest seal {source.Id}, and commit input/digest.lock.");
    }

    /// <summary>The lock is committed, and may be public: it is to keep no hash of words that were withdrawn.</summary>
    private static Diagnostic? Withdrawn(Site site, Source source) => !site.Locks.TryGetValue(source.Id, out var locked) ? null
        : Rule.At(locked.Span, $"'{source.Id}' was withdrawn, and input/digest.lock still has hashes of the document and of {Counted(locked.Quotes.Count)} from it.", $"Run: digest seal {source.Id}, and commit input/digest.lock; what was committed before stays in git's history.");

    /// <summary>Empty where the two say the same.</summary>
    /// <param name="asked">What the records quote: of that, <paramref name="now"/> has only what was found in the document.</param>
    private static string Change(LockedSeed now, LockedSeed? locked, HashSet<string> asked)
    {
        if (locked is null) { return now.Quotes.Count == 0 ? "" : $"it has none of its {Counted(now.Quotes.Count)}"; }
        if (locked.Sha256 != now.Sha256 || locked.Reading != now.Reading || locked.IsTranscript != now.IsTranscript) { return "it is about another file, or about the same read in another way"; }
        int added = now.Quotes.Keys.Count(request => !locked.Quotes.ContainsKey(request));
        var left = locked.Quotes.Keys.Where(request => !now.Quotes.ContainsKey(request)).ToList();
        int gone = left.Count(request => !asked.Contains(request));
        int moved = now.Quotes.Values.Count(quote => locked.Quotes.TryGetValue(quote.Request, out var old) && !QuoteLock.Same(quote, old));
        string[] parts = [Said(added, "new"), Said(gone, "gone"), Said(left.Count - gone, "absent"), added + left.Count > 0 ? "" : Said(moved, "elsewhere")];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    /// <summary>Without the document, entries for words that no record quotes any more can be told, and no others.</summary>
    private static string Gone(Site site, Source source, LockedSeed? locked)
    {
        if (locked is null || !locked.Holds(source)) { return ""; }
        var asked = Asked(site, source);
        return Said(locked.Quotes.Keys.Count(request => !asked.Contains(request)), "gone");
    }

    private static HashSet<string> Asked(Site site, Source source) =>
        (site.Uses.GetValueOrDefault(source)?.Quotes ?? []).Select(quote => QuoteRequest.Of(quote.Quote)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Entries of sources that are not there, or have no document. One of a source that has, and does not say that it is restricted, is an error of its own (undeclared-restriction).</summary>
    private static IEnumerable<Diagnostic> Left(Site site)
    {
        var held = site.OfAll<Source>().Where(source => source.IsHeld || source.Custody is { Restricted: true }).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return site.Locks.Where(entry => !held.Contains(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Rule.At(entry.Value.Span, $"input/digest.lock has an entry '{entry.Key}', and no restricted source has that id.", "Run: digest seal, and commit input/digest.lock."));
    }

    private static string Said(int count, string how) => count == 0 ? "" : $"{Counted(count)} {how switch { "new" => "not in it", "gone" => "in it that no record has", "absent" => "in it that cannot be found in the document as it is read now", _ => "with another place" }}";

    private static string Counted(int count) => $"{count} {(count == 1 ? "quote" : "quotes")}";
}
