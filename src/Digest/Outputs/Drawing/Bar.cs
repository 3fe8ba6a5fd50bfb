using Digest.Model;

namespace Digest.Outputs.Drawing;

/// <summary>What a stretch of a bar says.</summary>
internal enum Look
{
    /// <summary>A source states it: solid.</summary>
    Sure,
    /// <summary>Known from elsewhere: outlined.</summary>
    External,
    /// <summary>Possible: hatched.</summary>
    Maybe,
    /// <summary>Beyond what is named, fading: hatched ever more faintly.</summary>
    Faded1, Faded2, Faded3,
}

/// <summary>A part of a bar, from and to as shares of the axis, 0 to 1.</summary>
internal readonly record struct Stretch(double From, double To, Look Look);

/// <summary>A known end of what is possible, as a share of the axis, 0 to 1; how it is known decides how it is drawn.</summary>
internal readonly record struct Edge(double At, DateBasis Basis);

/// <summary>When something was, as it is drawn: never surer than its date.</summary>
internal sealed record Bar(IReadOnlyList<Stretch> Stretches, IReadOnlyList<Edge> Edges)
{
    /// <summary>It is open towards earlier: an arrow at its left end.</summary>
    public bool OpensBefore { get; init; }
    /// <summary>It is open towards later: an arrow at its right end.</summary>
    public bool OpensAfter { get; init; }
    /// <summary>One known day, drawn as a diamond; its middle as a share of the axis.</summary>
    public double? Day { get; init; }
    public DateBasis DayBasis { get; init; }
}
