using Digest.Diagnostics;

namespace Digest.Kinds;

/// <summary>What was meant by a key that a map does not know: other words for one of its keys, a key of a map within it, or one of another kind of records.</summary>
internal static class KeyHints
{
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase) { ["lat"] = "latitude", ["lon"] = "longitude", ["lng"] = "longitude", ["long"] = "longitude" };

    /// <summary>The help where nothing better is known.</summary>
    public static string All(Schema schema) => $"Keys of {schema.Name}: {string.Join(", ", schema.Fields.Select(field => field.Name))}.";

    /// <summary>A key by another word, of the map or of one within it.</summary>
    public static string? Renamed(string key, Schema schema) => !OtherWords.TryGetValue(key, out string? word) ? null : schema[word] is not null ? $"Write '{word}'." : Within(word, schema);

    /// <summary>A key that stands one level further in.</summary>
    public static string? Within(string key, Schema schema) => schema.Fields.FirstOrDefault(field => field is { Form: FieldForm.Map, Keys: { } keys } && keys[key] is not null) is not { } home ? null
        : $"'{key}' is a key of '{home.Name}': write {home.Name}: {{{string.Join(", ", Beside(key, home.Keys!).Select(one => one + ": …"))}}}, or put it with what stands there.";

    /// <summary>The key, and those without which the map says nothing.</summary>
    private static IEnumerable<string> Beside(string key, Schema keys)
    {
        var required = keys.Required.ToArray();
        return required.Any(field => field.Name == key) ? required.Select(field => field.Name) : required.Select(field => field.Name).Append(key);
    }

    /// <summary>Keys of another kind tell which folder was meant; a list of all keys is told once in a file.</summary>
    /// <param name="found">The findings of one record of this kind.</param>
    public static void Join(KindDefinition own, List<Diagnostic> found)
    {
        string all = All(own.Schema);
        var unknown = found.Where(fault => fault.Rule == FieldRules.UnknownKey && fault.Help == all).ToList();
        if (unknown.Count == 0) { return; }
        var counts = AllKinds.Definitions.Where(other => other.Info.Folder.Length > 0 && other != own).Select(other => (Kind: other, Count: unknown.Count(fault => other.Schema[Key(fault)] is not null))).ToList();
        int most = counts.Max(one => one.Count);
        var homes = most == 0 ? [] : counts.Where(one => one.Count == most).Select(one => one.Kind).ToList();
        string? meant = homes.Count is 1 or 2 ? string.Join(" or ", homes.Select(kind => $"input/{kind.Info.Folder}/")) : null;
        bool isListed = false;
        for (int i = 0; i < found.Count; i++)
        {
            if (!unknown.Contains(found[i])) { continue; }
            bool isOther = meant is not null && homes.Exists(kind => kind.Schema[Key(found[i])] is not null);
            if (isOther) { found[i] = found[i] with { Help = $"It is a key of {string.Join(" and of ", homes.Select(kind => kind.Schema.Name))}: did you mean {meant}?" }; }
            else if (isListed) { found[i] = found[i] with { Help = $"The keys of {own.Schema.Name} are listed above." }; }
            else { isListed = true; }
        }
    }

    private static string Key(Diagnostic fault) => fault.Message.Split('\'')[1];
}
