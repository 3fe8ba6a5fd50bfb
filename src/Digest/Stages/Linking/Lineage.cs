using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Lineage of documents: a press release about a report is no second origin, and neither is a copy of it under another record. Each document is walked once, however many quotes it has.</summary>
internal sealed class Lineage
{
    private readonly IReadOnlyDictionary<string, Record> byId;
    private readonly Dictionary<Source, IReadOnlyList<Source>> ends = [];
    // Of records of one document, the one that stands for it.
    private readonly Dictionary<Source, IReadOnlyList<Source>> copies = [];
    private readonly HashSet<Source> begun = [];
    private readonly List<(string Id, string Document, string Behind)> shape = [];

    /// <param name="seeds">By source id, as they were read: what is hidden of a text changes nothing of which document it is.</param>
    public Lineage(IReadOnlyList<Record> records, IReadOnlyDictionary<string, Record> byId, IReadOnlyDictionary<string, SeedText> seeds)
    {
        this.byId = byId;
        foreach (var document in SharedDocuments.Of(records.OfType<Source>(), seeds)) { foreach (var source in document) { copies[source] = document; } }
        foreach (var source in records.OfType<Source>())
        {
            var document = Document(source);
            if (document == source && !copies.ContainsKey(source) && source.ReportsOn.Count == 0) { ends[source] = [source]; continue; }
            shape.Add((source.Id, document.Id, string.Join(' ', source.ReportsOn.Select(id => id.Value))));
            Walk(document);
        }
    }

    /// <summary>Whether documents go back to the same ones here as there, by their ids.</summary>
    public bool IsLike(Lineage other) => shape.SequenceEqual(other.shape);

    /// <summary>The record that stands for a document: itself, but where another has the same file.</summary>
    public Source Document(Source source) => copies.TryGetValue(source, out var same) ? same[0] : source;

    /// <summary>The documents at the end of <c>reports_on</c>, by id; the document itself where it reports on none.</summary>
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

    private List<Source> Behind(Source document) => [.. copies.GetValueOrDefault(document, [document]).SelectMany(source => source.ReportsOn)
        .Select(id => byId.GetValueOrDefault(id.Value)).OfType<Source>().Select(Document).Where(other => other != document).Distinct()];

    private IReadOnlyList<Source> Join(Source source, List<Source> behind)
    {
        if (behind.Count == 1 && ends.TryGetValue(behind[0], out var only)) { return only; }
        Source[] all = [.. behind.SelectMany(document => ends.GetValueOrDefault(document, [])).Distinct().OrderBy(end => end.Id, StringComparer.Ordinal)];
        return all.Length == 0 ? [source] : all;
    }
}
