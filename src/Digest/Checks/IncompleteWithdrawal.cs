using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Withdrawals that say too little, and those that were begun only.</summary>
internal static class IncompleteWithdrawal
{
    private static readonly Rule Incomplete = new("incomplete-withdrawal", Severity.Warning,
        "A withdrawn record does not say when, or why, it was withdrawn.",
        "The notice at its address is all that readers get; without a day it is in no feed, and nobody can tell whether a review came after it.",
        "status: withdrawn      # and withdrawn: {date: 2026-11-20, by: Editor, reason: …}");

    private static readonly Rule Unfinished = new("unfinished-withdrawal", Severity.Error,
        "A record has the key 'withdrawn', but its status does not say so.",
        "Its page would stay in the site with everything on it.",
        "withdrawn: {date: 2026-11-20}      # and status: withdrawn is missing");

    public static Check Check { get; } = new([Incomplete, Unfinished], (site, _) => site.WithOfAll(RecordTraits.Amendments).Select(Judge).OfType<Diagnostic>());

    private static Diagnostic? Judge(Record record) => (record.Head.Status, record.Head.Withdrawn) switch
    {
        (PublicationStatus.Published, { } begun) => Unfinished.At(begun.Date.Date?.Span ?? record.Head.Title.Span, $"'{record.Id}' has the key 'withdrawn', but it is published.", "Add status: withdrawn, or take the key out."),
        (PublicationStatus.Withdrawn, { Notice: false }) => null,
        (PublicationStatus.Withdrawn, null or { Date.Date: null } or { Reason: null }) => Incomplete.At(record.Head.Title.Span, $"'{record.Id}' is withdrawn, but does not say {Missing(record.Head.Withdrawn)}.", "Add withdrawn: {date: …, by: …, reason: …}; the reason is published, so name nobody in it who is to be protected."),
        _ => null,
    };

    private static string Missing(Withdrawal? withdrawn) => (withdrawn?.Date.Date, withdrawn?.Reason) switch
    {
        (null, null) => "when and why",
        (null, _) => "when",
        _ => "why",
    };
}
