namespace Digest.Templates;

/// <summary>The name that was probably meant: an edit or two away.</summary>
internal static class NearName
{
    public static string? In(IEnumerable<string> names, string wanted) => names
        .Select(name => (name, distance: Distance(name, wanted)))
        .Where(candidate => candidate.distance <= (wanted.Length < 4 ? 1 : Math.Max(2, wanted.Length / 3)))
        .OrderBy(candidate => candidate.distance).ThenBy(candidate => candidate.name, StringComparer.Ordinal)
        .Select(candidate => candidate.name).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 3 || a.Length > 60) { return int.MaxValue; }
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
