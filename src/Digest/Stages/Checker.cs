using System.Collections.Concurrent;
using Digest.Checks;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Runs every check, and gives each finding the severity that the digest sets for its rule.</summary>
internal static class Checker
{
    private static readonly Rule UnknownRule = new("unknown-rule", Severity.Error,
        "checks in digest.yml names a rule that there is not.",
        "A severity set on a misspelt rule changes nothing.",
        "checks: {absent-qoute: warning}");

    private static readonly Rule FixedRule = new("fixed-rule", Severity.Error,
        "checks in digest.yml lowers a rule that must stay an error.",
        "Proof and form are what the digest promises; they cannot be switched off.",
        "checks: {absent-quote: off}");

    public static IReadOnlyList<Rule> Rules { get; } = [UnknownRule, FixedRule];

    public static IReadOnlyList<Diagnostic> Check(Site site, DateOnly today, IReadOnlyList<Check>? checks = null, int threads = -1, CancellationToken cancel = default)
    {
        var found = new ConcurrentBag<Diagnostic>();
        var options = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = threads };
        var run = new CheckRun(today, options);
        Parallel.ForEach(checks ?? AllChecks.List, options, check =>
        {
            foreach (var fault in check.Run(site, run))
            {
                cancel.ThrowIfCancellationRequested();
                found.Add(fault);
            }
        });
        return [.. found];
    }

    /// <summary>Whether a check may find what stops a build of this digest.</summary>
    public static bool MayStop(Check check, DigestConfig config) => check.Rules.Any(rule => rule.Default == Severity.Error || config.Checks.Any(set => set.Rule.Value == rule.Id && set.Severity.Value == "error"));

    /// <summary>Warnings may be raised, lowered or switched off; errors stay errors.</summary>
    public static List<Diagnostic> Weigh(IEnumerable<Diagnostic> found, DigestConfig? config, IReadOnlyList<Rule> rules)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        var faults = new List<Diagnostic>();
        foreach (var (rule, severity) in config?.Checks ?? [])
        {
            var known = rules.FirstOrDefault(one => one.Id == rule.Value);
            if (known is null)
            {
                faults.Add(UnknownRule.At(rule.Span, $"'{rule.Value}' is no rule.", Suggestion.For(rule.Value, rules.Select(one => one.Id)) ?? "A message names its rule in brackets: error[rule]."));
            }
            else if (known.Default == Severity.Error && severity.Value != "error")
            {
                faults.Add(FixedRule.At(rule.Span, $"'{rule.Value}' is always an error.", "Take the line out."));
            }
            else { severities[rule.Value] = severity.Value switch { "error" => Severity.Error, "off" => Severity.Off, _ => Severity.Warning }; }
        }
        return [.. faults, .. found.Select(fault => severities.TryGetValue(fault.Rule.Id, out var set) ? fault with { Severity = set } : fault).Where(fault => fault.Severity != Severity.Off)];
    }
}
