using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What is said to stand behind a claim, by kind: held here, reported only, or none.</summary>
internal static class EvidenceView
{
    /// <summary>Partial <c>evidence</c>.</summary>
    public static View Of(PageScope scope, Claim claim)
    {
        var quotes = scope.Site.QuotesOf(claim).Where(quote => quote.Use == QuoteUse.Evidence).ToList();
        var rows = claim.Evidence.Select(evidence => (Evidence: evidence, IsHeld: IsHeld(scope.Site, evidence))).ToList();
        int held = rows.Count(row => row.IsHeld);
        return new View
        {
            ["is_empty"] = rows.Count == 0,
            ["lede"] = Lede(scope.Words, rows.Count, held),
            ["counts"] = rows.Count == 0 ? null : Counts(scope.Words, scope.Site.Findings[claim]),
            ["signs"] = EvidenceMatrix.Legend(scope.Words, EvidenceMatrix.Signs.Where(sign => rows.Any(row => row.Evidence.Scope == sign.Scope && row.IsHeld == sign.IsHeld))),
            ["rows"] = rows.Select(row => (object?)Row(scope, claim, (row.Evidence, row.IsHeld), Quote(quotes, row.Evidence))).ToList(),
        };
    }

    /// <summary>Of so many entries, so many are held. A kind may be recorded more than once: entries are counted, not kinds.</summary>
    private static string Lede(Words words, int entries, int held) =>
        entries == 0 ? words["evidence.none_recorded"]
            : held == 0 ? words["evidence.lede_reported"]
            : held == entries ? words.Count("evidence.lede_all", held)
            : words.Count("evidence.lede_held", held, ("total", words.Number(entries)));

    /// <summary>Why what is here does, or does not, corroborate.</summary>
    private static string Counts(Words words, Finding finding)
    {
        if (finding.Corroboration is not null) { return words["evidence.counts.met"]; }
        if (finding.Counted.Count == 0) { return words["evidence.counts.none"]; }
        bool isOneKind = finding.Counted.Select(counted => counted.Evidence.Kind.Value).Distinct().Count() == 1;
        return words.Count(isOneKind ? "evidence.counts.one_kind" : "evidence.counts.one_origin", finding.Counted.Count);
    }

    public static string Key(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Interview => "interview",
        EvidenceKind.Testimony => "testimony",
        EvidenceKind.Document => "document",
        EvidenceKind.LeakedDocument => "leaked-document",
        EvidenceKind.SatelliteImage => "satellite-image",
        EvidenceKind.PhotoVideo => "photo-video",
        EvidenceKind.Research => "research",
        EvidenceKind.Statistics => "statistics",
        EvidenceKind.Statement => "statement",
        EvidenceKind.CourtDecision => "court-decision",
        _ => "other",
    };

    public static bool IsHeld(Site site, Evidence evidence) => site.Find<Source>(evidence.Document) is { IsHeld: true };

    private static ResolvedQuote? Quote(List<ResolvedQuote> quotes, Evidence evidence) =>
        evidence.Quote is null ? null : quotes.FirstOrDefault(quote => ReferenceEquals(quote.Quote, evidence.Quote));

    private static View Row(PageScope scope, Claim claim, (Evidence Evidence, bool IsHeld) entry, ResolvedQuote? quote)
    {
        var (evidence, isHeld) = entry;
        var by = scope.Site.Find<Record>(evidence.By);
        var document = scope.Site.Find<Source>(evidence.Document);
        string kind = scope.Words[$"evidence.kind.{Key(evidence.Kind.Value)}"];
        return new View
        {
            ["kind"] = by is null ? Markup.Text(kind) : Markup.Format(scope.Words, "evidence.by", ("kind", Markup.Text(kind)), ("by", SpeakerName.LongLink(scope, by))),
            ["is_held"] = isHeld,
            ["icon"] = EvidenceMatrix.Icon(evidence.Scope, isHeld),
            ["held"] = scope.Words[isHeld ? "evidence.held" : "evidence.reported"],
            ["scope"] = scope.Words[evidence.Scope == EvidenceScope.Specific ? "evidence.specific" : "evidence.general"],
            ["count"] = Count(scope.Words, evidence),
            ["document"] = document is null ? null : RecordName.Link(scope, document),
            ["quote"] = QuoteView.Inline(scope, quote),
            ["by"] = quote is null ? null : AttributionWords.Of(scope, quote),
            ["note"] = evidence.Note is { } note ? Lang.Inline(scope, Lang.OfRest(scope.Site, claim), Markup.Text(note)) : null,
        };
    }

    private static string Count(Words words, Evidence evidence) => (evidence.Count, evidence.OutOf) switch
    {
        ({ } count, { } total) => words.Format("evidence.count_of", ("count", words.Number(count)), ("total", words.Number(total))),
        ({ } count, null) => words.Format("evidence.count", ("count", words.Number(count))),
        (null, { } total) => words.Format("evidence.out_of", ("total", words.Number(total))),
        _ => words["evidence.no_count"],
    };
}
