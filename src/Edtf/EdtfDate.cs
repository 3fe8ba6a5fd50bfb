using System.Diagnostics.CodeAnalysis;
using Edtf.Model;
using Edtf.Reading;
using Edtf.Relating;
using Edtf.Suggesting;
using Edtf.Wording;

namespace Edtf;

/// <summary>
/// A date of the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2:2019), levels 0 to 2. Immutable.
/// Two dates are equal when their canonical texts and their bounds are (which differ only where seasons were read with other
/// <see cref="EdtfOptions"/>). README.md says what was decided where the standard leaves a choice.
/// </summary>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>
{
    private readonly string _text;

    internal EdtfDate(string text) => _text = text;

    /// <summary>The least level of EDTF, 0 to 2, in which the date can be written.</summary>
    public int Level { get; internal init; }

    /// <summary>The first day that the date may be or take in; <see langword="null"/> when open or unknown at the start.</summary>
    public EdtfDay? Earliest { get; internal init; }

    /// <summary>The last day that the date may be or take in; <see langword="null"/> when open or unknown at the end.</summary>
    public EdtfDay? Latest { get; internal init; }

    public EdtfShape Shape { get; internal init; }

    /// <summary>Any part is marked <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate { get; internal init; }

    /// <summary>Any part is marked <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain { get; internal init; }

    /// <summary>One moment somewhere in the extent (also <c>[a..b]</c>); false for what lasted (<c>a/b</c>) and for <c>{…}</c>.</summary>
    public bool IsMoment { get; internal init; }

    /// <summary>The start of an interval or of a range <c>[a..b]</c>; <see langword="null"/> when open, unknown, or not a range.</summary>
    public EdtfDate? Start { get; internal init; }

    /// <summary>The end of an interval or of a range <c>[a..b]</c>; <see langword="null"/> when open, unknown, or not a range.</summary>
    public EdtfDate? End { get; internal init; }

    /// <summary>The members of a set, in the order written, ranges as <c>[a..b]</c> or <c>{a..b}</c>; empty for all else, also for a lone range.</summary>
    public IReadOnlyList<EdtfDate> Members { get; internal init; } = [];

    /// <summary>Whether days between <see cref="Earliest"/> and <see cref="Latest"/> are none that it may be or takes in: <c>[1667,1670]</c>, <c>156X-12-25</c>.</summary>
    public bool HasGaps => Members.Count > 0 ? Days.Possible(Members.Select(Relating.Extent.Of)).HaveGaps || Members.Any(member => member.HasGaps) : Point is not null && IsBroken(_text);

    // A digit behind one that is not given.
    private static bool IsBroken(string text) => text.IndexOf('X', StringComparison.Ordinal) is >= 0 and var at && text.AsSpan(at).ContainsAnyInRange('0', '9');

    /// <summary>Null for intervals, ranges and sets.</summary>
    internal Point? Point { get; init; }

    /// <summary>How the range is written; <see langword="null"/> where it is none.</summary>
    internal RangeStyle? Range { get; init; }

    /// <summary>Whether a missing <see cref="Start"/> or <see cref="End"/> of a range is unknown (<c>a/</c>) rather than open (<c>a/..</c>).</summary>
    public bool HasUnknownSide { get; internal init; }

    /// <summary>Reads <paramref name="text"/>, all of it. Never throws; takes time linear in the length of the text.</summary>
    /// <param name="text">EDTF text without spaces around it.</param>
    /// <param name="date">The date; <see langword="null"/> when the text is no EDTF.</param>
    /// <param name="error">What is wrong, when the text is no EDTF.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out EdtfDate? date, out EdtfError error) =>
        TryParse(text, EdtfOptions.Default, out date, out error);

    /// <summary>Reads <paramref name="text"/>, all of it. Never throws; takes time linear in the length of the text.</summary>
    /// <param name="text">EDTF text without spaces around it.</param>
    /// <param name="options">What the standard leaves to the reader.</param>
    /// <param name="date">The date; <see langword="null"/> when the text is no EDTF.</param>
    /// <param name="error">What is wrong, when the text is no EDTF.</param>
    public static bool TryParse(ReadOnlySpan<char> text, EdtfOptions options, [NotNullWhen(true)] out EdtfDate? date, out EdtfError error)
    {
        ArgumentNullException.ThrowIfNull(options);
        Scanner scanner = new(text, options.Seasons);
        if (DateReader.TryRead(ref scanner, out date))
        {
            error = default;
            return true;
        }

        date = null;
        (string? suggestion, string? explanation) = Suggestion.For(text);
        error = new EdtfError(scanner.ErrorColumn, scanner.Expected, suggestion) { Explanation = explanation };
        return false;
    }

    /// <summary>Reads <paramref name="text"/>, all of it.</summary>
    /// <exception cref="FormatException">The text is no EDTF; the message says at which column (from 0) and what was expected.</exception>
    public static EdtfDate Parse(string text) => Parse(text, EdtfOptions.Default);

    /// <summary>Reads <paramref name="text"/>, all of it.</summary>
    /// <param name="text">EDTF text without spaces around it.</param>
    /// <param name="options">What the standard leaves to the reader.</param>
    /// <exception cref="FormatException">The text is no EDTF; the message says at which column (from 0) and what was expected.</exception>
    public static EdtfDate Parse(string text, EdtfOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, options, out EdtfDate? date, out EdtfError error)
            ? date
            : throw new FormatException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Not an EDTF date: at column {error.Column}, expected {error.Expected}."));
    }

    /// <summary>The date in words for a person, never more precise than the date.</summary>
    public string ToWords(EdtfWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new DateWords(words).Of(this);
    }

    /// <summary>The canonical EDTF text, which parses back to an equal date.</summary>
    public override string ToString() => _text;

    public bool Equals(EdtfDate? other) => other is not null && _text == other._text && Earliest == other.Earliest && Latest == other.Latest;

    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// A total order that agrees with equality: by earliest day, no earliest day first; then by latest day, no latest day last;
    /// then by canonical text, ordinal.
    /// </summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byStart = Compare(Earliest, other.Earliest, withoutOne: -1);
        if (byStart != 0)
        {
            return byStart;
        }

        int byEnd = Compare(Latest, other.Latest, withoutOne: 1);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(_text, other._text);
    }

    // Where one side alone has no bound, that side is on the side of withoutOne.
    private static int Compare(EdtfDay? left, EdtfDay? right, int withoutOne) =>
        left is { } first ? (right is { } second ? first.CompareTo(second) : -withoutOne)
        : right is null ? 0
        : withoutOne;

    public static bool operator ==(EdtfDate? left, EdtfDate? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !(left == right);

    public static bool operator <(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) < 0;

    public static bool operator <=(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) <= 0;

    public static bool operator >(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) > 0;

    public static bool operator >=(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) >= 0;
}
