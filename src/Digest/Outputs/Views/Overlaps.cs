using Digest.Model;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>What two dates say of each other, and no more.</summary>
internal enum Overlap
{
    /// <summary>There is a way in which both dates hold and the two overlapped.</summary>
    May,
    /// <summary>Both were on one day. Whether one was over when the other began is not told.</summary>
    SameDay,
    /// <summary>They shared a time by their clocks, or a day, whatever days the two were (<see cref="EdtfRelations.MustOverlap"/>).</summary>
    Must,
}

/// <summary>Whether dates leave a doubt that two things overlapped.</summary>
internal static class Overlaps
{
    /// <param name="a">Its extent and that of <paramref name="b"/> have a day in common.</param>
    public static Overlap Of(TimelineEntry a, TimelineEntry b)
    {
        if (!IsSure(a) || !IsSure(b)) { return Overlap.May; }
        var (one, other) = (a.Whole!, b.Whole!);
        if (IsDay(one) && IsDay(other) && one.Earliest == other.Earliest) { return Overlap.SameDay; }
        if (Clocks(a, b) is { } clocks) { return clocks.One.Meets(clocks.Other) ? Overlap.Must : OnSharedDay(one, other); }
        return !one.MustOverlap(other) ? Overlap.May : SharesPartOfADay(a, b) ? OnSharedDay(one, other) : Overlap.Must;
    }

    /// <summary>Whether they can have a day in common, of two whose extents have one: "one of" and "all of" leave gaps in theirs, and of two that lasted overnight the clock may tell that one was over.</summary>
    public static bool Can(TimelineEntry a, TimelineEntry b)
    {
        if (a.Whole is not { } one || b.Whole is not { } other) { return true; }
        if (!IsDay(one) && !IsDay(other) && Clocks(a, b) is { } clocks && !clocks.One.Meets(clocks.Other)) { return false; }
        return !(HasGaps(a) || HasGaps(b)) || one.MayOverlap(other);
    }

    /// <summary>When both were by the clock; null where that is not told of both, or not comparably.</summary>
    private static (ClockSpan One, ClockSpan Other)? Clocks(TimelineEntry a, TimelineEntry b) =>
        IsSure(a) && IsSure(b) && ClockSpan.Of(a.Dating) is { } one && ClockSpan.Of(b.Dating) is { } other && one.HasOffset == other.HasOffset ? (one, other) : null;

    private static bool HasGaps(TimelineEntry entry) => entry.Dating is { Value: { Shape: EdtfShape.OneOf or EdtfShape.AllOf, IsApproximate: false } };

    /// <summary>That both were on one day is said where one of them was on that day alone.</summary>
    private static Overlap OnSharedDay(EdtfDate one, EdtfDate other) => IsDay(one) || IsDay(other) ? Overlap.SameDay : Overlap.May;

    /// <summary>They share one day, which one of the two, by its hours, took up only in part.</summary>
    private static bool SharesPartOfADay(TimelineEntry a, TimelineEntry b)
    {
        var first = a.Extent!.Earliest > b.Extent!.Earliest ? a.Extent.Earliest : b.Extent.Earliest;
        var last = a.Latest < b.Latest ? a.Latest : b.Latest;
        return first == last && (BeginsOrEndsOn(a, first) || BeginsOrEndsOn(b, first));
    }

    private static bool BeginsOrEndsOn(TimelineEntry entry, EdtfDay? day) => Lasting.HasHours(entry.Dating) && (entry.Extent!.Earliest == day || entry.Latest == day);

    private static bool IsDay(EdtfDate date) => date.Shape is EdtfShape.Day or EdtfShape.DateTime;

    private static bool IsSure(TimelineEntry entry) => entry.Dating is { Value: not null, IsVague: false, IsGrounded: true };
}
