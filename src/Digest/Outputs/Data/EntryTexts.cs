using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Data;

/// <summary>What an entry of the timeline says, in plain text, for exports. Of records that say <c>index: false</c> neither name nor id is in it;
/// of the words of sources nothing is.</summary>
internal sealed record EntryTexts
{
    public required string Title { get; init; }
    /// <summary>The curator's sentence; null where there is none.</summary>
    public string? Statement { get; init; }
    /// <summary>The date in words, never more precise than it is; without a date the reason, or the bounds that an order gives.</summary>
    public required string Date { get; init; }
    /// <summary>How the date is known; null without a date.</summary>
    public string? Basis { get; init; }
    public string? Note { get; init; }
    /// <summary>A sentence: how long it lasted; null where nothing says it.</summary>
    public string? Lasted { get; init; }
    /// <summary>The dates of other accounts, in words, each with how it is known unless the source states it.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];
    /// <summary>Who says, asks, answers, takes part, publishes; empty where nobody is to be named.</summary>
    public required string Who { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }
    /// <summary>How parties answer each other on the claim; null for what is no claim.</summary>
    public Standing? Standing { get; init; }
    /// <summary>The claims that tell the event, each with who says it and how it stands; empty for all else.</summary>
    public string Told { get; init; } = "";
    public string SourceNames => string.Join("; ", Sources.Select(RecordName.Plain));

    public static EntryTexts Of(PageScope scope, TimelineEntry entry)
    {
        var date = EntryView.Date(scope, entry);
        string words = date["bounds"] is Html bounds ? Markup.Plain(bounds).TrimEnd('.') : Markup.Plain((Html)date["text"]!);
        return new EntryTexts
        {
            Title = TitleOf(scope, entry),
            Statement = entry.Record switch
            {
                Claim claim => claim.Statement.Value,
                Recommendation asked => asked.Statement.Value,
                var other => other.Head.Summary?.Value,
            },
            Date = words,
            Basis = date["basis"] as string,
            Note = entry.Dating.Value is null ? null : entry.Dating.Note?.Value,
            Lasted = entry.Dating.Duration is { } duration ? scope.Words.Format("date.lasted", ("duration", DurationWords.Of(scope.Words, duration.Value))) : null,
            Accounts = [.. entry.Dating.OtherAccounts.Select(other => Markup.Plain(DateView.Account(scope, other)))],
            Who = EntryActors.Of(scope, entry),
            Sources = SourcesOf(scope.Site, entry),
            Standing = entry.Record is Claim { } said ? scope.Site.Findings[said].Standing : null,
            Told = string.Join("; ", Tellers(scope.Site, entry).Select(claim => TellerOf(scope, claim))),
        };
    }

    /// <summary>A sentence: the date, how it is known unless the source states it, and why.</summary>
    public string DateLine(Words words, TimelineEntry entry) => Note is { } note && Basis is { } basis
        ? words.Format("data.date_note", ("date", words.Format("date.with_basis", ("date", Date), ("basis", basis))), ("note", note))
        : words.Format("data.date", ("date", ShortDate(words, entry)));

    /// <summary>A sentence for each other account of the date.</summary>
    public IEnumerable<string> AccountLines(Words words) => Accounts.Select(account => words.Format("data.account", ("date", account)));

    /// <summary>The date, and how it is known unless the source states it.</summary>
    public string ShortDate(Words words, TimelineEntry entry) =>
        Basis is { } known && entry.Dating.Basis != DateBasis.Stated ? words.Format("date.with_basis", ("date", Date), ("basis", known)) : Date;

    /// <summary>No statement stands without its speaker, nor without what was said against it.</summary>
    public string Headline(Words words, TimelineEntry entry)
    {
        string said = entry.Kind is EntryKind.Claim or EntryKind.Recommendation or EntryKind.Retraction && Who.Length > 0 ? words.Format("data.headline", ("who", Who), ("title", Title)) : Title;
        return entry.Kind == EntryKind.Claim && Standing is Model.Standing.Disputed or Model.Standing.Retracted ? said + StandingView.Behind(words, Standing.Value) : said;
    }

    /// <summary>Sentences: how the claim stands, or how each claim stands that tells the event. Null where there is none.</summary>
    public string? StandingLine(Words words) => Standing is { } standing ? words.Format("data.standing", ("standing", words[$"standing.{StandingView.Key(standing)}.word"]))
        : Told.Length > 0 ? words.Format("data.told", ("claims", Told)) : null;

    /// <summary>The claims that tell the event and may be exported.</summary>
    public static IEnumerable<Claim> Tellers(Site site, TimelineEntry entry) =>
        entry.Record is Event happening ? site.Find<Claim>(happening.Claims).Where(claim => claim.Head.Index) : [];

    private static string TellerOf(PageScope scope, Claim claim) =>
        scope.Words.Format("data.headline", ("who", SentenceStart.Of(scope.Words, EntryActors.OfClaim(scope, claim))), ("title", RecordName.Plain(claim))) + StandingView.Behind(scope, claim);

    public static string KindOf(Words words, TimelineEntry entry) => words[$"data.kind.{EntryWords.Kind(entry.Kind)}"];

    // Who answered may be kept out of exports.
    private static string TitleOf(PageScope scope, TimelineEntry entry) => entry.Kind != EntryKind.Response ? EntryWords.Title(scope, entry)
        : scope.Words.Format("timeline.response", ("recommendation", RecordName.Plain(entry.Record)),
            ("state", scope.Words.Format(RecommendationPage.StateKey(entry.Response!.State.Value), ("who", EntryActors.Of(scope, entry)))));

    /// <summary>The documents that the entry rests on: its quotes', else those of the claims that tell the event.</summary>
    private static List<Source> SourcesOf(Site site, TimelineEntry entry)
    {
        if (entry.Record is Source own) { return [own]; }
        var quotes = entry.QuotesIn(site).ToList();
        if (quotes.Count == 0) { quotes = [.. Tellers(site, entry).SelectMany(site.QuotesOf)]; }
        return [.. quotes.Select(quote => quote.Source).OfType<Source>().Where(source => source.Head.Index).Distinct()];
    }
}
