namespace Digest.Stages;

/// <summary>Where a file of a digest stands on disk: paths are told in Unicode's composed form, and a name that was made on a Mac may be written in the other, which only some systems take for the same.</summary>
internal static class DiskPath
{
    /// <param name="root">The digest's folder.</param>
    /// <param name="path">With <c>/</c>, composed.</param>
    /// <returns>The path to the letter, unless that is not there and one in another form is.</returns>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Of(string root, string path)
    {
        string whole = Path.Join(root, path);
        if (System.Text.Ascii.IsValid(path) || Path.Exists(whole)) { return whole; }
        string place = root;
        foreach (string part in path.Split('/'))
        {
            string next = Path.Join(place, part);
            if (!Path.Exists(next))
            {
                if (!Directory.Exists(place)) { return whole; }
                string? other = Directory.EnumerateFileSystemEntries(place).FirstOrDefault(entry => SitePath.Composed(Path.GetFileName(entry)) == part);
                if (other is null) { return whole; }
                next = other;
            }
            place = next;
        }
        return place;
    }
}
