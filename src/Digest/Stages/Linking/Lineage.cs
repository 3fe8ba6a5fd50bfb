using Digest.Citations;
using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Lineage of documents: a press release about a report is no second origin, and neither is a copy, a translation or a later version of it. Each document is walked once, however many quotes it has.</summary>
internal sealed class Lineage
{
    private readonly IReadOnlyDictionary<string, Record> byId;
    private readonly Dictionary<Source, IReadOnlyList<Source>> ends = [];
    // Of records of one document, the one that stands for it.
    private readonly Dictionary<Source, IReadOnlyList<Source>> copies = [];
    private readonly Dictionary<Source, Source> originals = [];
    // Of records with one DOI, the one that stands for the work.
    private readonly Dictionary<Source, Source> works = [];
    private readonly HashSet<Source> begun = [];
    private readonly List<(string Id, string Document, string Behind)> shape = [];

    /// <param name="seeds">By source id, as they were read: what is hidden of a text changes nothing of which document it is.</param>
    public Lineage(IReadOnlyList<Record> records, IReadOnlyDictionary<string, Record> byId, IReadOnlyDictionary<string, SeedText> seeds)
    {
        this.byId = byId;
        foreach (var document in SharedDocuments.Of(records.OfType<Source>(), seeds)) { foreach (var source in document) { copies[source] = document; } }
        FindWorks(records);
        foreach (var source in records.OfType<Source>())
        {
            var document = Document(source);
            if (!copies.ContainsKey(source) && !works.ContainsKey(source) && source is { ReportsOn.Count: 0, IsOfAnother: false }) { ends[source] = [source]; continue; }
            shape.Add((source.Id, document.Id, $"{string.Join(' ', source.ReportsOn.Select(id => id.Value))}, {source.Head.TranslationOf?.Value}, {source.Replaces?.Value}, {works.GetValueOrDefault(source)?.Id}"));
            Walk(document);
            FindOriginal(document);
        }
    }

    /// <summary>One DOI is one work, in whatever file; of a part the pages stand beside it. What says itself to what it goes back is left to that.</summary>
    private void FindWorks(IReadOnlyList<Record> records)
    {
        var roots = records.OfType<Source>().Where(source => source is { ReportsOn.Count: 0, IsOfAnother: false } && source.Citation["DOI"] is { } doi && Identifiers.Fault("DOI", Identifiers.BareDoi(doi)) is null);
        foreach (var work in roots.GroupBy(source => (Identifiers.BareDoi(source.Citation["DOI"]!).ToLowerInvariant(), source.Citation["page"], source.Citation["chapter-number"], source.Citation["version"])))
        {
            if (!work.Skip(1).Any()) { continue; }
            var first = Document(work.MinBy(source => source.Head.Path, StringComparer.Ordinal)!);
            // Of several records of one file the one stands for it that is walked.
            foreach (var source in work) { works[source] = works[Document(source)] = first; }
        }
    }

    /// <summary>Whether documents go back to the same ones here as there, by their ids.</summary>
    public bool IsLike(Lineage other) => shape.SequenceEqual(other.shape);

    /// <summary>The record that stands for a document: itself, but where another has the same file.</summary>
    public Source Document(Source source) => copies.TryGetValue(source, out var same) ? same[0] : source;

    /// <summary>The document whose words these are, in another language or an earlier version perhaps: at the end of <c>translation_of</c> and <c>replaces</c>.</summary>
    public Source Original(Source source) => Document(source) is var document && originals.TryGetValue(document, out var original) ? original : document;

    /// <summary>The documents at the end of <c>reports_on</c>, <c>translation_of</c> and <c>replaces</c>, by id; the document itself where it names none.</summary>
    /// <remarks>In a circle there is no end: each of its documents gets one of them, and a check fails the build.</remarks>
    public IReadOnlyList<Source> Ends(Source source) => ends.GetValueOrDefault(Document(source), [source]);

    /// <summary>The document that words go back to which a source reports, and says no more of: its one end; empty where there are several, since which of them has the words is not told.</summary>
    public IReadOnlyList<Source> Origin(Source source) => Ends(source) is [_] only ? only : [];

    // Depth-first with a stack of its own, so that a line of any length is safe.
    private void Walk(Source start)
    {
        if (!begun.Add(start)) { return; }
        var path = new Stack<(Source Source, List<Source> Behind, int Next)>([(start, Behind(start), 0)]);
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Behind.Count) { ends[at.Source] = Join(at.Source, at.Behind); continue; }
            path.Push(at with { Next = at.Next + 1 });
            var next = at.Behind[at.Next];
            if (begun.Add(next)) { path.Push((next, Behind(next), 0)); }
        }
    }

    private void FindOriginal(Source start)
    {
        var way = new HashSet<Source>();
        var at = start;
        while (!originals.ContainsKey(at) && way.Add(at) && Found(at, copies.GetValueOrDefault(at, [at]).SelectMany(Works)) is [var work, ..]) { at = work; }
        var end = originals.GetValueOrDefault(at, at);
        foreach (var document in way) { originals[document] = end; }
    }

    private List<Source> Behind(Source document) => Found(document, copies.GetValueOrDefault(document, [document]).SelectMany(source => source.ReportsOn.Concat(Works(source))));

    /// <summary>The records of the same work before this one: what it translates, then what it is a later version of.</summary>
    private static IEnumerable<Located<string>> Works(Source source) => ((Located<string>?[])[source.Head.TranslationOf, source.Replaces]).OfType<Located<string>>();

    /// <summary>Other documents than this one: those that are named, and the one that stands for the same work.</summary>
    private List<Source> Found(Source document, IEnumerable<Located<string>> ids) =>
        [.. ids.Select(id => byId.GetValueOrDefault(id.Value)).Append(works.GetValueOrDefault(document)).OfType<Source>().Select(Document).Where(other => other != document).Distinct()];

    private IReadOnlyList<Source> Join(Source source, List<Source> behind)
    {
        if (behind.Count == 1 && ends.TryGetValue(behind[0], out var only)) { return only; }
        Source[] all = [.. behind.SelectMany(document => ends.GetValueOrDefault(document, [])).Distinct().OrderBy(end => end.Id, StringComparer.Ordinal)];
        return all.Length == 0 ? [source] : all;
    }
}
