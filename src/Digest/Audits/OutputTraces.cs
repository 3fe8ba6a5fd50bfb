using System.Collections.Concurrent;
using Digest.Model;

namespace Digest.Audits;

/// <summary>Where a finished file names a person.</summary>
/// <param name="Path">In the site.</param>
/// <param name="Word">The id, a name or a role.</param>
/// <param name="Contexts">The first few places, a handful of words on each side.</param>
internal sealed record OutputTrace(string Path, string Word, int Count, IReadOnlyList<string> Contexts);

/// <summary>What the finished files show: seen once each, on any thread, and dropped.</summary>
internal sealed class OutputTraces
{
    private const int MostContexts = 3, Reach = 60;

    private readonly Dictionary<string, List<string>> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordFinder finder;
    private readonly ConcurrentBag<(string Person, OutputTrace Trace)> found = [];
    private readonly ConcurrentBag<(string Path, string Picture)> pictures = [];
    private readonly Lazy<ILookup<string, OutputTrace>> traces;
    private readonly Lazy<ILookup<string, string>> shown;

    public OutputTraces(IEnumerable<Entity> audited)
    {
        foreach (var person in audited)
        {
            foreach (string word in Words(person).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!people.TryGetValue(word, out var named)) { people[word] = named = []; }
                named.Add(person.Id);
            }
        }
        finder = new WordFinder(people.Keys);
        traces = new(() => found.ToLookup(one => one.Person, one => one.Trace, StringComparer.Ordinal));
        shown = new(() => pictures.ToLookup(one => one.Path, one => one.Picture, StringComparer.Ordinal));
    }

    public void See(string path, byte[] bytes)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal)) { foreach (string picture in PlainOutput.Pictures(bytes)) { pictures.Add((path, picture)); } }
        foreach (var (word, places) in Places(path + "\n" + PlainOutput.Of(path, bytes)))
        {
            var trace = new OutputTrace(path, word, places.Count, [.. places.Take(MostContexts)]);
            foreach (string person in people[word]) { found.Add((person, trace)); }
        }
    }

    /// <summary>By path. Ask once every file was seen.</summary>
    public IReadOnlyList<OutputTrace> Of(Entity person) =>
        [.. traces.Value[person.Id].OrderBy(trace => trace.Path, StringComparer.Ordinal).ThenBy(trace => trace.Word, StringComparer.Ordinal)];

    /// <summary>Pictures on the pages that name the person.</summary>
    public IReadOnlyList<(string Path, string Picture)> PicturesNear(Entity person) =>
        [.. traces.Value[person.Id].Select(trace => trace.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(path => shown.Value[path].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(picture => (path, picture)))];

    private static IEnumerable<string> Words(Entity person) =>
        [person.Id, person.Title, .. person.Head.Aliases.Select(alias => alias.Text.Value), .. person.Roles.Select(role => role.Title)];

    private Dictionary<string, List<string>> Places(string text)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, at) in finder.In(text))
        {
            if (!places.TryGetValue(word, out var contexts)) { places[word] = contexts = []; }
            contexts.Add(contexts.Count < MostContexts ? Around(text, at, word.Length) : "");
        }
        return places;
    }

    private static string Around(string text, int at, int length)
    {
        int start = Math.Max(0, at - Reach), end = Math.Min(text.Length, at + length + Reach);
        // No character is cut in two.
        if (start > 0 && char.IsLowSurrogate(text[start])) { start--; }
        if (end < text.Length && char.IsLowSurrogate(text[end])) { end--; }
        return (start > 0 ? "…" : "") + text[start..end].Trim() + (end < text.Length ? "…" : "");
    }
}
