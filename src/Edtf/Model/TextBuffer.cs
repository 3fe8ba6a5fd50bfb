using System.Globalization;

namespace Edtf.Model;

/// <summary>Text that grows at its end, in a place that the caller gives and that is long enough.</summary>
internal ref struct TextBuffer(Span<char> place)
{
    private readonly Span<char> _place = place;
    private int _length;

    public void Add(char character) => _place[_length++] = character;

    public void Add(ReadOnlySpan<char> text)
    {
        text.CopyTo(_place[_length..]);
        _length += text.Length;
    }

    public void Add(Qualifier mark)
    {
        if (mark != Qualifier.None)
        {
            Add(QualifierMark.Write(mark));
        }
    }

    public void Add(DigitPair pair)
    {
        pair.Write(_place[_length..]);
        _length += 2;
    }

    public void Add(long number)
    {
        number.TryFormat(_place[_length..], out int written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    public override readonly string ToString() => new(_place[.._length]);
}
