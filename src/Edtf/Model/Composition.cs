using System.Text;

namespace Edtf.Model;

/// <summary>Makes dates out of their parts: the one place where text, level and bounds of a whole follow from those parts.</summary>
internal static class Composition
{
    public static EdtfDate Of(Point point, EdtfSeasons seasons) => new(PointText.Of(point))
    {
        Point = point,
        Shape = point.Shape,
        Level = point.Level,
        Earliest = PointBounds.Earliest(point, seasons),
        Latest = PointBounds.Latest(point, seasons),
        IsApproximate = point.AnyQualifier.HasFlag(Qualifier.Approximate),
        IsUncertain = point.AnyQualifier.HasFlag(Qualifier.Uncertain),
        IsMoment = true,
    };

    /// <summary>A range, at least one of whose sides is a date.</summary>
    public static EdtfDate Of(RangeStyle style, RangeSide start, RangeSide end) => new(TextOf(style, start, end))
    {
        Range = style,
        Start = start.Date,
        End = end.Date,
        HasUnknownSide = start.IsUnknown || end.IsUnknown,
        Shape = ShapeOf(style, start, end),
        Level = LevelOf(style, start, end),
        Earliest = start.Date?.Earliest,
        Latest = end.Date?.Latest,
        IsApproximate = start.Date is { IsApproximate: true } || end.Date is { IsApproximate: true },
        IsUncertain = start.Date is { IsUncertain: true } || end.Date is { IsUncertain: true },
        IsMoment = style == RangeStyle.OneOf,
    };

    /// <summary>A set of one or more members; a set that is one range is that range.</summary>
    public static EdtfDate Of(RangeStyle style, IReadOnlyList<EdtfDate> members)
    {
        if (members is [{ Range: not null } range])
        {
            return range;
        }

        return new EdtfDate(TextOf(style, members))
        {
            Members = members,
            Shape = style == RangeStyle.OneOf ? EdtfShape.OneOf : EdtfShape.AllOf,
            Level = 2,
            Earliest = members.Any(member => member.Earliest is null) ? null : members.Min(member => member.Earliest),
            Latest = members.Any(member => member.Latest is null) ? null : members.Max(member => member.Latest),
            IsApproximate = members.Any(member => member.IsApproximate),
            IsUncertain = members.Any(member => member.IsUncertain),
            IsMoment = style == RangeStyle.OneOf,
        };
    }

    private static EdtfShape ShapeOf(RangeStyle style, RangeSide start, RangeSide end) =>
        style == RangeStyle.AllOf ? EdtfShape.AllOf
        : start.Date is null ? EdtfShape.Before
        : end.Date is null ? EdtfShape.After
        : style == RangeStyle.Interval ? EdtfShape.Interval
        : EdtfShape.Between;

    // Level 1 gives intervals open, unknown and qualified ends; seasons and unspecified digits in them belong to level 2.
    private static int LevelOf(RangeStyle style, RangeSide start, RangeSide end)
    {
        if (style != RangeStyle.Interval || IsOfLevelTwo(start) || IsOfLevelTwo(end))
        {
            return 2;
        }

        return start.Date is null || end.Date is null ? 1 : Math.Max(start.Date.Level, end.Date.Level);
    }

    private static bool IsOfLevelTwo(RangeSide side) =>
        side.Date is { } date && (date.Level == 2 || date.Point!.IsSeason || date.Point.HasUnspecifiedDigits);

    private static string TextOf(RangeStyle style, RangeSide start, RangeSide end) => style switch
    {
        RangeStyle.Interval => $"{TextOf(start)}/{TextOf(end)}",
        RangeStyle.OneOf => $"[{start.Date}..{end.Date}]",
        _ => $"{{{start.Date}..{end.Date}}}",
    };

    private static string TextOf(RangeSide side) => side.Date?.ToString() ?? (side.IsUnknown ? "" : "..");

    private static string TextOf(RangeStyle style, IReadOnlyList<EdtfDate> members)
    {
        StringBuilder text = new();
        foreach (EdtfDate member in members)
        {
            text.Append(text.Length == 0 ? (style == RangeStyle.OneOf ? '[' : '{') : ',');
            string own = member.ToString();
            text.Append(member.Range is null ? own : own.AsSpan()[1..^1]);
        }

        return text.Append(style == RangeStyle.OneOf ? ']' : '}').ToString();
    }
}
