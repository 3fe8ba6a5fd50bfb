using Digest.Model;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>A correction with its place on the record's page.</summary>
internal sealed record DatedCorrection(Correction Correction, string Anchor)
{
    /// <summary>Newest ones that stand on the record's own page; the page of corrections has all.</summary>
    public const int Listed = 50;

    /// <summary>False for an older one, which has no place on the record's page.</summary>
    public bool IsListed { get; init; } = true;

    public EdtfDate? Date => Correction.Date.Value;

    /// <summary>A record's corrections, newest first; of one day, the last written first. Anchors count in the order of writing, so that a new one changes none.</summary>
    public static IReadOnlyList<DatedCorrection> Of(Record record)
    {
        if (record.Head.Corrections.Count == 0) { return []; }
        var days = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<DatedCorrection>(record.Head.Corrections.Count);
        foreach (var correction in record.Head.Corrections)
        {
            string day = correction.Date.Value?.ToString() ?? "";
            int n = days[day] = days.GetValueOrDefault(day) + 1;
            all.Add(new DatedCorrection(correction, n == 1 ? $"corrected-{day}" : $"corrected-{day}-{n}"));
        }
        return [.. Enumerable.Reverse(all).OrderByDescending(one => one.Date?.Latest).Select((one, i) => i < Listed ? one : one with { IsListed = false })];
    }
}

/// <summary>A record that was corrected, or a withdrawn one, of which there is nothing but the notice.</summary>
internal sealed record ChangedRecord(Record? Record, Tombstone? Withdrawn, IReadOnlyList<DatedCorrection> Corrections)
{
    public string Address => Record?.Address ?? Withdrawn!.Address;
    public EdtfDate? Date => Withdrawn is null ? Corrections[0].Date : Withdrawn.Date;
}

/// <summary>Everything that was corrected or withdrawn: the record that changed last comes first, its newest correction first. Spread over pages.</summary>
internal sealed class CorrectionsPlan
{
    public const string FirstAddress = "corrections.html";
    private const double PageLimit = 100;
    private static readonly DatedCorrection Gone = new(new Correction(Dating.None, ""), "withdrawn");
    private readonly ILookup<string, Record> resting;

    public CorrectionsPlan(Site site)
    {
        var changed = site.With(RecordTraits.Amendments).Where(record => record.Head.Corrections.Count > 0).Select(record => new ChangedRecord(record, null, DatedCorrection.Of(record)))
            .Concat(site.Tombstones.Select(gone => new ChangedRecord(null, gone, [])));
        Records = [.. changed.OrderByDescending(one => one.Date?.Latest)];
        Corrections = Records.Sum(one => one.Corrections.Count);
        Withdrawals = site.Tombstones.Count;
        Pages = Slices.Of(Records.Select(one => (one, one.Withdrawn is null ? one.Corrections : [Gone])), _ => 1, PageLimit);
        resting = (site.Unreviewed.Count == 0 ? [] : site.Records).SelectMany(record => site.UnreviewedOf(record).Select(change => (Address: change.Corrected?.Address ?? change.Withdrawn!.Address, record)))
            .ToLookup(pair => pair.Address, pair => pair.record, StringComparer.Ordinal);
    }

    public IReadOnlyList<ChangedRecord> Records { get; }
    public int Corrections { get; }
    public int Withdrawals { get; }
    /// <summary>A withdrawn record counts as one entry, the item of which says nothing.</summary>
    public IReadOnlyList<IReadOnlyList<Slice<ChangedRecord, DatedCorrection>>> Pages { get; }

    /// <summary>Records that rest on the one at that address and were not looked at since it changed, in the site's order.</summary>
    public IReadOnlyList<Record> Resting(string address) => [.. resting[address]];
}
