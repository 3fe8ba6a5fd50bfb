using Edtf.Model;

namespace Edtf.Reading;

/// <summary>Reads <c>23:20:30</c>, with <c>Z</c>, <c>-04</c> or <c>+04:30</c> after it. No 24:00:00, no leap seconds, no fractions.</summary>
internal static class TimeReader
{
    public static bool TryRead(ref Scanner scanner, out ClockTime time)
    {
        time = default;
        if (!TryTake(ref scanner, 23, "an hour", out int hour)
            || !TryTakeColon(ref scanner)
            || !TryTake(ref scanner, 59, "a minute", out int minute)
            || !TryTakeColon(ref scanner)
            || !TryTake(ref scanner, 59, "a second", out int second))
        {
            return false;
        }

        time = new ClockTime(hour, minute, second, ZoneForm.None, 0);
        scanner.Follow = "Z, an offset such as +04:30, or the end of the text";
        return TryReadZone(ref scanner, ref time);
    }

    private static bool TryReadZone(ref Scanner scanner, ref ClockTime time)
    {
        int column = scanner.Position;
        if (scanner.TryTake('Z'))
        {
            time = time with { Zone = ZoneForm.Utc };
            scanner.Follow = "the end of the text";
            return true;
        }

        bool negative = scanner.Next == '-';
        if (!scanner.TryTake('-') && !scanner.TryTake('+'))
        {
            return true;
        }

        if (!TryTake(ref scanner, 23, "hours", out int hours))
        {
            return false;
        }

        int minutes = 0;
        bool hasMinutes = scanner.TryTake(':');
        if (hasMinutes && !TryTake(ref scanner, 59, "minutes", out minutes))
        {
            return false;
        }

        int offset = (hours * 60) + minutes;
        time = time with { Zone = hasMinutes ? ZoneForm.HoursAndMinutes : ZoneForm.Hours, OffsetMinutes = negative ? -offset : offset };
        scanner.Follow = hasMinutes ? "the end of the text" : "a colon and minutes, or the end of the text";
        return !negative || offset > 0 || scanner.Fail(column, "+00:00 or Z: no offset is minus nothing");
    }

    private static bool TryTakeColon(ref Scanner scanner) => scanner.TryTake(':') || scanner.Fail("a colon: a time is 23:20:30");

    private static bool TryTake(ref Scanner scanner, int most, string part, out int number)
    {
        int column = scanner.Position;
        if (!scanner.TryTakeNumber(2, out number))
        {
            return scanner.Fail($"{part} from 00 to {most}");
        }

        return number <= most || scanner.Fail(column, $"{part} from 00 to {most}");
    }
}
