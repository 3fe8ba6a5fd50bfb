using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The margin notes of a paragraph: which records rest on which of its passages.</summary>
internal static class SourceNotes
{
    private const int MostButtons = 200;

    /// <summary>Statements, events and recommendations have a note each; evidence and mentions of names are gathered in one.</summary>
    /// <param name="isDense">So many records quote the source that even statements are gathered.</param>
    public static IReadOnlyList<object?> Of(PageScope scope, ShownParagraph paragraph, bool isDense)
    {
        var notes = new List<object?>();
        int number = paragraph.Paragraph.Number;
        foreach (var passage in paragraph.Passages)
        {
            var own = OfPassage(scope, passage, isDense);
            for (int i = 0; i < own.Count; i++)
            {
                own[i]["mark"] = passage.Anchor;
                own[i]["letter"] = passage.Letter;
                own[i]["id"] = i == 0 ? $"n{number}{passage.Letter}" : null;
                own[i]["key"] = i == 0 ? passage.Letter : null;
                own[i]["key_label"] = scope.Words.Format("source.passage_link", ("letter", passage.Letter));
            }
            notes.AddRange(own);
        }
        foreach (var owner in paragraph.Hidden.Select(quote => quote.Owner).Distinct())
        {
            var note = Note(How(scope, owner, paragraph.Hidden), RecordName.Link(scope, owner));
            note["hidden"] = scope.Words["source.note_hidden"];
            notes.Add(note);
        }
        return notes;
    }

    private static List<View> OfPassage(PageScope scope, Passage passage, bool isDense)
    {
        var byOwner = passage.Quotes.GroupBy(quote => quote.Owner).ToList();
        var evidence = byOwner.Where(own => own.All(quote => quote.Use == QuoteUse.Evidence)).Select(own => own.Key).ToList();
        evidence = InOrder(evidence);
        var others = InOrder(byOwner.Select(own => own.Key).Except(evidence));
        var names = others.Where(owner => owner is not (Claim or Event or Recommendation)).ToList();
        var statements = others.Except(names).ToList();
        List<View> notes = isDense && statements.Count > 0
            ? [Note(Markup.Text(scope.Words["source.note_gathered"]), Markup.Commas(scope.Words, statements.Select(owner => Code(scope, owner))))]
            : [.. statements.Select(owner => Provable(scope, Note(How(scope, owner, passage.Quotes), RecordName.Link(scope, owner)), passage.Quotes.First(quote => quote.Owner == owner), passage.Anchor))];
        if (evidence.Count > 0) { notes.Add(Note(Markup.Text(scope.Words["source.note_evidence"]), Markup.Commas(scope.Words, evidence.Select(owner => Code(scope, owner))))); }
        if (names.Count > 0) { notes.Add(Note(Markup.Text(scope.Words["source.note_names"]), Markup.List(scope.Words, names.Select(owner => RecordName.ShortLink(scope, owner)).ToList()))); }
        return notes;
    }

    // A button takes about 400 bytes, an address half of that. Where more records quote the source, they stand on their pages alone.
    private static View Provable(PageScope scope, View note, ResolvedQuote quote, string mark)
    {
        note["hidden"] = QuoteView.Gone(scope, quote);
        if (quote.Source is not { } source || !scope.Site.Uses.TryGetValue(source, out var use) || use.Quotes.Count > MostButtons) { return note; }
        (note["proof"], note["original"]) = (ProofView.Of(scope, quote, mark), PublisherLink.Of(scope, quote));
        return note;
    }

    /// <summary>By their codes, "C-2" before "C-10"; those without one last, as they stand in the text.</summary>
    private static List<Record> InOrder(IEnumerable<Record> owners) =>
        [.. owners.OrderBy(owner => owner.Head.Code is null).ThenBy(owner => SortKey.Of(owner.Head.Code?.Value ?? ""), StringComparer.Ordinal)];

    private static Html Code(PageScope scope, Record owner) => owner.Head.Code is { } code
        ? new($"<a href=\"{Markup.Encode(scope.Href(owner))}\" title=\"{Markup.Encode(owner.Title)}\">{Markup.Encode(code.Value)}</a>")
        : RecordName.Link(scope, owner);

    private static View Note(Html kind, Html link) => new()
    {
        ["mark"] = null,
        ["letter"] = null,
        ["id"] = null,
        ["key"] = null,
        ["key_label"] = null,
        ["hidden"] = null,
        ["proof"] = null,
        ["original"] = null,
        ["kind"] = kind,
        ["link"] = link,
    };

    /// <summary>What a record does with a passage: one that is set against its statement, or quoted in its text alone, is none that it stands on.</summary>
    private static Html How(PageScope scope, Record owner, IReadOnlyList<ResolvedQuote> quotes)
    {
        var own = quotes.Where(quote => quote.Owner == owner && quote.Use != QuoteUse.Evidence).ToList();
        string? key = own.Count == 0 ? null
            : own.TrueForAll(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Challenges }) ? "source.note_challenges"
            : own.TrueForAll(quote => quote.Use == QuoteUse.Body) ? "source.note_body" : null;
        return key is null ? Kind(scope, owner) : new($"<span>{Markup.Encode(scope.Words[key])}</span>{CodeOf(owner)}");
    }

    private static Html CodeOf(Record owner) => owner.Head.Code is { } text ? new Html($" <span>{Markup.Encode(text.Value)}</span>") : Markup.None;

    private static Html Kind(PageScope scope, Record owner)
    {
        var code = CodeOf(owner);
        return owner is Claim claim && scope.Site.Findings.TryGetValue(claim, out var finding)
            ? new($"{StandingView.Tag(scope.Words, finding.Standing)}{code}")
            : new($"<span>{Markup.Icon(RecordName.Icon(owner))} {Markup.Encode(RecordName.Kind(scope, owner))}</span>{code}");
    }
}
