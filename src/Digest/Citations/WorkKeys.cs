using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Citations;

/// <summary>By what two works are told to be one: the same key of the same kind.</summary>
/// <param name="Kind">As messages name it: DOI, ISBN, address, title, id, all that it says.</param>
internal readonly record struct WorkKey(string Kind, string Value);

/// <summary>Keys of works, so that those which are one are found without comparing every two.</summary>
internal static class WorkKeys
{
    public const string Doi = "DOI", Isbn = "ISBN", Address = "address", Title = "title", Id = "id", Whole = "all that it says";

    /// <summary>The surest first. A part of a book has the book's ISBN, and none of its own.</summary>
    public static IEnumerable<WorkKey> Of(BibliographyItem item)
    {
        var citation = item.Citation;
        if (citation["DOI"] is { } doi && Identifiers.Fault("DOI", Identifiers.BareDoi(doi)) is null) { yield return new WorkKey(Doi, Identifiers.BareDoi(doi).ToLowerInvariant()); }
        bool isWhole = citation.Type?.Value is "book" or "report" or "classic" or "pamphlet" or "collection" or "thesis" && citation["volume"] is null && citation["chapter-number"] is null && citation["page"] is null;
        if (isWhole && citation["ISBN"] is { } written && Identifiers.Isbn(written) is { } isbn) { yield return new WorkKey(Isbn, isbn); }
        if (citation["URL"] is { } url && OneAddress(url) is { } address) { yield return new WorkKey(Address, address); }
        if (TitleKey(citation) is { } title) { yield return new WorkKey(Title, title); }
        if (WholeCitation.Key(citation) is { } whole) { yield return new WorkKey(Whole, whole); }
    }

    /// <summary>One form of an address: without scheme, fragment and the slash at its end. Null: it is none.</summary>
    public static string? OneAddress(string written)
    {
        if (!Identifiers.IsWebAddress(written)) { return null; }
        var uri = new Uri(written);
        // Some sites have their pages behind the mark of a fragment.
        string fragment = uri.Fragment is ['#', '/' or '!', ..] ? uri.Fragment : "";
        return (uri.Host + (uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(CultureInfo.InvariantCulture)) + uri.PathAndQuery).TrimEnd('/') + fragment;
    }

    /// <summary>Title, year and first author, and what tells the parts of a series apart; null where one of the three is not known.</summary>
    private static string? TitleKey(Citation citation)
    {
        if (citation["title"] is not { } title || Letters(title) is not { Length: > 0 } letters) { return null; }
        if (citation.Issued?.Value is not { Earliest: { } first, Latest: { } last } || first.Year != last.Year) { return null; }
        var names = citation.Names.FirstOrDefault(pair => pair.Key == "author").Value ?? citation.Names.FirstOrDefault(pair => pair.Key == "editor").Value;
        string? author = names is [var one, ..] ? one.Family ?? one.Literal ?? one.Given : citation["publisher"];
        if (author is null) { return null; }
        string parts = string.Join('\u001f', ((string[])["number", "volume", "issue", "page", "edition", "version", "part-number"]).Select(name => citation[name] ?? ""));
        return string.Create(CultureInfo.InvariantCulture, $"{letters}\u001f{first.Year}\u001f{Letters(author)}\u001f{parts}");
    }

    /// <summary>Letters and digits alone, without marks and case.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text.InForm(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) { letters.Append(char.ToLowerInvariant(c)); }
        }
        return letters.ToString();
    }
}
