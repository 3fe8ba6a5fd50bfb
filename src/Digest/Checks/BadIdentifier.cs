using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Identifiers of works that are none.</summary>
internal static class BadIdentifier
{
    private static readonly Rule Rule = new("bad-identifier", Severity.Warning,
        "A DOI, ISBN, ISSN, PMID or PMCID of a citation has a wrong form or a wrong check digit.",
        "Readers find the work by it, and reference managers trust it; one wrong digit leads to nothing, or to another work.",
        "ISBN: 978-0-306-40615-6      # the check digit must be 7");

    public static Check Check { get; } = new(Rule, site => site.Of<Source>().SelectMany(source => source.Citation.Text
        .Select(pair => Identifiers.Fault(pair.Key, pair.Value.Value) is var (fault, help) ? Rule.At(pair.Value.Span, fault, help) : null).OfType<Diagnostic>()));
}
