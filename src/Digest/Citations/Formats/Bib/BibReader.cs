using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>Reads BibTeX and BibLaTeX.</summary>
internal static class BibReader
{
    public static IReadOnlyList<BibliographyItem> Read(string path, string text, ICollection<Diagnostic> diagnostics)
    {
        int before = diagnostics.Count;
        var entries = new BibParser(path, text, diagnostics).Entries();
        if (entries.Count == 0 && diagnostics.Count == before) { diagnostics.Add(FormatRules.Broken.At(Span.StartOf(path), "There is no entry in this file: one begins with '@article{key,' or the like.", "Export the bibliography as 'BibLaTeX' or 'BibTeX'.")); }
        var inheritance = new Inheritance(entries, diagnostics);
        var items = new List<BibliographyItem>();
        var lines = new Lazy<LineIndex>(() => new LineIndex(text));
        foreach (var entry in entries.Where(entry => entry.Type.Value != "xdata"))
        {
            if (entry.Type.Value == "set") { diagnostics.Add(FormatRules.Untaken.At(entry.Type.Span, $"The set '{DraftItem.Shorten(entry.Key.Value)}' is not taken: its works are entries of their own.")); }
            else { items.Add(new BibItem(inheritance.Whole(entry), lines, diagnostics).Item()); }
        }
        return items;
    }
}
