using System.Collections.Concurrent;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>A check that judges one statement at a time.</summary>
/// <param name="For">What it needs of the site is worked out once; the function that comes back judges a statement, beside others.</param>
internal sealed record StatementCheck(Rule Rule, Func<Site, Func<Statement, IEnumerable<Diagnostic>>> For)
{
    public StatementCheck(Rule rule, Func<Statement, IEnumerable<Diagnostic>> judge) : this(rule, _ => judge) { }
}

/// <summary>Every check of a single statement. They run together, so that a statement and its quotes are taken apart once and held no longer than they are judged.</summary>
internal static class StatementChecks
{
    public static IReadOnlyList<StatementCheck> List { get; } =
    [
        ChangedNegation.Check,
        ClippedQuote.Check,
        DroppedHedge.Check,
        UnquotedName.Check,
        UnquotedNumber.Check,
        UnquotedQuotation.Check,
    ];

    public static Check Check { get; } = new([.. List.Select(check => check.Rule)], In);

    private static ConcurrentBag<Diagnostic> In(Site site, CheckRun run)
    {
        var found = new ConcurrentBag<Diagnostic>();
        var judges = List.Select(check => check.For(site)).ToList();
        Parallel.ForEach(site.Records, run.Threads, record =>
        {
            if (Statements.Of(site, record) is not { } statement) { return; }
            foreach (var judge in judges) { foreach (var fault in judge(statement)) { found.Add(fault); } }
        });
        return found;
    }
}
