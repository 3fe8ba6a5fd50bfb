using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What a bibliography on one page can be filtered by: the documents' type, their year, and whether they are held.</summary>
internal static class BibliographyFilters
{
    public static string TypeOf(Source source) => source.Citation.Type?.Value ?? "document";

    /// <summary>The facets, without those that part nothing.</summary>
    public static IReadOnlyList<object?> Of(PageScope scope, IReadOnlyList<BibliographyEntry> entries)
    {
        var words = scope.Words;
        return
        [.. new[]
        {
            Facet(words, "type", entries.CountBy(entry => TypeOf(entry.Source)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, TypeName(words, pair.Key), pair.Value))),
            Facet(words, "year", entries.SelectMany(entry => BibliographyYears.Of(entry.Source)).CountBy(year => year).OrderBy(pair => pair.Key is "none" or "uncertain").ThenBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, BibliographyYears.Name(pair.Key, words), pair.Value))),
            Facet(words, "held", entries.CountBy(entry => entry.Source.IsHeld).OrderByDescending(pair => pair.Key).Select(pair => (pair.Key ? "held" : "cited", words[pair.Key ? "sources.held" : "sources.cited"], pair.Value))),
        }.OfType<View>()];
    }

    private static string TypeName(Words words, string type) => words.Has($"source.type.{type}") ? words[$"source.type.{type}"] : type.Replace('-', ' ').Replace('_', ' ');

    /// <returns>Null for a key that all documents have the same value of.</returns>
    private static View? Facet(Words words, string key, IEnumerable<(string Key, string Label, int Count)> values)
    {
        FilterValue[] all = [.. values.Select(value => new FilterValue(value.Key, Markup.Text(value.Label), value.Count))];
        return all.Length < 2 ? null : FilterChips.Of(words, key, words[$"bibliography.facet.{key}"], all);
    }
}
