namespace Digest.Stages;

/// <summary>Finds what has a path in a list that is ordered by path (ordinal).</summary>
internal static class PathSearch
{
    /// <returns>The place of the first that has it; below 0: none has.</returns>
    public static int First<T>(IReadOnlyList<T> ordered, Func<T, string> pathOf, string path)
    {
        int low = 0, high = ordered.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (string.CompareOrdinal(pathOf(ordered[middle]), path) < 0) { low = middle + 1; } else { high = middle; }
        }
        return low < ordered.Count && pathOf(ordered[low]) == path ? low : -1;
    }
}
