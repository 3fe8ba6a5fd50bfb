using System.Globalization;
using Digest.Model;

namespace Digest.Sources;

/// <summary>Finds names of records in texts, letter case aside, at the edges of words, both normalised as quotes are (<see cref="Normalisation"/>). One look at a text, however many names there are.</summary>
internal sealed class NameSearch
{
    private readonly Dictionary<(char, char), List<(string Name, Record Owner)>> byStart = [];

    /// <summary>Every spelling of the names of those whose own record says <c>index: false</c>, and who are so in no export. Roles of people who are shown by role are no names.</summary>
    /// <remarks>With those who have no page, since nothing links to them: their names are kept back all the same, and never given out.</remarks>
    public static NameSearch OfUnindexed(Site site) =>
        new(site.OfAll<Entity>().Where(entity => entity.Head is { Index: false, IsDraft: false, Status: PublicationStatus.Published } && entity.Kind.Like != RecordKind.Topic && entity.Display != Display.RoleOnly)
            .SelectMany(entity => Spellings(entity).Select(name => (name, (Record)entity))));

    /// <summary>Every spelling of the names of people whose record was withdrawn, but those that a record which is shown still has: it stands in the other's place, or is of somebody else. A role is no name.</summary>
    public static NameSearch OfWithdrawn(Site site)
    {
        List<Entity> gone = [.. site.OfAll<Entity>().Where(entity => entity.Head.Status == PublicationStatus.Withdrawn && entity.Kind.Like == RecordKind.Person && entity.Display != Display.RoleOnly)];
        if (gone.Count == 0) { return new([]); }
        var shown = site.Of<Entity>().Where(entity => entity.Display != Display.RoleOnly).SelectMany(Spellings).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(gone.SelectMany(entity => Spellings(entity).Where(name => !shown.Contains(name)).Select(name => (name, (Record)entity))));
    }

    private static IEnumerable<string> Spellings(Entity entity) => entity.Head.Aliases.Select(alias => alias.Text.Value).Append(entity.Title).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of fewer than two characters are not looked for.</summary>
    public NameSearch(IEnumerable<(string Name, Record Owner)> names)
    {
        foreach (var (name, owner) in names)
        {
            string folded = Normalisation.Of(name).Trim().ToLowerInvariant();
            if (folded.Length < 2) { continue; }
            if (!byStart.TryGetValue((folded[0], folded[1]), out var list)) { byStart[(folded[0], folded[1])] = list = []; }
            list.Add((folded, owner));
            Longest = Math.Max(Longest, folded.Length);
        }
    }

    public bool IsEmpty => byStart.Count == 0;

    /// <summary>Characters of the longest name.</summary>
    public int Longest { get; }

    /// <summary>Every name in the text with its place, those of one record as often as they stand there.</summary>
    public IEnumerable<(int Start, int Length, Record Owner)> In(string text)
    {
        var normal = Normalisation.Map(text);
        string folded = normal.Text.ToLowerInvariant();
        for (int at = 0; at + 1 < folded.Length; at++)
        {
            if (!IsEdge(folded, at) || !byStart.TryGetValue((folded[at], folded[at + 1]), out var names)) { continue; }
            foreach (var (name, owner) in names)
            {
                if (!folded.AsSpan(at).StartsWith(name, StringComparison.Ordinal) || !IsEdge(folded, at + name.Length)) { continue; }
                normal.TryLocate(at, at + name.Length, out int from, out int to);
                yield return (from, to - from, owner);
            }
        }
    }

    /// <summary>Scripts that are written without blanks have an edge everywhere.</summary>
    private static bool IsEdge(string text, int at) => at == 0 || at >= text.Length || !IsWord(text[at - 1]) || !IsWord(text[at]) || IsUnspaced(text[at - 1]) || IsUnspaced(text[at]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnspaced(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';
}
