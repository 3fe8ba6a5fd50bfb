using System.Text;

namespace Digest.Protection;

/// <summary>A text as it reads without some of its characters.</summary>
/// <param name="Places">For each character of the text that was read, its offset in the one that was written.</param>
internal readonly record struct Reading(string Text, IReadOnlyList<int> Places)
{
    /// <summary>The stretches of the written text that a place of the read one is made of; between two of them stand marks.</summary>
    public IEnumerable<TermHit> Placed(TermHit hit)
    {
        for (int at = hit.Start, first = hit.Start; at < hit.End; at++)
        {
            if (at + 1 < hit.End && Places[at + 1] == Places[at] + 1) { continue; }
            yield return hit with { Start = Places[first], Length = Places[at] + 1 - Places[first] };
            first = at + 1;
        }
    }
}

/// <summary>A message in which marks stand around words: <c>&gt;&gt;</c> and <c>&lt;&lt;</c> around a place, <c>[-…-]</c> and <c>{+…+}</c> around what differs. They may
/// stand within a name, and must not keep it from being seen.</summary>
internal sealed class MarkedText
{
    private enum Side : byte { Both, Source, Quote, Mark }

    private readonly string _text;
    private readonly Side[] _sides;

    public MarkedText(string text)
    {
        (_text, _sides) = (text, new Side[text.Length]);
        var side = Side.Both;
        for (int at = 0; at < text.Length; at++)
        {
            var pair = text.AsSpan(at, Math.Min(2, text.Length - at));
            if (pair is not (">>" or "<<" or "[-" or "-]" or "{+" or "+}")) { _sides[at] = side; continue; }
            HasMarks = true;
            side = pair switch { "[-" => Side.Source, "{+" => Side.Quote, "-]" or "+}" => Side.Both, _ => side };
            _sides[at] = _sides[++at] = Side.Mark;
        }
    }

    public bool HasMarks { get; }

    /// <summary>The text as it is where nothing is marked; else without marks, then as the source has it, and as the quote does.</summary>
    public IEnumerable<Reading> Readings() => HasMarks ? [Without(Side.Mark), Without(Side.Quote), Without(Side.Source)] : [Without(Side.Mark)];

    /// <summary>The same stretches, none of them with a mark in it.</summary>
    public IEnumerable<TermHit> Apart(IEnumerable<TermHit> hits)
    {
        foreach (var hit in hits)
        {
            for (int at = hit.Start, first = hit.Start; at <= hit.End; at++)
            {
                if (at < hit.End && _sides[at] != Side.Mark) { continue; }
                if (at > first) { yield return hit with { Start = first, Length = at - first }; }
                first = at + 1;
            }
        }
    }

    private Reading Without(Side other)
    {
        var words = new StringBuilder(_text.Length);
        var places = new List<int>(_text.Length);
        for (int at = 0; at < _text.Length; at++)
        {
            if (_sides[at] == Side.Mark || _sides[at] == other) { continue; }
            words.Append(_text[at]);
            places.Add(at);
        }
        return new Reading(words.ToString(), places);
    }
}
