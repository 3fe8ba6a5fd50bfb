using System.Collections.Frozen;

namespace Digest.Checks.Wording;

/// <summary>The languages whose wording is checked. One is added with one file of lists and one entry here.</summary>
internal static class AllLanguages
{
    public static IReadOnlyList<Language> List { get; } = [English.Language];

    private static readonly FrozenDictionary<string, Language> ByCode = List.ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);

    /// <param name="tag">BCP 47; its primary subtag decides.</param>
    /// <returns>Null for a language without lists.</returns>
    public static Language? For(string tag) => ByCode.GetValueOrDefault(tag.Split('-', 2)[0]);
}
