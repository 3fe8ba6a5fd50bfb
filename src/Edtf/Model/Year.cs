using System.Globalization;

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
    public long First => IsNegative ? -Greatest : Smallest;

    /// <summary>The latest year that it may be.</summary>
    public long Last => IsNegative ? -Smallest : Greatest;

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

    public override string ToString()
    {
        string sign = IsNegative ? "-" : "";
        string digits = IsLong ? Digits.ToString(CultureInfo.InvariantCulture) : FourDigits();
        string exponent = Exponent is int power ? "E" + power.ToString(CultureInfo.InvariantCulture) : "";
        string significant = SignificantDigits is int count ? "S" + count.ToString(CultureInfo.InvariantCulture) : "";
        return string.Concat(IsLong ? "Y" : "", sign, digits, exponent + significant);
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

    private string FourDigits() => string.Create(4, this, static (text, year) =>
    {
        long rest = year.Digits;
        for (int place = 0; place < 4; place++, rest /= 10)
        {
            bool given = (year.Unspecified & (1 << place)) == 0;
            text[3 - place] = given ? (char)('0' + (rest % 10)) : 'X';
        }
    });
}
