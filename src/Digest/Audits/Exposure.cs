using Digest.Model;
using Edtf;

namespace Digest.Audits;

/// <summary>Why a person is protected.</summary>
internal enum ProtectionReason { Minor, RoleOnly, Pseudonym, Consent, NotIndexed }

/// <summary>How a record names a person.</summary>
/// <param name="As">What the person is there: a participant's role; null where nothing is said.</param>
internal readonly record struct Naming(BacklinkReason Reason, string? As = null);

/// <summary>What words of a record are that stand in neither its statement, its summary nor its text.</summary>
internal enum ToldAs { Quoted, Translated, Noted, DateNoted, Corrected, PartOf, InLanguage }

/// <summary>Words that a record shows beside its statement, its summary and its text.</summary>
/// <param name="Of">Quoted: the source's title; a part: who has it; in another language: its tag; null elsewhere.</param>
/// <param name="On">Corrected: the day.</param>
internal readonly record struct Told(ToldAs As, string Text, string? Of = null, EdtfDate? On = null);

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
    /// <summary>The record's statement and summary, then its text: whole where the record is about the person, else the paragraphs in which they stand.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
    /// <summary>Words of the person that are shown.</summary>
    public required IReadOnlyList<string> Spoken { get; init; }

    /// <summary>Quotes of others, notes, corrections, what others do in it; of a record that is about the person.</summary>
    public required IReadOnlyList<Told> Told { get; init; }
    /// <summary>SHA-256 of the pictures in its text; of a record that is about the person.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }

    public IEnumerable<Entity> Of(RecordKind kind) => With.Where(entity => entity.Kind.Like == kind);
}

/// <summary>Everything that the site reveals about one person, gathered from its records.</summary>
internal sealed record PersonExposure(Entity Person, IReadOnlyList<ProtectionReason> Why)
{
    /// <summary>By date, undated ones last.</summary>
    public required IReadOnlyList<Exposure> Exposures { get; init; }
    /// <summary>The text of the person's own page.</summary>
    public required string Body { get; init; }
    /// <summary>What else stands on it.</summary>
    public required IReadOnlyList<Told> Told { get; init; }
    /// <summary>SHA-256 of the pictures on it.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }
    /// <summary>Summaries of all that stands together with the person, and the texts of places and groups; by id.</summary>
    public required IReadOnlyList<(Entity Of, string Text)> Beside { get; init; }
    /// <summary>Of all that stands here, and of nothing that styles it.</summary>
    public required string Sha256 { get; init; }
}
