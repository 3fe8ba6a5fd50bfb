using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The margin notes of a paragraph: which records rest on which of its passages.</summary>
internal static class SourceNotes
{
    public static IReadOnlyList<object?> Of(PageScope scope, ShownParagraph paragraph)
    {
        var notes = new List<object?>();
        int number = paragraph.Paragraph.Number;
        foreach (var passage in paragraph.Passages)
        {
            var owners = passage.Quotes.Select(quote => quote.Owner).Distinct().ToList();
            for (int i = 0; i < owners.Count; i++)
            {
                var note = Note(scope, owners[i]);
                note["mark"] = $"p{number}{passage.Letter}";
                note["id"] = i == 0 ? $"n{number}{passage.Letter}" : null;
                note["key"] = i == 0 ? passage.Letter : null;
                note["key_label"] = scope.Words.Format("source.passage_link", ("letter", passage.Letter));
                notes.Add(note);
            }
        }
        foreach (var owner in paragraph.Hidden.Select(quote => quote.Owner).Distinct())
        {
            var note = Note(scope, owner);
            note["hidden"] = scope.Words["source.note_hidden"];
            notes.Add(note);
        }
        return notes;
    }

    private static View Note(PageScope scope, Record owner) => new()
    {
        ["mark"] = null,
        ["id"] = null,
        ["key"] = null,
        ["key_label"] = null,
        ["hidden"] = null,
        ["kind"] = Kind(scope, owner),
        ["link"] = RecordName.Link(scope, owner),
    };

    private static Html Kind(PageScope scope, Record owner)
    {
        var code = owner.Head.Code is { } text ? new Html($" <span>{Markup.Encode(text.Value)}</span>") : Markup.None;
        return owner is Claim claim && scope.Site.Findings.TryGetValue(claim, out var finding)
            ? new($"{StandingView.Tag(scope.Words, finding.Standing)}{code}")
            : new($"<span>{Markup.Icon(RecordName.Icon(owner))} {Markup.Encode(RecordName.Kind(scope, owner))}</span>{code}");
    }
}
