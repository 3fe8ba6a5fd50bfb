using System.Text;
using Edtf.Model;

namespace Edtf.Wording;

/// <summary>Says any date: a point by <see cref="PointWords"/>, and ranges and sets by joining what they hold.</summary>
internal readonly struct DateWords(EdtfWords words)
{
    private readonly EdtfWords _words = words;

    public string Of(EdtfDate date) =>
        date.Point is { } point ? new PointWords(_words).Of(point, within: false)
        : date.Range is { } style ? OfRange(date, style)
        : OfSet(date);

    private string OfRange(EdtfDate date, RangeStyle style) => (style, date.Start, date.End) switch
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
    private string By(EdtfDate end)
    {
        bool hasNoEnd = end.IsApproximate || end.Shape is EdtfShape.Day or EdtfShape.Unspecified;
        return _words.Fill(hasNoEnd ? "by" : "by_end_of", Within(end));
    }

    private string OfSet(EdtfDate set)
    {
        if (set.Members.Count == 1)
        {
            return Of(set.Members[0]);
        }

        bool isChoice = set.Shape == EdtfShape.OneOf;
        return set.Members.Any(member => member is { Point: null, Start: null } or { Point: null, End: null })
            ? _words.Fill(isChoice ? "one_of_these" : "all_of_these", string.Join(_words["list_separator_long"], set.Members.Select(Member)))
            : _words.Fill(isChoice ? "one_of" : "all_of", List(set, isChoice ? "list_or" : "list_and"));
    }

    private string List(EdtfDate set, string last)
    {
        string separator = _words["list_separator"];
        StringBuilder list = new(Member(set.Members[0]));
        for (int i = 1; i < set.Members.Count - 1; i++)
        {
            list.Append(separator).Append(Member(set.Members[i]));
        }

        return _words.Fill(last, list.ToString(), Member(set.Members[^1]));
    }

    // In a list, "1670 to 1672" reads better than "between 1670 and 1672", and "1667 or earlier" than "by the end of 1667".
    private string Member(EdtfDate member) => member switch
    {
        { Point: not null } => Within(member),
        { Start: { } start, End: { } end } => _words.Fill("interval", Within(start), Within(end)),
        { Range: RangeStyle.OneOf, End: { } end } => _words.Fill("or_earlier", Within(end)),
        _ => Of(member),
    };

    private string Within(EdtfDate date) => new PointWords(_words).Of(date.Point!, within: true);
}
