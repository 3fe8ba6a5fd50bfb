using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A citation in plain words, to be copied; it takes the pinpoints and the standing along.</summary>
internal static class CiteView
{
    private static readonly string[] Roles = ["author", "editor"];
    private static readonly string[] Reporter = ["volume", "container-title", "page"];

    /// <summary>Partial <c>cite</c>: <c>text</c>, and <c>hint</c> where there is more to say.</summary>
    public static View Of(PageScope scope, Record record) => new()
    {
        ["text"] = record is Source source ? OfSource(scope, source) : OfRecord(scope, record),
        ["hint"] = record is Source document && SourceTextView.IsPrinted(scope.Site, document) ? scope.Words[scope.Site.Seeds.GetValueOrDefault(record.Id) switch { { Times.Count: > 0 } => "cite.pinpoint_time", { HasPages: true } => "cite.pinpoint_page", _ => "cite.pinpoint" }] : null,
    };

    private static string OfRecord(PageScope scope, Record record)
    {
        var words = scope.Words;
        string label = RecordName.Label(scope, record);
        string standing = record is Claim claim ? StandingView.Behind(scope, claim) : "";
        return End(scope, record, words.Format("cite.record", ("site", scope.Site.Config.Title.Value), ("label", label), ("title", InnerMarks.In(words["cite.record"], record.Title)), ("standing", standing), ("after", After(scope, record))));
    }

    // "after S-01, ¶1 and ¶6": what the record rests on, source by source. Words of others that agree with a claim, or stand around it, are no place of it.
    private static string After(PageScope scope, Record record)
    {
        var quotes = scope.Site.QuotesOf(record).Where(quote => quote.Use == QuoteUse.Quotes && quote.Source is not null && (record is not Claim || quote.Quote.Role == QuoteRole.Supports)).ToList();
        var parts = quotes.Select(quote => quote.Source!).Distinct().Select(source =>
        {
            string pins = string.Join(scope.Words["backlinks.and"], Pinpoint.Places(scope.Words, source, quotes).Select(place => place.Label));
            string name = RecordName.Sign(source);
            return pins.Length == 0 ? name : Behind(scope.Words, name, pins);
        }).ToList();
        return parts.Count == 0 ? "" : scope.Words.Format("cite.after", ("sources", parts.Aggregate((first, second) => scope.Words.Format("standing.because.between", ("first", first), ("second", second)))));
    }

    public static string OfSource(PageScope scope, Source source)
    {
        var words = scope.Words;
        var by = scope.Site.Find<Entity>(source.By);
        // Laws and judgments have no authors: a reporter and a court tell where they stand.
        bool isLegal = source.Citation.Type?.Value is "legal_case" or "legislation" or "bill" or "regulation" or "treaty";
        string? reporter = isLegal ? string.Join(' ', Reporter.Select(variable => source.Citation[variable]).OfType<string>()) is { Length: > 0 } told ? told : null : null;
        string? court = isLegal ? source.Citation["authority"] ?? source.Citation["publisher"] : null;
        if (court is not null && Makers(by, source.Citation).Any(maker => IsSame(maker, court))) { court = null; }
        string? author = by.Count > 0 ? string.Join(words["backlinks.and"], by.Select(entity => entity.Title)) : Authors(words, source.Citation) ?? (isLegal ? null : source.Citation["publisher"] ?? words["cite.no_author"]);
        string title = source.TitleSupplied ? RecordName.Plain(source) : words.Format("cite.title", ("title", InnerMarks.In(words["cite.title"], source.Title)));
        string? type = SourceFacts.Type(words, source);
        string date = TimelineEntry.Publication(source).Value is { } issued
            ? issued.ToWords(words.Dates)
            : words.Format("cite.no_date", ("reason", MissingWords.Of(words, source, "citation.issued")));
        string document = new[] { author, title, reporter, court, type, date }.OfType<string>().Aggregate((first, second) => Behind(words, first, second));
        return End(scope, source, words.Format("cite.source", ("document", document), ("site", scope.Site.Config.Title.Value), ("label", RecordName.Label(scope, source)), ("custody", Custody(scope, source))));
    }

    /// <summary>What those are called whose document it is: who is named as its maker is not named again as the court.</summary>
    private static IEnumerable<string> Makers(IReadOnlyList<Entity> by, Citation citation) => by.Count > 0
        ? by.SelectMany(entity => entity.Head.Aliases.Select(alias => alias.Text.Value).Prepend(entity.Title)) : Named(citation);

    /// <summary>Marks and case are written as one likes, and so is the English article before a name.</summary>
    private static bool IsSame(string one, string other) => Letters(one) == Letters(other);

    private static string Letters(string name) => WorkKeys.Letters(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    /// <summary>As the citation names them, who wrote it or else who edited it; null: it names nobody.</summary>
    private static string? Authors(Words words, Citation citation)
    {
        string[] spoken = [.. Named(citation)];
        return spoken.Length == 0 ? null : string.Join(words["backlinks.and"], spoken);
    }

    private static IEnumerable<string> Named(Citation citation) =>
        (Roles.Select(of => citation.Names.FirstOrDefault(pair => pair.Key == of).Value ?? []).FirstOrDefault(list => list.Count > 0) ?? []).Select(TagText.Spoken).Where(name => name.Length > 0);

    private static string Custody(PageScope scope, Source source)
    {
        if (!source.IsHeld) { return scope.Words["cite.not_held"]; }
        string collected = source.Custody!.CollectedAt.Value is { } day
            ? scope.Words.Format("cite.collected", ("date", day.ToWords(scope.Words.Dates)))
            : scope.Words.Format("cite.no_day", ("reason", MissingWords.Of(scope.Words, source, "custody.collected_at")));
        string hash = ProvenanceView.Hash(source, scope.Site.Seeds.GetValueOrDefault(source.Id)) is { } sha ? $"SHA-256 {sha[..8]}…{sha[^8..]}" : "";
        return hash.Length == 0 ? collected : Behind(scope.Words, collected, hash);
    }

    /// <summary>"S-01, ¶1": another thing than a list, and other languages part them by another mark.</summary>
    private static string Behind(Words words, string first, string second) => words.Format("origins.titled", ("name", first), ("title", second));

    private static string End(PageScope scope, Record record, string text) =>
        scope.Site.Config.Url is { } url ? $"{text} {url.Value}{record.Address}" : text;
}
