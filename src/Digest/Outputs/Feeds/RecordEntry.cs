using Digest.Model;
using Digest.Outputs.Data;
using Digest.Outputs.Views;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Feeds;

/// <summary>A new record as an entry of a feed: who says what, in which words, and who answers it, as its page does, in short. Whoever stands in no export is not named.</summary>
internal static class RecordEntry
{
    /// <summary>Answers that an entry prints; the claim's page has all.</summary>
    private const int MostAnswers = 8;

    /// <param name="made">Words of entries by the address of their record; of feeds in one language.</param>
    public static FeedEntry Of(Site site, Record record, EdtfDay? added, EdtfDay changed, Recent<string, EntryWords> made)
    {
        Record[] answers = record is Claim claim ? [.. Answers(site, claim).Select(answer => answer.From)] : [];
        Record[] shown = [record, .. Leading(site, record)?.Source is { } source ? [source] : Array.Empty<Record>(), .. answers];
        // A denial that came later is news of what it denies: readers show again only what says that it is newer.
        var updated = answers.Select(answer => FeedIndex.ChangedOf(site, answer)).Append(changed).Max()!.Value;
        return new FeedEntry(record.Address, added, updated, shown, scope =>
        {
            if (made.Find(record.Address) is not { } words) { made.Keep(record.Address, words = Words(scope, record)); }
            return words;
        });
    }

    /// <summary>Those that are published and may be exported.</summary>
    public static IReadOnlyList<string> Topics(Site site, Record record) => [.. site.Find<Record>(record.Head.Topics).Where(topic => topic.Head.Index).Select(topic => topic.Title)];

    private static EntryWords Words(PageScope scope, Record record)
    {
        string lang = Lang.Of(scope.Site, record);
        string title = scope.Words.Format("feeds.entry", ("label", RecordName.Label(scope, record)), ("title", RecordName.Plain(record)));
        return new(title, Markup.Concat("\n", Lines(scope, record)), lang == scope.Words.Language ? null : lang, Topics(scope.Site, record));
    }

    private static IEnumerable<Html> Lines(PageScope scope, Record record)
    {
        foreach (var line in Own(scope, record)) { yield return Paragraph(line); }
        foreach (var account in record is Claim or Event ? DateView.Accounts(scope, Dating.Of(record)) : []) { yield return Paragraph(account); }
        if (record.Head.Summary is { } summary) { yield return Paragraph(Markup.Text(summary.Value)); }
        if (Leading(scope.Site, record) is { } quote)
        {
            string lang = Lang.Attributes(scope, quote).Text;
            yield return new($"<blockquote{lang}><p>{Plain(scope, quote)}</p></blockquote>");
            yield return Paragraph(Markup.Concat(" ", [new Html("— " + AttributionWords.Of(scope, quote)), Pinpoint.Of(scope, quote)]));
        }
        foreach (var line in record is Claim claim ? Standing(scope, claim) : []) { yield return Paragraph(line); }
    }

    private static IEnumerable<Html> Own(PageScope scope, Record record)
    {
        switch (record)
        {
            case Claim claim:
                yield return Markup.Format(scope.Words, "feeds.says", ("who", Way(scope, claim) ?? Who(scope, scope.Site.Findings[claim].AssertedBy)), ("statement", Markup.Text(claim.Statement.Value)));
                if (claim.Dating.Value is not null) { yield return DateView.Line(scope, claim, claim.Dating, "date"); }
                break;
            case Recommendation asked:
                yield return Markup.Format(scope.Words, "feeds.says", ("who", Way(scope, asked) ?? Who(scope, scope.Site.Find<Entity>(asked.IssuedBy))), ("statement", Markup.Text(asked.Statement.Value)));
                break;
            case Event happened:
                yield return DateView.Line(scope, happened, happened.Dating, "date");
                break;
            case Source source when scope.References is { } references && scope.Site.Find<Entity>(source.By).All(IsTold):
                yield return references.Unlinked(source);
                break;
        }
    }

    /// <summary>How parties answer each other on a claim: an allegation goes out with its denial or not at all.</summary>
    private static IEnumerable<Html> Standing(PageScope scope, Claim claim)
    {
        string key = $"standing.{StandingView.Key(scope.Site.Findings[claim].Standing)}";
        yield return Markup.Text($"{scope.Words.Format("answers.line", ("text", scope.Words[key + ".word"]))} {scope.Words[key + ".means"]}");
        foreach (var answer in Answers(scope.Site, claim))
        {
            var line = Markup.Format(scope.Words, $"answer.{AnswerView.Key(answer.Link.Stance.Value)}.{(answer.InGeneralTerms ? "general" : "specific")}",
                ("who", Who(scope, scope.Site.Findings[answer.From].AssertedBy)), ("place", Markup.Concat("", [new Html("("), Markup.Link(scope.Href(answer.From), RecordName.Title(scope, answer.From)), new Html(")")])));
            yield return AnswerView.TakenBack(scope, answer.From) is { } taken ? Markup.Concat(" ", [line, taken]) : line;
        }
        foreach (var quote in SidesView.Challenges(scope.Site, claim))
        {
            yield return Markup.Format(scope.Words, "answer.set_against.line", ("who", Who(scope, quote.Speakers)), ("place", quote.Source is { Head.Index: true } ? Pinpoint.Of(scope, quote) : Markup.None));
        }
        foreach (var line in AnswerView.AnsweredLines(scope, claim.RespondsTo.Where(link => AnswerView.Target(scope.Site, link) is { Head.Index: true }))) { yield return line; }
    }

    private static IEnumerable<Answer> Answers(Site site, Claim claim) => site.Findings[claim].Answers.Where(answer => answer.From.Head.Index).OrderBy(answer => answer.Link.Stance.Value).Take(MostAnswers);

    /// <summary>Words that may go out, of a document and from speakers who may be named.</summary>
    private static ResolvedQuote? Leading(Site site, Record record)
    {
        var quote = record switch
        {
            Claim claim => SidesView.Leading(site, claim),
            Recommendation or Event => site.QuotesOf(record).FirstOrDefault(quote => quote is { Use: QuoteUse.Quotes, IsShown: true }),
            _ => null,
        };
        return quote is { IsShown: true, Source: { Head.Index: true, Custody: not { Restricted: true } } } && EntryActors.IsTold(site, quote) ? quote : null;
    }

    private static bool IsTold(Record record) => record.Head.Index;

    /// <returns>Null where no words tell the way by which it is known, or where it names somebody who is in no export.</returns>
    private static Html? Way(PageScope scope, Record record) =>
        AttributionWords.WayOf(scope.Site, record) is { } leading && EntryActors.IsTold(scope.Site, leading) ? AttributionWords.Way(scope, record) : null;

    private static Html Who(PageScope scope, IReadOnlyList<Entity> by) => by.Count == 0 ? SentenceStart.Of(scope.Words, Markup.Text(scope.Words["attribution.unknown"]))
        : Markup.List(scope.Words, by.Select(entity => IsTold(entity) ? SpeakerName.Link(scope, entity) : Markup.Text(scope.Words["missing.not_shown"])).ToList());

    /// <summary>The words to the letter, without the classes and icons that only the site's style gives a meaning.</summary>
    private static Html Plain(PageScope scope, ResolvedQuote quote) => new(string.Concat(quote.Segments.Select(segment => segment.Kind switch
    {
        SegmentKind.Words => Markup.Encode(segment.Text),
        SegmentKind.Gap => "[…]",
        SegmentKind.Insertion => Markup.Encode(QuoteText.Bracketed(segment.Text)),
        _ => Markup.Encode($"[{QuoteText.WithheldWords(scope, segment.Text)}]"),
    })).Trim());

    private static Html Paragraph(Html content) => Markup.Element("p", null, content);
}
