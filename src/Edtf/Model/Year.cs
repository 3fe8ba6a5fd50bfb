namespace Edtf.Model;

/// <summary>A year as it was written: <c>1985</c>, <c>-0044</c>, <c>156X</c>, <c>1950S2</c>, <c>Y-17E7</c>.</summary>
internal readonly record struct Year
{
    /// <summary>Years of more digits are refused, so that days can be counted in 64 bits.</summary>
    public const int MostDigits = 16;

    private const int AllUnspecified = 0b1111;

    /// <summary>The digits before any exponent, without the sign; 0 where a digit is unspecified.</summary>
    public long Digits { get; init; }

    public bool IsNegative { get; init; }

    /// <summary>Bit 0 is set where the last digit is unspecified, bit 3 where the first of the four is.</summary>
    public int Unspecified { get; init; }

    /// <summary>Written with the prefix <c>Y</c>.</summary>
    public bool IsLong { get; init; }

    /// <summary>The power of ten after <c>E</c>; <see langword="null"/> for none.</summary>
    public int? Exponent { get; init; }

    /// <summary>The number after <c>S</c>; <see langword="null"/> for none.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>None of the four digits is given.</summary>
    public bool IsUnknown => Unspecified == AllUnspecified;

    /// <summary>One year and no other.</summary>
    public bool IsExact => Unspecified == 0 && SignificantDigits is null;

    /// <summary>The last digit alone is unspecified.</summary>
    public bool IsDecade => Unspecified == 0b0001;

    /// <summary>The last two digits alone are unspecified.</summary>
    public bool IsCentury => Unspecified == 0b0011;

    /// <summary>The year without its sign; of unspecified digits the smallest.</summary>
    public long Magnitude => Digits * PowerOfTen(Exponent ?? 0);

    /// <summary>The year as written; with significant digits, the estimate.</summary>
    public long Value => IsNegative ? -Magnitude : Magnitude;

    /// <summary>The earliest year that it may be.</summary>
    public long First => IsExact ? Value : IsNegative ? -Greatest : Smallest;

    /// <summary>The latest year that it may be.</summary>
    public long Last => IsExact ? Value : IsNegative ? -Smallest : Greatest;

    /// <summary>How many years it may be, where digits are unspecified; else 1.</summary>
    public int Choices
    {
        get
        {
            // There is no year −0, so that a negative year loses the choice of all zeros.
            int choices = (int)PowerOfTen(int.PopCount(Unspecified));
            return IsNegative && Digits == 0 ? choices - 1 : choices;
        }
    }

    /// <summary>Whether a year that it may be has a 29 February.</summary>
    public bool MayBeLeap
    {
        get
        {
            if (IsExact)
            {
                return EdtfDay.IsLeapYear(Value);
            }

            DigitPair centuries = new(DigitAt(3), DigitAt(2));
            DigitPair years = new(DigitAt(1), DigitAt(0));
            return AnyFourth(years, from: 4) || (years.Matches(0) && AnyFourth(centuries, from: IsNegative ? 4 : 0));
        }
    }

    private long Smallest => Unspecified == 0 ? Magnitude - (Magnitude % Step)
        : Math.Abs(Choice(IsNegative ? Choices - 1 : 0));

    private long Greatest => Unspecified == 0 ? Magnitude - (Magnitude % Step) + Step - 1
        : Math.Abs(Choice(IsNegative ? 0 : Choices - 1));

    // The width of the span of years that have the same significant digits.
    private long Step => SignificantDigits is int significant ? PowerOfTen(CountDigits() - significant) : 1;

    /// <summary>The <paramref name="index"/>-th year that it may be, from 0 to <see cref="Choices"/> − 1, in ascending order.</summary>
    public long Choice(int index)
    {
        if (!IsNegative)
        {
            return Fill(index);
        }

        return -Fill((int)PowerOfTen(int.PopCount(Unspecified)) - 1 - index);
    }

    /// <summary>The digits that significant digits are counted in: the four of a plain year, all of a long one.</summary>
    public int CountDigits()
    {
        if (!IsLong)
        {
            return 4;
        }

        int digits = 0;
        for (long rest = Magnitude; rest > 0; rest /= 10)
        {
            digits++;
        }

        return digits;
    }

    /// <summary>Adds the year as it was written.</summary>
    public void Write(ref TextBuffer text)
    {
        text.Add(IsLong ? "Y" : "");
        text.Add(IsNegative ? "-" : "");
        if (IsLong)
        {
            text.Add(Digits);
        }
        else
        {
            WriteFourDigits(ref text);
        }

        if (Exponent is int power)
        {
            text.Add('E');
            text.Add(power);
        }

        if (SignificantDigits is int count)
        {
            text.Add('S');
            text.Add(count);
        }
    }

    public static long PowerOfTen(int exponent)
    {
        long power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static bool AnyFourth(DigitPair digits, int from)
    {
        int number = from;
        while (number <= 99 && !digits.Matches(number))
        {
            number += 4;
        }

        return number <= 99;
    }

    // The digit of a plain year that stands so many places before its last; −1 where it is unspecified.
    private int DigitAt(int place) => (Unspecified & (1 << place)) != 0 ? -1 : (int)(Digits / PowerOfTen(place) % 10);

    // Puts the digits of the number in place of the unspecified ones, the last digit last.
    private long Fill(int number)
    {
        long filled = Digits * PowerOfTen(Exponent ?? 0);
        long place = 1;
        for (int bits = Unspecified; bits != 0; bits >>= 1, place *= 10)
        {
            if ((bits & 1) != 0)
            {
                filled += number % 10 * place;
                number /= 10;
            }
        }

        return filled;
    }

    private void WriteFourDigits(ref TextBuffer text)
    {
        for (int place = 3; place >= 0; place--)
        {
            int digit = DigitAt(place);
            text.Add(digit < 0 ? 'X' : (char)('0' + digit));
        }
    }
}
