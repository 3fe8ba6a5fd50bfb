using System.Diagnostics.CodeAnalysis;
using Edtf.Model;

namespace Edtf.Reading;

/// <summary>
/// Reads <c>[…]</c> and <c>{…}</c>. Spaces around members are accepted and not kept. Sets do not nest, so that no text can
/// make the reader recurse.
/// </summary>
internal static class SetReader
{
    public static bool TryRead(ref Scanner scanner, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        RangeStyle style = scanner.Next == '[' ? RangeStyle.OneOf : RangeStyle.AllOf;
        char close = style == RangeStyle.OneOf ? ']' : '}';
        scanner.Skip(1);
        List<EdtfDate> members = [];
        bool more = true;
        while (more)
        {
            scanner.SkipSpaces();
            if (!TryReadMember(ref scanner, style, members))
            {
                return false;
            }

            scanner.SkipSpaces();
            bool isLast = members[^1] is { Range: not null, End: null };
            more = !isLast && scanner.TryTake(',');
            if (!more && !scanner.TryTake(close))
            {
                return scanner.Fail(isLast ? $"the closing {close}: an open end stands last" : $"{scanner.Follow}, then a comma, .. or {close}");
            }
        }

        date = Composition.Of(style, members);
        return scanner.AtEnd || scanner.Fail("the end of the text");
    }

    private static bool TryReadMember(ref Scanner scanner, RangeStyle style, List<EdtfDate> members)
    {
        RangeSide start = RangeSide.Open;
        if (members.Count > 0 || !scanner.NextIsOpen)
        {
            if (!PointReader.TryRead(ref scanner, out Point? point))
            {
                return false;
            }

            start = RangeSide.Known(Composition.Of(point, scanner.Seasons));
        }

        if (!scanner.TryTakeOpen())
        {
            members.Add(start.Date!);
            return true;
        }

        return TryReadEnd(ref scanner, style, start, members);
    }

    private static bool TryReadEnd(ref Scanner scanner, RangeStyle style, RangeSide start, List<EdtfDate> members)
    {
        int column = scanner.Position;
        RangeSide end = RangeSide.Open;
        bool isOpen = start.Date is not null && scanner.Next is ']' or '}' or ',' or ' ';
        if (!isOpen)
        {
            if (!PointReader.TryRead(ref scanner, out Point? point))
            {
                return false;
            }

            end = RangeSide.Known(Composition.Of(point, scanner.Seasons));
        }

        if (!DateReader.TryJoin(ref scanner, column, style, (start, end), out EdtfDate? range))
        {
            return false;
        }

        members.Add(range);
        return true;
    }
}
