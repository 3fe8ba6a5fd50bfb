namespace Digest.Sources;

/// <summary>What a document's file says of the document, apart from its text. Nothing is guessed: what the file does not say is null.</summary>
internal sealed record DocumentFacts
{
    public static readonly DocumentFacts None = new();
    public string? Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    /// <summary>The day of publication that the document names, as it is written there.</summary>
    public string? Issued { get; init; }
    /// <summary>When the file was made, which may be long after the document; a whole day.</summary>
    public DateOnly? Made { get; init; }
    /// <summary>BCP 47.</summary>
    public string? Lang { get; init; }
    public string? Url { get; init; }
    /// <summary>When a browser or a crawler saved the page, as its file says.</summary>
    public DateTimeOffset? Captured { get; init; }
}
