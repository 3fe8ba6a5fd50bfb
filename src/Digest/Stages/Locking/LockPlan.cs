using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Stages.Locking;

/// <summary>What sealing does to the lock's entry of one source.</summary>
/// <param name="Changed">Quotes that stand elsewhere in the document now, or in another file.</param>
internal sealed record LockChange(string Id, int Added, int Gone, int Changed);

/// <summary>The lock as it should be after sealing.</summary>
/// <param name="Changes">Of entries that change, by id.</param>
internal sealed record LockPlan(string Before, string After, IReadOnlyList<LockChange> Changes)
{
    public static LockPlan None { get; } = new("", "", []);
    public bool IsChange => Before != After;
    public string Diff => LineDiff.Between(LockFile.FilePath, Before, After);

    public ChangedRecord Record(InputFile? file) => new(LockFile.FilePath, file?.Bytes ?? [], Encoding.UTF8.GetBytes(After));
}

/// <summary>Decides what <c>input/digest.lock</c> is to say of restricted documents, and changes nothing.</summary>
internal sealed class LockPlanner(ParsedDigest digest, Site site, DateOnly today)
{
    /// <summary>Ids of the sources whose entries may change; empty: all.</summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <returns>Without an entry for a source of which nothing is quoted, or that is not restricted; where all are sealed, the entry of one that has a document stays, restricted or not.</returns>
    public LockPlan Plan(IReadOnlyList<InputFile> files, ICollection<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        var file = LockFile.Read(files, found);
        var former = SeedSection.Read(file, found);
        var sources = digest.Records.OfType<Source>().Where(source => source.Custody is { Restricted: true }).DistinctBy(source => source.Id).ToDictionary(source => source.Id, StringComparer.Ordinal);
        // What stands in a broken entry is lost, unless the document is here and tells it again.
        bool mends = !file.IsBroken && (file[SeedSection.Name]?.Entries ?? []).All(entry => former.ContainsKey(entry.Key.Value) || (IsChosen(entry.Key.Value) && digest.Seeds.ContainsKey(entry.Key.Value) && sources.ContainsKey(entry.Key.Value)));
        if (!mends) { foreach (var fault in found) { diagnostics.Add(fault); } return LockPlan.None; }
        // A line that was deleted by mistake must not take the proof along that it stood there: only who names the source says that it may be public.
        var stay = Chosen.Count > 0 ? [] : digest.Records.OfType<Source>().Where(source => source.IsHeld && !sources.ContainsKey(source.Id)).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var entries = new Dictionary<string, LockedSeed>(StringComparer.Ordinal);
        foreach (string id in former.Keys.Concat(sources.Keys).Distinct(StringComparer.Ordinal))
        {
            var before = former.GetValueOrDefault(id);
            if ((IsChosen(id) && !stay.Contains(id) ? Entry(sources.GetValueOrDefault(id), before) : before) is { Quotes.Count: > 0 } entry) { entries[id] = entry; }
        }
        string old = files.FirstOrDefault(one => one.Role == InputRole.Lock) is { } read ? TextDecoder.Lenient(read.Bytes) : "";
        string made = file.With(SeedSection.Name, SeedSection.Write(entries));
        var changes = former.Keys.Concat(entries.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => Change(id, former.GetValueOrDefault(id), entries.GetValueOrDefault(id)));
        return new LockPlan(old, made.Length == 0 && old.Length > 0 ? LockFile.Nothing : made, [.. changes.OfType<LockChange>()]);
    }

    private bool IsChosen(string id) => Chosen.Count == 0 || Chosen.Contains(id);

    private LockedSeed? Entry(Source? source, LockedSeed? before)
    {
        if (source is null) { return null; }
        var quotes = site.Find(source.Id) == source ? site.Uses[source].Quotes : [];
        if (digest.Seeds.TryGetValue(source.Id, out var seed)) { return QuoteLock.Of(source, seed, quotes, before, today); }
        if (before is null || !before.Holds(source)) { return before; }
        // Without the document nothing can be proven anew, but what no record quotes any more needs no proof.
        var asked = quotes.Select(quote => QuoteRequest.Of(quote.Quote)).ToHashSet(StringComparer.Ordinal);
        return before with { Quotes = before.Quotes.Where(quote => asked.Contains(quote.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    private static LockChange? Change(string id, LockedSeed? before, LockedSeed? after)
    {
        var (old, now) = (before?.Quotes ?? new Dictionary<string, LockedQuote>(), after?.Quotes ?? new Dictionary<string, LockedQuote>());
        int added = now.Keys.Count(request => !old.ContainsKey(request)), gone = old.Keys.Count(request => !now.ContainsKey(request));
        bool otherFile = before is not null && after is not null && (before.Sha256 != after.Sha256 || before.Reading != after.Reading || before.IsTranscript != after.IsTranscript);
        // Numbers among all that is quoted shift with every quote that comes or goes; that alone is no change of a quote.
        int changed = now.Values.Count(quote => old.TryGetValue(quote.Request, out var one) && (otherFile || !Places(one).SequenceEqual(Places(quote))));
        return added + gone + changed == 0 && !otherFile ? null : new LockChange(id, added, gone, changed);
    }

    private static IEnumerable<(int, int, int?)> Places(LockedQuote quote) => quote.Parts.Select(part => (part.Part.FirstParagraph, part.Part.LastParagraph, part.Part.FirstPage));
}
