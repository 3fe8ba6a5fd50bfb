using System.Buffers;
using System.Text;

namespace Digest.Outputs;

/// <summary>Relative addresses, so that the same bytes work at a domain's root, under a folder and from disk.</summary>
internal static class RelativeAddress
{
    /// <summary>What has a meaning of its own in an address; letters of all scripts stand as they are.</summary>
    private static readonly SearchValues<char> Reserved = SearchValues.Create("%#? :\"<>\\");

    public static string Between(string from, string to)
    {
        int shared = 0;
        for (int i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/') { shared = i + 1; }
        }
        int up = from.AsSpan(shared).Count('/');
        string plain = up == 0 ? to[shared..] : string.Concat(up == 1 ? "../" : string.Concat(Enumerable.Repeat("../", up)), to.AsSpan(shared));
        return plain.AsSpan().IndexOfAny(Reserved) < 0 ? plain : Escape(plain);
    }

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length + 12);
        foreach (char c in path) { _ = Reserved.Contains(c) ? escaped.Append(Uri.HexEscape(c)) : escaped.Append(c); }
        return escaped.ToString();
    }
}
