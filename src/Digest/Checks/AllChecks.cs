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
        CopiedBeyondRights.Check,
        CopiedSentence.Check,
        ExposedMinor.Check,
        ForbiddenQuotation.Check,
        IncompleteDay.Check,
        IncompleteWithdrawal.Check,
        JoinedNames.Check,
        LapsedConsent.Check,
        MissingConsent.Check,
        MissingDateNote.Check,
        MissingPicture.Check,
        MissingSeed.Check,
        MissingUrl.Check,
        NamedInExport.Check,
        NamedRole.Check,
        OverlongTranslation.Check,
        OverpreciseDate.Check,
        PhotographOfProtectedPerson.Check,
        RedirectCollision.Check,
        RepeatedCode.Check,
        RepeatedId.Check,
        SelfResponse.Check,
        SingleEvidence.Check,
        SingleSource.Check,
        StatementChecks.Check,
        TellingId.Check,
        TooManyWords.Check,
        UnassertedClaim.Check,
        UncheckedQuote.Check,
        UnknownField.Check,
        UnknownReference.Check,
        UnquotedClaim.Check,
        UnreviewedChange.Check,
        UnusedPicture.Check,
        UnusedSeed.Check,
    ];
}
