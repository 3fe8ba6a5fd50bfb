using System.Diagnostics.CodeAnalysis;
using Edtf.Model;

namespace Edtf.Reading;

/// <summary>Reads a whole text: a point, an interval or a set.</summary>
internal static class DateReader
{
    public static bool TryRead(ref Scanner scanner, [NotNullWhen(true)] out EdtfDate? date)
    {
        if (scanner.Next is '[' or '{')
        {
            return SetReader.TryRead(ref scanner, out date);
        }

        scanner.AllowsTime = !scanner.Contains('/');
        if (scanner.Next == '/' || scanner.NextIsOpen)
        {
            return TryReadFromMissingStart(ref scanner, out date);
        }

        if (!PointReader.TryRead(ref scanner, out Point? point))
        {
            date = null;
            return false;
        }

        date = Composition.Of(point, scanner.Seasons);
        if (scanner.AtEnd)
        {
            return true;
        }

        return scanner.TryTake('/')
            ? TryReadEnd(ref scanner, RangeSide.Known(date), out date)
            : scanner.Fail(scanner.Follow);
    }

    private static bool TryReadFromMissingStart(ref Scanner scanner, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        RangeSide start = scanner.TryTakeOpen() ? RangeSide.Open : RangeSide.Unknown;
        return scanner.TryTake('/')
            ? TryReadEnd(ref scanner, start, out date)
            : scanner.Fail("a slash and a date (one moment not later than a date is [..2022-05])");
    }

    private static bool TryReadEnd(ref Scanner scanner, RangeSide start, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        int column = scanner.Position;
        RangeSide end = RangeSide.Unknown;
        if (scanner.TryTakeOpen())
        {
            end = RangeSide.Open;
            scanner.Follow = "the end of the text";
        }
        else if (!scanner.AtEnd)
        {
            if (!PointReader.TryRead(ref scanner, out Point? point))
            {
                return false;
            }

            end = RangeSide.Known(Composition.Of(point, scanner.Seasons));
        }

        if (!scanner.AtEnd)
        {
            return scanner.Fail(scanner.Follow);
        }

        return TryJoin(ref scanner, column, RangeStyle.Interval, (start, end), out date);
    }

    /// <summary>Makes a range of two sides, unless it has no date or runs backwards; <paramref name="column"/> is where its end was written.</summary>
    internal static bool TryJoin(
        ref Scanner scanner, int column, RangeStyle style, (RangeSide Start, RangeSide End) sides, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        (RangeSide start, RangeSide end) = sides;
        if (start.Date is null && end.Date is null)
        {
            return scanner.Fail(column, "a date: one end at least is a date");
        }

        if (start.Date?.Earliest is { } first && end.Date?.Latest is { } last && first > last)
        {
            return scanner.Fail(column, $"an end that is not before the start, {start.Date}");
        }

        date = Composition.Of(style, start, end);
        return true;
    }
}
