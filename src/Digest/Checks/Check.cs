using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>A check: what it may find, and the function that finds it. Pure; may run beside others.</summary>
/// <param name="Run">The site and today's date (UTC; it decides findings, never bytes).</param>
internal sealed record Check(IReadOnlyList<Rule> Rules, Func<Site, DateOnly, IEnumerable<Diagnostic>> Run)
{
    /// <summary>The same, but somebody is told when it has found all.</summary>
    public Check Counted(Action done)
    {
        return this with { Run = Find };

        IEnumerable<Diagnostic> Find(Site site, DateOnly today)
        {
            foreach (var fault in Run(site, today)) { yield return fault; }
            done();
        }
    }

    public Check(Rule rule, Func<Site, IEnumerable<Diagnostic>> run) : this([rule], (site, _) => run(site)) { }
}
