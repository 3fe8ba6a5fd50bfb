using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Previews;

/// <summary>What a link to a record shows of it beforehand: kind, title, status, statement, the words it rests on, date. It holds no links.</summary>
internal static class PreviewView
{
    /// <summary>UTF-16 code units of a summary and of a quote; what is longer is cut behind a sentence, which only a card does. A statement never is.</summary>
    private const int LongestText = 320, LongestQuote = 200;

    /// <summary>Template <c>preview</c>.</summary>
    public static View Of(Publication publication, PageScope scope, Record record)
    {
        var quote = Quote(scope.Site, record) is { IsShown: true } shown ? shown : null;
        string own = Lang.Of(scope.Site, record);
        return new View
        {
            ["icon"] = RecordName.Icon(record),
            ["label"] = RecordName.Label(scope, record),
            ["tag"] = Tag(scope, record),
            ["title"] = RecordName.Plain(record),
            ["title_lang"] = Lang.Attributes(scope, record is Source { TitleSupplied: false } source ? Lang.OfText(scope.Site, source) : own),
            ["text"] = Text(record),
            ["reference"] = record is Source document ? publication.References.Unlinked(document) : null,
            ["lang"] = Lang.Attributes(scope, own),
            ["quote"] = quote is null ? null : QuoteText.Short(scope, quote, LongestQuote),
            ["quote_lang"] = quote is null ? null : Lang.Attributes(scope, quote),
            ["by"] = quote is null ? By(scope, record) : SentenceStart.Of(scope.Words, Markup.Unlinked(AttributionWords.Of(scope, quote))),
            ["place"] = quote is null ? null : Markup.Unlinked(Pinpoint.Of(scope, quote)),
            ["date"] = Date(scope, record),
            ["links"] = Links(scope, record),
        };
    }

    /// <summary>The record, and those whose names or words its card has.</summary>
    public static IEnumerable<Record> Shown(Site site, Record record)
    {
        yield return record;
        if (Quote(site, record) is { IsShown: true } quote)
        {
            if (quote.Source is { } source) { yield return source; }
            foreach (var other in quote.Speakers.Concat<Record>(quote.Through)) { yield return other; }
        }
        foreach (var by in Speakers(site, record)) { yield return by; }
    }

    /// <summary>The words that a record rests on before others.</summary>
    private static ResolvedQuote? Quote(Site site, Record record) => record switch
    {
        Claim claim => SidesView.Leading(site, claim),
        Event happening => Own(site, record) ?? (Lent(site, happening) is { } claim ? SidesView.Leading(site, claim) : null),
        Recommendation => Own(site, record),
        _ => null,
    };

    /// <summary>The claim whose words an event has that quotes none itself.</summary>
    private static Claim? Lent(Site site, Event happening) => Own(site, happening) is null ? site.Find<Claim>(happening.Claims).FirstOrDefault(claim => SidesView.Leading(site, claim) is { IsShown: true }) : null;

    private static ResolvedQuote? Own(Site site, Record record) => site.QuotesOf(record).FirstOrDefault(quote => quote is { Use: QuoteUse.Quotes, IsShown: true });

    private static string? Text(Record record) => record switch
    {
        Claim claim => claim.Statement.Value,
        Recommendation asked => asked.Statement.Value,
        _ => record.Head.Summary?.Value is { } summary ? Cut(summary) : null,
    };

    private static Html? Tag(PageScope scope, Record record) => record switch
    {
        Claim claim => StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing),
        // Its words do not go about without how they stand.
        Event happening => Lent(scope.Site, happening) is { } claim ? StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing) : null,
        Source { IsHeld: false } => Plain(scope.Words["source.not_held"]),
        Source source => Plain(scope.Words[$"source.tag.{SourceFacts.PublishKey(source.Rights.Publish)}"]),
        _ => null,
    };

    private static Html Plain(string text) => Markup.Element("span", "tag", Markup.Text(text));

    private static IEnumerable<Entity> Speakers(Site site, Record record) => record switch
    {
        Claim claim => site.Findings[claim].AssertedBy,
        Recommendation asked => site.Find<Entity>(asked.IssuedBy),
        _ => [],
    };

    private static Html? By(PageScope scope, Record record)
    {
        var by = Speakers(scope.Site, record).ToList();
        return by.Count == 0 ? null : Markup.List(scope.Words, by.Select(entity => Markup.Unlinked(SpeakerName.Link(scope, entity))).ToList());
    }

    private static Html? Date(PageScope scope, Record record) => record switch
    {
        Claim { Dating.Value: not null } claim => DateView.Line(scope, claim, claim.Dating, "date"),
        Event { Dating.Value: null } => Markup.Missing(scope.Words.Format("date.missing", ("reason", MissingWords.Of(scope.Words, record, "date")))),
        Event happening => DateView.Line(scope, happening, happening.Dating, "date"),
        Recommendation { Dating.Value: not null } asked => DateView.Line(scope, asked, asked.Dating, "date"),
        Source source when TimelineEntry.Publication(source).Value is not null => SourceFacts.Published(scope, source),
        _ => null,
    };

    /// <summary>Of what has neither date nor statement of its own: how much the digest has on it.</summary>
    private static string? Links(PageScope scope, Record record) => record is Entity
        ? scope.Words.Count("count.links", scope.Site.BacklinksOf(record).Select(link => link.From).Distinct().Count()) : null;

    private static string Cut(string text) => (Prose.Sentences.Beginning(text, LongestText) ?? QuoteText.Cut(text, LongestText)) is var shown && shown.Length < text.TrimEnd().Length ? shown + " …" : shown;
}
