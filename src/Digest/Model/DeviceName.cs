namespace Digest.Model;

/// <summary>Names that Windows keeps for devices, in any letter case and with any ending: no file or folder there can have one, so that a site with one cannot be checked out or unpacked.</summary>
internal static class DeviceName
{
    /// <param name="name">Of one file or folder.</param>
    public static bool Is(ReadOnlySpan<char> name)
    {
        int dot = name.IndexOf('.');
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ');
        return stem.Length switch
        {
            3 => stem.Equals("con", StringComparison.OrdinalIgnoreCase) || stem.Equals("prn", StringComparison.OrdinalIgnoreCase) || stem.Equals("aux", StringComparison.OrdinalIgnoreCase) || stem.Equals("nul", StringComparison.OrdinalIgnoreCase),
            4 => (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase)) && stem[3] is (>= '1' and <= '9') or '\u00B9' or '\u00B2' or '\u00B3',
            _ => false,
        };
    }

    /// <summary>The part of a path that is one; null: none is.</summary>
    /// <param name="path">With <c>/</c>.</param>
    public static string? In(string path)
    {
        var all = path.AsSpan();
        foreach (var part in all.Split('/'))
        {
            if (Is(all[part])) { return path[part]; }
        }
        return null;
    }
}
