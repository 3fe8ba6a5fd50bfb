using Digest.Citations.Formats;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Data;

/// <summary>What a page's list is as data, for a line of links on it.</summary>
internal static class DataLinks
{
    /// <summary>The timeline.</summary>
    public static IReadOnlyList<object?> Of(Publication publication, PageScope scope)
    {
        List<object?> links = [Link(scope, TimelineJson.Path, "json"), Link(scope, EventsTable.Path, "table")];
        if (CalendarFile.Exists(publication)) { links.Insert(1, Link(scope, CalendarFile.Path, "calendar")); }
        return links;
    }

    /// <summary>All claims; nothing where no export may tell one.</summary>
    public static IReadOnlyList<object?> OfClaims(PageScope scope) => Table<Claim>(scope, ClaimsTable.Path);

    /// <summary>All documents; nothing where no export may tell one.</summary>
    public static IReadOnlyList<object?> OfSources(PageScope scope) => Table<Source>(scope, SourcesTable.Path);

    private static object?[] Table<T>(PageScope scope, string path) where T : Record =>
        scope.Site.Of<T>().Any(record => record.Head.Index) ? [Link(scope, path, "table")] : [];

    private static View Link(PageScope scope, string path, string key) => new() { ["href"] = scope.Href(path), ["label"] = scope.Words[$"data.link.{key}"] };

    /// <summary>The bibliography for reference managers.</summary>
    public static IReadOnlyList<object?> OfBibliography(PageScope scope) =>
        [.. BibliographyFormat.All.Select(format => (object?)new View { ["href"] = scope.Href(BibliographyFiles.PathOf(format)), ["label"] = scope.Words[$"data.link.{format.Key}"] })];
}
