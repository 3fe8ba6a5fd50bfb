using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Drawing;

/// <summary>
/// Turns a date into a bar. Solid: the source states it, as long as what it names (a month, a year; for what lasted, from its first to its last). Outlined: the same, known from
/// elsewhere. Hatched: somewhere in it, whatever is inferred or names no source, uncertain (<c>?</c>), without all its digits, between two dates, told differently by several accounts, or ordered among other events.
/// Fading out: about (<c>~</c>), and towards an end that is not known. An arrow: an end that is open. theme/README.md shows all of it.
/// </summary>
internal static class DateBar
{
    /// <summary>A set of more dates is drawn as the time from its first to its last.</summary>
    private const int MostMembers = 40;

    /// <returns>Null for what has neither date nor order.</returns>
    public static Bar? Of(TimelineEntry entry, TimeAxis axis)
    {
        if (entry.Extent is not { } extent || extent is { Earliest: null, Latest: null }) { return null; }
        var pen = new BarPen(axis, entry.Dating.Value is null ? extent.Basis : entry.Dating.Basis);
        if (entry.Whole is not { } date) { pen.Possible(Ordered(extent.Earliest, extent.VagueFirst, isStart: true), Ordered(extent.Latest, extent.VagueLast, isStart: false)); }
        else if (!entry.Dating.OtherAccounts.Any()) { Date(pen, date); }
        else { foreach (var account in entry.Dating.Accounts) { Account(pen, account.Date); } }
        return pen.Bar;
    }

    /// <summary>An end that an order among events gives, as sure as the date that gives it.</summary>
    private static Side Ordered(EdtfDay? day, EdtfDate? vague, bool isStart) => (day, vague) switch
    {
        (null, _) => new Side(null, null, Ending.Open),
        (_, null) => new Side(day, day, Ending.Known),
        (_, { } about) => new Side(day, isStart ? about.Latest : about.Earliest, HowEnding(about)),
    };

    /// <summary>What one of several accounts says: possible, each for itself, and without an edge, since another says that it was beyond.</summary>
    private static void Account(BarPen pen, EdtfDate date)
    {
        bool hasMembers = date is { Members.Count: > 0 and <= MostMembers, Earliest: not null, Latest: not null };
        foreach (var one in hasMembers ? date.Members : [date]) { pen.Possible(Unedged(Start(one)), Unedged(End(one))); }
    }

    private static Side Unedged(Side side) => side.Ending is Ending.Known or Ending.Somewhere ? side with { Ending = Ending.Doubtful } : side;

    private static void Date(BarPen pen, EdtfDate date)
    {
        switch (date.Shape)
        {
            case EdtfShape.Day or EdtfShape.DateTime when IsExact(date): pen.Day(date.Earliest!.Value); break;
            case EdtfShape.Interval: pen.Lasting(Start(date), End(date)); break;
            case EdtfShape.OneOf or EdtfShape.AllOf when date.Members is { Count: > 0 and <= MostMembers } members && date is { Earliest: not null, Latest: not null }:
                foreach (var member in members)
                {
                    if (date.Shape == EdtfShape.AllOf) { Date(pen, member); } else { pen.Possible(Start(member), End(member)); }
                }
                break;
            case EdtfShape.AllOf when date is { Earliest: not null, Latest: not null, Start: not null }: pen.Lasting(Start(date), End(date)); break;
            default:
                if (IsExact(date)) { pen.Lasting(Start(date), End(date)); } else { pen.Possible(Start(date), End(date)); }
                break;
        }
    }

    /// <summary>It names a stretch of the calendar, all of it, and no sign takes anything back.</summary>
    private static bool IsExact(EdtfDate date) => date is { IsApproximate: false, IsUncertain: false, Earliest: not null, Latest: not null }
        && date.Shape is EdtfShape.Day or EdtfShape.DateTime or EdtfShape.Month or EdtfShape.Season or EdtfShape.Year or EdtfShape.LongYear;

    private static Side Start(EdtfDate date)
    {
        var own = IsRange(date) ? date.Start : date;
        return own?.Earliest is not { } first ? new Side(null, null, date.HasUnknownSide ? Ending.Unknown : Ending.Open) : new Side(first, own.Latest, HowEnding(own));
    }

    private static Side End(EdtfDate date)
    {
        var own = IsRange(date) ? date.End : date;
        return own?.Latest is not { } last ? new Side(null, null, date.HasUnknownSide ? Ending.Unknown : Ending.Open) : new Side(last, own.Earliest, HowEnding(own));
    }

    private static bool IsRange(EdtfDate date) => date.Shape is EdtfShape.Interval or EdtfShape.Before or EdtfShape.After or EdtfShape.Between || date is { Shape: EdtfShape.AllOf or EdtfShape.OneOf, Members.Count: 0 };

    private static Ending HowEnding(EdtfDate date) => date.IsApproximate ? Ending.About : IsExact(date) ? Ending.Known : date.IsUncertain ? Ending.Doubtful : Ending.Somewhere;
}

/// <summary>How one end of a date is known.</summary>
internal enum Ending
{
    Known,
    /// <summary>Its own bounds are known, not where within them it is: <c>199X</c>.</summary>
    Somewhere,
    /// <summary>Marked <c>?</c>: no edge is drawn.</summary>
    Doubtful,
    /// <summary>Marked <c>~</c>: it fades out beyond.</summary>
    About,
    /// <summary><c>/2019</c>: there is an end, and nobody says when.</summary>
    Unknown,
    /// <summary><c>../2019</c>: nothing bounds it.</summary>
    Open,
}

/// <summary>One end of a date: its outermost day, and the innermost that it may be.</summary>
internal readonly record struct Side(EdtfDay? Outer, EdtfDay? Inner, Ending Ending);
