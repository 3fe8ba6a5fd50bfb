using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A published answer to a claim, in one line or as the second side of a dispute.</summary>
internal static class AnswerView
{
    /// <summary>Lines that a row prints, and places that a line does; the claim's own page has all.</summary>
    private const int MostLines = 8, MostPlaces = 6;

    public static string Key(Stance stance) => stance switch
    {
        Stance.Rejects => "rejects",
        Stance.OtherExplanation => "other-explanation",
        Stance.AttacksSource => "attacks-source",
        Stance.Upholds => "upholds",
        Stance.Supports => "supports",
        Stance.PartlyAccepts => "partly-accepts",
        _ => "accepts",
    };

    /// <summary>Of a document, whose source is not attacked but which is the one: "Attacks 'Report' as a source".</summary>
    public static string Key(Stance stance, Record target) => stance == Stance.AttacksSource && target is Source ? "attacks-document" : Key(stance);

    public static bool IsAgainst(Stance stance) => stance is Stance.Rejects or Stance.OtherExplanation or Stance.AttacksSource;

    /// <summary>"Rejected in general terms by the Chinese government ¶6": once for each stance and party, those against it first.</summary>
    public static IReadOnlyList<object?> Lines(PageScope scope, IEnumerable<Answer> answers) => answers
        .OrderBy(answer => answer.Link.Stance.Value)
        .GroupBy(answer => (Stance: answer.Link.Stance.Value, answer.InGeneralTerms, Who: Who(scope, answer.From).Text, TakenBack: TakenBack(scope, answer.From)?.Text))
        .Select(group => (object?)Markup.Concat(" ", (Html[])[Markup.Format(scope.Words, $"answer.{Key(group.Key.Stance)}.{(group.Key.InGeneralTerms ? "general" : "specific")}",
            ("who", new Html(group.Key.Who)), ("place", Markup.Concat(" ", group.Select(answer => Place(scope, answer.From)).DistinctBy(Markup.Plain).Take(MostPlaces)))), .. group.Key.TakenBack is { } taken ? [new Html(taken)] : (Html[])[]]))
        .ToList();

    /// <summary>"This answer was taken back (3 May 2023)."; null where it stands. Of several who gave it nobody is named.</summary>
    public static Html? TakenBack(PageScope scope, Claim answer) => answer.Retracted is not { } taken ? null
        : Markup.Format(scope.Words, Retractors.AreAll(scope.Site, answer) ? "answer.taken_back" : "answer.taken_back_partly", ("date", DateView.Line(scope, answer, taken.Date, "retracted.date")));

    /// <summary>A name among those who answered, with the same said beside it.</summary>
    public static Html Named(PageScope scope, Claim answer, Html who) => answer.Retracted is not { } taken ? who
        : Markup.Format(scope.Words, Retractors.AreAll(scope.Site, answer) ? "answer.taken_back_by" : "answer.taken_back_by_some", ("who", who), ("date", DateView.Line(scope, answer, taken.Date, "retracted.date")));

    /// <summary>Whoever asserts a claim, in short links; the reason where nobody is named.</summary>
    public static Html Who(PageScope scope, Claim claim)
    {
        var by = scope.Site.Findings.TryGetValue(claim, out var finding) ? finding.AssertedBy : [];
        return Who(scope, by);
    }

    public static Html Who(PageScope scope, IReadOnlyList<Entity> by) => by.Count == 0
        ? Markup.Missing(scope.Words["attribution.unknown"]) : Markup.List(scope.Words, by.Select(entity => SpeakerName.Link(scope, entity)).ToList());

    /// <summary>What is answered: a published claim or source, or null.</summary>
    public static Record? Target(Site site, RespondsTo link) => link.Claim is not null ? site.Find<Claim>(link.Claim) : site.Find<Source>(link.Source);

    /// <summary>What this claim answers, for its own page.</summary>
    public static View? Answered(PageScope scope, Claim claim, RespondsTo link)
    {
        var target = Target(scope.Site, link);
        return target is null ? null : new View
        {
            ["text"] = Markup.Format(scope.Words, $"answers.{Key(link.Stance.Value, target)}", ("target", RecordName.Quoted(scope, target))),
            ["scope"] = scope.Words[link.Scope == ResponseScope.General ? "answers.general" : "answers.specific"],
            ["note"] = link.Note,
            ["lang"] = Lang.Attributes(scope, Lang.OfRest(scope.Site, claim), link.Note ?? ""),
        };
    }

    /// <summary>All that answers a claim in a row: published answers, then passages set against it.</summary>
    /// <param name="againstOnly">Answers that support it are left out.</param>
    public static IReadOnlyList<object?> Lines(PageScope scope, Claim claim, bool againstOnly = false)
    {
        List<object?> lines =
        [
            .. Lines(scope, scope.Site.Findings[claim].Answers.Where(answer => !againstOnly || answer.IsAgainst)),
            .. SidesView.Challenges(scope.Site, claim).Select(quote => (object?)Markup.Format(scope.Words, "answer.set_against.line", ("who", AttributionWords.Speaker(scope, quote)), ("place", Pinpoint.Of(scope, quote)))),
        ];
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), Markup.Count(scope.Words, "answer.more", lines.Count - MostLines)];
    }

    /// <summary>What stands against a claim; where nothing does, that, and who agrees. Empty where nobody answers.</summary>
    public static IReadOnlyList<object?> Lede(PageScope scope, Claim claim)
    {
        if (Lines(scope, claim, true) is { Count: > 0 } against) { return against; }
        var agreeing = Lines(scope, claim);
        return agreeing.Count == 0 ? agreeing : [Markup.Text(scope.Words["sides.none_against"]), .. agreeing];
    }

    /// <summary>"Rejects the report", for a row: a line for each way of answering, with all that is answered so and is published.</summary>
    /// <param name="links">Of one claim.</param>
    public static IEnumerable<Html> AnsweredLines(PageScope scope, IEnumerable<RespondsTo> links) =>
        links.Select(link => (Stance: link.Stance.Value, Target: Target(scope.Site, link))).Where(link => link.Target is not null).GroupBy(link => Key(link.Stance, link.Target!), link => link.Target!, StringComparer.Ordinal)
            .Select(group => Markup.Format(scope.Words, "answers.line", ("text", Markup.Format(scope.Words, $"answers.{group.Key}", ("target", Markup.List(scope.Words, [.. group.Distinct().Select(target => RecordName.Quoted(scope, target))]))))));

    /// <summary>The same, with the place of the words.</summary>
    public static Html WhoAndWhere(PageScope scope, Claim claim) => new($"{Who(scope, claim)} {Place(scope, claim)}".TrimEnd());

    private static Html Place(PageScope scope, Claim claim)
    {
        var quote = SidesView.Leading(scope.Site, claim);
        return quote is null ? Markup.None : Pinpoint.Of(scope, quote);
    }
}
