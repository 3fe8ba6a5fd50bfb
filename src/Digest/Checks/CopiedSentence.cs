using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Statements that take a source's words without quotation marks.</summary>
internal static class CopiedSentence
{
    private static readonly Rule Rule = new("copied-sentence", Severity.Warning,
        "A statement repeats a long run of a source's words outside quotation marks.",
        "The curator's words and a source's words never share a field: a reader must see which are whose. In English twelve words on end are a copy, letter case and punctuation aside; words of names are not counted, since they cannot be put otherwise.",
        "statement: The report was published only minutes before the High Commissioner left her office for good.\n# mend: The report was published \"only minutes before the High Commissioner left her office for good\".");

    public static Check Check { get; } = new([Rule], In);

    private static IEnumerable<Diagnostic> In(Site site, CheckRun run)
    {
        var runs = new Dictionary<Source, CopiedRuns>();
        var all = new List<(Record Owner, bool[] Copied)>();
        foreach (var record in site.Records)
        {
            run.Threads.CancellationToken.ThrowIfCancellationRequested();
            if (Statements.Of(site, record) is not { } statement || statement.Text.Words.Count < statement.Language.CopiedWords) { continue; }
            bool[] copied = new bool[statement.Text.Words.Count];
            all.Add((record, copied));
            foreach (var source in statement.Quotes.Select(quote => quote.Quote.Source).OfType<Source>().Distinct())
            {
                if (!runs.TryGetValue(source, out var asked)) { runs[source] = asked = new CopiedRuns(); }
                asked.Ask(statement.Text, statement.Language.CopiedWords, copied);
            }
        }
        // A statement is marked by each of its sources in turn, and by several at once to the same end.
        Parallel.ForEach(runs, run.Threads, pair => { if (site.Seeds.TryGetValue(pair.Key.Id, out var seed)) { pair.Value.Mark(seed.Text); } });
        // Few are marked: those are taken apart anew, and the others are not held.
        return all.Where(one => one.Copied.Contains(true)).SelectMany(one => Judge(site, Statements.Of(site, one.Owner)!, one.Copied));
    }

    private static IEnumerable<Diagnostic> Judge(Site site, Statement statement, bool[] copied)
    {
        HashSet<string>? names = null;
        for (int first = 0; first < copied.Length; first++)
        {
            if (!copied[first]) { continue; }
            int last = first;
            while (last + 1 < copied.Length && copied[last + 1]) { last++; }
            names ??= RelatedNames.Of(site, statement.Owner).SelectMany(name => new Text(name).Words).Select(word => word.Folded).Where(word => !statement.Language.FunctionWords.Contains(word)).ToHashSet(StringComparer.Ordinal);
            int own = Enumerable.Range(first, last - first + 1).Count(at => !names.Contains(statement.Text.Words[at].Folded) && (at == 0 || !statement.Text.IsCapitalised(at)));
            if (own >= statement.Language.CopiedWords)
            {
                yield return Rule.At(statement.At(first, last), $"{last - first + 1} words of this statement stand on end in the source: \"{Shorten(statement.Text.Between(first, last))}\".", "Put the source's words into quotation marks, or say it in your own.");
            }
            first = last;
        }
    }

    private static string Shorten(string text) => Excerpt.Of(text, 120, 117);
}
