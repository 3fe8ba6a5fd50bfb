using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>Notes on a page that hide what they lie on (ISO 32000-2, 12.5.6): filled boxes, dark markers, bars that a pen drew, and what says that it is to be blacked out.</summary>
internal static class Marks
{
    public const AnnotationFlags Unseen = AnnotationFlags.Hidden | AnnotationFlags.NoView;
    private const double Opaque = 0.95, ThickestLine = 5;

    public static IReadOnlyList<Box> On(IEnumerable<Annotation> notes)
    {
        var found = new List<Box>();
        foreach (var note in notes)
        {
            if ((note.Flags & Unseen) == 0 && Hides(note)) { found.AddRange(Places(note)); }
        }
        return found;
    }

    private static bool Hides(Annotation note)
    {
        var keys = note.AnnotationDictionary;
        bool isRedaction = keys.TryGet(NameToken.Subtype, out NameToken kind) && kind.Data == "Redact";
        if (isRedaction) { return true; }
        if (Number(keys, "CA") is { } opacity && opacity < Opaque) { return false; }
        return note.Type switch
        {
            AnnotationType.Square or AnnotationType.Circle or AnnotationType.Polygon => Shade(keys, "IC") is not null,
            AnnotationType.FreeText => Shade(keys, "C") is not null,
            AnnotationType.Highlight => Shade(keys, "C") is { IsDark: true },
            AnnotationType.Ink or AnnotationType.Line => Width(note) is var width && width >= ThickestLine && Math.Min(note.Rectangle.Width, note.Rectangle.Height) <= 2.5 * width,
            _ => false,
        };
    }

    private static IEnumerable<Box> Places(Annotation note) => note.Type is AnnotationType.Highlight or AnnotationType.Other && note.QuadPoints is { Count: > 0 } quads
        ? quads.Select(quad => Box.Around([.. quad.Points.ToArray().Select(point => (point.X, point.Y))])) : [Box.Around(note.Rectangle)];

    private static double Width(Annotation note) =>
        note.AnnotationDictionary.TryGet(NameToken.Create("BS"), out DictionaryToken style) && Number(style, "W") is { } width ? width : note.Border?.BorderWidth ?? 1;

    private static double? Number(DictionaryToken keys, string name) => keys.TryGet(NameToken.Create(name), out NumericToken number) ? number.Data : null;

    /// <returns>Null where there is none: the inside of the shape is glass.</returns>
    private static Shade? Shade(DictionaryToken keys, string name)
    {
        if (!keys.TryGet(NameToken.Create(name), out ArrayToken parts)) { return null; }
        double[] values = [.. parts.Data.OfType<NumericToken>().Select(number => number.Data)];
        return values.Length switch
        {
            1 => new Shade(values[0], values[0], values[0]),
            3 => new Shade(values[0], values[1], values[2]),
            4 => new Shade((1 - values[0]) * (1 - values[3]), (1 - values[1]) * (1 - values[3]), (1 - values[2]) * (1 - values[3])),
            _ => null,
        };
    }
}
