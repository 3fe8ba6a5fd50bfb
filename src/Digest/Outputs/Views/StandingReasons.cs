using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Why a claim has its standing, in a sentence for each that applies, with links to what it rests on.</summary>
internal static class StandingReasons
{
    private const int Most = 6;

    /// <summary>The first one is the standing that wins; the others apply as well.</summary>
    public static IReadOnlyList<object?> Of(PageScope scope, Claim claim)
    {
        var finding = scope.Site.Findings[claim];
        return [Sentence(scope, claim, finding.Standing, "standing.because.first"), .. finding.Also.Select(also => (object?)Sentence(scope, claim, also, "standing.because.also"))];
    }

    private static Html Sentence(PageScope scope, Claim claim, Standing standing, string key)
    {
        var words = scope.Words;
        var finding = scope.Site.Findings[claim];
        string name = words[standing == finding.Standing ? $"standing.{StandingView.Key(standing)}.word" : $"standing.{StandingView.Key(standing)}.also"];
        return Markup.Format(words, key, ("standing", Markup.Element("b", null, Markup.Text(name))), ("reason", Reason(scope, claim, finding, standing)));
    }

    private static Html Reason(PageScope scope, Claim claim, Finding finding, Standing standing) => standing switch
    {
        Standing.Retracted => Retracted(scope, claim),
        Standing.Position => Markup.Format(scope.Words, "standing.because.position", ("who", AnswerView.Who(scope, claim))),
        Standing.Disputed => Disputed(scope, claim, finding),
        Standing.Acknowledged => Markup.Format(scope.Words, "standing.because.acknowledged", ("who", Parts(scope, Acknowledging(scope.Site, claim, finding), "acknowledged_by", answer => Concerned(scope, claim, answer)))),
        Standing.Corroborated => Corroborated(scope, finding),
        _ => Alleged(scope, claim),
    };

    /// <summary>Who took it back, and when.</summary>
    public static Html Retracted(PageScope scope, Claim claim)
    {
        var (own, others) = (Retractors.Of(scope.Site, claim), Retractors.Others(scope.Site, claim));
        return Markup.Format(scope.Words, others.Count == 0 ? "standing.because.retracted" : "standing.because.retracted_partly",
            ("who", AnswerView.Who(scope, own)), ("others", AnswerView.Who(scope, others)), ("date", DateView.Line(scope, claim, claim.Retracted!.Date, "retracted.date")));
    }

    private static Html Alleged(PageScope scope, Claim claim)
    {
        var against = SidesView.Challenges(scope.Site, claim).Select(quote => AttributionWords.Speaker(scope, quote)).Distinct().ToList();
        if (against.Count > Most) { against = [.. against.Take(Most), Markup.Count(scope.Words, "standing.because.more", against.Count - Most)]; }
        return Markup.Format(scope.Words, against.Count == 0 ? "standing.because.alleged" : "standing.because.alleged_challenged",
            ("who", AnswerView.Who(scope, claim)), ("against", Markup.List(scope.Words, against)));
    }

    /// <summary>Of those who accept a claim the ones whose conduct it alleges.</summary>
    private static Html Concerned(PageScope scope, Claim claim, Claim acceptance) =>
        AnswerView.Who(scope, [.. scope.Site.Findings[acceptance].AssertedBy.Where(by => claim.ConductOf.Any(id => id.Value == by.Id))]);

    /// <summary>What others say against it, then what it says against others; both sides of each are disputed.</summary>
    private static Html Disputed(PageScope scope, Claim claim, Finding finding)
    {
        var against = finding.Answers.Where(answer => answer is { IsAgainst: true, Stands: true }).ToList();
        var own = Contradicted(scope.Site, claim, finding).Select(link => AnswerView.Target(scope.Site, link) is { } target
            ? Markup.Format(scope.Words, $"standing.because.own.{AnswerView.Key(link.Stance.Value, target)}", ("target", RecordName.Quoted(scope, target))) : Markup.None).Where(text => text.Text.Length > 0).Distinct().Take(Most).ToList();
        var sentences = new List<Html>();
        if (against.Count > 0)
        {
            // Who answers what was taken back is in no dispute for that.
            var so = claim.Retracted is null ? Markup.Count(scope.Words, "standing.because.so", against.Select(answer => answer.From).Distinct().Count()) : Markup.None;
            sentences.Add(new Html(Markup.Format(scope.Words, "standing.because.against", ("list", Parts(scope, against, "by", answer => AnswerView.Who(scope, answer))), ("so", so)).Text.TrimEnd()));
        }
        if (own.Count > 0)
        {
            var sentence = Markup.Format(scope.Words, "standing.because.own.sentence", ("list", Markup.Semicolons(scope.Words, own)));
            sentences.Add(sentences.Count == 0 ? sentence : SentenceStart.Of(sentence));
        }
        return Markup.Concat(" ", sentences);
    }

    /// <summary>What a claim rejects, explains otherwise or attacks the source of, and that stands: what makes it disputed.</summary>
    public static IEnumerable<RespondsTo> Contradicted(Site site, Claim claim, Finding finding) =>
        claim.RespondsTo.Where(link => finding.Contradicts && AnswerView.IsAgainst(link.Stance.Value) && site.Find<Claim>(link.Claim) is not { Retracted: not null });

    /// <summary>Acceptances by somebody whose conduct the claim alleges.</summary>
    public static List<Answer> Acknowledging(Site site, Claim claim, Finding finding)
    {
        var conduct = claim.ConductOf.Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        return finding.Answers.Where(answer => answer.Stands && answer.Link.Stance.Value == Stance.Accepts && site.Findings[answer.From].AssertedBy.Any(by => conduct.Contains(by.Id))).ToList();
    }

    // "rejected in general terms by the government (its answer); explained otherwise by …"
    private static Html Parts(PageScope scope, List<Answer> answers, string key, Func<Claim, Html> who)
    {
        var groups = answers.OrderBy(answer => answer.InGeneralTerms).ThenBy(answer => answer.Link.Stance.Value)
            .GroupBy(answer => (answer.Link.Stance.Value, answer.InGeneralTerms, Who: who(answer.From).Text)).ToList();
        var parts = groups.Take(Most).Select(group => Markup.Format(scope.Words, $"standing.because.{key}.{AnswerView.Key(group.Key.Value)}{(group.Key.InGeneralTerms ? "_general" : "")}",
            ("who", new Html(group.Key.Who)), ("claims", Markup.List(scope.Words, group.Select(answer => RecordName.Link(scope, answer.From)).Distinct().Take(Most).ToList())))).ToList();
        if (groups.Count > Most) { parts.Add(Markup.Count(scope.Words, "standing.because.more", groups.Count - Most)); }
        return Markup.Semicolons(scope.Words, parts);
    }

    private static Html Corroborated(PageScope scope, Finding finding)
    {
        if (finding.Corroboration is not { } pair) { return Markup.None; }
        return Markup.Format(scope.Words, "standing.because.corroborated", ("first", Held(scope, pair.First)), ("second", Held(scope, pair.Second)),
            ("origins", Markup.List(scope.Words, SourceName.Of(scope, pair.First.Origins.Concat(pair.Second.Origins).ToList()))));
    }

    private static Html Held(PageScope scope, CountedEvidence counted) => Markup.Format(scope.Words, "standing.because.evidence",
        ("kind", Markup.Text(scope.Words[$"evidence.kind.{EvidenceView.Key(counted.Evidence.Kind.Value)}"])), ("document", RecordName.Link(scope, counted.Document)));
}
