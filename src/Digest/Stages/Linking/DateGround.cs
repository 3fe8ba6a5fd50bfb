using Digest.Model;
using Edtf;

namespace Digest.Stages.Linking;

/// <summary>All that the order of time and the layout of the timeline are worked out with: dates, the order that sources state, places in the sources.</summary>
internal static class DateGround
{
    /// <param name="delta">Null: anything may be another.</param>
    /// <param name="before">Of the build before; it is given back where it still holds.</param>
    public static Ground Of(Delta? delta, IReadOnlyDictionary<Record, IReadOnlyList<ResolvedQuote>> quotes, (object Line, Ground? Before) before)
    {
        if (before.Before is null || delta is null || !delta.Changed.All(pair => IsSame(pair.Key, pair.Value) && StandAlike(delta.Before.QuotesOf(pair.Key), quotes.GetValueOrDefault(pair.Value, [])))) { return new Ground(before.Line); }
        // A document that was edited moves quotes of records that were not.
        var renewed = delta.Changed.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        return quotes.All(pair => renewed.Contains(pair.Key) || StandAlike(delta.Before.QuotesOf(pair.Key), pair.Value)) ? before.Before : new Ground(before.Line);
    }

    private static bool IsSame(Record one, Record other) => Extents.IsSame(one, other) && Dating.Of(one).Duration?.Value == Dating.Of(other).Duration?.Value && OtherDates(one).SequenceEqual(OtherDates(other)) && Told(one).SequenceEqual(Told(other), StringComparer.Ordinal);

    /// <summary>Every date beside its own by which a record may stand somewhere, always at the same place of the list.</summary>
    private static IEnumerable<(EdtfDate?, DateBasis)> OtherDates(Record record) => (record switch
    {
        Claim claim => [claim.Retracted?.Date ?? Dating.None],
        Recommendation asked => asked.Responses.Select(answer => answer.Date),
        Source source => [source.Dating with { Date = source.Citation.Issued }, source.Custody?.CollectedAt ?? Dating.None],
        _ => (IEnumerable<Dating>)[],
    }).Select(dating => (dating.Value, dating.Basis));

    /// <summary>Claims that stand with an event.</summary>
    private static IEnumerable<string> Told(Record record) => record is Event happening ? happening.Claims.Select(claim => claim.Value) : [];

    private static bool StandAlike(IReadOnlyList<ResolvedQuote> one, IReadOnlyList<ResolvedQuote> other) => ReferenceEquals(one, other) || Places(one).SequenceEqual(Places(other));

    private static IEnumerable<(QuoteUse, string?, int)> Places(IReadOnlyList<ResolvedQuote> quotes) => quotes.Select(quote => (quote.Use, quote.Source?.Id, quote.Parts.Count > 0 ? quote.Parts[0].Start : -1));
}
