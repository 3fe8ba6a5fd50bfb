namespace Digest.Checks;

/// <summary>Every check of meaning. A check is added with one file and one line here.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<Check> List { get; } =
    [
        AbsentQuote.Check,
        ChangedSeed.Check,
        CircularLineage.Check,
        CircularOrder.Check,
        ForbiddenQuotation.Check,
        LapsedConsent.Check,
        MissingDateNote.Check,
        MissingSeed.Check,
        MissingUrl.Check,
        RedirectCollision.Check,
        RepeatedCode.Check,
        RepeatedId.Check,
        SelfResponse.Check,
        TooManyWords.Check,
        UnassertedClaim.Check,
        UncheckedQuote.Check,
        UnknownField.Check,
        UnknownReference.Check,
        UnusedSeed.Check,
    ];
}
