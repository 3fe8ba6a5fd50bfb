namespace Edtf.Model;

/// <summary>The two digits of a month or a day; −1 is an unspecified digit, <c>X</c>.</summary>
internal readonly record struct DigitPair(int Tens, int Ones)
{
    public bool IsComplete => Tens >= 0 && Ones >= 0;

    /// <summary>Neither digit is given.</summary>
    public bool IsUnknown => Tens < 0 && Ones < 0;

    /// <summary>The number; only where the pair is complete.</summary>
    public int Value => (Tens * 10) + Ones;

    public bool Matches(int number) =>
        (Tens < 0 || number / 10 == Tens) && (Ones < 0 || number % 10 == Ones);

    /// <summary>The smallest number from 1 to <paramref name="limit"/> that it may be; 0 for none.</summary>
    public int First(int limit)
    {
        if (IsComplete)
        {
            return Value <= limit ? Value : 0;
        }

        int number = 1;
        while (number <= limit && !Matches(number))
        {
            number++;
        }

        return number <= limit ? number : 0;
    }

    /// <summary>The greatest number from 1 to <paramref name="limit"/> that it may be; 0 for none.</summary>
    public int Last(int limit)
    {
        if (IsComplete)
        {
            return Value <= limit ? Value : 0;
        }

        int number = limit;
        while (number > 0 && !Matches(number))
        {
            number--;
        }

        return number;
    }

    /// <summary>Puts both digits at the beginning of <paramref name="text"/>.</summary>
    public void Write(Span<char> text)
    {
        text[0] = Character(Tens);
        text[1] = Character(Ones);
    }

    private static char Character(int digit) => digit < 0 ? 'X' : (char)('0' + digit);
}
