namespace Digest.Model;

internal enum Display { Full, RoleOnly, Pseudonym }

internal sealed record Role(string Title, Located<string>? Organisation, Dating From, Dating To, Quote? Quote);
internal sealed record Consent(string? Scope, Dating ReviewBy);

/// <summary>Where a place is, as far as it is published: a point of a grid of the whole earth, the same for every place that is near it. The exact
/// point is read, rounded and dropped.</summary>
/// <param name="Latitude">Degrees north, with as many decimals as the grid has.</param>
/// <param name="Longitude">Degrees east, likewise.</param>
/// <param name="Kilometres">The true point is at most about so far away.</param>
internal sealed record Coordinates(decimal Latitude, decimal Longitude, int Decimals, double Kilometres);

/// <summary>What the records are about. One class: the kinds differ in a few keys, and a digest's own kinds borrow them.</summary>
internal sealed class Entity(RecordHead head) : Record(head)
{
    public IReadOnlyList<Role> Roles { get; init; } = [];
    public Display Display { get; init; }
    /// <summary>Not an adult: shown by role or under a pseudonym, in no search engine, feed or export.</summary>
    public bool IsMinor { get; init; }
    /// <summary>Where the record asks for search engines, feeds and exports with <c>index: true</c>; null: nowhere.</summary>
    public Span? IndexAsked { get; init; }
    /// <summary>The person is not shown by name.</summary>
    public bool IsProtected => IsMinor || Display != Display.Full;
    /// <summary>A minor whose record would show the name: until it says how the child is shown, nothing else is to be said of names.</summary>
    public bool IsExposed => IsMinor && Display == Display.Full;
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
    /// <summary>Place: its record has coordinates, but says no precision to publish them with; they are not kept.</summary>
    public bool HasUnpublishedCoordinates { get; init; }
}
