namespace Digest.Checks;

/// <summary>Every check of meaning. A check is added with one file and one line here.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<Check> List { get; } =
    [
        AbsentQuote.Check,
        AbsentSpeaker.Check,
        ChangedNegation.Check,
        ChangedSeed.Check,
        CircularOrder.Check,
        CopiedSentence.Check,
        DroppedHedge.Check,
        ForbiddenQuotation.Check,
        LapsedConsent.Check,
        MissingDateNote.Check,
        MissingSeed.Check,
        MissingUrl.Check,
        OverpreciseDate.Check,
        RedirectCollision.Check,
        RepeatedCode.Check,
        RepeatedId.Check,
        SingleEvidence.Check,
        SingleSource.Check,
        TooManyWords.Check,
        UnassertedClaim.Check,
        UncheckedQuote.Check,
        UnknownField.Check,
        UnknownReference.Check,
        UnquotedClaim.Check,
        UnquotedName.Check,
        UnquotedNumber.Check,
        UnquotedQuotation.Check,
        UnusedSeed.Check,
    ];
}
