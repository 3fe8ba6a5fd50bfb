using System.Text.Json;
using System.Text.RegularExpressions;

namespace Csl.Tests;

/// <summary>A case of the CSL project's suite: its sections by name.</summary>
internal sealed partial record SuiteCase(string Name, IReadOnlyDictionary<string, string> Sections)
{
    [GeneratedRegex(@">>=+ ([A-Z -]+) =+>>\r?\n(.*?)<<=+ \1 =+<<", RegexOptions.Singleline)]
    private static partial Regex Section();

    public static SuiteCase Read(string file) => new(Path.GetFileNameWithoutExtension(file),
        Section().Matches(File.ReadAllText(file)).GroupBy(match => match.Groups[1].Value).ToDictionary(group => group.Key, group => group.First().Groups[2].Value.Replace("\r\n", "\n").TrimEnd('\n')));

    public string Expected => Sections["RESULT"].Trim();

    public string Group => Name.Split('_')[0];

    /// <summary>What the library makes of the case, in the notation of the suite.</summary>
    public string Run(Func<string, CslLocale?> locales)
    {
        CslProcessor processor = new(CslStyle.Parse(Sections["CSL"]), locales);
        IReadOnlyList<CslItem> items = CslJson.ReadItems(Sections["INPUT"]);
        if (Sections["MODE"].Trim() == "bibliography")
        {
            return processor.Process(items, Sections.ContainsKey("CITATIONS") ? Citations(out _) : [], !Sections.ContainsKey("CITATIONS")).BibliographyHtml.Trim();
        }
        if (Sections.ContainsKey("CITATIONS"))
        {
            return Numbered(processor, items);
        }
        IReadOnlyList<CslCitation> citations = Sections.TryGetValue("CITATION-ITEMS", out string? given)
            ? [.. Parse(given).EnumerateArray().Select(one => new CslCitation([.. one.EnumerateArray().Select(Cite)]))]
            : [new CslCitation([.. Ordered(processor, items).Select(id => new CslCite(id) { Position = CslPosition.First })])];
        return string.Join('\n', processor.Process(items, citations, true).Citations.Select(text => text.Html)).Trim();
    }

    /// <summary>A case without citations cites all works, in the order of the bibliography where there is one.</summary>
    private static IEnumerable<string> Ordered(CslProcessor processor, IReadOnlyList<CslItem> items) =>
        processor.Prepare(items).Entries is { Count: > 0 } entries && entries.Count == items.Count ? entries.Select(entry => entry.Id) : items.Select(item => item.Id).Distinct();

    private string Numbered(CslProcessor processor, IReadOnlyList<CslItem> items)
    {
        IReadOnlyList<CslCitation> citations = Citations(out int last);
        IReadOnlyList<CslText> now = processor.Process(items, citations, false).Citations;
        List<CslText> before = [.. processor.Process(items, [.. citations.Where((_, at) => at != last)], false).Citations];
        before.Insert(last, now[last]);
        return string.Join('\n', now.Select((text, at) => $"{(at == last || before[at].Html != text.Html ? ">>" : "..")}[{at}] {text.Html}")).Trim();
    }

    private IReadOnlyList<CslCitation> Citations(out int last)
    {
        Dictionary<string, CslCitation> byId = [];
        List<string> order = [];
        string id = "";
        int notes = 0;
        foreach (JsonElement call in Parse(Sections["CITATIONS"]).EnumerateArray())
        {
            JsonElement citation = call[0];
            id = citation.TryGetProperty("citationID", out JsonElement named) ? named.GetString()! : $"_{byId.Count}";
            int note = citation.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty("noteIndex", out JsonElement index) ? index.GetInt32() : ++notes;
            byId[id] = new CslCitation([.. citation.GetProperty("citationItems").EnumerateArray().Select(one => Cite(one) with { Position = null })]) { NoteIndex = note };
            order = [.. Ids(call[1], byId), id, .. Ids(call[2], byId)];
        }
        last = order.IndexOf(id);
        return [.. order.Select(one => byId[one])];
    }

    private static IEnumerable<string> Ids(JsonElement list, Dictionary<string, CslCitation> byId)
    {
        foreach (JsonElement one in list.EnumerateArray())
        {
            string id = one[0].GetString()!;
            byId[id] = byId[id] with { NoteIndex = one[1].GetInt32() };
            yield return id;
        }
    }

    private static CslCite Cite(JsonElement json) => new(json.GetProperty("id").ToString())
    {
        Locator = Text(json, "locator"),
        Label = Text(json, "label") is { Length: > 0 } label ? label : "page",
        Prefix = Text(json, "prefix"),
        Suffix = Text(json, "suffix"),
        SuppressAuthor = Text(json, "suppress-author") is "1" or "True",
        AuthorOnly = Text(json, "author-only") is "1" or "True",
        NearNote = Text(json, "near-note") is "1" or "True",
        Position = json.TryGetProperty("position", out JsonElement position) && position.TryGetInt32(out int number) ? (CslPosition)number : CslPosition.First,
    };

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";

    private static JsonElement Parse(string json) => JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).RootElement;
}
