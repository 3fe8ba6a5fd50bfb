namespace Digest.Outputs.Search;

/// <summary>A language of the site, as the search reads it.</summary>
/// <param name="Scope">Of the page for searching, as if it stood in the folder of the language.</param>
internal sealed record SearchTongue(PageScope Scope, SearchTexts Texts)
{
    private readonly string prefix = Scope.Language?.Prefix ?? "";

    /// <summary>An address as it is seen from the page for searching, which stands at the root.</summary>
    public string Place(string address) => prefix.Length == 0 ? address : address.StartsWith("../", StringComparison.Ordinal) ? address[3..] : prefix + address;
}
