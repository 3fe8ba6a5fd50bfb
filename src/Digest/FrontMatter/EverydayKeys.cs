using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>The keys of one map so far. Most maps have few: then looking at each costs less than a table of them.</summary>
internal ref struct EverydayKeys(List<MapEntry> entries)
{
    private const int Few = 16;
    private HashSet<string>? many;

    /// <returns>False where the map has the key already.</returns>
    public bool Add(string key)
    {
        if (entries.Count < Few)
        {
            foreach (var entry in entries) { if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal)) { return false; } }
            return true;
        }
        many ??= new HashSet<string>(entries.Select(entry => entry.Key.Value), StringComparer.Ordinal);
        return many.Add(key);
    }
}
