using System.Text;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What a copy button puts on the clipboard: statement, exact words, who says them, place, source, archived copy, hash, address.
/// Made here, not from the page, so that nothing which changes a page for its reader changes the words.</summary>
internal static class ProofView
{
    /// <summary>Where the script puts the page's address.</summary>
    private const string Page = "{page}";

    /// <summary>Partial <c>proof</c>; null for a quote that is not shown, or whose place is not proven.</summary>
    /// <param name="place">An id of the page where the words stand already; null: the quote gets one of its own.</param>
    public static View? Of(PageScope scope, ResolvedQuote quote, string? place = null)
    {
        if (!quote.IsShown || quote is not { Paragraph: not null, Source: { } source }) { return null; }
        return new View
        {
            ["id"] = place ?? scope.Proofs.IdOf(quote.Quote),
            ["text"] = Own(scope, quote),
            ["before"] = scope.Proofs.Share(Statement(scope, quote.Owner)),
            ["after"] = scope.Proofs.Share(scope.References is { } references ? references.Proof(source, one => Of(scope, one)) : Of(scope, source)),
        };
    }

    private static string Statement(PageScope scope, Record owner) => owner switch
    {
        // As in a citation: whoever gets the words gets what stands against them, too.
        Claim claim => scope.Words.Format("proof.statement", ("text", claim.Statement.Value)) + StandingView.Behind(scope, claim),
        Recommendation asked => scope.Words.Format("proof.statement", ("text", asked.Statement.Value)),
        _ => scope.Words.Format("proof.record", ("label", RecordName.Label(scope, owner)), ("title", RecordName.Plain(owner))),
    };

    private static string Own(PageScope scope, ResolvedQuote quote)
    {
        var words = scope.Words;
        string state = QuoteView.State(scope, quote) is { } told ? $" ({told})" : "";
        return string.Join('\n',
            words.Format("proof.words", ("text", Words(scope, quote))),
            words.Format("proof.who", ("who", Markup.Plain(AttributionWords.Of(scope, quote)))),
            words.Format("proof.place", ("place", Markup.Plain(Pinpoint.Of(scope, quote)) + state)));
    }

    /// <summary>The lines that every quote from a source ends with.</summary>
    private static string Of(PageScope scope, Source source)
    {
        var words = scope.Words;
        string archived = source.Custody is { Restricted: true } ? words["missing.not_shown"] : source.Custody?.ArchivedAt?.Value ?? MissingWords.Of(words, source, "custody.archived_at");
        string? hash = ProvenanceView.Hash(source, scope.Site.Seeds.GetValueOrDefault(source.Id));
        return string.Join('\n',
            words.Format("proof.source", ("citation", CiteView.OfSource(scope, source))),
            words.Format("proof.rights", ("rights", RightsView.Plain(words, source))),
            words.Format("proof.archived", ("address", archived)),
            words.Format("proof.hash", ("hash", hash ?? words["missing.not_shown"])),
            words.Format("proof.page", ("address", Page)));
    }

    /// <summary>To the letter; what was left out, put in or withheld stands in brackets.</summary>
    private static string Words(PageScope scope, ResolvedQuote quote)
    {
        var text = new StringBuilder();
        foreach (var segment in quote.Segments)
        {
            text.Append(segment.Kind switch
            {
                SegmentKind.Words => segment.Text,
                SegmentKind.Gap => "[…]",
                SegmentKind.Insertion => QuoteText.Bracketed(segment.Text),
                _ => $"[{QuoteText.WithheldWords(scope, segment.Text)}]",
            });
        }
        return text.ToString().Trim();
    }
}
