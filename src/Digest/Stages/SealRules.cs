using Digest.Diagnostics;

namespace Digest.Stages;

/// <summary>What can stand in the way of sealing a source.</summary>
internal static class SealRules
{
    public static readonly Rule Unsealable = new("unsealable-source", Severity.Error,
        "A source that is to be sealed has no seed, or its seed is not here.",
        "A seal is the SHA-256 of a file; without the file there is nothing to take it of.",
        "digest seal ohchr-report      # a document that is cited, not held");

    public static readonly Rule Uneditable = new("uneditable-record", Severity.Error,
        "The custody of a record is written in a form that cannot be changed without touching more than the seal.",
        "Sealing keeps the comments, the order and the spelling of the record exactly; where that is not certain, nothing is changed.",
        "sha256: |\n  3789…      # write it on one line");

    public static readonly Rule Unexplained = new("unexplained-renewal", Severity.Error,
        "A seal is to be renewed, and no reason is given.",
        "Whoever relies on the document must be able to tell that its file was another once, which one, when that changed and why. The new seal alone takes the only trace away.",
        "digest seal report --renew      # and no --reason TEXT --by WHO");

    public static readonly Rule ChangedMeanwhile = new("record-changed-meanwhile", Severity.Error,
        "A record changed on the disk while its seal was made.",
        "Writing would undo what somebody has just saved.",
        "An editor saved input/sources/report.md at the same moment: run digest seal again.");

    public static readonly IReadOnlyList<Rule> All = [Unsealable, Uneditable, Unexplained, ChangedMeanwhile];
}
