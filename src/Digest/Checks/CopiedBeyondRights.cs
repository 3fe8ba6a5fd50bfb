using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Words of a source that may not be shown, typed where the curator's own words stand.</summary>
internal static class CopiedBeyondRights
{
    /// <summary>So many words on end are a copy.</summary>
    private const int Run = 12;

    private static readonly Rule Rule = new("copied-beyond-rights", Severity.Error,
        "A text repeats twelve words on end or more of a source whose rights allow a citation alone.",
        "Such a source's quotes are verified and not shown. Typed into a statement, a note, a summary or a body, with quotation marks or without, its words would be published all the same. The source's title and what its citation says may be named.",
        "note: The report says that conditions in the camp were worse than anybody had been ready to believe.\n# mend: say it in your own words");

    public static Check Check { get; } = new(Rule, site => site.Of<Source>().Where(source => source.Rights.Publish == PublishRights.Citation).SelectMany(source => In(site, source)));

    private sealed record Asked(Record Owner, string Written, Text Text, Span? Place, bool[] Copied);

    private static IEnumerable<Diagnostic> In(Site site, Source source)
    {
        if (!site.Seeds.TryGetValue(source.Id, out var seed)) { return []; }
        var runs = new CopiedRuns();
        var all = new List<Asked>();
        foreach (var record in site.Uses[source].Quotes.Select(quote => quote.Owner).Concat(site.BacklinksOf(source).Select(link => link.From)).Append(source).Distinct())
        {
            foreach (var (written, place) in Texts(site, record))
            {
                var text = new Text(Unmarked(written));
                var asked = new Asked(record, written, text, place, new bool[text.Words.Count]);
                all.Add(asked);
                runs.Ask(text, Run, asked.Copied);
            }
        }
        runs.Mark(seed.Text);
        string named = string.Join("\n", source.Citation.Text.Select(pair => pair.Value.Value).Append(source.Title).Select(text => Folded(new Text(Unmarked(text)))));
        return all.Select(asked => Judge(asked, source, named)).OfType<Diagnostic>();
    }

    private static Diagnostic? Judge(Asked asked, Source source, string named)
    {
        int first = Array.IndexOf(asked.Copied, true);
        if (first < 0) { return null; }
        int last = first;
        while (last + 1 < asked.Copied.Length && asked.Copied[last + 1]) { last++; }
        if (named.Contains(Folded(asked.Text, first, last), StringComparison.Ordinal)) { return null; }
        return Rule.At(asked.Place ?? asked.Owner.Head.Title.Span, $"{last - first + 1} words on end in '{asked.Owner.Id}' are those of '{source.Id}', whose rights allow a citation alone.",
            "Say it in your own words, or agree excerpts with the holder of the rights and write publish: excerpts.");
    }

    /// <summary>What a curator types: titles, statements, notes, and the body paragraph by paragraph, without what it quotes from sources that may be shown.</summary>
    private static IEnumerable<(string Text, Span? Place)> Texts(Site site, Record record)
    {
        var quoted = site.QuotesOf(record).Where(quote => quote.IsShown && quote.Use != QuoteUse.Body).Select(quote => quote.Quote.Exact.Span).ToHashSet();
        foreach (var (text, place) in ExportedTexts.Of(site, record))
        {
            if (place is not { } at || !quoted.Contains(at)) { yield return (text, place ?? Located(record, text)); }
        }
        var body = record.Head.Body;
        char[] prose = body.FileText.ToCharArray(body.Start, body.FileText.Length - body.Start);
        foreach (var quote in body.Quotes)
        {
            int from = Math.Clamp(quote.Exact.Span.Offset - body.Start, 0, prose.Length);
            Array.Fill(prose, '\n', from, Math.Clamp(quote.Exact.Span.Length, 0, prose.Length - from));
        }
        int start = 0;
        foreach (string paragraph in new string(prose).Split("\n\n"))
        {
            yield return (paragraph, new Span(record.Head.Path, body.Start + start, paragraph.TrimEnd().Length));
            start += paragraph.Length + 2;
        }
    }

    private static Span? Located(Record record, string text) =>
        record.Head.Body.FileText.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? new Span(record.Head.Path, at, text.Length) : null;

    /// <summary>Words in quotation marks count like any other.</summary>
    private static string Unmarked(string text)
    {
        char[] marks = [.. text];
        for (int i = 0; i < marks.Length; i++) { if (marks[i] is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u300C' or '\u300D' or '\u300E' or '\u300F') { marks[i] = ' '; } }
        return new string(marks);
    }

    private static string Folded(Text text) => text.Words.Count == 0 ? "" : Folded(text, 0, text.Words.Count - 1);

    private static string Folded(Text text, int first, int last) => string.Join(' ', text.Words.Skip(first).Take(last - first + 1).Select(word => word.Folded));
}
