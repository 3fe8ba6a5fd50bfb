using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Editing;

/// <summary>The kinds of a digest as people type them: by name, folder or label.</summary>
internal static class KindNames
{
    /// <returns>Null where the word is none.</returns>
    public static KindInfo? Find(IReadOnlyList<KindInfo> kinds, string word)
    {
        string typed = word.Trim();
        return kinds.FirstOrDefault(kind => Is(kind, typed));
    }

    /// <summary>The kinds, and the one that was likely meant.</summary>
    public static string Help(IReadOnlyList<KindInfo> kinds, string word)
    {
        string list = $"Kinds of this digest: {string.Join(", ", kinds.Select(kind => kind.Name))}.";
        return Suggestion.For(word, kinds.SelectMany(Words)) is { } likely ? $"{likely} {list}" : list;
    }

    private static bool Is(KindInfo kind, string word) => Words(kind).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(KindInfo kind) => ((string?[])[kind.Name, kind.Folder, kind.Label, kind.Plural, kind.Like == RecordKind.Page ? "pages" : null]).OfType<string>().Where(word => word.Length > 0);
}
