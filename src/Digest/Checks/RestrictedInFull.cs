using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Sources that are restricted and published in full: one of the two is a mistake.</summary>
internal static class RestrictedInFull
{
    private static readonly Rule Rule = new("restricted-in-full", Severity.Error,
        "A source is restricted, and its rights say that its whole text is published.",
        "Whoever wrote one of the two did not mean the other. Until that is settled, nothing of the document may leave.",
        "custody: {seed: seeds/restricted/interview.txt, restricted: true}\nrights: {publish: full}");

    public static Check Check { get; } = new(Rule, site => site.OfAll<Source>()
        .Where(source => source is { Custody: { SaysRestricted: true, Seed: not null }, Rights.Publish: PublishRights.Full })
        .Select(source => Rule.At(source.Custody!.Seed!.Value.Span, $"'{source.Id}' is restricted, and its rights publish it in full.",
            "Write rights: {publish: excerpts} or {publish: citation} in its record, or, if the document may be public, take restricted: true out. Without rights of its own a source has those of input/digest.yml.")));
}
