using System.Runtime.InteropServices;
using Digest.Model;
using Digest.Sources;
using Digest.Stages.Redaction;
using Digest.Stages.Remembering;

namespace Digest.Stages.Linking;

/// <summary>Finds every quote in its seed, and says whose words it is and how they came there. A seed's index lives only while its quotes are found.</summary>
internal sealed class QuoteResolver(IReadOnlyDictionary<string, Record> byId, ParsedDigest digest, Lineage lineage, WithheldQuotes? withheld = null)
{
    /// <param name="Record">Its number among those that are asked for.</param>
    private readonly record struct Task(int Record, Record Owner, int Order, QuoteOf Of);

    /// <param name="stale">Null: anything may be another.</param>
    public Dictionary<Record, IReadOnlyList<ResolvedQuote>> Resolve(IReadOnlyList<Record> records, QuoteGround ground, StaleRecords? stale, CancellationToken cancel)
    {
        var found = new Dictionary<Record, IReadOnlyList<ResolvedQuote>>(records.Count);
        var asked = new List<Record>();
        foreach (var record in records)
        {
            if (record.QuoteUses.Count == 0) { continue; }
            if (withheld is null && record.Worked.Known<QuotesOfRecord>(Conclusion.Quotes, ground.Always) is { } known && IsStill(known, ground, stale))
            {
                found[record] = known.Quotes;
                if (!ReferenceEquals(known.Ground, ground)) { record.Worked.Keep(Conclusion.Quotes, known with { Ground = ground }, ground.Always); }
            }
            else { asked.Add(record); }
        }
        foreach (var (record, quotes) in Anew(asked, ground, cancel)) { found[record] = quotes; }
        return found;
    }

    /// <summary>The quotes of the build before, with those of the records that were read anew: all that quotes are resolved with is as it was.</summary>
    public Dictionary<Record, IReadOnlyList<ResolvedQuote>> Resolve(Delta delta, QuoteGround ground, CancellationToken cancel)
    {
        var anew = Anew([.. delta.Changed.Select(pair => pair.Value).Where(record => byId.GetValueOrDefault(record.Id) == record && record.QuoteUses.Count > 0)], ground, cancel);
        return delta.Of(delta.Before.Quotes, (record, _) => anew.GetValueOrDefault(record));
    }

    private bool IsStill(QuotesOfRecord known, QuoteGround ground, StaleRecords? stale) =>
        ReferenceEquals(known.Ground, ground) || (stale is not null && stale.Covers(known.Ground) ? !RestsOn(known, stale) : IsStill(known));

    private bool RestsOn(QuotesOfRecord known, StaleRecords stale)
    {
        for (int i = 0; i < known.Quotes.Count; i++)
        {
            var quote = known.Quotes[i];
            // Of a document that is not shown nothing is remembered.
            if (quote.Source is not { } source || stale.Has(source) || stale.HasAny(quote.Speakers) || stale.HasAny(quote.Through) || stale.HasAny(quote.Origins) || !ReferenceEquals(SeedOf(quote), known.Seeds[i])) { return true; }
        }
        return false;
    }

    /// <summary>Whether all that a quote was resolved with is as it was: its document, whose words it has and which way they took.</summary>
    private bool IsStill(QuotesOfRecord known)
    {
        for (int i = 0; i < known.Quotes.Count; i++) { if (!ReferenceEquals(SeedOf(known.Quotes[i]), known.Seeds[i]) || !IsStill(known.Quotes[i])) { return false; } }
        return true;
    }

    private SeedText? SeedOf(ResolvedQuote quote) => quote.Source is null ? null : digest.Seeds.GetValueOrDefault(quote.Source.Id);

    private bool IsStill(ResolvedQuote known)
    {
        var quote = known.Quote;
        if (known.Source is not { } source || !ReferenceEquals(byId.GetValueOrDefault(quote.Source.Value), source) || source.Custody is { Restricted: true }) { return false; }
        if (known.HasHiddenStep) { return false; }
        return Are(known.Speakers) && Are(known.Through) && Are(known.Origins) && Origins(quote, source, known.Voice).SequenceEqual(known.Origins)
            && known.Speakers.Count == (quote.Speaker is null ? source.By.Select(id => byId.GetValueOrDefault(id.Value)).OfType<Entity>().Count() : byId.GetValueOrDefault(quote.Speaker.Value.Value) is Entity ? 1 : 0);
    }

    private bool Are(IReadOnlyList<Record> records)
    {
        foreach (var record in records) { if (!ReferenceEquals(byId.GetValueOrDefault(record.Id), record)) { return false; } }
        return true;
    }

    private Dictionary<Record, IReadOnlyList<ResolvedQuote>> Anew(IReadOnlyList<Record> records, QuoteGround ground, CancellationToken cancel)
    {
        var found = Anew(records, cancel);
        if (withheld is null) { foreach (var (record, quotes) in found) { record.Worked.Keep(Conclusion.Quotes, new QuotesOfRecord(quotes, [.. quotes.Select(SeedOf)], ground), ground.Always); } }
        return found;
    }

    private Dictionary<Record, IReadOnlyList<ResolvedQuote>> Anew(IReadOnlyList<Record> records, CancellationToken cancel)
    {
        var resolved = new ResolvedQuote[records.Count][];
        var bySource = new Dictionary<string, List<Task>>(StringComparer.Ordinal);
        for (int i = 0; i < records.Count; i++)
        {
            var uses = records[i].QuoteUses;
            resolved[i] = new ResolvedQuote[uses.Count];
            for (int order = 0; order < uses.Count; order++)
            {
                ref var tasks = ref CollectionsMarshal.GetValueRefOrAddDefault(bySource, uses[order].Quote.Source.Value, out _);
                (tasks ??= []).Add(new Task(i, records[i], order, uses[order]));
            }
        }
        Parallel.ForEach(bySource, new ParallelOptions { CancellationToken = cancel }, group =>
        {
            var source = byId.GetValueOrDefault(group.Key) as Source;
            // Words of a document that is not shown are compared with it all the same: a body prints them.
            var seed = withheld is not null ? null : digest.Seeds.GetValueOrDefault(group.Key);
            var place = (source, seed, seed is null ? null : digest.Memory.Quotes.In(seed));
            var locked = withheld is null ? digest.LockOf(source) : null;
            foreach (var task in group.Value) { resolved[task.Record][task.Order] = locked is null ? Resolve(task, place) : Resolve(task, source!, locked); }
        });
        var found = new Dictionary<Record, IReadOnlyList<ResolvedQuote>>(records.Count);
        for (int i = 0; i < records.Count; i++) { found[records[i]] = InheritAttribution([.. resolved[i]]); }
        return found;
    }

    private ResolvedQuote Resolve(Task task, (Source? Source, SeedText? Seed, FoundQuotes? Finder) at)
    {
        var (source, seed, finder) = at;
        if (withheld is not null) { return Attribute(Own(withheld.Of(task.Owner, task.Order, task.Of, source))); }
        var found = finder?.Find(task.Of.Quote);
        bool stands = found is { Fault: QuoteFault.None }, verified = stands && source is not null;
        return Attribute(new ResolvedQuote
        {
            Quote = task.Of.Quote,
            Owner = task.Owner,
            Use = task.Of.Use,
            Source = source,
            State = stands && source is null ? QuoteState.CannotCheck : State(seed, verified),
            Parts = verified ? found!.Parts : [],
            Segments = Segments(task.Of.Quote, source, verified ? found : null),
            MarkFound = !verified || found!.MarkFound,
            IsLiteral = verified && found!.IsLiteral,
        });
    }

    /// <summary>With this digest's own records of later versions.</summary>
    private ResolvedQuote Own(ResolvedQuote twin) => twin.Later is { } later ? twin with { Later = later with { Versions = [.. later.Versions.Select(version => byId[version.Id]).OfType<Source>()] } } : twin;

    /// <summary>A restricted document that is not here: what was proven where it is still holds for the same words of the same file.</summary>
    private ResolvedQuote Resolve(Task task, Source source, LockedSeed locked)
    {
        var quote = task.Of.Quote;
        var proven = locked.Quotes.GetValueOrDefault(QuoteRequest.Of(quote));
        return Attribute(new ResolvedQuote
        {
            Quote = quote,
            Owner = task.Owner,
            Use = task.Of.Use,
            Source = source,
            State = proven is null ? QuoteState.CannotCheck : QuoteState.VerifiedOnDate,
            Parts = [.. (proven?.Parts ?? []).Select(part => part.Part)],
            Segments = MayShow(quote, source) ? QuoteSegments.Typed(quote, proven?.IsLiteral ?? false) : [],
            IsLiteral = proven?.IsLiteral ?? false,
            Proof = proven is null ? null : new EarlierProof(proven.VerifiedOn, locked.Sha256, locked.IsTranscript),
        });
    }

    private static QuoteState State(SeedText? seed, bool verified) => seed is null ? QuoteState.CannotCheck
        : !verified ? QuoteState.Absent
        : seed.IsTranscript ? QuoteState.VerifiedAgainstTranscript : QuoteState.Verified;

    /// <summary>An unverifiable quote is shown as the curator wrote it, with its state beside it; an absent one fails the build anyway.</summary>
    private static IReadOnlyList<QuoteSegment> Segments(Quote quote, Source? source, FoundQuote? found)
    {
        if (!MayShow(quote, source)) { return []; }
        if (source is { Custody.Restricted: true }) { return QuoteSegments.Typed(quote, found?.IsLiteral ?? false); }
        return found?.Segments ?? [new QuoteSegment(SegmentKind.Words, quote.Exact.Value, false)];
    }

    private static bool MayShow(Quote quote, Source? source) => quote.Show && source is not null && source.Rights.Publish != PublishRights.Citation;

    private ResolvedQuote Attribute(ResolvedQuote bare)
    {
        var (quote, source) = (bare.Quote, bare.Source);
        var through = quote.Through.Select(id => byId.GetValueOrDefault(id.Value)).OfType<Source>().ToList();
        var by = source?.By.Select(id => byId.GetValueOrDefault(id.Value)).OfType<Entity>().ToList() ?? [];
        var speakers = quote.Speaker is { } id ? (byId.GetValueOrDefault(id.Value) is Entity entity ? [entity] : []) : by;
        bool own = quote.Through.Count == 0 && (quote.Speaker is null || speakers.Any(by.Contains));
        var voice = quote.Voice ?? (own ? Voice.Direct : Voice.Reported);
        return bare with
        {
            Speakers = speakers,
            Voice = voice,
            Through = through,
            HasHiddenStep = through.Count < quote.Through.Count,
            Origins = Origins(quote, source, voice),
        };
    }

    /// <summary>The first document between speaker and source; nothing where it is not shown, since no later one is the origin. A translation is none: what it translates is.</summary>
    private IReadOnlyList<Source> Origins(Quote quote, Source? source, Voice voice)
    {
        if (quote.Through.Count > 0) { return byId.GetValueOrDefault(quote.Through[0].Value) is Source first ? [lineage.Original(first)] : []; }
        return source is null ? [] : voice == Voice.Direct ? [lineage.Original(source)] : lineage.Origin(source);
    }

    /// <summary>A quotation in a body takes speaker and chain from the front-matter quote that contains it.</summary>
    private static List<ResolvedQuote> InheritAttribution(List<ResolvedQuote> quotes)
    {
        for (int i = 0; i < quotes.Count; i++)
        {
            var inner = quotes[i];
            if (inner.Use != QuoteUse.Body || quotes.Find(outer => outer.Use != QuoteUse.Body && Contains(outer, inner)) is not { } whole) { continue; }
            quotes[i] = inner with
            {
                Speakers = whole.Speakers,
                Voice = whole.Voice,
                Through = whole.Through,
                HasHiddenStep = whole.HasHiddenStep,
                Origins = whole.Origins,
            };
        }
        return quotes;
    }

    private static bool Contains(ResolvedQuote outer, ResolvedQuote inner) => outer.Source == inner.Source && inner.Parts.Count > 0
        && inner.Parts.All(part => outer.Parts.Any(around => around.Start <= part.Start && part.End <= around.End));
}
