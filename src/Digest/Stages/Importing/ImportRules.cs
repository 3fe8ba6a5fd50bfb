using Digest.Diagnostics;

namespace Digest.Stages.Importing;

/// <summary>What can stand in the way of taking a work into a record.</summary>
internal static class ImportRules
{
    public static readonly Rule Differing = new("differing-field", Severity.Warning,
        "A bibliography that is imported says something else than the source's record.",
        "What a curator wrote is never overwritten; which of the two is right the document itself tells.",
        "publisher: UN      # the file says: United Nations");

    public static readonly Rule NotImported = new("unimported-work", Severity.Warning,
        "A work of a bibliography was not taken into a record.",
        "It has nothing to be known by, or its record is written in a form that cannot be changed without touching more than is added.",
        "@misc{key, note = {see below}}      # no title, no address, no author");

    public static IReadOnlyList<Rule> All { get; } = [Differing, NotImported];
}
