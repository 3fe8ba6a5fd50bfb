using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>How many documents are held, and how many only cited.</summary>
internal static class SourcesLede
{
    /// <summary>That nothing rests on what is not held is said only where no record quotes it.</summary>
    public static string Of(Site site, Words words, IEnumerable<Source> sources)
    {
        var (held, cited) = (0, new List<Source>());
        foreach (var source in sources)
        {
            if (source.IsHeld) { held++; } else { cited.Add(source); }
        }
        string first = held == 0 ? words["sources.held_none"] : words.Count("sources.held_count", held);
        if (cited.Count == 0) { return words.Format("sources.lede_held", ("held", first)); }
        bool isQuoted = cited.Exists(source => site.Uses.GetValueOrDefault(source) is { Quotes.Count: > 0 });
        return words.Format("sources.lede", ("held", first), ("cited", words.Count(isQuoted ? "sources.cited_count" : "sources.cited_unquoted", cited.Count)));
    }
}
