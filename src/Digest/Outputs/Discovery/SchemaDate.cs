using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Discovery;

/// <summary>Dates as schema.org has them: ISO 8601, which cannot say "about". What it cannot say is left out, so that no program takes a vague date for a sure one.</summary>
internal static class SchemaDate
{
    /// <summary>A day, a month or a year that a source states or that is known from elsewhere; null for any other date, and for what the digest only infers.</summary>
    public static string? Exact(Dating dating) => dating is { Value: { } date, Basis: not DateBasis.Inferred } ? Exact(date) : null;

    public static string? Exact(EdtfDate date) => date.Shape is EdtfShape.Day or EdtfShape.Month or EdtfShape.Year ? DateView.Machine(date) : null;

    /// <summary>Of something that lasted: its first and its last, each as sure as it is.</summary>
    public static (string? Start, string? End) Ends(Dating dating) =>
        dating is { Value: { Shape: EdtfShape.Interval } date, Basis: not DateBasis.Inferred } ? (date.Start is { } start ? Exact(start) : null, date.End is { } end ? Exact(end) : null) : (Exact(dating), null);

    /// <summary>The time that a text is about: an interval of ISO 8601 that holds it wholly, an end that nobody knows as <c>..</c>. Null where even its limits are not sure.</summary>
    public static string? Coverage(Dating dating)
    {
        if (dating is not { Value: { IsApproximate: false, IsUncertain: false, HasUnknownSide: false } date, Basis: not DateBasis.Inferred }) { return null; }
        if (Exact(date) is { } exact) { return exact; }
        if (!IsSure(date.Start) || !IsSure(date.End) || date.Members.Any(member => !IsSure(member))) { return null; }
        string? Side(EdtfDay? day) => day is null ? ".." : Feeds.FeedIndex.IsOfCalendar(day) ? day.ToString() : null;
        return (Side(date.Earliest), Side(date.Latest)) is ({ } from, { } to) && (from, to) is not ("..", "..") ? $"{from}/{to}" : null;
    }

    private static bool IsSure(EdtfDate? date) => date is null or { IsApproximate: false, IsUncertain: false };
}
