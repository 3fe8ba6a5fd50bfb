using System.Security.Cryptography;
using System.Text;
using Digest.Model;

namespace Digest.Outputs;

/// <summary>What the copy buttons of one page share: a source's citation stands on the page once, however many quotes it has there.
/// Belongs to one page while its view is made, in the order of the page.</summary>
internal sealed class PageProofs
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> shared = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Texts in the order of their numbers, from 0.</summary>
    public IReadOnlyList<string> Shared => shared;

    public int Share(string text)
    {
        if (numbers.TryGetValue(text, out int number)) { return number; }
        numbers.Add(text, shared.Count);
        shared.Add(text);
        return shared.Count - 1;
    }

    /// <summary>An id for a quote's place on the page: the same after any other quote comes or goes.</summary>
    public string IdOf(Quote quote)
    {
        byte[] words = SHA256.HashData(Encoding.UTF8.GetBytes($"{quote.Source.Value}\n{quote.Exact.Value}\n{quote.Prefix}\n{quote.Suffix}"));
        string id = $"q-{Convert.ToHexStringLower(words.AsSpan(0, 4))}", free = id;
        for (int n = 2; !ids.Add(free); n++) { free = $"{id}-{n}"; }
        return free;
    }
}
