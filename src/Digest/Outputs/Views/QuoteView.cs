using System.Globalization;
using Digest.Model;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>A quote with everything that must stand beside it: who says it, where it stands, how far that is proven.</summary>
internal static class QuoteView
{
    /// <summary>Partial <c>quote</c>. Words that rights or <c>show: false</c> keep back are in none of the values.</summary>
    public static View Of(PageScope scope, ResolvedQuote quote) => new(18)
    {
        ["is_shown"] = quote.IsShown,
        ["text"] = quote.IsShown ? QuoteText.Block(scope, quote) : Markup.None,
        ["inline"] = View.Later(() => quote.IsShown ? QuoteText.Inline(scope, quote) : Markup.None),
        ["core"] = View.Later(() => quote.IsShown ? QuoteText.Core(scope, quote) : Markup.None),
        ["lang"] = Lang.Attributes(scope, quote),
        ["by"] = SentenceStart.Of(scope.Words, AttributionWords.Of(scope, quote)),
        ["pin"] = Pinpoint.Of(scope, quote),
        ["hidden"] = quote.IsShown ? null : Hidden(scope, quote),
        ["state"] = State(scope, quote),
        ["modality"] = quote.Quote.Modality is { } modality ? scope.Words[$"claim.modality.{ModalityWords.Key(modality)}"] : null,
        ["date"] = quote.Quote.Dating.Value is null ? null : Markup.Format(scope.Words, "quote.dated", ("date", DateView.Line(scope, quote.Owner, quote.Quote.Dating, "date", withNote: true))),
        ["role"] = scope.Words[$"quote.role.{Role(quote.Quote.Role)}"],
        ["note"] = quote.Quote.Note,
        ["note_lang"] = Lang.Attributes(scope, Lang.OfRest(scope.Site, quote.Owner), quote.Quote.Note ?? ""),
        ["proof"] = ProofView.Of(scope, quote),
        ["original"] = PublisherLink.Of(scope, quote),
        ["rights"] = quote.IsShown && quote.Source is { } source ? RightsView.Of(scope, source) : null,
        ["translation"] = quote.IsShown && quote.Quote.Translation is { } translation ? TranslationOf(scope, translation) : null,
    };

    /// <summary>The inline form: attribution is printed elsewhere on the row.</summary>
    public static View? Inline(PageScope scope, ResolvedQuote? quote) => quote is null ? null : new()
    {
        ["is_shown"] = quote.IsShown,
        ["text"] = quote.IsShown ? QuoteText.Core(scope, quote) : Markup.None,
        ["lang"] = Lang.Attributes(scope, quote),
        ["pin"] = Pinpoint.Of(scope, quote),
        ["hidden"] = quote.IsShown ? null : Hidden(scope, quote),
        ["state"] = State(scope, quote),
    };

    /// <summary>What a reader must know where the words were not plainly and wholly found in a document held here, or do not stand in its later version; null otherwise. Of a
    /// document that is not here also the day, and the hash that names its file.</summary>
    public static string? State(PageScope scope, ResolvedQuote quote)
    {
        var words = scope.Words;
        string? state = quote.Proof is not { } proof ? State(scope, quote, quote.State)
            : words.Format(proof.AgainstTranscript ? "quote.state.on_date_transcript" : "quote.state.on_date", ("date", Day(words, proof.On)), ("hash", $"{proof.Sha256[..8]}…{proof.Sha256[^8..]}"));
        if (quote.IsPartlyWithheld) { state = state is null ? words["quote.state.partly_withheld"] : words.Format("quote.state.also_withheld", ("state", state)); }
        return Gone(scope, quote) is not { } gone ? state : state is null ? gone : words.Format("quote.state.also_gone", ("state", state), ("gone", gone));
    }

    /// <summary>That the words do not stand in the later version of their document; null where they do, or nothing is compared.</summary>
    public static string? Gone(PageScope scope, ResolvedQuote quote) => quote.Later is not { Stands: false } later ? null
        : scope.Words.Format("quote.state.gone", ("version", string.Join(scope.Words["backlinks.and"], later.Versions.Select(RecordName.Sign))));

    private static string Day(Words words, DateOnly day) => EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToWords(words.Dates);

    private static string? State(PageScope scope, ResolvedQuote quote, QuoteState state) => state switch
    {
        QuoteState.Verified => null,
        QuoteState.VerifiedAgainstTranscript => scope.Words[$"quote.state.{TranscriptKey.Of(quote.Source)}"],
        QuoteState.CannotCheck => scope.Words["quote.state.cannot_check"],
        _ => scope.Words["quote.state.absent"],
    };

    /// <summary>The place is told in words only where no pinpoint stands beside them.</summary>
    private static string Hidden(PageScope scope, ResolvedQuote quote) => quote is { Paragraph: not null, Source: null }
        ? scope.Words.Format("quote.hidden_at", ("place", Pinpoint.Label(scope.Words, quote)))
        : scope.Words["quote.hidden"];

    private static View TranslationOf(PageScope scope, Translation translation) => new()
    {
        ["text"] = translation.Text,
        ["lang"] = Lang.Attributes(scope, translation.Lang, translation.Text),
        ["label"] = translation.By is { } by ? Markup.Format(scope.Words, "quote.translation_by", ("by", Markup.Text(by))) : Markup.Text(scope.Words["quote.translation"]),
    };

    private static string Role(QuoteRole role) => role switch
    {
        QuoteRole.Supports => "supports",
        QuoteRole.Endorses => "endorses",
        QuoteRole.Challenges => "challenges",
        QuoteRole.Term => "term",
        _ => "context",
    };
}
