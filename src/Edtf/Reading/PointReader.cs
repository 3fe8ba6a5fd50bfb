using System.Diagnostics.CodeAnalysis;
using Edtf.Model;

namespace Edtf.Reading;

/// <summary>
/// Reads a year, a month or season, a day, or a day with a time. A mark before a part qualifies that part; a mark after a part
/// qualifies it and all parts to its left.
/// </summary>
internal static class PointReader
{
    public static bool TryRead(ref Scanner scanner, [NotNullWhen(true)] out Point? point)
    {
        PointDraft draft = default;
        point = TryRead(ref scanner, ref draft) ? draft.ToPoint() : null;
        return point is not null;
    }

    private static bool TryRead(ref Scanner scanner, ref PointDraft point)
    {
        Qualifier before = TakeMark(ref scanner);
        if (!YearReader.TryRead(ref scanner, out point.Year))
        {
            return false;
        }

        Qualifier after = TakeMark(ref scanner);
        point.YearQualifier = before | after;
        if (point.Year.IsLong || point.Year.SignificantDigits is not null)
        {
            scanner.Follow = after == Qualifier.None ? "?, ~ or %, or the end of the date" : "the end of the date";
            return true;
        }

        scanner.Follow = "a hyphen and a month, or the end of the date";
        return !scanner.TryTake('-') || TryReadMonth(ref scanner, ref point);
    }

    private static bool TryReadMonth(ref Scanner scanner, ref PointDraft point)
    {
        Qualifier before = TakeMark(ref scanner);
        int column = scanner.Position;
        if (!TryTakePair(ref scanner, "the month", out DigitPair month))
        {
            return false;
        }

        bool isSeason = month.IsComplete && Season.Exists(month.Value);
        if (month.First(12) == 0 && !isSeason)
        {
            return scanner.Fail(column, "a month from 01 to 12 (or a season from 21 to 41)");
        }

        Qualifier after = TakeMark(ref scanner);
        point.Month = month;
        point.YearQualifier |= after;
        point.MonthQualifier = before | after;
        scanner.Follow = isSeason ? "the end of the date: a season has no days" : "a hyphen and a day, or the end of the date";
        return isSeason || !scanner.TryTake('-') || TryReadDay(ref scanner, ref point);
    }

    private static bool TryReadDay(ref Scanner scanner, ref PointDraft point)
    {
        Qualifier before = TakeMark(ref scanner);
        int column = scanner.Position;
        if (!TryTakePair(ref scanner, "the day", out DigitPair day))
        {
            return false;
        }

        point.Day = day;
        if (!Exists(ref scanner, ref point))
        {
            return scanner.Fail(column, $"a day from 01 to {PointBounds.LongestMonth(point.ToPoint())}");
        }

        Qualifier after = TakeMark(ref scanner);
        point.YearQualifier |= after;
        point.MonthQualifier |= after;
        point.DayQualifier = before | after;
        scanner.Follow = "the end of the date";
        return scanner.Next != 'T' || TryReadTime(ref scanner, ref point);
    }

    // Days up to 28 are in every month, so that the calendar is asked about few.
    private static bool Exists(ref Scanner scanner, ref PointDraft point)
    {
        if (point.Day is { IsComplete: true, Value: >= 1 and <= 28 })
        {
            return true;
        }

        scanner.Charge(PointBounds.MostSteps);
        return PointBounds.Exist(point.ToPoint());
    }

    private static bool TryReadTime(ref Scanner scanner, ref PointDraft point)
    {
        if (!scanner.AllowsTime)
        {
            return scanner.Fail("the end of the date: intervals and sets have no times");
        }

        if (point.HasUnspecifiedDigits || point.AnyQualifier != Qualifier.None)
        {
            return scanner.Fail("the end of the date: only a full day without marks has a time");
        }

        scanner.Skip(1);
        if (!TimeReader.TryRead(ref scanner, out ClockTime time))
        {
            return false;
        }

        point.Time = time;
        return true;
    }

    private static Qualifier TakeMark(ref Scanner scanner)
    {
        Qualifier qualifier = QualifierMark.Read(scanner.Next);
        scanner.Skip(qualifier == Qualifier.None ? 0 : 1);
        return qualifier;
    }

    private static bool TryTakePair(ref Scanner scanner, string part, out DigitPair pair)
    {
        pair = default;
        if (!TryTakeDigit(ref scanner, out int tens))
        {
            return scanner.Fail($"{part} in two digits");
        }

        if (!TryTakeDigit(ref scanner, out int ones))
        {
            return scanner.Fail($"a second digit of {part}");
        }

        pair = new DigitPair(tens, ones);
        return true;
    }

    /// <summary>Takes a digit, or <c>X</c> as −1.</summary>
    internal static bool TryTakeDigit(ref Scanner scanner, out int digit)
    {
        char next = scanner.Next;
        digit = next == 'X' ? -1 : next - '0';
        bool found = next is 'X' or (>= '0' and <= '9');
        scanner.Skip(found ? 1 : 0);
        return found;
    }
}
