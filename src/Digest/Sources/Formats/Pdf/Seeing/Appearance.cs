using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Digest.Sources.Formats.Pdf.Seeing;

/// <summary>What is drawn on a page by its notes: fields of a form, text that was typed onto the page, stamps (ISO 32000-2, 12.5.5).</summary>
/// <param name="Form">Null: the file does not say how it looks, and each program draws it in its own way.</param>
/// <param name="Matrix">From the form's box to the page.</param>
/// <param name="Place">On the page, as the file says it.</param>
/// <param name="HasText">The file says what stands there: programs draw it, whatever its look holds.</param>
internal sealed record Appearance(DictionaryToken Note, StreamToken? Form, TransformationMatrix Matrix, PdfRectangle Place, bool HasText)
{
    /// <summary>Of one page.</summary>
    private const int Most = 5_000, MostParents = 16;

    public static IEnumerable<Appearance> Of(DictionaryToken page, IPdfTokenScanner scanner)
    {
        if (!page.TryGet(NameToken.Annots, scanner, out ArrayToken? notes)) { yield break; }
        foreach (var token in notes.Data.Take(Most))
        {
            if (Resolved(token, scanner) is DictionaryToken note && Read(note, scanner) is { } found) { yield return found; }
        }
    }

    private static Appearance? Read(DictionaryToken note, IPdfTokenScanner scanner)
    {
        if (!note.TryGet(NameToken.Subtype, scanner, out NameToken? kind) || kind.Data is not ("Widget" or "FreeText" or "Stamp")) { return null; }
        var flags = note.TryGet(NameToken.F, scanner, out NumericToken? number) ? (AnnotationFlags)number.Int : 0;
        if ((flags & Marks.Unseen) != 0 || Numbers(note, "Rect", scanner) is not [var x1, var y1, var x2, var y2]) { return null; }
        var place = new PdfRectangle(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
        bool hasText = place.Width > 1 && place.Height > 1 && kind.Data switch { "Widget" => Value(note, scanner), "FreeText" => Text(note, "Contents", scanner), _ => null } is not null;
        if (Look(note, scanner) is { } form && Fitted(form.StreamDictionary, place, scanner) is { } matrix) { return new Appearance(note, form, matrix, place, hasText); }
        return hasText ? new Appearance(note, null, TransformationMatrix.Identity, place, true) : null;
    }

    /// <summary>The look of a note, or the one that is chosen of several.</summary>
    private static StreamToken? Look(DictionaryToken note, IPdfTokenScanner scanner)
    {
        if (!note.TryGet(NameToken.Create("AP"), scanner, out DictionaryToken? looks) || !looks.TryGet(NameToken.N, out var normal)) { return null; }
        return Resolved(normal, scanner) switch
        {
            StreamToken only => only,
            DictionaryToken several when note.TryGet(NameToken.Create("AS"), scanner, out NameToken? chosen) && several.TryGet(chosen, out var one) => Resolved(one, scanner) as StreamToken,
            _ => null,
        };
    }

    /// <summary>What was typed into a field, or into the one that it is part of; null: nothing, or it is a button.</summary>
    public static string? Value(DictionaryToken field, IPdfTokenScanner scanner)
    {
        for (int left = MostParents; left > 0; left--)
        {
            if (Text(field, "V", scanner) is { } value) { return value; }
            if (!field.TryGet(NameToken.Parent, scanner, out DictionaryToken? parent)) { return null; }
            field = parent;
        }
        return null;
    }

    private static string? Text(DictionaryToken keys, string name, IPdfTokenScanner scanner) =>
        keys.TryGet(NameToken.Create(name), out var value) && Resolved(value, scanner) is StringToken or HexToken && Resolved(value, scanner) is IDataToken<string> { Data: var text } && text.Trim('\uFEFF', ' ').Length > 0 ? text : null;

    /// <summary>Fits the form's box, as its own matrix turns it, into the note's place.</summary>
    private static TransformationMatrix? Fitted(DictionaryToken form, PdfRectangle place, IPdfTokenScanner scanner)
    {
        if (Numbers(form, "BBox", scanner) is not [var x1, var y1, var x2, var y2]) { return null; }
        var own = Numbers(form, "Matrix", scanner) is [var a, var b, var c, var d, var e, var f] ? TransformationMatrix.FromValues(a, b, c, d, e, f) : TransformationMatrix.Identity;
        var box = Box.Around(own.Transform(new PdfRectangle(x1, y1, x2, y2)));
        if (box.Width < 0.01 || box.Height < 0.01) { return null; }
        double wide = place.Width / box.Width, high = place.Height / box.Height;
        return TransformationMatrix.FromValues(wide, 0, 0, high, place.Left - box.Left * wide, place.Bottom - box.Bottom * high);
    }

    private static double[] Numbers(DictionaryToken keys, string name, IPdfTokenScanner scanner) =>
        keys.TryGet(NameToken.Create(name), scanner, out ArrayToken? array) ? [.. array.Data.Select(one => Resolved(one, scanner)).OfType<NumericToken>().Select(number => number.Data)] : [];

    private static IToken? Resolved(IToken? token, IPdfTokenScanner scanner)
    {
        for (int left = MostParents; left > 0 && token is IndirectReferenceToken reference; left--) { token = scanner.Get(reference.Data)?.Data; }
        return token;
    }
}
