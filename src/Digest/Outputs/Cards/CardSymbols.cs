using Digest.Model;

namespace Digest.Outputs.Cards;

/// <summary>The symbols of the site, drawn for cards: a kind of record, and how parties answer each other on a claim.</summary>
internal static class CardSymbols
{
    public static void Draw(CardPen pen, RecordKind kind) => _ = kind switch
    {
        RecordKind.Claim => Quotation(Quotation(pen, 0), 6.5),
        RecordKind.Source => pen.Closed((3.5, 1.8), (9.2, 1.8), (12.5, 5.1), (12.5, 14.2), (3.5, 14.2)).Path((9, 1.8), (9, 5.3), (12.5, 5.3)).Path((5.8, 8.5), (10.2, 8.5)).Path((5.8, 11), (10.2, 11)),
        RecordKind.Event => pen.Closed((2.5, 3.5), (13.5, 3.5), (13.5, 13.5), (2.5, 13.5)).Path((2.5, 6.5), (13.5, 6.5)).Path((5.5, 1.8), (5.5, 4.8)).Path((10.5, 1.8), (10.5, 4.8)),
        RecordKind.Recommendation => pen.Closed((3, 3.5), (13, 3.5), (13, 10), (7.5, 10), (5, 12.5), (5, 10), (3, 10)).Path((6, 6.75), (10, 6.75)),
        RecordKind.Person => Shoulders(pen.Circle(8, 5, 2.8), 2.8, 13.2, 14),
        RecordKind.Organisation => pen.Path((2, 14), (14, 14)).Path((3.5, 14), (3.5, 6.5)).Path((8, 14), (8, 6.5)).Path((12.5, 14), (12.5, 6.5)).Closed((2, 5.8), (8, 2), (14, 5.8)),
        RecordKind.Group => Shoulders(Shoulders(pen.Circle(5.2, 6, 2.2).Circle(11.4, 6, 2.2), 1.5, 8.3, 13.5), 8.3, 14.8, 13.5),
        RecordKind.Place => Pin(pen),
        RecordKind.Topic => pen.Path((6.2, 2), (4.8, 14)).Path((11.2, 2), (9.8, 14)).Path((2.5, 5.5), (13.8, 5.5)).Path((2.2, 10.5), (13.5, 10.5)),
        _ => pen.Closed((2.5, 2.5), (13.5, 2.5), (13.5, 13.5), (2.5, 13.5)).Path((5, 5.5), (11, 5.5)).Path((5, 8), (11, 8)).Path((5, 10.5), (8.5, 10.5)),
    };

    public static void Draw(CardPen pen, Standing standing) => _ = standing switch
    {
        Standing.Disputed => pen.Circle(8, 8, 5.6).HalfDisc(8, 8, 5.6),
        Standing.Corroborated => pen.Circle(5.6, 8, 4.2).Circle(10.4, 8, 4.2),
        Standing.Acknowledged => pen.Closed((2.5, 2.5), (13.5, 2.5), (13.5, 13.5), (2.5, 13.5)).Path((5, 8.2), (7.2, 10.5), (11.2, 5.8)),
        Standing.Retracted => pen.Circle(8, 8, 5.6).Path((4.2, 11.8), (11.8, 4.2)),
        Standing.Position => pen.Closed((2.5, 3), (13.5, 3), (13.5, 10.5), (8, 10.5), (5, 13.5), (5, 10.5), (2.5, 10.5)),
        _ => pen.Circle(8, 8, 5.6),
    };

    private static CardPen Quotation(CardPen pen, double right) =>
        pen.Curve((5.5 + right, 4), (3.6 + right, 4.6), (2.5 + right, 6), (2.5 + right, 8)).Path((2.5 + right, 8), (2.5 + right, 12), (6.5 + right, 12), (6.5 + right, 8), (2.5 + right, 8));

    private static CardPen Shoulders(CardPen pen, double left, double right, double foot)
    {
        double middle = (left + right) / 2, top = foot - 4.4;
        return pen.Curve((left, foot), (left + 0.5, foot - 3), (middle - 2.4, top), (middle, top)).Curve((middle, top), (middle + 2.4, top), (right - 0.5, foot - 3), (right, foot));
    }

    private static CardPen Pin(CardPen pen) => pen.Circle(8, 6.3, 1.5)
        .Curve((8, 14.2), (5, 11), (3.5, 8.6), (3.5, 6.3)).Curve((3.5, 6.3), (3.5, 3.8), (5.5, 1.8), (8, 1.8))
        .Curve((8, 1.8), (10.5, 1.8), (12.5, 3.8), (12.5, 6.3)).Curve((12.5, 6.3), (12.5, 8.6), (11, 11), (8, 14.2));
}
