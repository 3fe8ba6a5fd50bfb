using System.Globalization;
using System.Text;
using Digest.Tests.Sources.Formats;
using Digest.Tests.Stages;

namespace Digest.Tests.Previewing;

/// <summary>A small digest in which everything may rest on everything else, and that is edited at random.</summary>
internal sealed class RandomDigest : IDisposable
{
    private const int Sources = 3, Claims = 8, Events = 4, Sentences = 10;
    private static readonly string[] Entities = ["organisations/ministry", "organisations/commission", "people/reporter", "places/harbour", "topics/law", "topics/trade"];
    /// <summary>Keys that say something of their own, whatever the others say.</summary>
    private static readonly string[] Free = ["summary:", "status:", "aliases:", "corrections:", "by:", "rights:", "date:", "topics:", "concerns:", "conduct_of:", "responds_to:", "evidence:", "reviewed:", "participants:", "place:", "claims:"];
    private readonly Folder folder = new();
    private readonly Random chance;

    public RandomDigest(int seed)
    {
        chance = new Random(seed);
        Configure();
        foreach (string path in Paths) { Write(path); }
    }

    public string Root => folder.Root;

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Paths =>
    [
        .. Entities, .. Enumerable.Range(0, Sources).Select(i => $"sources/source-{i}"), .. Enumerable.Range(0, Claims).Select(i => $"claims/claim-{i}"), .. Enumerable.Range(0, Events).Select(i => $"events/event-{i}"), "about",
    ];

    /// <summary>Writes some files anew, or goes on writing them, as people mostly do.</summary>
    /// <returns>Their paths.</returns>
    public string[] Edit()
    {
        string[] all = [.. Paths];
        // As when a branch is switched: much at once.
        bool isMuch = Is(12);
        string[] edited = isMuch ? all : [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => all[chance.Next(all.Length)]).Distinct()];
        foreach (string path in edited)
        {
            if (isMuch || Is(3)) { GoOn(path); }
            else if (Is(3)) { TakeOver(path); }
            else { Write(path); }
        }
        bool configures = Is(10);
        if (configures) { Configure(); }
        return [.. configures ? ["input/digest.yml"] : Array.Empty<string>(), .. edited.Select(path => $"input/{path}.md"), .. edited.Where(path => path.StartsWith("sources/", StringComparison.Ordinal)).Select(path => Document(path[8..]))];
    }

    private void Configure() => folder.Put("input/digest.yml", $"title: A random digest\nurl: https://digest.example/\nautolink: {(Is(3) ? "false" : "true")}\n");

    private void GoOn(string path) => folder.Put($"input/{path}.md", $"{File.ReadAllText(folder[$"input/{path}.md"])}\nOne more word, {chance.Next(1000)}.\n\n{Body()}");

    /// <summary>One key alone becomes that of another record of the kind, or goes: all else that a record says, and that others rest on, is as it was.</summary>
    private void TakeOver(string path)
    {
        string[] kind = [.. Paths.Where(other => Path.GetDirectoryName(other) == Path.GetDirectoryName(path))];
        var lines = File.ReadAllLines(folder[$"input/{path}.md"]).ToList();
        string[] others = File.ReadAllLines(folder[$"input/{kind[chance.Next(kind.Length)]}.md"]);
        string[] keys = [.. lines.Concat(others).Where(line => Free.Any(line.StartsWith)).Select(line => line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)]).Distinct()];
        if (keys.Length == 0) { return; }
        string key = keys[chance.Next(keys.Length)];
        lines.RemoveAll(line => line.StartsWith(key, StringComparison.Ordinal));
        lines.InsertRange(1, others.Where(line => line.StartsWith(key, StringComparison.Ordinal)));
        folder.Put($"input/{path}.md", string.Join('\n', lines) + "\n");
    }

    private void Write(string path)
    {
        string id = path[(path.LastIndexOf('/') + 1)..];
        var text = new StringBuilder("---\n");
        Line("title", Is(8) ? $"The {id}, renamed {chance.Next(3)}" : $"The {id}");
        // The first source is quoted in many texts, which would all be wrong as long as it is a draft.
        if (path != "about" && id != "source-0" && Is(12)) { Line("status", "draft"); }
        if (Is(6)) { Line("summary", $"What is said of {id}, {chance.Next(3)}."); }
        switch (path.Split('/')[0])
        {
            case "sources": OfSource(id, Line); break;
            case "claims": OfClaim(id, Line); break;
            case "events": OfEvent(id, Line); break;
            case "about": break;
            default: if (Is(3)) { Line("aliases", $"[the {id} office, {(Is(2) ? "the office" : "that " + id)}]"); } break;
        }
        if (Is(10)) { Line("corrections", "[{date: 2026-11-01, text: A word.}]"); }
        folder.Put($"input/{path}.md", text.Append("---\n").Append(path == "about" ? "About this.\n" : Body()).ToString());

        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
    }

    private void OfSource(string id, Action<string, string> line)
    {
        int number = id[^1] - '0';
        string document = Document(id);
        if (!File.Exists(folder[document]) || Is(10)) { folder.Put(document, Bytes(document, string.Concat(Order().Select((sentence, i) => Sentence(number, sentence) + (i % 3 == 2 ? "\n\n" : " "))) + (number > 0 && Is(2) ? string.Concat(Order().Take(5).Select(sentence => Sentence(chance.Next(number), sentence) + " ")) : "") + (Is(2) ? "" : "More words.\n"))); }
        line("custody", $"{{seed: {document}{(document.EndsWith(".html", StringComparison.Ordinal) ? ", text: whole" : "")}{(Is(6) ? $", collected_at: {(Is(2) ? 2062 : 2021)}-03-04" : "")}}}");
        if (Is(2)) { line("by", $"[{Actor()}]"); }
        if (number > 0 && Is(2)) { line("reports_on", $"[source-{chance.Next(number)}]"); }
        if (number > 0 && Is(3)) { line("replaces", $"source-{chance.Next(number)}"); }
        if (Is(3)) { line("rights", Is(30) ? "{publish: citation}" : Is(4) ? "{publish: excerpts, max_words: 60}" : "{publish: full}"); }
        if (Is(2)) { line("date", Date()); }
    }

    /// <summary>Of the sentences: as they are numbered, or turned round.</summary>
    private IEnumerable<int> Order() => Is(3) ? Enumerable.Range(0, Sentences).Reverse() : Enumerable.Range(0, Sentences);

    /// <summary>One is a text, one a web page, one a PDF.</summary>
    private static string Document(string source) => $"seeds/{source}{((string[])[".txt", ".html", ".pdf"])[source[^1] - '0']}";

    private static byte[] Bytes(string document, string text) => Path.GetExtension(document) switch
    {
        ".html" => Encoding.UTF8.GetBytes($"<!doctype html><title>A page</title><p>{text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p>"),
        ".pdf" => Documents.Pdf(text.Replace(". ", ".\n", StringComparison.Ordinal)),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private void OfClaim(string id, Action<string, string> line)
    {
        int number = id[^1] - '0';
        int source = chance.Next(Sources), at = chance.Next(Sentences);
        line("statement", $"It was so, {chance.Next(4)}.");
        line("modality", Is(4) ? "holds" : "states");
        line("topics", Is(2) ? "[law]" : "[law, trade]");
        if (Is(2)) { line("concerns", "[harbour]"); }
        if (Is(3)) { line("conduct_of", $"[{Actor()}]"); }
        if (Is(2)) { line("date", Date()); }
        line("quotes", $"[{{source: source-{source}, exact: \"{(Is(at == 3 ? 30 : 4) ? Shortened(source, at) : Sentence(source, at))}\", speaker: {Actor()}{(source > 0 && Is(3) ? ", through: [source-0]" : "")}}}]");
        if (Is(3)) { line("responds_to", Is(2) ? $"[{{claim: claim-{(Is(8) ? number : (number + chance.Next(1, Claims)) % Claims)}, stance: rejects}}]" : $"[{{source: source-{chance.Next(Sources)}, stance: {(Is(2) ? "accepts" : "rejects")}}}]"); }
        if (Is(3)) { line("evidence", $"[{{kind: interview, document: source-{chance.Next(Sources)}}}, {{kind: document, document: source-{chance.Next(Sources)}}}]"); }
        if (Is(2)) { line("code", $"C-{(Is(30) ? 0 : number + 1)}"); }
        if (Is(8)) { line("reviewed", $"[{{id: source-{chance.Next(Sources)}, date: 2026-11-02}}]"); }
    }

    private void OfEvent(string id, Action<string, string> line)
    {
        int number = id[^1] - '0';
        if (Is(2)) { line("date", Date()); }
        else if (number > 0) { line(Is(2) ? "after" : "before", $"[{{event: event-{chance.Next(number)}}}]"); }
        if (Is(2)) { line("participants", $"[{{id: {Actor()}}}]"); }
        if (Is(2)) { line("place", "harbour"); }
        if (Is(2)) { line("claims", $"[claim-{chance.Next(Claims)}]"); }
    }

    private string Body()
    {
        var text = new StringBuilder();
        for (int i = chance.Next(4); i > 0; i--)
        {
            int source = chance.Next(Sources);
            text.Append(chance.Next(7) switch
            {
                0 => $"See [[claim-{chance.Next(Claims)}]].",
                1 => $"The ministry office and the reporter met, and the {Actor()} office; the office was shut.",
                2 => $"As told [@source-{source}].",
                3 => $"> {Sentence(source, chance.Next(Sentences))} [@source-{source}]",
                4 => $"The [event](../events/event-{chance.Next(Events)}.md) was before {chance.Next(100)}.",
                5 => "![[about]]",
                _ => $"Word {chance.Next(1000)}.",
            }).Append("\n\n");
        }
        return text.ToString();
    }

    private bool Is(int oneIn) => chance.Next(oneIn) == 0;
    private string Actor() => ((string[])["ministry", "commission", "reporter"])[chance.Next(3)];
    private string Date() => $"20{chance.Next(15, 24)}-{chance.Next(1, 13):00}{(Is(2) ? $"-{chance.Next(1, 28):00}" : "")}";
    // Of one sentence the words between say the opposite.
    private static string Shortened(int source, int number) => Sentence(source, number).Replace(number == 3 ? "not " : "what ", "[…] ", StringComparison.Ordinal);
    private static string Sentence(int source, int number) => $"Sentence {(char)('A' + number)} of paper {source} told what the ministry did{(number == 3 ? " not do" : "")}.";
}
