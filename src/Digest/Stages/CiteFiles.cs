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
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind != JsonValueKind.Array) { throw new FormatException("a list of citations begins with '['"); }
            List<CslCitation> citations = [.. document.RootElement.EnumerateArray().Select(Citation)];
            var known = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            string[] unknown = [.. citations.SelectMany(citation => citation.Cites).Select(cite => cite.Id).Distinct(StringComparer.Ordinal).Where(id => !known.Contains(id))];
            foreach (string id in unknown) { diagnostics.Add(Unreadable.At(Place(file, text, id), $"'{id}' is cited, but is no id of a work.", Suggestion.For(id, known))); }
            return unknown.Length == 0 ? citations : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            var lines = text.Split('\n');
            long offset = fault is JsonException { LineNumber: { } line, BytePositionInLine: { } column } ? lines.Take((int)line).Sum(one => one.Length + 1L) + column : 0;
            diagnostics.Add(Unreadable.At(new Span(file.Path, (int)Math.Min(offset, text.Length), 0), $"The citations cannot be read: {(fault is JsonException ? "this is no JSON" : fault.Message)}.",
                """Write a list of lists: [["a"], [{"id": "b", "locator": "4", "label": "page"}]]."""));
            return null;
        }
    }

    private static CslCitation Citation(JsonElement json)
    {
        int note = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("noteIndex", out var index) && index.TryGetInt32(out int number) ? number : 0;
        var cites = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("citationItems", out var listed) ? listed : json;
        if (cites.ValueKind != JsonValueKind.Array || cites.GetArrayLength() == 0) { throw new FormatException("a citation is a list of cites, with one at least"); }
        return new CslCitation([.. cites.EnumerateArray().Select(Cite)]) { NoteIndex = note };
    }

    private static CslCite Cite(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) { return new CslCite(json.GetString()!); }
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { Length: > 0 } id) { throw new FormatException("a cite is an id, or an object with an 'id'"); }
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

    /// <summary>Where a word stands first as a text of its own.</summary>
    private static Span Place(InputFile file, string text, string word)
    {
        int at = text.IndexOf($"\"{word}\"", StringComparison.Ordinal);
        return at < 0 ? Span.StartOf(file.Path) : new Span(file.Path, at + 1, word.Length);
    }
}
