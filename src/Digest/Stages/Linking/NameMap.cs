using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>All that names are found by in texts of one language: with one map, the same text has the same names, build after build.</summary>
internal sealed class NameMap : Ground
{
    private readonly LinkMap links;
    private readonly string language;
    private IReadOnlyList<Record> entities;

    private NameMap((object, string) line, LinkMap links, IReadOnlyList<Record> entities) : base(line)
    {
        (this.links, language, this.entities) = (links, line.Item2, entities);
        Finder = FinderOf(entities);
    }

    public MentionFinder Names => Finder.Value;
    /// <summary>Of the names' owners as they were read last; made when the first name is looked for.</summary>
    public Lazy<MentionFinder> Finder { get; private set; }

    /// <param name="entities">The published ones.</param>
    /// <param name="before">Of the build before, in any language; the one that still holds is given back.</param>
    public static NameMap Of(LinkMap links, IReadOnlyList<Record> entities, string language, IReadOnlyList<NameMap> before)
    {
        if (before.FirstOrDefault(map => map.language == language) is not { } known || !ReferenceEquals(known.links, links) || !known.Has(entities)) { return new NameMap((links.Line, language), links, entities); }
        known.Renew(entities);
        return known;
    }

    /// <summary>Titles and ids are in the map of links already.</summary>
    private bool Has(IReadOnlyList<Record> other)
    {
        if (entities.Count != other.Count) { return false; }
        for (int i = 0; i < entities.Count; i++) { if (!ReferenceEquals(entities[i], other[i]) && !IsSame(entities[i], other[i])) { return false; } }
        return true;
    }

    private static bool IsSame(Record one, Record other) => one.Head.Autolink == other.Head.Autolink && MentionFinder.NeedsAsking(one) == MentionFinder.NeedsAsking(other)
        && one.Head.Aliases.Select(alias => (alias.Text.Value, alias.Lang)).SequenceEqual(other.Head.Aliases.Select(alias => (alias.Text.Value, alias.Lang)));

    /// <summary>Whose names they are may have been read anew.</summary>
    private void Renew(IReadOnlyList<Record> now)
    {
        if (now.SequenceEqual(entities, ReferenceEqualityComparer.Instance)) { return; }
        (entities, Finder) = (now, FinderOf(now));
    }

    private Lazy<MentionFinder> FinderOf(IReadOnlyList<Record> owners) => new(() => new MentionFinder(owners, language));
}
