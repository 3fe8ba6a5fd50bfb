using Digest.Model;
using Edtf;

namespace Digest.Audits;

/// <summary>Why a person is protected.</summary>
internal enum ProtectionReason { Minor, RoleOnly, Pseudonym, Consent, NotIndexed }

/// <summary>How a record names a person.</summary>
/// <param name="As">What the person is there: a participant's role; null where nothing is said.</param>
internal readonly record struct Naming(BacklinkReason Reason, string? As = null);

/// <summary>What one record of the site says where a person is named in it.</summary>
internal sealed record Exposure
{
    public required Record Record { get; init; }
    public required IReadOnlyList<Naming> Namings { get; init; }
    /// <summary>The record's own date, then those of the person's words in it.</summary>
    public required IReadOnlyList<EdtfDate> Dates { get; init; }
    /// <summary>For sorting alone; null: nothing tells.</summary>
    public required EdtfDay? Day { get; init; }
    /// <summary>What else the record names: people, places, organisations, groups, topics; each once, by id.</summary>
    public required IReadOnlyList<Entity> With { get; init; }
    /// <summary>The record's statement or summary, then the sentences of its body in which the person stands.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
    /// <summary>Words of the person that are shown.</summary>
    public required IReadOnlyList<string> Spoken { get; init; }

    public IEnumerable<Entity> Of(RecordKind kind) => With.Where(entity => entity.Kind.Like == kind);
}

/// <summary>Everything that the site reveals about one person, gathered from its records.</summary>
internal sealed record PersonExposure(Entity Person, IReadOnlyList<ProtectionReason> Why)
{
    /// <summary>By date, undated ones last.</summary>
    public required IReadOnlyList<Exposure> Exposures { get; init; }
    /// <summary>The sentences of the person's own page.</summary>
    public required string Body { get; init; }
    /// <summary>Of all that stands here, and of nothing that styles it.</summary>
    public required string Sha256 { get; init; }
}
