using Edtf.Model;

namespace Edtf.Reading;

/// <summary>Reads a year: four digits, or <c>Y</c> and more of them, with what may follow either.</summary>
internal static class YearReader
{
    public static bool TryRead(ref Scanner scanner, out Year year) =>
        scanner.TryTake('Y') ? TryReadLong(ref scanner, out year) : TryReadFourDigits(ref scanner, out year);

    private static bool TryReadFourDigits(ref Scanner scanner, out Year year)
    {
        year = default;
        int column = scanner.Position;
        bool negative = scanner.TryTake('-');
        long digits = 0;
        int unspecified = 0;
        for (int place = 0; place < 4; place++)
        {
            if (!PointReader.TryTakeDigit(ref scanner, out int digit))
            {
                return scanner.Fail(place == 0 ? "a year of four digits" : $"digit {place + 1} of a year of four digits");
            }

            digits = (digits * 10) + Math.Max(digit, 0);
            unspecified = (unspecified << 1) | (digit < 0 ? 1 : 0);
        }

        if (negative && digits == 0 && unspecified == 0)
        {
            return scanner.Fail(column, "0000, the year before 0001, which has no minus sign");
        }

        year = new Year { Digits = digits, IsNegative = negative, Unspecified = unspecified };
        return unspecified != 0 || TryReadSignificant(ref scanner, ref year);
    }

    private static bool TryReadLong(ref Scanner scanner, out Year year)
    {
        year = default;
        int column = scanner.Position - 1;
        bool negative = scanner.TryTake('-');
        if (!TryTakeDigits(ref scanner, out long digits) || !TryTakeExponent(ref scanner, digits, out int? exponent))
        {
            return false;
        }

        year = new Year { Digits = digits, IsNegative = negative, IsLong = true, Exponent = exponent };
        return year.Magnitude < 10_000
            ? scanner.Fail(column, "a year of four digits: Y is for years of more")
            : TryReadSignificant(ref scanner, ref year);
    }

    private static bool TryTakeDigits(ref Scanner scanner, out long digits)
    {
        digits = 0;
        if (scanner.Next is < '1' or > '9')
        {
            return scanner.Fail("a digit from 1 to 9");
        }

        for (int count = 0; scanner.NextIsDigit; count++)
        {
            if (count == Year.MostDigits)
            {
                return scanner.Fail($"a year of at most {Year.MostDigits} digits");
            }

            digits = (digits * 10) + (scanner.Next - '0');
            scanner.Skip(1);
        }

        return true;
    }

    private static bool TryTakeExponent(ref Scanner scanner, long digits, out int? exponent)
    {
        exponent = null;
        if (!scanner.TryTake('E'))
        {
            return true;
        }

        int column = scanner.Position;
        if (!TryTakeCount(ref scanner, out int power))
        {
            return false;
        }

        if (power >= Year.MostDigits || digits >= Year.PowerOfTen(Year.MostDigits - power))
        {
            return scanner.Fail(column, $"an exponent that leaves the year at most {Year.MostDigits} digits");
        }

        exponent = power;
        return true;
    }

    private static bool TryReadSignificant(ref Scanner scanner, ref Year year)
    {
        if (!scanner.TryTake('S'))
        {
            return true;
        }

        int column = scanner.Position;
        if (!TryTakeCount(ref scanner, out int count))
        {
            return false;
        }

        if (count > year.CountDigits())
        {
            return scanner.Fail(column, $"a number of significant digits from 1 to {year.CountDigits()}");
        }

        year = year with { SignificantDigits = count };
        return true;
    }

    // One or two digits, without a leading zero: no count in a year of at most 16 digits has more.
    private static bool TryTakeCount(ref Scanner scanner, out int count)
    {
        count = 0;
        if (scanner.Next is < '1' or > '9')
        {
            return scanner.Fail("a digit from 1 to 9");
        }

        for (int place = 0; place < 2 && scanner.NextIsDigit; place++)
        {
            count = (count * 10) + (scanner.Next - '0');
            scanner.Skip(1);
        }

        return true;
    }
}
