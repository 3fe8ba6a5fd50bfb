using Digest.Model;
using Digest.Sources;
using Digest.Stages.Remembering;

namespace Digest.Stages.Linking;

/// <summary>Documents of which a later version is recorded (<c>replaces</c>), and whether what is quoted from them stands in that one too: a publisher who takes words back rarely says so.</summary>
internal sealed class LaterVersions
{
    private readonly Dictionary<Source, List<Source>> newest = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Source, List<Source>> readable = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyDictionary<string, SeedText> seeds;

    /// <param name="sources">Those that are shown.</param>
    /// <param name="seeds">By source id.</param>
    /// <param name="language">Of documents whose records do not say it.</param>
    public LaterVersions(IEnumerable<Source> sources, IReadOnlyDictionary<string, Record> byId, IReadOnlyDictionary<string, SeedText> seeds, string language)
    {
        this.seeds = seeds;
        var versions = sources.Where(source => source.Replaces is not null).ToList();
        if (versions.Count == 0) { return; }
        var replaced = versions.Select(source => Earlier(source, byId)).OfType<Source>().ToHashSet<Source>(ReferenceEqualityComparer.Instance);
        foreach (var last in versions.Where(source => !replaced.Contains(source)).OrderBy(source => source.Id, StringComparer.Ordinal))
        {
            var way = new HashSet<Source>(ReferenceEqualityComparer.Instance) { last };
            var read = IsReadable(last) ? last : null;
            for (var at = Earlier(last, byId); at is not null && way.Add(at); at = Earlier(at, byId))
            {
                Add(newest, at, last);
                if (read is null) { read = IsReadable(at) ? at : null; }
                else if (Language(at, language) == Language(read, language)) { Add(readable, at, read); }
            }
        }
    }

    /// <summary>By document: its newest versions, more than one where several replace it; by id, ordinal.</summary>
    public IReadOnlyDictionary<Source, IReadOnlyList<Source>> Newest => newest.ToDictionary(pair => pair.Key, IReadOnlyList<Source> (pair) => pair.Value);

    /// <summary>Something can be compared.</summary>
    public bool AnyReadable => readable.Count > 0;

    /// <summary>Writes beside each quote from a document that was replaced whether its words stand in the newest versions that can be read here. A quote of which this is known already stays the same object.</summary>
    /// <param name="ground">By which quotes are kept for the next build.</param>
    /// <param name="wereCompared">In some build before this one: what is kept of a record that was not shown since may tell of it.</param>
    public void Compare(Dictionary<Record, IReadOnlyList<ResolvedQuote>> quotes, (QuoteGround Ground, QuotesInSeeds Memory) ground, bool wereCompared, CancellationToken cancel)
    {
        if (!AnyReadable && !wereCompared) { return; }
        var finders = new Dictionary<Source, FoundQuotes>(ReferenceEqualityComparer.Instance);
        foreach (var (record, own) in quotes.ToList())
        {
            if (!own.Any(quote => quote.Later is not null || VersionsOf(quote) is not null)) { continue; }
            cancel.ThrowIfCancellationRequested();
            ResolvedQuote[] compared = [.. own.Select(Compared)];
            if (compared.SequenceEqual(own)) { continue; }
            quotes[record] = compared;
            if (record.Worked.Known<QuotesOfRecord>(Conclusion.Quotes, ground.Ground.Always) is { } known) { record.Worked.Keep(Conclusion.Quotes, known with { Quotes = compared }, ground.Ground.Always); }
        }

        ResolvedQuote Compared(ResolvedQuote quote)
        {
            if (VersionsOf(quote) is not { } versions) { return quote.Later is null ? quote : quote with { Later = null }; }
            var later = new InLaterVersion(versions, versions.Exists(version => Stands(quote.Quote, version)));
            return later.IsLike(quote.Later) ? quote : quote with { Later = later };
        }

        bool Stands(Quote quote, Source version)
        {
            if (!finders.TryGetValue(version, out var finder)) { finders[version] = finder = ground.Memory.In(seeds[version.Id]); }
            // Which of several places is meant does not matter there.
            return finder.Find(quote with { Prefix = null, Suffix = null, Mark = null }).Fault is QuoteFault.None or QuoteFault.Ambiguous or QuoteFault.OnlyInIgnored;
        }
    }

    private List<Source>? VersionsOf(ResolvedQuote quote) => quote.Source is { } source ? readable.GetValueOrDefault(source) : null;

    /// <summary>What is said of a restricted document's text is said where its file is, and nowhere else.</summary>
    private bool IsReadable(Source source) => source.Custody is not { Restricted: true } && seeds.ContainsKey(source.Id);

    /// <summary>In another language the words would be others; <c>en-GB</c> is <c>en</c>.</summary>
    private static string Language(Source source, string otherwise) => (source.Citation["language"] ?? (source.Head.Translated?.Original ?? source).Head.Lang ?? otherwise).Split('-')[0].ToLowerInvariant();

    private static Source? Earlier(Source source, IReadOnlyDictionary<string, Record> byId) => source.Replaces is { } id ? byId.GetValueOrDefault(id.Value) as Source : null;

    private static void Add(Dictionary<Source, List<Source>> lists, Source at, Source version)
    {
        if (!lists.TryGetValue(at, out var list)) { lists[at] = list = []; }
        if (!list.Contains(version)) { list.Add(version); }
    }
}
