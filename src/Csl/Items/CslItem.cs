namespace Csl;

/// <summary>A work that is cited, with the variables of CSL-JSON.</summary>
public sealed class CslItem
{
    /// <summary>What citations call it.</summary>
    public required string Id { get; init; }

    /// <summary>Of CSL, such as book; another is rendered as the style's "else".</summary>
    public required string Type { get; init; }

    /// <summary>Variables that are text or numbers, by their names in CSL-JSON.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Variables that are names, such as author.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<CslName>> Names { get; init; }

    /// <summary>Variables that are dates, such as issued.</summary>
    public required IReadOnlyDictionary<string, CslDate> Dates { get; init; }

    internal string Field(string name) => Fields.GetValueOrDefault(name, "");
}

/// <summary>One work within a citation.</summary>
public sealed record CslCite(string Id)
{
    /// <summary>Where in the work: 4, 4-6, "4 &amp; 7".</summary>
    public string Locator { get; init; } = "";

    /// <summary>What the locator counts: page, chapter, paragraph …</summary>
    public string Label { get; init; } = "page";

    /// <summary>The author's words before the cite; marks and quotes as in fields.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The author's words after it.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>
    /// Without the names that it begins with, or in running text the title that stands in their place; with them where nothing else would be left, and where a note
    /// refers back to one before.
    /// </summary>
    public bool SuppressAuthor { get; init; }

    /// <summary>The names alone, for running text; where the style's cite has none the title that it shows, or else the work's own names.</summary>
    public bool AuthorOnly { get; init; }

    /// <summary>What is left without the names, behind running text that has said them: nothing, where a cite is made of them alone.</summary>
    public bool RestOnly { get; init; }

    /// <summary>What the caller knows of the position; otherwise it follows from the order of the citations.</summary>
    public CslPosition? Position { get; init; }

    /// <summary>Near an earlier note of the work, whatever the distance.</summary>
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
    /// <summary>The number of the note; 0 in running text.</summary>
    public int NoteIndex { get; init; }

    /// <summary>Each cite stands within a mark of the tree, <c>cite:0</c> for the first of those that were handed in: for whoever links each.</summary>
    public bool MarksCites { get; init; }
}
