using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Puts citations that become the number of a note where such a number stands: right behind the words, and before or behind the mark that follows.</summary>
internal static class NoteNumbers
{
    private const string Marks = ".,;:!?…";

    public static void Place(MarkdownDocument document, NotePlace place, string file, CharEdits.Builder edits)
    {
        foreach (var citation in document.Descendants<CitationInline>().ToList())
        {
            if (citation.PreviousSibling is LineBreakInline { IsHard: false } wrapped) { wrapped.Remove(); }
            if (citation.PreviousSibling is LiteralInline before) { before.Content.TrimEnd(); }
            if (place == NotePlace.BehindMark && citation.NextSibling is LiteralInline { IsFirstCharacterEscaped: false } next && next.Content.Length > 0) { Swap(citation, next, file, edits); }
        }
    }

    private static void Swap(CitationInline citation, LiteralInline next, string file, CharEdits.Builder edits)
    {
        char mark = next.Content.CurrentChar;
        int place = CharEdits.PlaceOf(file, next.Content.AsSpan(), next.Span.Start);
        if (!Marks.Contains(mark, StringComparison.Ordinal) || place < 0) { return; }
        edits.Replace(place, "");
        citation.InsertBefore(new LiteralInline(mark.ToString()) { Span = new SourceSpan(-1, -2) });
    }
}
