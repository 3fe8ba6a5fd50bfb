namespace Digest.Model;

/// <summary>Documents of which there are several records: the bytes of their files are the same, whatever the files are called.</summary>
internal static class SharedDocuments
{
    /// <summary>Records of one document each, two or more. The first is the one that the others go back to: no translation, then by path, ordinal.</summary>
    /// <remarks>A file may hold several works: where each of its records says on which pages (<c>citation.page</c>), those of other pages are documents of their own.</remarks>
    /// <param name="seeds">By source id.</param>
    public static IReadOnlyList<IReadOnlyList<Source>> Of(IEnumerable<Source> sources, IReadOnlyDictionary<string, SeedText> seeds)
    {
        var found = new List<IReadOnlyList<Source>>();
        foreach (var file in sources.GroupBy(source => HashOf(source, seeds), StringComparer.Ordinal))
        {
            if (file.Key is null || !file.Skip(1).Any()) { continue; }
            bool areParts = file.All(source => source.Citation["page"] is not null);
            foreach (var document in file.GroupBy(source => areParts ? source.Citation["page"] : null, StringComparer.Ordinal))
            {
                if (document.Skip(1).Any()) { found.Add([.. document.OrderBy(source => source.Head.TranslationOf is not null).ThenBy(source => source.Head.Path, StringComparer.Ordinal)]); }
            }
        }
        return found;
    }

    /// <summary>SHA-256 of a document's file; null where it is not known. Of a document that is not here (a restricted one) its record has it, and the lock proves nothing of another.</summary>
    private static string? HashOf(Source source, IReadOnlyDictionary<string, SeedText> seeds) =>
        seeds.TryGetValue(source.Id, out var seed) && seed.Sha256.Length > 0 ? seed.Sha256 : source.IsHeld ? source.Custody!.Sha256?.Value : null;
}
