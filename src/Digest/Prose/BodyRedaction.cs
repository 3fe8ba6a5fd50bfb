using Digest.Model;

namespace Digest.Prose;

/// <summary>What is looked for in a body, and what is to stand instead. Offsets are the text's.</summary>
/// <param name="Read">In text as it is read.</param>
/// <param name="Written">In text as an author wrote it, whatever its markup.</param>
internal sealed record BodySearch(Func<string, IReadOnlyList<TextEdit>> Read, Func<string, IReadOnlyList<TextEdit>> Written);

/// <summary>A body with stretches replaced.</summary>
/// <param name="FileText">The whole file; what stands before the body is as it was.</param>
/// <param name="Places">Where something was replaced: places of the text before, ascending.</param>
/// <param name="Addresses">Places of addresses that hold something to be replaced, which stay as they are.</param>
/// <param name="IsDone">False where something is left that cannot be replaced.</param>
internal sealed record RedactedBody(string FileText, IReadOnlyList<Span> Places, IReadOnlyList<Span> Addresses, bool IsDone)
{
    /// <summary>A place of what is left, in the text before; null: nobody knows one, or nothing is left.</summary>
    public Span? Left { get; init; }
}

/// <summary>Replaces stretches of a body's text wherever they stand, across emphasis, entities and lines, in words, titles, code and raw HTML, and keeps its structure.</summary>
internal static class BodyRedaction
{
    /// <summary>What stands instead of one term may form another with what is around it, and nested places are done one after the other.</summary>
    private const int MostRounds = 12;

    /// <returns>Null where there is nothing to replace, and where the body cannot be read.</returns>
    public static RedactedBody? Of(Body body, BodySearch search)
    {
        string text = body.FileText;
        if (body.IsEmpty) { return null; }
        List<Span> places = [], addresses = [];
        BodyEdits? original = null;
        for (int round = 0; round < MostRounds; round++)
        {
            if (MarkdownText.ReadBody(text, body.Start).Document is not { } document) { return null; }
            var edits = new BodyEdits(text, body.Start, search);
            edits.Collect(document);
            original ??= edits;
            var left = edits.Apart.Count == 0 ? edits.Across(body.Path) : null;
            if (round == 0)
            {
                addresses = edits.Addresses(body.Path);
                places = [.. edits.Apart.Select(edit => new Span(body.Path, edit.Offset, edit.Length))];
                if (places.Count == 0 && addresses.Count == 0 && left is null) { return null; }
            }
            if (edits.Apart.Count == 0) { return new RedactedBody(text, places, addresses, left is null) { Left = left is null ? null : original.Across(body.Path) }; }
            text = TextEdit.Apply(text, edits.Apart);
        }
        return new RedactedBody(text, places, addresses, false);
    }
}
