using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>What entries take over from others: <c>crossref</c> (the title of the whole becomes the title in which the part stands) and <c>xdata</c>.</summary>
internal sealed class Inheritance(IReadOnlyList<BibEntry> entries, ICollection<Diagnostic> diagnostics)
{
    private const int Deepest = 8, MostParents = 20, MostFields = 2_000;

    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related", "relatedoptions", "relatedstring", "relatedtype",
        "shorthand", "shorthandintro", "sortkey", "file", "abstract", "doi", "url", "keywords", "note", "pages",
    };

    private readonly Dictionary<string, BibEntry> byKey = entries.GroupBy(entry => entry.Key.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<BibEntry, BibEntry> whole = new(ReferenceEqualityComparer.Instance);

    public BibEntry Whole(BibEntry entry) => Whole(entry, 0);

    private BibEntry Whole(BibEntry entry, int depth)
    {
        if (whole.TryGetValue(entry, out var done)) { return done; }
        // Nothing is taken over twice, in a circle least of all.
        whole[entry] = entry;
        var fields = entry.Fields.ToList();
        foreach (var name in entry.Fields.Where(field => field.Name is "xdata" or "crossref").ToList())
        {
            foreach (string key in name.Name == "xdata" ? name.Value.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostParents) : [name.Value.Value.Trim()])
            {
                if (!byKey.TryGetValue(key, out var other)) { Missing(entry, name, $"there is no entry '{DraftItem.Shorten(key)}' in this file"); }
                else if (depth >= Deepest) { Missing(entry, name, $"entries take over from one another more than {Deepest} deep"); }
                else { Take(fields, entry, Whole(other, depth + 1), name.Name == "crossref"); }
            }
        }
        return whole[entry] = fields.Count == entry.Fields.Count ? entry : entry with { Fields = fields };
    }

    private static void Take(List<(string Name, Located<string> Value)> fields, BibEntry entry, BibEntry other, bool crossed)
    {
        var has = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in other.Fields)
        {
            if (crossed && Own.Contains(name)) { continue; }
            string own = crossed ? Renamed(name, entry.Type.Value, other.Type.Value) : name;
            if (fields.Count < MostFields && has.Add(own)) { fields.Add((own, value)); }
        }
    }

    /// <summary>As BibLaTeX has it (its manual, appendix B).</summary>
    private static string Renamed(string name, string child, string parent) => (name, child, parent) switch
    {
        ("title", "article" or "suppperiodical" or "review", "periodical") => "journaltitle",
        ("subtitle", "article" or "suppperiodical" or "review", "periodical") => "journalsubtitle",
        ("title" or "subtitle" or "titleaddon", "inbook" or "incollection" or "inproceedings" or "conference" or "inreference" or "bookinbook" or "suppbook" or "suppcollection", _) => "book" + name,
        ("title" or "subtitle" or "titleaddon", "book" or "collection" or "proceedings" or "reference", ['m', 'v', ..]) => "main" + name,
        ("author", "inbook" or "bookinbook" or "suppbook", "book" or "mvbook") => "bookauthor",
        _ => name,
    };

    private void Missing(BibEntry entry, (string Name, Located<string> Value) field, string why) =>
        diagnostics.Add(FormatRules.Untaken.At(field.Value.Span, $"'{field.Name}' of '{DraftItem.Shorten(entry.Key.Value)}' is not taken: {why}."));
}
