using System.Runtime.InteropServices;
using System.Text;

namespace Digest.Sources;

/// <summary>A text that was made from another, with the way back to the first. Offsets are UTF-16 code units.</summary>
/// <remarks>The way back is kept as runs, so that a text in which little changed costs little more than itself.</remarks>
internal sealed class MappedText
{
    /// <param name="To">Where the run begins here.</param>
    /// <param name="From">Where it begins in the text beneath.</param>
    /// <param name="Whole">It stands for its source as one: it cannot be cut. Otherwise character for character.</param>
    private readonly record struct Run(int To, int From, int FromLength, bool Whole);

    private readonly MappedText? _beneath;
    private readonly Run[] _runs;

    public string Text { get; }

    public MappedText(string original) : this(original, null, []) { }

    private MappedText(string text, MappedText? beneath, Run[] runs) => (Text, _beneath, _runs) = (text, beneath, runs);

    /// <summary>The stretch of the original text that these characters were made of.</summary>
    /// <returns>False where the stretch would cut what is one character in the original (the dots of <c>…</c>, a letter and its marks).</returns>
    public bool TryLocate(int start, int end, out int from, out int to)
    {
        (from, to) = (start, end);
        bool whole = true;
        for (var level = this; level is not null && from < to; level = level._beneath)
        {
            if (level._beneath is not null) { whole &= level.Step(ref from, ref to); }
        }
        return whole && from < to;
    }

    private bool Step(ref int start, ref int end)
    {
        int first = RunAt(start), last = RunAt(end - 1);
        var (head, tail) = (_runs[first], _runs[last]);
        int tailEnd = last + 1 < _runs.Length ? _runs[last + 1].To : Text.Length;
        bool whole = (!head.Whole || head.To == start) && (!tail.Whole || tailEnd == end);
        start = head.Whole ? head.From : head.From + start - head.To;
        end = tail.Whole ? tail.From + tail.FromLength : tail.From + end - tail.To;
        return whole;
    }

    private int RunAt(int offset)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_runs[middle].To <= offset) { low = middle; } else { high = middle - 1; }
        }
        return low;
    }

    /// <summary>Builds the next text from the one beneath, from its first character to its last; what is neither copied nor put is left out.</summary>
    internal sealed class Maker(MappedText beneath)
    {
        private readonly StringBuilder _text = new(beneath.Text.Length);
        private readonly List<Run> _runs = [];

        public void Copy(int from, int length)
        {
            if (length <= 0) { return; }
            Extend(from, length);
            _text.Append(beneath.Text, from, length);
        }

        public void Put(ReadOnlySpan<char> made, int from, int length)
        {
            if (made.Length == 1 && length == 1) { Extend(from, 1); }
            else { _runs.Add(new Run(_text.Length, from, length, true)); }
            _text.Append(made);
        }

        public MappedText Make() => new(_text.ToString(), beneath, [.. _runs]);

        private void Extend(int from, int length)
        {
            if (_runs is [.., { Whole: false } last] && last.From + last.FromLength == from)
            {
                CollectionsMarshal.AsSpan(_runs)[^1] = last with { FromLength = last.FromLength + length };
                return;
            }
            _runs.Add(new Run(_text.Length, from, length, false));
        }
    }
}
