using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Redaction;

/// <summary>What a digest and its private list of protected terms can get wrong together. No message says more of an entry than its number.</summary>
internal static class ProtectionRules
{
    public static readonly Rule MissingList = new("missing-protected-list", Severity.Error,
        "The digest needs its private list of protected terms, and the build was given none.",
        "Without the list every name on it would be published.",
        "digest build --protected ~/private/terms.yml      # or DIGEST_PROTECTED=~/private/terms.yml");

    public static readonly Rule Input = new("protected-input", Severity.Warning,
        "A protected term stands in a file of the digest.",
        "The site shows what stands instead, but a repository with this file may be public, and its history stays so.",
        "input/people/witness-3.md: write the pseudonym, and keep the name out of the repository.");

    public static readonly Rule Name = new("protected-name", Severity.Error,
        "The name of a file or folder of the digest holds a protected term, and would be published.",
        "File names become addresses, ids and lines of the manifest; they cannot be replaced without breaking every link to them.",
        "input/people/jane-example.md: rename it to witness-3.md, and every reference to it.");

    public static readonly Rule Address = new("protected-address", Severity.Error,
        "A protected term stands in a value that cannot be replaced: an address, a date, a word with a meaning for the program.",
        "A replaced address leads nowhere, and a date with other figures would be false.",
        "archived_at: https://example.org/jane-example      # take the address out");

    public static readonly Rule Irreplaceable = new("irreplaceable-term", Severity.Error,
        "A protected term cannot be replaced where it stands.",
        "Replacing it would change what the text is: where a quotation ends, or which words are a heading.",
        "A term that begins inside a quotation and ends outside it: write the passage otherwise.");

    /// <summary>What is wrong with a build that has no list.</summary>
    public static IEnumerable<Diagnostic> WithoutList(DigestConfig config) => config.ProtectedList is { Value: ListNeed.Required } needed
        ? [MissingList.At(needed.Span, "The digest needs its private list of protected terms, and none was given.", "Name its file with --protected FILE or in DIGEST_PROTECTED.")] : [];

    public static IReadOnlyList<Rule> All { get; } = [MissingList, Input, Name, Address, Irreplaceable];
}
