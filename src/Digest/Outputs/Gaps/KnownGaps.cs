using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Gaps;

/// <summary>Finds the gaps of a collection in its own records. It counts; it judges neither the claims nor their sources.</summary>
internal sealed class KnownGaps(Site site, Words words)
{
    /// <summary>Every kind, those without a gap too.</summary>
    public static IReadOnlyList<GapGroup> Of(Site site, Words words)
    {
        var gaps = new KnownGaps(site, words);
        return [.. Enum.GetValues<GapKind>().Select(kind => new GapGroup(kind, [.. gaps.Find(kind)]))];
    }

    private IEnumerable<Gap> Find(GapKind kind) => kind switch
    {
        GapKind.SingleOrigin => site.Of<Claim>().Select(SingleOrigin).OfType<Gap>(),
        GapKind.Unanswered => site.Of<Claim>().Select(Unanswered).OfType<Gap>(),
        GapKind.Undated => site.Records.Select(Undated).OfType<Gap>(),
        GapKind.Unquoted => site.Records.Where(IsUnquoted).Select(record => new Gap(record, By(record), null)),
        GapKind.Unchecked => site.Records.Select(Unchecked).OfType<Gap>(),
        GapKind.NotHeld => site.Of<Source>().Where(source => !source.IsHeld).Select(source => new Gap(source, By(source), null)),
        GapKind.Evidence => site.Of<Claim>().Select(EvidenceNotHeld).OfType<Gap>(),
        GapKind.Unnamed => new UnnamedSpeakers(site, words).All().Select(found => new Gap(found.Record, By(found.Record), found.Detail)),
        GapKind.NotStated => site.Records.Select(record => Missing(record, record.Head.NotStated)).OfType<Gap>(),
        GapKind.NotRecorded => site.Records.Select(record => Missing(record, record.Head.NotRecorded)).OfType<Gap>(),
        _ => site.Records.Where(record => site.UnreviewedOf(record).Count > 0).Select(record => new Gap(record, By(record), null)),
    };

    private IReadOnlyList<Entity> By(Record record) => record switch
    {
        Claim claim => site.Findings[claim].AssertedBy,
        Recommendation asked => site.Find<Entity>(asked.IssuedBy),
        Source source => site.Find<Entity>(source.By),
        Event happened => Tellers(happened),
        _ => [],
    };

    private List<Entity> Tellers(Event happened)
    {
        var own = site.QuotesOf(happened).Where(quote => quote.Use == QuoteUse.Quotes).SelectMany(quote => quote.Speakers).Distinct().ToList();
        return own.Count > 0 ? own : [.. site.Find<Claim>(happened.Claims).SelectMany(claim => site.Findings[claim].AssertedBy).Distinct()];
    }

    /// <summary>Where it is not told what a source has the words from, nobody can follow them further than to that source.</summary>
    private Gap? SingleOrigin(Claim claim)
    {
        var ends = new HashSet<Source>();
        bool isTold = false;
        foreach (var quote in site.QuotesOf(claim).Where(quote => quote is { Use: QuoteUse.Quotes, Quote.Role: QuoteRole.Supports, Source: not null }))
        {
            if (quote.Origins.Count == 0 && quote.HasHiddenStep) { return null; }
            isTold |= quote.Origins.Count > 0;
            ends.UnionWith(quote.Origins.Count == 0 ? [quote.Source!] : quote.Origins);
        }
        if (ends.Count != 1) { return null; }
        var origin = ends.Single();
        string key = isTold ? "gaps.single-origin.detail" : "gaps.single-origin.untold";
        return new Gap(claim, site.Findings[claim].AssertedBy, words.Format(key, ("origin", RecordName.Plain(origin)))) { Shown = scope => Markup.Format(scope.Words, key, ("origin", RecordName.Title(scope, origin))) };
    }

    /// <summary>Whoever else answers: those whose conduct is at issue, and for whom nobody does. An answer that only supports the claim is no reply of theirs; one that was taken back needs none.</summary>
    private Gap? Unanswered(Claim claim)
    {
        if (claim.ConductOf.Count == 0 || claim.Retracted is not null) { return null; }
        var finding = site.Findings[claim];
        var replies = finding.Answers.Where(answer => answer.Link.Stance.Value is not (Stance.Upholds or Stance.Supports)).Select(answer => answer.From).ToList();
        var silent = site.Find<Entity>(claim.ConductOf).Where(party => !replies.Exists(reply => SpokenFor.By(site, reply, party)) && !SidesView.Challenges(site, claim).Any(quote => SpokenFor.By(site, quote, party))).ToList();
        return silent.Count == 0 ? null : new Gap(claim, finding.AssertedBy, words.Format("gaps.unanswered.detail", ("names", List(silent.Select(RecordName.Short)))))
        {
            Shown = scope => Markup.Format(scope.Words, "gaps.unanswered.detail", ("names", Markup.Commas(scope.Words, silent.Select(party => RecordName.ShortTitle(scope, party))))),
        };
    }

    private Gap? Undated(Record record)
    {
        var dating = record switch
        {
            Claim claim => claim.Dating,
            Event happened => happened.Dating,
            Recommendation asked => asked.Dating,
            _ => null,
        };
        if (dating is not { Value: null }) { return null; }
        bool isOrdered = dating.After.Count + dating.Before.Count > 0;
        string reason = words.Format("date.missing", ("reason", MissingWords.Of(words, record, "date")));
        return new Gap(record, By(record), isOrdered ? words.Format("gaps.undated.ordered", ("reason", reason)) : reason);
    }

    private bool IsUnquoted(Record record)
    {
        var own = site.QuotesOf(record).Where(quote => quote.Use == QuoteUse.Quotes);
        return record switch
        {
            Claim => !own.Any(quote => quote.Quote.Role == QuoteRole.Supports),
            Recommendation => !own.Any(),
            Event happened => !own.Any() && site.Find<Claim>(happened.Claims).Count == 0,
            _ => false,
        };
    }

    private Gap? Unchecked(Record record)
    {
        int count = site.QuotesOf(record).Count(quote => quote.State == QuoteState.CannotCheck);
        return count == 0 ? null : new Gap(record, By(record), words.Count("gaps.unchecked.detail", count));
    }

    private Gap? EvidenceNotHeld(Claim claim)
    {
        var kinds = claim.Evidence.Where(evidence => site.Find<Source>(evidence.Document) is not { IsHeld: true })
            .Select(evidence => words[$"evidence.kind.{EvidenceView.Key(evidence.Kind.Value)}"]).Distinct().ToList();
        return kinds.Count == 0 ? null : new Gap(claim, site.Findings[claim].AssertedBy, List(kinds));
    }

    /// <summary>A date that is missing from what has one stands among the undated.</summary>
    private Gap? Missing(Record record, IReadOnlyList<Located<string>> fields)
    {
        var names = fields.Select(field => field.Value).Where(name => name != "date").Distinct(StringComparer.Ordinal).Select(Name).ToList();
        return names.Count == 0 ? null : new Gap(record, By(record), List(names));
    }

    /// <summary>What a key is called on the pages; the key itself where they have no word for it.</summary>
    private string Name(string field)
    {
        string key = $"gaps.field.{field.Replace('.', '_')}";
        return words.Has(key) ? words[key] : field;
    }

    private string List(IEnumerable<string> items) => string.Join(words["backlinks.and"], items);
}
