using System.Text;
using Digest.Model;

namespace Digest.Outputs;

/// <summary>What GitHub Pages wants to find, and the theme's assets.</summary>
internal static class HostFiles
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        yield return new OutputFile(".nojekyll", [], () => []);
        if (CustomDomain(publication.Site.Config.Url?.Value) is { } domain) { yield return new OutputFile("CNAME", [], () => Encoding.UTF8.GetBytes(domain + "\n")); }
        foreach (var (path, bytes) in publication.Theme.Assets) { yield return new OutputFile(path, [], () => bytes); }
    }

    /// <summary>Domains of hosts, under which each of their users has one.</summary>
    private static readonly string[] Hosts = [".github.io", ".gitlab.io", ".codeberg.page"];

    /// <returns>The host of an address at the root of a domain of one's own; null for that of a host (<c>*.github.io</c>), for a folder and for none.</returns>
    public static string? CustomDomain(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.HostNameType == UriHostNameType.Dns && address.AbsolutePath == "/" && address.IsDefaultPort
        && !address.IsLoopback && !Hosts.Any(host => address.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase)) ? address.IdnHost : null;
}
