using Digest.Model;

namespace Digest.Citations;

/// <summary>A source as a work that is cited: its citation, filled up with what its record says elsewhere.</summary>
internal static class SourceItem
{
    /// <summary>A document's own words, which no proof stands behind, and what the curator noted for herself.</summary>
    private static readonly HashSet<string> KeptBack = new(StringComparer.Ordinal) { "abstract", "annote" };

    /// <summary>Whether a text of a citation goes out to reference managers.</summary>
    /// <param name="variable">As CSL has it.</param>
    public static bool IsExported(string variable) => !KeptBack.Contains(variable);

    /// <summary>As it goes out to reference managers: without a title that the digest made up for the document, an abstract, and who stands in no export.</summary>
    public static BibliographyItem Exported(Site site, Source source)
    {
        var filled = Filled(site, source, source.TitleSupplied ? null : source.Title, entity => entity.Head.Index);
        return new(source.Id, filled with { Text = [.. filled.Text.Where(pair => IsExported(pair.Key))] });
    }

    /// <summary>As pages print it: a title that the digest made up for the document stands in brackets.</summary>
    public static BibliographyItem Printed(Site site, Source source) => new(source.Id, Unrepeated(InSentence(site, Filled(site, source, source.TitleSupplied ? $"[{source.Title}]" : source.Title, _ => true))));

    /// <summary>"Press release" is written small amid an English reference; "PhD thesis" stays.</summary>
    private static Citation InSentence(Site site, Citation citation)
    {
        if (!site.Config.Language.StartsWith("en", StringComparison.Ordinal) || citation["genre"] is not { Length: > 1 } genre) { return citation; }
        bool isWord = char.IsUpper(genre[0]) && !genre.AsSpan(1).ContainsAnyInRange('A', 'Z');
        return isWord ? citation with { Text = [.. citation.Text.Select(pair => pair.Key == "genre" ? KeyValuePair.Create(pair.Key, pair.Value with { Value = char.ToLowerInvariant(genre[0]) + genre[1..] }) : pair)] } : citation;
    }

    /// <summary>Who publishes what it wrote itself is named once.</summary>
    private static Citation Unrepeated(Citation citation) => citation["publisher"] is { } publisher && citation.Names.FirstOrDefault(pair => pair.Key == "author").Value is [{ Literal: { } author }] && author == publisher
        ? citation with { Text = [.. citation.Text.Where(pair => pair.Key is not ("publisher" or "publisher-place"))] } : citation;

    private static Citation Filled(Site site, Source source, string? title, Func<Entity, bool> isNamed)
    {
        var citation = source.Citation;
        var text = citation.Text;
        // The citation's own title is what the document calls itself; the record's is what the digest prints.
        if (title is not null && citation["title"] is null) { text = [KeyValuePair.Create("title", new Located<string>(title, source.Head.Title.Span)), .. text]; }
        return citation with
        {
            Type = citation.Type ?? new Located<string>("document", source.Head.Title.Span),
            Text = text,
            Names = citation.Names.Any(pair => pair.Key == "author") ? citation.Names : [.. Authors(site.Find<Entity>(source.By).Where(isNamed)), .. citation.Names],
            Dates = [.. Dates(source, citation)],
        };
    }

    /// <summary>Whose document it is stands for its author, under the names that the digest prints.</summary>
    private static IEnumerable<KeyValuePair<string, IReadOnlyList<CslName>>> Authors(IEnumerable<Entity> by)
    {
        CslName[] names = [.. by.Select(entity => new CslName(entity.Title, null, null, []))];
        if (names.Length > 0) { yield return KeyValuePair.Create<string, IReadOnlyList<CslName>>("author", names); }
    }

    private static IEnumerable<KeyValuePair<string, Located<Edtf.EdtfDate>>> Dates(Source source, Citation citation)
    {
        bool isInferred = source.Dating.Basis == DateBasis.Inferred;
        foreach (var date in citation.Dates) { yield return isInferred && date.Key == "issued" ? KeyValuePair.Create(date.Key, Unsure(date.Value)) : date; }
        if (citation.Issued is null && source.Dating.Date is { } issued) { yield return KeyValuePair.Create("issued", isInferred ? Unsure(issued) : issued); }
        // The day of collection says when a web page read so.
        if (citation["URL"] is not null && citation.DateOf("accessed") is null && source.Custody?.CollectedAt.Date is { } collected) { yield return KeyValuePair.Create("accessed", collected); }
    }

    /// <summary>A day that somebody inferred is no surer where it is cited than on the page.</summary>
    private static Located<Edtf.EdtfDate> Unsure(Located<Edtf.EdtfDate> date)
    {
        string[] ends = date.Value.ToString().Split('/');
        string unsure = string.Join('/', ends.Select(end => end is "" or ".." || end[^1] is '?' or '%' ? end : end[^1] == '~' ? end[..^1] + '%' : end + '?'));
        return Edtf.EdtfDate.TryParse(unsure, out var made, out _) ? date with { Value = made } : date;
    }
}
