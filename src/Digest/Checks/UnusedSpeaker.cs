using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Speakers that a claim names and no page does, since its supporting quotes have others.</summary>
internal static class UnusedSpeaker
{
    private static readonly Rule Rule = new("unused-speaker", Severity.Warning,
        "asserted_by names somebody of whom no supporting quote of the claim is, and does nothing beside quotes that tell their speakers.",
        "Who says so is read from the quotes, where a reader can check it; asserted_by counts only where none of them tells it. So the page, the lists and the exports do not name whom it names.",
        "asserted_by: [ministry]\nquotes: [{source: paper, exact: \"the ministry said so\"}]      # by whom the paper is, says so: no speaker: ministry");

    public static Check Check { get; } = new(Rule, site => site.Of<Claim>().Where(claim => claim.AssertedBy.Count > 0).SelectMany(claim => In(site, claim)));

    private static IEnumerable<Diagnostic> In(Site site, Claim claim)
    {
        var said = site.Findings[claim].AssertedBy;
        return claim.AssertedBy.Where(id => site.Find(id.Value) is Entity named && !said.Contains(named)).Select(id => Rule.At(id.Span,
            $"asserted_by names '{id.Value}', and the supporting quotes of this claim have another speaker: {string.Join(", ", said.Select(entity => $"'{entity.Id}'"))}. So nothing says that '{id.Value}' claims it.",
            $"If '{id.Value}' says so in one of those quotes, write there: speaker: {id.Value}. Or quote its own words in support. If it does neither, take it out of asserted_by."));
    }
}
