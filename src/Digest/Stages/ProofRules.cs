using Digest.Diagnostics;

namespace Digest.Stages;

/// <summary>What <c>digest verify</c> finds: a site that is not as its build left it.</summary>
internal static class ProofRules
{
    public static readonly Rule Altered = new("altered-file", Severity.Error,
        "A file of a site is not the one that the build made.",
        "The manifest holds size and SHA-256 of every file; one changed letter gives another hash.",
        "claims/a.html      # edited by hand on the server");

    public static readonly Rule Missing = new("missing-file", Severity.Error,
        "A file that the build made is not there.",
        "What was left out says as much as what was changed.",
        "claims/a.html      # deleted on the server");

    public static readonly Rule Extra = new("extra-file", Severity.Error,
        "A file stands in the site that the build did not make.",
        "A reader takes it for a part of the digest.",
        "claims/z.html      # put there by somebody");

    public static readonly Rule BadManifest = new("bad-manifest", Severity.Error,
        "data/manifest.json cannot be what a build wrote.",
        "Without it nothing can be proven; one that leads out of the site, or lists a file twice, was made by somebody else.",
        "{\"path\": \"../../etc/passwd\", …}");

    public static readonly Rule SumsDisagree = new("sums-disagree", Severity.Error,
        "data/SHA256SUMS does not say the same as data/manifest.json.",
        "Both are written by one build; where they differ, at least one was changed since.",
        "A line of SHA256SUMS with another hash.");

    public static readonly Rule AlteredSeed = new("altered-seed", Severity.Error,
        "A source document is not the one that the site rests on.",
        "The quotes of the site were verified against a file with another SHA-256.",
        "digest verify site --seeds seeds      # a seed that was edited");

    public static readonly Rule AlteredRecord = new("altered-record", Severity.Error,
        "A record of the digest, or a seed that it rests on, is not the version that the site cites.",
        "Whoever cited the page named a version by its SHA-256; another text has another one.",
        "digest verify site --seeds .      # input/claims/a.md was edited after the build");

    public static readonly Rule Interrupted = new("interrupted-publication", Severity.Error,
        "Putting a new build of the site in place was broken off.",
        "Some of its files are of the new build, others of the one before: the next build ends what was begun.",
        "digest build      # killed while it wrote");

    public static readonly Rule UnreadableSite = new("unreadable-site", Severity.Error,
        "A file of the site cannot be read.",
        "What cannot be read cannot be proven; the machine is at fault, not the site.",
        "chmod u+r output/claims/a.html      # on Windows: in the properties of the file, under Security");

    public static readonly IReadOnlyList<Rule> All = [Altered, Missing, Extra, BadManifest, SumsDisagree, AlteredSeed, AlteredRecord, Interrupted, UnreadableSite];
}
