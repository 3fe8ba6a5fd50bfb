using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Accusations behind which evidence of one kind stands.</summary>
internal static class SingleEvidence
{
    private static readonly Rule Rule = new("single-evidence", Severity.Warning,
        "A claim about somebody's conduct names evidence of one kind alone.",
        "Interviews can be called coached and pictures faked; the two together are harder to answer. Only specific evidence is counted: what is offered for a report as a whole bears on no single claim. Only digests that name several kinds of specific evidence are asked, since in others the rule would say the same of every claim.",
        "conduct_of: [ministry]\nevidence:\n  - {kind: interview, by: former-inmates}      # and no document, picture or other kind");

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        if (site.Of<Claim>().SelectMany(Kinds).Distinct().Take(2).Count() < 2) { yield break; }
        foreach (var claim in site.Of<Claim>().Where(SingleSource.IsAccusation))
        {
            if (Kinds(claim).Distinct().Take(2).Count() != 1) { continue; }
            yield return Rule.At(claim.Evidence.First(evidence => evidence.Scope == EvidenceScope.Specific).Kind.Span, $"One kind of evidence stands behind this claim: \"{claim.Title}\".", "Add evidence of another kind, if the sources name any. If not, the page says so.");
        }
    }

    private static IEnumerable<EvidenceKind> Kinds(Claim claim) => claim.Evidence.Where(evidence => evidence.Scope == EvidenceScope.Specific).Select(evidence => evidence.Kind.Value);
}
