using Edtf.Model;

namespace Edtf.Wording;

/// <summary>Says any date: a point by <see cref="PointWords"/>, and ranges and sets by joining what they hold.</summary>
internal readonly struct DateWords(EdtfWords words)
{
    private readonly EdtfWords _words = words;

    public string Of(EdtfDate date) => Said(date).In(Phrase.Plain);

    private Phrase Said(EdtfDate date) =>
        date.Point is { } point ? new PointWords(_words).Of(point, within: false)
        : date.Range is { } style ? OfRange(date, style)
        : OfSet(date);

    private Phrase OfRange(EdtfDate date, RangeStyle style) => (style, date.Start, date.End) switch
    {
        (RangeStyle.AllOf, null, { } end) => _words.Fill("all_until", Within(end)),
        (RangeStyle.AllOf, { } start, null) => _words.Fill("all_from", Within(start)),
        (RangeStyle.AllOf, { } start, { } end) => _words.Fill("all_from_to", Within(start), Within(end)),
        (RangeStyle.Interval, null, { } end) when date.HasUnknownSide => _words.Fill("until_start_unknown", Within(end)),
        (RangeStyle.Interval, null, { } end) => _words.Fill("until", Within(end)),
        (RangeStyle.Interval, { } start, null) when date.HasUnknownSide => _words.Fill("from_end_unknown", Within(start)),
        (RangeStyle.Interval, { } start, null) => _words.Fill("from_on", Within(start)),
        (RangeStyle.Interval, { } start, { } end) => _words.Fill("interval", Within(start), Within(end)),
        (_, { } start, null) => _words.Fill("or_later", Within(start)),
        (_, { } start, { } end) => _words.Fill("between", Within(start), Within(end)),
        _ => By(date.End!),
    };

    // "By the end of" needs a span whose end is known: a day has none, and "the end of about May" or of some day says nothing.
    private Phrase By(EdtfDate end)
    {
        bool hasNoEnd = end.IsApproximate || end.Shape is EdtfShape.Day or EdtfShape.Unspecified;
        return _words.Fill(hasNoEnd ? "by" : "by_end_of", Within(end));
    }

    private Phrase OfSet(EdtfDate set)
    {
        if (set.Members.Count == 1)
        {
            return Said(set.Members[0]);
        }

        bool isChoice = set.Shape == EdtfShape.OneOf;
        return set.Members.Any(member => member is { Point: null, Start: null } or { Point: null, End: null })
            ? _words.Fill(isChoice ? "one_of_these" : "all_of_these", List(set.Members, "list_separator_long"))
            : _words.Fill(
                isChoice ? "one_of" : "all_of",
                _words.Fill(isChoice ? "list_or" : "list_and", List(set.Members.Take(set.Members.Count - 1), "list_separator"), Member(set.Members[^1])));
    }

    private Phrase List(IEnumerable<EdtfDate> members, string separator)
    {
        Phrase[] said = [.. members.Select(Member)];
        string between = _words[separator];
        return new(form => string.Join(between, said.Select(member => member.In(form))));
    }

    // In a list, "1667 or earlier" reads better than "by the end of 1667", and "1670 to 1672" than "everything from 1670 to 1672"; one moment keeps its "between".
    private Phrase Member(EdtfDate member) => member switch
    {
        { Point: not null } => Within(member),
        { Range: RangeStyle.AllOf, Start: { } start, End: { } end } => _words.Fill("interval", Within(start), Within(end)),
        { Range: RangeStyle.OneOf, Start: null, End: { } end } => _words.Fill("or_earlier", Within(end)),
        _ => Said(member),
    };

    private Phrase Within(EdtfDate date) => new PointWords(_words).Of(date.Point!, within: true);
}
