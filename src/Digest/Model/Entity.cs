namespace Digest.Model;

internal enum Display { Full, RoleOnly, Pseudonym }

internal sealed record Role(string Title, Located<string>? Organisation, Dating From, Dating To, Quote? Quote);
internal sealed record Consent(string? Scope, Dating ReviewBy);
internal sealed record Coordinates(double Latitude, double Longitude);

/// <summary>What the records are about. One class: the kinds differ in a few keys, and a digest's own kinds borrow them.</summary>
internal sealed class Entity(RecordHead head) : Record(head)
{
    public IReadOnlyList<Role> Roles { get; init; } = [];
    public Display Display { get; init; }
    public Consent? Consent { get; init; }
    /// <summary>Organisation, place: the larger one.</summary>
    public Located<string>? PartOf { get; init; }
    /// <summary>Topic: the broader one.</summary>
    public Located<string>? Broader { get; init; }
    /// <summary>Group: as the source gives it ("26", "hundreds").</summary>
    public Located<string>? Size { get; init; }
    /// <summary>Group: other groups that share members with it.</summary>
    public IReadOnlyList<Located<string>> MembersOverlap { get; init; } = [];
    public Coordinates? Coordinates { get; init; }
    /// <summary>Place: kilometres to which coordinates are rounded before anything is made of them; null: not published.</summary>
    public double? PublishPrecision { get; init; }
}
