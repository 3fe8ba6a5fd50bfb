using Digest.Model;

namespace Digest.Editions;

/// <summary>A page of the site that is to be read.</summary>
internal readonly record struct PlannedPage(string Path, PageTitle Title);

/// <summary>What a page is in the whole: where it stands in reading order, and whether paper needs it.</summary>
internal enum PageRole
{
    Front, Prose, Index, Record,
    /// <summary>On which a list of what links to a record goes on.</summary>
    More,
    Overview,
    /// <summary>Only where it stands: a page in another language is what it is.</summary>
    Translated,
    About,
}

/// <summary>A page as editions take it.</summary>
/// <param name="Path">In the site.</param>
/// <param name="Key">Its name within an edition: a letter, then letters, digits, _ and -, never two hyphens together nor one at the end, so that key, two hyphens and an id part again in one way.</param>
/// <param name="Folder">That of its kind; empty for pages of no kind.</param>
internal sealed record EditionPage(string Path, string Key, PageTitle Title, PageRole Role, string Folder)
{
    /// <summary>The words of its language, where that is not the edition's; null: it is.</summary>
    public Words? Translated { get; init; }

    /// <summary>The name of an element of the page.</summary>
    public string PlaceOf(string id) => $"{Key}--{id}";
}
