using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>What checks go by, beside the site.</summary>
/// <param name="Today">UTC; it decides findings, never bytes.</param>
/// <param name="Threads">How many a check may use, and what stops it.</param>
internal sealed record CheckRun(DateOnly Today, ParallelOptions Threads);

/// <summary>A check: what it may find, and the function that finds it. Pure; may run beside others.</summary>
internal sealed record Check(IReadOnlyList<Rule> Rules, Func<Site, CheckRun, IEnumerable<Diagnostic>> Run)
{
    /// <summary>The same, but somebody is told when it has found all.</summary>
    public Check Counted(Action done)
    {
        return this with { Run = Find };

        IEnumerable<Diagnostic> Find(Site site, CheckRun run)
        {
            foreach (var fault in Run(site, run)) { yield return fault; }
            done();
        }
    }

    /// <summary>The same of the digest in its own language alone: what stands in no translation cannot be mended there.</summary>
    public Check OfOriginals() => this with { Run = (site, run) => site.IsTranslation ? [] : Run(site, run) };

    public Check(Rule rule, Func<Site, IEnumerable<Diagnostic>> run) : this([rule], (site, _) => run(site)) { }
}
