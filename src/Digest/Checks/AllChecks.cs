namespace Digest.Checks;

/// <summary>Every check of meaning. A check is added with one file and one line here.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<Check> List { get; } =
    [
        AbsentQuote.Check,
        AbsentSpeaker.Check,
        ChangedSeed.Check,
        CircularLineage.Check,
        CircularOrder.Check,
        CopiedSentence.Check,
        ForbiddenQuotation.Check,
        IncompleteDay.Check,
        IncompleteWithdrawal.Check,
        LapsedConsent.Check,
        MissingDateNote.Check,
        MissingSeed.Check,
        MissingUrl.Check,
        OverpreciseDate.Check,
        RedirectCollision.Check,
        RepeatedCode.Check,
        RepeatedId.Check,
        SelfResponse.Check,
        SingleEvidence.Check,
        SingleSource.Check,
        StatementChecks.Check,
        TooManyWords.Check,
        UnassertedClaim.Check,
        UnauditedPerson.Check,
        UncheckedQuote.Check,
        UnknownField.Check,
        UnknownReference.Check,
        UnquotedClaim.Check,
        UnreviewedChange.Check,
        UnusedSeed.Check,
    ];
}
