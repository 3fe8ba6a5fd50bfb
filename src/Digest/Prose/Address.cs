using System.Buffers;

namespace Digest.Prose;

internal enum AddressKind { Internal, External, Remote, Unsafe }

/// <summary>Sorts the addresses that authors write: those of records, those of the web, and those that a page must not offer.</summary>
internal static class Address
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code), '\u007F', '\\']);

    /// <returns>
    /// <see cref="AddressKind.External"/> for http and https, <see cref="AddressKind.Remote"/> for an address of the web without its
    /// scheme, <see cref="AddressKind.Unsafe"/> for every other scheme but mailto, which is external.
    /// </returns>
    public static AddressKind KindOf(string address)
    {
        string seen = AsBrowsersSeeIt(address);
        if (seen.StartsWith("//", StringComparison.Ordinal)) { return AddressKind.Remote; }
        int end = seen.AsSpan().IndexOfAny(":/?#");
        if (end < 0 || seen[end] != ':') { return AddressKind.Internal; }
        return seen[..end].ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO" ? AddressKind.External : AddressKind.Unsafe;
    }

    public static bool IsMail(string address) => AsBrowsersSeeIt(address).StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path and the fragment (without <c>#</c>, null where there is none), both with their percent signs decoded.</summary>
    public static (string Path, string? Fragment) Split(string address)
    {
        int hash = address.IndexOf('#', StringComparison.Ordinal);
        string path = Uri.UnescapeDataString(hash < 0 ? address : address[..hash]);
        return (path, hash < 0 || hash + 1 == address.Length ? null : Uri.UnescapeDataString(address[(hash + 1)..]));
    }

    /// <summary>Browsers drop control characters before a scheme and tabs and line ends within it, and read <c>\</c> as <c>/</c>.</summary>
    private static string AsBrowsersSeeIt(string address)
    {
        if (!address.AsSpan().ContainsAny(Unseen)) { return address; }
        Span<char> seen = address.Length <= 256 ? stackalloc char[address.Length] : new char[address.Length];
        int length = 0;
        foreach (char c in address)
        {
            if (c > ' ' && c != '\u007F') { seen[length++] = c == '\\' ? '/' : c; }
        }
        return new string(seen[..length]);
    }
}
