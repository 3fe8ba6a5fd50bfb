namespace Digest.Model;

/// <summary>Addresses for programs that know none but RFC 3986: calendars, reading systems of books and what checks them.</summary>
internal static class PlainAddress
{
    /// <summary>The same address in ASCII: a name in another script by its Punycode, all else percent-encoded. What is no whole address stays as it is.</summary>
    public static string Of(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Of(uri) : address;

    public static string Of(Uri uri) => uri.HostNameType != UriHostNameType.Dns || uri.Host == uri.IdnHost ? uri.AbsoluteUri
        : $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : ":" + uri.GetComponents(UriComponents.StrongPort, UriFormat.UriEscaped))}{uri.PathAndQuery}{uri.Fragment}";
}
