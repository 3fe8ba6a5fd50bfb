using Digest.Templates;

namespace Digest.Outputs.Data;

/// <summary>The timeline's data, for a line of links on its page.</summary>
internal static class DataLinks
{
    public static IReadOnlyList<object?> Of(Publication publication, PageScope scope)
    {
        View Link(string path, string key) => new() { ["href"] = scope.Href(path), ["label"] = scope.Words[$"data.link.{key}"] };
        List<object?> links = [Link(TimelineJson.Path, "json"), Link(EventsTable.Path, "table")];
        if (CalendarFile.Exists(publication)) { links.Insert(1, Link(CalendarFile.Path, "calendar")); }
        return links;
    }

    /// <summary>The bibliography for reference managers.</summary>
    public static IReadOnlyList<object?> OfBibliography(PageScope scope) =>
        [.. BibliographyFiles.All.Select(file => (object?)new View { ["href"] = scope.Href(file.Path), ["label"] = scope.Words[$"data.link.{file.Key}"] })];
}
