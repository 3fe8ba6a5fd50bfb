using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Orders of time that the dates beside them contradict.</summary>
internal static class ContradictedOrder
{
    private static readonly Rule Rule = new("contradicted-order", Severity.Warning,
        "A record comes before or after an event, and the dates of the two say the opposite.",
        "The page prints the order and both dates, and they cannot all be true. It is told only where no reading of the dates agrees with the order: of dates marked as approximate or uncertain nothing is, nor where another account of a date agrees.",
        "date: 2020\nafter: [{event: lantern-fair}]      # which was on 2021-05-03");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => In(site, record)));

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        var dating = Dating.Of(record);
        if (dating.Date is not { } own) { yield break; }
        foreach (var (link, isAfter) in dating.After.Select(link => (link, true)).Concat(dating.Before.Select(link => (link, false))))
        {
            if (site.Find(link.Event.Value) is not { } other || Dating.Of(other) is not { Date: { } its } about || !Contradict(dating, about, isAfter)) { continue; }
            string side = isAfter ? "after" : "before", opposite = isAfter ? "before" : "after";
            yield return Rule.At(link.Event.Span, $"'{record.Id}' comes {side} '{other.Id}' here, but its date, {own.Value}, is {opposite} the date of that one, {its.Value}.",
                "Mend the wrong one: the order, or one of the two dates. Where sources contradict each other, write the other account's date under other_dates and take the order out.") with
            { Related = [new Related(own.Span, $"the date of '{record.Id}'"), new Related(its.Span, $"the date of '{other.Id}'")] };
        }
    }

    /// <summary>Whether no account of the one and of the other agrees with the order, each as long as it lasted.</summary>
    private static bool Contradict(Dating own, Dating its, bool isAfter) =>
        own.Accounts.All(one => its.Accounts.All(other => isAfter ? CertainOrder.IsBefore(one.Date, other.Date) : CertainOrder.IsBefore(other.Date, one.Date)));
}
