using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Discovery;

/// <summary>Dates as schema.org has them: ISO 8601, which cannot say "about". What it cannot say is left out, so that no program takes a vague date for a sure one.</summary>
internal static class SchemaDate
{
    /// <summary>A day, a month or a year that a source states or that is known from elsewhere; null for any other date, for what the digest only infers or names no source for, and where accounts differ.</summary>
    public static string? Exact(Dating dating) => dating is { Value: { } date, IsGrounded: true } && !dating.OtherAccounts.Any() ? Exact(date) : null;

    public static string? Exact(EdtfDate date) => date.Shape is EdtfShape.Day or EdtfShape.Month or EdtfShape.Year ? DateView.Machine(date) : null;

    /// <summary>Of something that lasted, by its date or from its first day on: its first and its last, each as sure as it is. Where it began before the year 1, which cannot be said, its end alone would be taken for all of it.</summary>
    public static (string? Start, string? End) Ends(Dating dating) => dating.Whole?.Start is { Earliest.Year: < 1 } ? (null, null) :
        dating is { Whole: { Shape: EdtfShape.Interval } date, IsGrounded: true } && !dating.OtherAccounts.Any() ? (date.Start is { } start ? Exact(start) : null, date.End is { } end ? Exact(end) : null) : (Exact(dating), null);

    /// <summary>The time that a text is about: an interval of ISO 8601 that holds it wholly, with all that other accounts say, an end that nobody knows as <c>..</c>. Null where even its limits are not sure.</summary>
    public static string? Coverage(Dating dating)
    {
        if (dating.Whole is not { } own) { return null; }
        var accounts = dating.Accounts;
        if (accounts.Any(account => account.Basis is DateBasis.Inferred or DateBasis.Unsourced || !IsLimited(account.Date))) { return null; }
        if (accounts.Count == 1 && Exact(own) is { } exact) { return exact; }
        string? Side(EdtfDay? day) => day is null ? ".." : Feeds.FeedIndex.IsOfCalendar(day) ? day.ToString() : null;
        var first = accounts.Any(account => account.Date.Earliest is null) ? null : accounts.Min(account => account.Date.Earliest);
        var last = accounts.Any(account => account.Date.Latest is null) ? null : accounts.Max(account => account.Date.Latest);
        return (Side(first), Side(last)) is ({ } from, { } to) && (from, to) is not ("..", "..") ? $"{from}/{to}" : null;
    }

    private static bool IsLimited(EdtfDate date) =>
        date is { IsApproximate: false, IsUncertain: false, HasUnknownSide: false } && IsSure(date.Start) && IsSure(date.End) && date.Members.All(IsSure);

    private static bool IsSure(EdtfDate? date) => date is null or { IsApproximate: false, IsUncertain: false };
}
