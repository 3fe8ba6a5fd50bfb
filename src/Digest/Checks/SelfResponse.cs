using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Claims that answer themselves.</summary>
internal static class SelfResponse
{
    private static readonly Rule Rule = new("self-response", Severity.Error,
        "A claim answers itself.",
        "An answer is somebody's statement about another one; whoever takes a statement back is told under retracted.",
        "input/claims/a.md: responds_to: [{claim: a, stance: rejects}]");

    public static Check Check { get; } = new(Rule, site => site.With(RecordTraits.Answers).OfType<Claim>().SelectMany(claim => claim.RespondsTo
        .Where(link => link.Claim is { } id && site.Find<Claim>(id) == claim)
        .Select(link => Rule.At(link.Claim!.Value.Span, $"'{claim.Id}' answers itself.", "Name the claim that it answers; write retracted where somebody took a statement back."))));
}
