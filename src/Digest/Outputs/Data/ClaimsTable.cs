using Digest.Kinds;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Data;

/// <summary><c>data/claims.csv</c>: every claim as a table, in the site's order: who says it, in which words, how it is answered, what it rests on, when.</summary>
/// <remarks>Ids and words of front matter are parted by blanks, names and sentences by semicolons. As in all exports, records that say
/// <c>index: false</c> are named nowhere: of an answer in one it is told that there is one.</remarks>
internal static class ClaimsTable
{
    public const string Path = "data/claims.csv";

    private static readonly string[] Columns =
    [
        "id", "code", "title", "statement", "lang", "who", "asserted_by", "modality", "standing", "also", "answers", "answered_by", "responds_to",
        "quote", "quote_source", "quote_place", "quotes", "verified", "sources", "source_ids", "origins", "steps",
        .. DateCells.Columns, "concerns", "conduct_of", "topics", "url",
    ];

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        Claim[] claims = [.. publication.Site.Of<Claim>().Where(claim => claim.Head.Index)];
        yield return TableText.File(publication, Path, SitePages.Ids(claims), Columns, scope => claims.Select(claim => Row(scope, claim)));
    }

    private static string?[] Row(PageScope scope, Claim claim)
    {
        var (site, words) = (scope.Site, scope.Words);
        var finding = site.Findings[claim];
        var leading = SidesView.Leading(site, claim);
        var supporting = site.QuotesOf(claim).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports }).ToList();
        // Words go out with their source.
        var told = leading is { Source.Head.Index: true } ? leading : null;
        return
        [
            claim.Id, claim.Head.Code?.Value, RecordName.Plain(claim), claim.Statement.Value, Lang.Of(site, claim),
            EntryActors.OfClaim(scope, claim), TableText.Ids(finding.AssertedBy), Vocabulary.Modality.WordFor(leading?.Quote.Modality ?? claim.Modality.Value),
            StandingView.Key(finding.Standing), string.Join(' ', finding.Also.Select(StandingView.Key)),
            string.Join(' ', Answers(scope, claim, finding).Distinct(StringComparer.Ordinal)), TableText.Ids(finding.Answers.Select(answer => answer.From)), TableText.Ids(claim.RespondsTo.Select(link => AnswerView.Target(site, link)).OfType<Record>()),
            told is { IsShown: true } ? QuoteJson.WordsOf(told) : null, told?.Source!.Id, told is { Paragraph: not null } ? Pinpoint.Label(words, told) : null,
            TableText.Number(supporting.Count), TableText.Number(supporting.Count(quote => quote.IsVerified)),
            string.Join("; ", finding.Sources.Where(source => source.Head.Index).Select(RecordName.Plain)), TableText.Ids(finding.Sources), TableText.Ids(finding.Origins), finding.Steps is { } steps ? TableText.Number(steps) : null,
            .. DateCells.Of(scope, claim, claim.Dating),
            TableText.Ids(site.Find<Record>(claim.Concerns)), TableText.Ids(site.Find<Record>(claim.ConductOf)), TableText.Ids(site.Find<Record>(claim.Head.Topics)),
            CanonicalAddress.Of(site.Config, claim.Address),
        ];
    }

    /// <summary>Each answer, and each passage that the record itself sets against the claim, in a sentence.</summary>
    private static IEnumerable<string> Answers(PageScope scope, Claim claim, Finding finding)
    {
        foreach (var answer in finding.Answers)
        {
            string key = $"answer.{AnswerView.Key(answer.Link.Stance.Value)}.{(answer.InGeneralTerms ? "general" : "specific")}";
            if (!answer.From.Head.Index) { yield return Sentence(scope, key, $"[{scope.Words["missing.not_shown"]}]", null); continue; }
            string said = Sentence(scope, key, EntryActors.Speakers(scope, answer.From), SidesView.Leading(scope.Site, answer.From));
            yield return AnswerView.TakenBack(scope, answer.From) is { } taken ? $"{said} {Markup.Plain(taken)}" : said;
        }
        foreach (var quote in SidesView.Challenges(scope.Site, claim))
        {
            yield return Sentence(scope, "answer.set_against.line", EntryActors.Names(scope, quote.Speakers) is { Length: > 0 } names ? names : scope.Words["attribution.unknown"], quote);
        }
    }

    /// <summary>As rows of the site have it.</summary>
    private static string Sentence(PageScope scope, string key, string who, ResolvedQuote? quote) =>
        scope.Words.Format(key, ("who", who), ("place", quote is { Paragraph: not null, Source.Head.Index: true } ? Pinpoint.Label(scope.Words, quote) : ""));
}
