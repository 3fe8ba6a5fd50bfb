using Digest.Model;

namespace Digest.Outputs;

/// <summary>A language of the site, and which pages are in it. Pages of the digest's own language stand at the root, others in a folder named by their tag.</summary>
/// <param name="prefix">Empty for the digest's own language, else <c>zh/</c>.</param>
/// <param name="pages">Its pages. Addresses asked for are without the prefix; planned when they are first asked for.</param>
internal sealed class PageLanguage(Words words, string prefix, Func<IEnumerable<OutputFile>> pages)
{
    private readonly Lazy<HashSet<string>> paths = new(() => pages().Select(file => file.Path[prefix.Length..]).ToHashSet(StringComparer.Ordinal));

    public Words Words { get; } = words;
    public string Tag => Words.Tag;
    public string Prefix { get; } = prefix;
    public bool Has(string address) => paths.Value.Contains(address);

    /// <summary>Where a page of this language leads: to the page in the same language where it is, else to the digest's own.</summary>
    public string Locate(string address) => Prefix.Length > 0 && Has(address) ? Prefix + address : address;
}
