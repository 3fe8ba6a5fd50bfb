using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Who says a quote, at what distance: speaker, the documents between, and the source that tells it. Never shorter than the chain.</summary>
internal static class AttributionWords
{
    public static Html Of(PageScope scope, ResolvedQuote quote)
    {
        var words = scope.Words;
        var (subject, others) = Subject(scope, quote);
        foreach (var document in others)
        {
            subject = Markup.Format(words, "attribution.in", ("speaker", subject), ("document", RecordName.Link(scope, document)));
        }
        if (quote.SpeaksForItself) { return subject; }
        return Markup.Format(words, $"attribution.{Relation(quote.Voice)}", ("subject", subject), ("source", quote.Source is { } source ? Teller(scope, source) : Hidden(scope, quote.Quote.Source.Value)));
    }

    /// <summary>The words that tell the way by which a record is known: the leading ones, where all who assert the claim, or issue the recommendation, speak in them or are spoken for.</summary>
    /// <returns>Null where a name would be lost, or another take its place.</returns>
    public static ResolvedQuote? WayOf(Site site, Record record)
    {
        var (leading, parties) = record switch
        {
            Claim claim => (SidesView.Leading(site, claim), site.Findings[claim].AssertedBy),
            Recommendation asked => (RecommendationPage.Leading(site, asked) is { Quote.Role: QuoteRole.Supports } own ? own : null, site.Find<Entity>(asked.IssuedBy)),
            _ => (null, []),
        };
        return leading is not null && parties.All(party => leading.Speakers.Contains(party) || record is Recommendation && SpokenFor.By(site, leading, party)) ? leading : null;
    }

    /// <summary>Whoever states a claim, and the way by which that is known: by the words that stand for it, with the names of all others whose words support it; by the names alone where it has no words.</summary>
    /// <param name="leading">The words that stand beside it.</param>
    public static Html Told(PageScope scope, Claim claim, ResolvedQuote? leading)
    {
        if (leading is null) { return AnswerView.Who(scope, claim); }
        var others = scope.Site.Findings[claim].AssertedBy.Where(party => !leading.Speakers.Contains(party)).ToList();
        return others.Count == 0 ? Of(scope, leading) : Markup.Format(scope.Words, "attribution.others", ("first", Of(scope, leading)), ("others", AnswerView.Who(scope, others)));
    }

    /// <summary>The same, as a line begins with it, with the words that stand first.</summary>
    public static Html Told(PageScope scope, Claim claim) => SentenceStart.Of(scope.Words, Told(scope, claim, SidesView.Leading(scope.Site, claim)));

    /// <summary>The way by which a record is known, as a line begins with it; null as above.</summary>
    public static Html? Way(PageScope scope, Record record) => WayOf(scope.Site, record) is { } leading ? SentenceStart.Of(scope.Words, Of(scope, leading)) : null;

    /// <summary>The same of a claim, without links; where no words tell it, the names of all who assert it.</summary>
    public static Html Unlinked(PageScope scope, Claim claim) => Unlinked(scope, claim, WayOf(scope.Site, claim));

    /// <summary>The same as a document has it: by the words of the claim that stand in it, or came through it.</summary>
    public static Html Unlinked(PageScope scope, Claim claim, Source source) => Unlinked(scope, claim,
        scope.Site.QuotesOf(claim).FirstOrDefault(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports } && (quote.Source == source || quote.Through.Contains(source))));

    private static Html Unlinked(PageScope scope, Claim claim, ResolvedQuote? way) =>
        SentenceStart.Of(scope.Words, way is null ? SpeakerName.Unlinked(scope, claim) : Markup.Unlinked(Of(scope, way)));

    /// <summary>A document that is withdrawn or not published: its distance is told all the same.</summary>
    public static Html Hidden(PageScope scope, string id) => scope.Site.Addresses.Find(id) is { State: LinkState.Withdrawn, Address: { } notice }
        ? Markup.Link(scope.Href(notice), Markup.Text(scope.Words["withdrawn.link"]))
        : Markup.Missing(scope.Words["missing.not_shown"]);

    /// <summary>The speaker alone, with the role of the time.</summary>
    public static Html Speaker(PageScope scope, ResolvedQuote quote) => quote.Speakers.Count == 0
        ? Markup.Missing(scope.Words["attribution.unknown"])
        : Markup.List(scope.Words, quote.Speakers.Select(speaker => SpeakerName.Of(scope, speaker, quote)).ToList());

    /// <summary>Whose document it is: its authors in this digest, else its title.</summary>
    public static Html Teller(PageScope scope, Source source)
    {
        var by = scope.Site.Find<Entity>(source.By);
        return by.Count == 0 ? RecordName.Link(scope, source) : Markup.List(scope.Words, by.Select(entity => SpeakerName.Link(scope, entity)).ToList());
    }

    // "OHCHR report": the speaker's own document is said in one breath with the speaker; another's is said as "in …".
    private static (Html Subject, IEnumerable<Source> Others) Subject(PageScope scope, ResolvedQuote quote)
    {
        var speaker = Speaker(scope, quote);
        if (quote.Through is [var first, ..] && quote.Speakers is [var only] && Work(scope, first) is { } work && first.By.Any(by => by.Value == only.Id))
        {
            var name = SpeakerName.Link(scope, only);
            return (Markup.Format(scope.Words, "attribution.work", ("speaker", name), ("work", Markup.Link(scope.Href(first), Markup.Text(work)))), quote.Through.Skip(1));
        }
        return (speaker, quote.Through);
    }

    private static string? Work(PageScope scope, Source document)
    {
        if (document.Citation["genre"] is { Length: > 1 } genre)
        {
            return char.IsUpper(genre[1]) ? genre : char.ToLowerInvariant(genre[0]) + genre[1..];
        }
        string key = $"attribution.works.{document.Citation.Type?.Value}";
        return scope.Words.Has(key) ? scope.Words[key] : null;
    }

    private static string Relation(Voice voice) => voice switch
    {
        Voice.Direct => "quoted",
        Voice.Reported => "reported",
        _ => "mixed",
    };
}
