using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Names of those who are kept out of exports, in the words and the citations of records that are exported.</summary>
internal static class NamedInExport
{
    private static readonly Rule Rule = new("named-in-export", Severity.Warning,
        "The words of an exported record name somebody whose own record says index: false.",
        "Exports and feeds leave such a record out, and its id wherever another record refers to it; they cannot leave a name out of a sentence, or out of a citation. Whoever searches data/digest.json or data/bibliography.json finds it there. Roles of people who are shown by role are not looked for.",
        "statement: Aygul was held for a year.      # and people/aygul.md has index: false\n# mend: A former detainee was held for a year.")
    { IsNeverOld = true };

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var names = NameSearch.OfUnindexed(site);
        return names.IsEmpty ? [] : site.Records.Where(record => record.Head.Index).SelectMany(record => In(site, record, names));
    }

    private static IEnumerable<Diagnostic> In(Site site, Record record, NameSearch names)
    {
        foreach (var (text, place) in ExportedTexts.Of(site, record).Concat(record is Source source ? ExportedTexts.Cited(source) : []))
        {
            foreach (var (start, length, owner) in names.In(text).DistinctBy(found => found.Owner))
            {
                yield return Rule.At(Exactly(record, place, text, start, length), $"'{record.Id}' is exported, and its words name '{owner.Id}', which says index: false.",
                    "Say it without the name, put [withheld] into the quote or show: false beside it, or give this record index: false too.");
            }
        }
    }

    /// <summary>The name itself where the text stands in the file as it is printed; else the value that it stands in.</summary>
    public static Span Exactly(Record record, Span? place, string text, int start, int length)
    {
        // A translation has the path of its original, and a text of its own.
        var (file, path) = (record.Head.Body.FileText, record.Head.Body.Path);
        int from = place is { } given && given.Path == path ? Math.Min(given.Offset, file.Length) : 0;
        int at = file.IndexOf(text, from, StringComparison.Ordinal);
        return at >= 0 ? new Span(path, at + start, length) : place ?? record.Head.Title.Span;
    }
}
