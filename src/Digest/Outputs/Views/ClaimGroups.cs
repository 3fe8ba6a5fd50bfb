using System.Runtime.InteropServices;
using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>Claims by what they name, such as their topics: each group in the order of time, each claim in it once.</summary>
internal sealed class ClaimGroups<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, List<Claim>> groups = [];

    /// <param name="claims">In the order of time.</param>
    /// <param name="name">Adds to a list what a claim names.</param>
    public ClaimGroups(IReadOnlyList<Claim> claims, Action<Claim, List<TKey>> name)
    {
        // One list for all: a claim names a handful.
        var named = new List<TKey>();
        for (int i = 0; i < claims.Count; i++)
        {
            named.Clear();
            name(claims[i], named);
            for (int j = 0; j < named.Count; j++)
            {
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, named[j], out _);
                group ??= [];
                if (group.Count == 0 || group[^1] != claims[i]) { group.Add(claims[i]); }
            }
        }
    }

    /// <summary>Empty where no claim names it.</summary>
    public IReadOnlyList<Claim> this[TKey key] => groups.TryGetValue(key, out var group) ? group : [];

    public bool Contains(TKey key) => groups.ContainsKey(key);
}
