using Digest.Citations.Formats;
using Digest.Templates;

namespace Digest.Outputs.Data;

/// <summary>What a page's list is as data, for a line of links on it.</summary>
internal static class DataLinks
{
    /// <summary>The timeline.</summary>
    public static IReadOnlyList<object?> Of(Publication publication, PageScope scope)
    {
        View Link(string path, string key) => new() { ["href"] = scope.Href(path), ["label"] = scope.Words[$"data.link.{key}"] };
        List<object?> links = [Link(TimelineJson.Path, "json"), Link(EventsTable.Path, "table")];
        if (CalendarFile.Exists(publication)) { links.Insert(1, Link(CalendarFile.Path, "calendar")); }
        return links;
    }

    /// <summary>The bibliography for reference managers.</summary>
    public static IReadOnlyList<object?> OfBibliography(PageScope scope) =>
        [.. BibliographyFormat.All.Select(format => (object?)new View { ["href"] = scope.Href(BibliographyFiles.PathOf(format)), ["label"] = scope.Words[$"data.link.{format.Key}"] })];
}
