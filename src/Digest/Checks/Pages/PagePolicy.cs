namespace Digest.Checks.Pages;

/// <summary>Reads a Content-Security-Policy (Level 3) and says whether it keeps every request within the site.</summary>
internal static class PagePolicy
{
    /// <summary>The name of the HTTP header, and of the meta element that stands for it.</summary>
    public const string Name = "Content-Security-Policy";

    /// <summary>What the policy leaves open, as the end of a sentence; null: nothing leaves the site.</summary>
    public static string? Gap(string policy)
    {
        var directives = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (string directive in policy.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = directive.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
            // Of two directives with one name the first counts.
            if (words.Length > 0) { directives.TryAdd(words[0], words[1..]); }
        }
        if (!Is(directives, "default-src", "'none'")) { return "its default-src is not 'none'"; }
        // These two do not fall back to default-src.
        if (!Is(directives, "base-uri", "'none'")) { return "its base-uri is not 'none'"; }
        if (!SendsNothing(directives)) { return "its form-action is neither 'none' nor 'self'"; }
        foreach (var (name, sources) in directives)
        {
            if (Array.Find(sources, source => !StaysHere(source) && !(IsFile(source) && name.Equals("form-action", StringComparison.OrdinalIgnoreCase))) is { } source) { return $"its {name} allows {source}"; }
        }
        return null;
    }

    private static bool Is(Dictionary<string, string[]> directives, string name, string only) =>
        directives.TryGetValue(name, out string[]? sources) && sources is [var source] && source.Equals(only, StringComparison.OrdinalIgnoreCase);

    /// <summary>'none'; 'self'; or 'self' and files, as Firefox wants it of a page that is read from disk: to it that page's own folder is no 'self'.</summary>
    private static bool SendsNothing(Dictionary<string, string[]> directives) =>
        Is(directives, "form-action", "'none'") || (directives.TryGetValue("form-action", out string[]? sources) && sources.Length > 0
            && Array.TrueForAll(sources, source => IsFile(source) || source.Equals("'self'", StringComparison.OrdinalIgnoreCase)));

    private static bool IsFile(string source) => source.Equals("file:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Keywords, hashes, and what the page carries in itself; every host, scheme and star leads elsewhere.</summary>
    private static bool StaysHere(string source) => source is ['\'', _, .., '\''] || source.ToLowerInvariant() is "data:" or "blob:";
}
