using Digest.Citations;
using Digest.Model;
using Edtf;

namespace Digest.Tests.Citations.Formats;

/// <summary>Works for tests.</summary>
internal static class Works
{
    /// <param name="fields"><c>title=The report</c>; names as <c>author=Family|Given</c> or <c>author=|Literal</c>, several behind <c>;</c>; dates as EDTF.</param>
    public static BibliographyItem Of(string type, params string[] fields)
    {
        var pairs = fields.Select(field => field.Split('=', 2)).Select(pair => (Key: pair[0], Value: pair[1])).ToList();
        return new BibliographyItem("work", new Citation
        {
            Type = At(type),
            Text = [.. pairs.Where(pair => !IsName(pair.Key) && !IsDate(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, At(pair.Value)))],
            Names = [.. pairs.Where(pair => IsName(pair.Key)).Select(pair => KeyValuePair.Create<string, IReadOnlyList<CslName>>(pair.Key, [.. pair.Value.Split(';').Select(Name)]))],
            Dates = [.. pairs.Where(pair => IsDate(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, At(EdtfDate.Parse(pair.Value))))],
        });
    }

    private static Located<T> At<T>(T value) => new(value, new Span("work", 0, 0));

    private static bool IsName(string key) => key is "author" or "editor" or "translator";

    private static bool IsDate(string key) => key is "issued" or "accessed" or "event-date";

    private static CslName Name(string written)
    {
        string[] parts = written.Split('|');
        if (parts[0].Length == 0) { return new CslName(parts[1], null, null, []); }
        string[] others = ["dropping-particle", "non-dropping-particle", "suffix"];
        return new CslName(null, parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null,
            [.. others.Select((part, i) => KeyValuePair.Create(part, parts.ElementAtOrDefault(i + 2) ?? "")).Where(pair => pair.Value.Length > 0)]);
    }
}
