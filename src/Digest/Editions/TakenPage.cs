using System.Text;

namespace Digest.Editions;

/// <summary>A finished page, taken apart: what editions keep of it is its main part.</summary>
/// <param name="Start">Of what stands in <c>main</c>; of the body where there is none.</param>
/// <param name="Classes">Of <c>main</c>, but for <c>page</c>, which the frame has.</param>
/// <param name="Templates">What scripts read, outside of the main part.</param>
/// <param name="Symbols">By id: drawings that stand outside of the main part and are used in it.</param>
internal sealed record TakenPage(string Html, int Start, int End, string Classes, IReadOnlyList<(int Start, int End)> Templates, IReadOnlyDictionary<string, (int Start, int End)> Symbols)
{
    private static readonly HashSet<string> Drawn = new(StringComparer.Ordinal) { "symbol", "pattern", "lineargradient", "radialgradient", "clippath", "mask", "marker", "filter" };

    public MarkupReader Read() => new(Html, Start, End);

    public static TakenPage Of(byte[] bytes)
    {
        string html = Encoding.UTF8.GetString(bytes);
        var reader = new MarkupReader(html, 0, html.Length);
        int body = 0, start = -1, end = html.Length;
        string classes = "";
        var templates = new List<(int, int)>();
        var symbols = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        while (reader.Next())
        {
            bool isMain = start >= 0 && end == html.Length;
            if (reader.Kind == MarkupKind.End)
            {
                if (reader.Name == "main" && isMain) { end = reader.Start; }
                else if (reader.Name == "body" && start < 0) { end = reader.Start; }
                continue;
            }
            if (reader.Kind != MarkupKind.Start || isMain) { continue; }
            if (reader.Name == "body") { body = reader.End; }
            else if (reader.Name == "main" && start < 0) { (start, classes) = (reader.End, reader.ValueOf("class") ?? ""); }
            else if (reader.Name == "template" || Drawn.Contains(reader.Name)) { Keep(reader, templates, symbols); }
        }
        return new TakenPage(html, start < 0 ? body : start, end, string.Join(' ', classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => name != "page")), templates, symbols);
    }

    private static void Keep(MarkupReader reader, List<(int, int)> templates, Dictionary<string, (int, int)> symbols)
    {
        int from = reader.Start;
        string? id = reader.ValueOf("id");
        bool isTemplate = reader.Name == "template";
        reader.SkipElement();
        if (isTemplate) { templates.Add((from, reader.End)); }
        else if (id is not null) { symbols.TryAdd(id, (from, reader.End)); }
    }
}
