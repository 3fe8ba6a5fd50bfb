using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>The records of the build before on which nothing may rest any longer, since they were read anew. All else that quotes and findings were worked out with is as it was.</summary>
internal sealed class StaleRecords
{
    private readonly HashSet<Record> records;
    private readonly QuoteGround ground;

    private StaleRecords(IEnumerable<Record> records, QuoteGround ground) => (this.records, this.ground) = (new HashSet<Record>(records, ReferenceEqualityComparer.Instance), ground);

    /// <param name="delta">Null where more has changed than records: the lineage of documents, for one.</param>
    /// <param name="ground">Of the build before.</param>
    /// <returns>Null where nothing is known of what has changed, or a document is restricted: then all has to be looked at.</returns>
    public static StaleRecords? Of(Delta? delta, QuoteGround? ground, bool isRestricted)
    {
        if (delta is null || ground is null || isRestricted) { return null; }
        return new StaleRecords(delta.Changed.Select(pair => pair.Key), ground);
    }

    /// <summary>Whether it is known of a result that no record has gone stale since.</summary>
    /// <param name="worked">With which it was worked out: with an older one than that of the build before, nothing is known.</param>
    public bool Covers(QuoteGround worked) => ReferenceEquals(worked, ground);

    public bool Has(Record record) => records.Contains(record);
    public bool HasAny(IReadOnlyList<Record> list)
    {
        for (int i = 0; i < list.Count; i++) { if (records.Contains(list[i])) { return true; } }
        return false;
    }
}
