namespace Csl;

/// <summary>A work that is cited, with the variables of CSL-JSON.</summary>
public sealed class CslItem
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<CslName>> Names { get; init; }

    public required IReadOnlyDictionary<string, CslDate> Dates { get; init; }

    internal string Field(string name) => Fields.GetValueOrDefault(name, "");
}

/// <summary>One work within a citation.</summary>
public sealed record CslCite(string Id)
{
    public string Locator { get; init; } = "";

    /// <summary>What the locator counts: page, chapter, paragraph …</summary>
    public string Label { get; init; } = "page";

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    public bool SuppressAuthor { get; init; }

    public bool AuthorOnly { get; init; }

    /// <summary>What the caller knows of the position; otherwise it follows from the order of the citations.</summary>
    public CslPosition? Position { get; init; }

    public bool NearNote { get; init; }
}

/// <summary>Where a cite stands after others of its work.</summary>
public enum CslPosition
{
    First,
    Subsequent,
    Ibid,
    IbidWithLocator,
}

/// <summary>What stands at one place of a text, or in one note.</summary>
public sealed record CslCitation(IReadOnlyList<CslCite> Cites)
{
    public int NoteIndex { get; init; }
}
