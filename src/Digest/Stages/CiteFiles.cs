using System.Text.Json;
using Csl;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages;

/// <summary>The files that <c>digest cite</c> reads: works as CSL-JSON, and citations as lists of cites.</summary>
internal static class CiteFiles
{
    public static readonly Rule Unreadable = new("unreadable-citations", Severity.Error,
        "A file of works or of citations is no JSON of the form that is needed.",
        "Nothing can be cited from it.",
        "{\"id\": \"a\"}: one work; write a list: [{\"id\": \"a\"}]");

    public static readonly Rule UnknownItemType = new("unknown-type-of-work", Severity.Warning,
        "A work's type is none of the item types of CSL 1.0.2.",
        "It is written by what the style says of all other types.",
        "\"type\": \"web-page\": did you mean 'webpage'?");

    /// <returns>Null where the file cannot be read.</returns>
    public static IReadOnlyList<CslItem>? Items(InputFile file, ICollection<Diagnostic> diagnostics)
    {
        if (TextDecoder.Decode(file, diagnostics) is not { } text) { return null; }
        try
        {
            var items = CslJson.ReadItems(text);
            foreach (var item in items.Where(item => !CitationFields.Types.Contains(item.Type, StringComparer.Ordinal)))
            {
                diagnostics.Add(UnknownItemType.At(Place(file, text, item.Type.Length > 0 ? item.Type : item.Id), item.Type.Length > 0 ? $"'{item.Type}', the type of '{item.Id}', is no item type of CSL." : $"'{item.Id}' has no type.",
                    Suggestion.For(item.Type, CitationFields.Types) ?? "Common ones: report, webpage, article-newspaper, book, legal_case."));
            }
            return items;
        }
        catch (CslException fault)
        {
            var lines = text.Split('\n');
            int offset = lines.Take(Math.Max(0, fault.Error.Line - 1)).Sum(line => line.Length + 1) + Math.Max(0, fault.Error.Column - 1);
            diagnostics.Add(Unreadable.At(new Span(file.Path, Math.Min(offset, text.Length), 0), $"The works cannot be read: {fault.Error.Message}.", "Export them as CSL-JSON: a list of objects, each with 'id' and 'type'."));
            return null;
        }
    }

    /// <summary>A list of citations, each a list of cites: an id alone, or an object with 'id' and what else CSL-JSON knows of a cite.</summary>
    public static IReadOnlyList<CslCitation>? Citations(InputFile file, IReadOnlyList<CslItem> items, ICollection<Diagnostic> diagnostics)
    {
        if (TextDecoder.Decode(file, diagnostics) is not { } text) { return null; }
        try
        {
            using var document = JsonDocument.Parse(text, JsonPlace.Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Array) { throw new MisplacedException("a list of citations begins with '['"); }
            List<CslCitation> citations = [.. document.RootElement.EnumerateArray().Select(Citation)];
            var known = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            var unknown = citations.SelectMany((citation, at) => citation.Cites.Select((cite, number) => (cite.Id, Place: (at, number)))).Where(cite => !known.Contains(cite.Id)).DistinctBy(cite => cite.Id, StringComparer.Ordinal).ToList();
            foreach (var (id, place) in unknown) { diagnostics.Add(Unreadable.At(Place(file, text, id, JsonPlace.Of(text, Path(document.RootElement, place.at, place.number))), $"'{id}' is cited, but is no id of a work.", Suggestion.For(id, known))); }
            return unknown.Count == 0 ? citations : null;
        }
        catch (JsonException fault) { diagnostics.Add(Told("this is no JSON", JsonPlace.Of(text, fault))); }
        catch (MisplacedException fault) { diagnostics.Add(Told(fault.Message, JsonPlace.Of(text, fault.Path))); }
        return null;

        Diagnostic Told(string message, int at) => Unreadable.At(new Span(file.Path, at, 0), $"The citations cannot be read: {message}.", """Write a list of lists: [["a"], [{"id": "b", "locator": "4", "label": "page"}]].""");
    }

    /// <summary>A value is not what it is to be.</summary>
    private sealed class MisplacedException(string message, params object[] path) : FormatException(message)
    {
        public object[] Path => path;
    }

    private static CslCitation Citation(JsonElement json, int at)
    {
        int note = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("noteIndex", out var index) && index.TryGetInt32(out int number) ? number : 0;
        var (cites, path) = Listed(json, at);
        if (cites.ValueKind != JsonValueKind.Array || cites.GetArrayLength() == 0) { throw new MisplacedException("a citation is a list of cites, with one at least", path); }
        return new CslCitation([.. cites.EnumerateArray().Select((cite, place) => Cite(cite) ?? throw new MisplacedException("a cite is an id, or an object with an 'id'", [.. path, place]))]) { NoteIndex = note };
    }

    /// <summary>The cites of a citation, and the way to them.</summary>
    private static (JsonElement Cites, object[] Path) Listed(JsonElement json, int at) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("citationItems", out var listed) ? (listed, [at, "citationItems"]) : (json, [at]);

    private static object[] Path(JsonElement all, int citation, int cite)
    {
        var (cites, path) = Listed(all[citation], citation);
        return cites[cite].ValueKind == JsonValueKind.Object ? [.. path, cite, "id"] : [.. path, cite];
    }

    /// <returns>Null: it is none.</returns>
    private static CslCite? Cite(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) { return new CslCite(json.GetString()!); }
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { Length: > 0 } id) { return null; }
        return new CslCite(id)
        {
            Locator = Text(json, "locator"),
            Label = Text(json, "label") is { Length: > 0 } label ? label : "page",
            Prefix = Text(json, "prefix"),
            Suffix = Text(json, "suffix"),
            SuppressAuthor = Flag(json, "suppress-author"),
            AuthorOnly = Flag(json, "author-only"),
        };
    }

    private static string Text(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.Number;

    /// <summary>The word, where it is written at that place as it is read; else the place.</summary>
    private static Span Place(InputFile file, string text, string word, int at) =>
        string.CompareOrdinal(text, at, $"\"{word}\"", 0, word.Length + 2) == 0 ? new Span(file.Path, at + 1, word.Length) : new Span(file.Path, at, 0);

    /// <summary>Where a word stands first as a text of its own.</summary>
    private static Span Place(InputFile file, string text, string word)
    {
        int at = text.IndexOf($"\"{word}\"", StringComparison.Ordinal);
        return at < 0 ? Span.StartOf(file.Path) : new Span(file.Path, at + 1, word.Length);
    }
}
