using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages.Editing;

/// <summary>A key of a record with its value.</summary>
/// <param name="Field">Null: the kind does not know the key.</param>
/// <param name="Map">The map that holds it, by the keys of <paramref name="Schema"/>.</param>
internal readonly record struct WalkedField(Field? Field, MapEntry Entry, MapNode Map, Schema Schema);

/// <summary>Goes through front matter by the schema of its kind, so that what a key means is told in one place alone.</summary>
internal static class FieldWalk
{
    public static IEnumerable<WalkedField> In(MapNode map, Schema schema)
    {
        foreach (var entry in map.Entries)
        {
            var field = schema[entry.Key.Value];
            yield return new WalkedField(field, entry, map, schema);
            if (field?.Keys is not { } keys) { continue; }
            var inner = entry.Value switch { MapNode one => [one], ListNode list => list.Items.OfType<MapNode>(), _ => (IEnumerable<MapNode>)[] };
            foreach (var below in inner.SelectMany(one => In(one, keys))) { yield return below; }
        }
    }

    /// <summary>The texts of a field: its own, or those of its list.</summary>
    public static IEnumerable<ScalarNode> Texts(this WalkedField walked) => walked.Entry.Value switch
    {
        ScalarNode one => [one],
        ListNode list => list.Items.OfType<ScalarNode>(),
        _ => [],
    };
}
