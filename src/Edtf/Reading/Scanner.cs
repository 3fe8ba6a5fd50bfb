namespace Edtf.Reading;

/// <summary>
/// A place in the text that only moves forward, which keeps reading linear, and the first mistake found. No reader looks further
/// ahead than two characters.
/// </summary>
internal ref struct Scanner(ReadOnlySpan<char> text, EdtfSeasons seasons = default)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The months of the seasons that name no hemisphere.</summary>
    public EdtfSeasons Seasons { get; } = seasons;

    /// <summary>How often a character was looked at, and what was charged besides: the work that reading took.</summary>
    public int Steps { get; private set; }

    public int Position { get; private set; }

    /// <summary>Index of the character that could not be read.</summary>
    public int ErrorColumn { get; private set; }

    /// <summary>What was expected there; empty while nothing failed.</summary>
    public string Expected { get; private set; } = "";

    /// <summary>What may follow what was read last: for the message where something else follows.</summary>
    public string Follow { get; set; } = "the end of the text";

    /// <summary>Whether a time may stand after a day: not in intervals and sets.</summary>
    public bool AllowsTime { get; set; }

    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>The next character; NUL at the end, which no date has.</summary>
    public char Next
    {
        get
        {
            Steps++;
            return Position < _text.Length ? _text[Position] : '\0';
        }
    }

    public bool NextIsDigit => Next is >= '0' and <= '9';

    /// <summary>Whether two full stops come next.</summary>
    public bool NextIsOpen => Next == '.' && Position + 1 < _text.Length && _text[Position + 1] == '.';

    public bool Contains(char character)
    {
        Charge(_text.Length);
        return _text.Contains(character);
    }

    /// <summary>Counts work that is done for the text elsewhere.</summary>
    public void Charge(int steps) => Steps += steps;

    public void Skip(int characters) => Position += characters;

    public bool TryTake(char character)
    {
        if (AtEnd || Next != character)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TryTakeOpen()
    {
        bool open = NextIsOpen;
        Position += open ? 2 : 0;
        return open;
    }

    public void SkipSpaces()
    {
        while (Next == ' ')
        {
            Position++;
        }
    }

    /// <summary>Takes exactly <paramref name="count"/> digits as a number; where there are fewer, those are taken and it fails.</summary>
    public bool TryTakeNumber(int count, out int number)
    {
        number = 0;
        for (int i = 0; i < count; i++)
        {
            if (!NextIsDigit)
            {
                return false;
            }

            number = (number * 10) + (Next - '0');
            Position++;
        }

        return true;
    }

    /// <summary>Records a mistake at the next character.</summary>
    /// <returns>Always <see langword="false"/>, so that a reader can return it.</returns>
    public bool Fail(string expected) => Fail(Position, expected);

    /// <summary>Records a mistake at <paramref name="column"/>.</summary>
    /// <returns>Always <see langword="false"/>, so that a reader can return it.</returns>
    public bool Fail(int column, string expected)
    {
        ErrorColumn = column;
        Expected = expected;
        return false;
    }
}
