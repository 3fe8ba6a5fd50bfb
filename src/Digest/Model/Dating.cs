using Edtf;

namespace Digest.Model;

/// <summary>How a date is known, the one furthest from the sources last. Each basis is shown and drawn differently.</summary>
internal enum DateBasis
{
    Stated, Inferred, External,
    /// <summary>It counts as stated, and its record names no source: never written in front matter.</summary>
    Unsourced,
}

/// <summary>An order between two events, without a date: <c>after</c> or <c>before</c>.</summary>
internal sealed record OrderLink(Located<string> Event, string? Words, DateBasis Basis);

/// <summary>A differing account of the same date.</summary>
internal sealed record OtherDate(Located<EdtfDate>? Date, DateBasis Basis, Quote? Quote);

/// <summary>A date as the curator gives it, with all that stands beside it. <see cref="None"/> where nothing is given.</summary>
internal sealed record Dating
{
    public static readonly Dating None = new();
    public Located<EdtfDate>? Date { get; init; }
    public DateBasis Basis { get; init; }
    public Located<string>? Note { get; init; }
    /// <summary>ISO 8601 duration such as <c>P5D</c>.</summary>
    public Located<string>? Duration { get; init; }
    public IReadOnlyList<OrderLink> After { get; init; } = [];
    public IReadOnlyList<OrderLink> Before { get; init; } = [];
    public IReadOnlyList<OtherDate> Others { get; init; } = [];
    public EdtfDate? Value => Date?.Value;
    /// <summary>Its date, as long as it lasted: of a sure day with a duration all days from the first to the last.</summary>
    public EdtfDate? Whole => Lasting.Of(this) ?? Value;
    /// <summary>Differing accounts that have a date: beside one, no date of this record is certain.</summary>
    public IEnumerable<OtherDate> OtherAccounts => Others.Count == 0 ? [] : Others.Where(other => other.Date is not null);
    /// <summary>What each account says, its own first; empty without a date.</summary>
    public IReadOnlyList<(EdtfDate Date, DateBasis Basis)> Accounts => Whole is not { } own ? [] : Others.Count == 0 ? [(own, Basis)] : [(own, Basis), .. OtherAccounts.Select(other => (other.Date!.Value.Value, other.Basis))];
    /// <summary>It may have been before or after what is named: it is marked as approximate or uncertain, or accounts differ.</summary>
    public bool IsVague => Value is { } date && (!DateEnds.IsSure(date) || (Others.Count > 0 && OtherAccounts.Any()));
    /// <summary>When what a record tells was; <see cref="None"/> for records that have no date.</summary>
    public static Dating Of(Record record) => record switch
    {
        Event happened => happened.Dating,
        Claim claim => claim.Dating,
        Recommendation asked => asked.Dating,
        Source source => source.Dating,
        _ => None,
    };

    /// <summary>Every date of a record, those of its quotes first; among them some that are <see cref="None"/>.</summary>
    public static IEnumerable<Dating> AllOf(Record record) => record.QuoteUses.Select(use => use.Quote.Dating).Concat(record switch
    {
        Claim claim => [claim.Dating, claim.Retracted?.Date ?? None],
        Recommendation asked => asked.Responses.Select(answer => answer.Date).Prepend(asked.Dating),
        Event happened => [happened.Dating],
        Source source => [source.Dating],
        _ => (IEnumerable<Dating>)[],
    });

    /// <summary>No source states it, and nothing says how it is known.</summary>
    public bool IsUnexplained => this is { Date: not null, Note: null, Basis: DateBasis.Inferred or DateBasis.External };

    /// <summary>A source states it, or it is known from elsewhere.</summary>
    public bool IsGrounded => Basis is DateBasis.Stated or DateBasis.External;

    /// <summary>Its date, or another account of it, counts as stated.</summary>
    public bool HasStated => (Date is not null && Basis == DateBasis.Stated) || (Others.Count > 0 && Others.Any(other => other.Basis == DateBasis.Stated));

    /// <summary>The same in a record that quotes nothing: what counts as stated there, no source is named for.</summary>
    public Dating WithoutSource => !HasStated ? this : this with
    {
        Basis = Unsourced(Basis),
        Others = [.. Others.Select(other => other with { Basis = Unsourced(other.Basis) })],
    };

    private static DateBasis Unsourced(DateBasis basis) => basis == DateBasis.Stated ? DateBasis.Unsourced : basis;

    /// <summary>The day by which it is sorted: the latest possible one where the start is open, otherwise the earliest.</summary>
    public EdtfDay? SortDay => Value?.Earliest ?? Value?.Latest;
}
