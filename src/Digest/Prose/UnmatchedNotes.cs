using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Digest.Prose;

/// <summary>Marks of notes that are not there, notes that nothing leads to, and second notes of a label.</summary>
internal static partial class UnmatchedNotes
{
    [GeneratedRegex(@"\[\^(?<label>[^\[\]\s]{1,60})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    public static void Find(MarkdownDocument document, BodyScan scan, string path, ICollection<Diagnostic> diagnostics)
    {
        foreach (var flat in scan.Leaves.Select(leaf => leaf.Flat))
        {
            foreach (Match mark in Mark().Matches(flat.Text))
            {
                // With a backslash before it, in code, or in a link, it is meant as it stands.
                if (flat.PieceAt(mark.Index) is not { Kind: PieceKind.Words, InLink: false }) { continue; }
                int start = flat.FileOffset(mark.Index);
                diagnostics.Add(BodyRules.UnmatchedNote.At(new Span(path, start, Math.Max(0, flat.FileEnd(mark.Index + mark.Length - 1) - start)), $"'{mark.Value}' leads to no note of this text, and is printed as it stands.",
                    $"Write the note in a line of its own, {mark.Value}: …; if no note is meant, write \\{mark.Value}."));
            }
        }
        foreach (var note in NoteParser.Repeated(document))
        {
            diagnostics.Add(BodyRules.UnmatchedNote.At(LabelOf(note, path), $"A note above has the label '[{note.Label}]' too: its mark leads to that one, and this one is not printed.", "Give this note a label of its own, here and in the mark that is to lead to it, or take it out."));
        }
        if (document.GetData(typeof(LinkReferenceDefinitionGroup)) is not LinkReferenceDefinitionGroup definitions) { return; }
        foreach (var note in definitions.Links.Values.OfType<FootnoteLinkReferenceDefinition>().Select(definition => definition.Footnote).Where(note => note.Links.Count == 0).OrderBy(note => note.Span.Start))
        {
            string mark = $"[{note.Label}]";
            diagnostics.Add(BodyRules.UnmatchedNote.At(LabelOf(note, path), $"No '{mark}' in this text leads to this note, which is not printed.", $"Write {mark} behind the words that it belongs to, or take the note out."));
        }
    }

    private static Span LabelOf(Footnote note, string path) => new(path, Math.Max(0, note.LabelSpan.Start), Math.Max(0, note.LabelSpan.Length));
}
