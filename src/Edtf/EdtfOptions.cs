namespace Edtf;

/// <summary>Which months the seasons 21 to 24 cover, which name no hemisphere. It decides their bounds alone, not their text or words.</summary>
public enum EdtfSeasons
{
    /// <summary>Spring is March to May; winter begins in December of its year.</summary>
    Northern,

    /// <summary>Spring is September to November; summer begins in December of its year.</summary>
    Southern,

    /// <summary>No months are assumed: the season is some time in its year, and the whole year is its extent.</summary>
    None,
}

/// <summary>What the standard leaves to whoever reads. An immutable value, handed to <see cref="EdtfDate.Parse(string, EdtfOptions)"/>; nothing is set for a whole process.</summary>
public sealed record EdtfOptions
{
    /// <summary>What holds where no options are given: northern seasons.</summary>
    public static EdtfOptions Default { get; } = new();

    /// <summary>The months of the seasons 21 to 24.</summary>
    public EdtfSeasons Seasons { get; init; }
}
