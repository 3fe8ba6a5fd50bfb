using Digest.Diagnostics;

namespace Digest.Stages.Locking;

/// <summary>What can be wrong with <c>input/digest.lock</c> as a file.</summary>
internal static class LockRules
{
    public const string Again = "The file is written by a program: take it from the last commit in which it was whole, or run 'digest seal' where the restricted seeds are, and 'digest audit' for the signatures.";

    public static readonly Rule Broken = new("broken-lock", Severity.Error,
        "input/digest.lock is not as a program wrote it: a merge conflict, an unknown section or key, a line that was changed by hand.",
        "It says what was proven on another machine; a line that somebody typed proves nothing.",
        "<<<<<<< HEAD      # take either side, and run digest seal where the restricted seeds are");

    public static readonly IReadOnlyList<Rule> All = [Broken];
}
