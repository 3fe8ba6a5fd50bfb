using System.Text;

namespace Digest.Outputs;

/// <summary>Relative addresses, so that the same bytes work at a domain's root, under a folder and from disk.</summary>
internal static class RelativeAddress
{
    public static string Between(string from, string to)
    {
        int shared = 0;
        for (int i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/') { shared = i + 1; }
        }
        int up = from.AsSpan(shared).Count('/');
        var path = new StringBuilder(up * 3 + to.Length - shared);
        for (int i = 0; i < up; i++) { path.Append("../"); }
        return path.Append(to, shared, to.Length - shared).ToString();
    }
}
