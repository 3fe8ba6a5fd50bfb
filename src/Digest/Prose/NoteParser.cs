using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>Notes, and which of them have a label that one above has: Markdig leaves those out of the document before anybody can see them.</summary>
internal sealed class NoteParser : FootnoteParser
{
    private static readonly object Key = new();

    public static IReadOnlyList<Footnote> Repeated(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is Footnote { Label: { } label } note && processor.Document.TryGetLinkReferenceDefinition(label, out var definition)
            && definition is FootnoteLinkReferenceDefinition { Footnote: var first } && first != note)
        {
            var repeated = processor.Document.GetData(Key) as List<Footnote> ?? [];
            repeated.Add(note);
            processor.Document.SetData(Key, repeated);
        }
        return base.Close(processor, block);
    }
}
