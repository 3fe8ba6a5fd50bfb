namespace Digest.Model;

/// <summary>What an organisation, a group or a place is a part of (<c>part_of</c>).</summary>
internal static class Wholes
{
    /// <summary>A circle of parts ends somewhere.</summary>
    private const int Deepest = 8;

    /// <summary>It itself, what it is a part of, and so on.</summary>
    public static IEnumerable<Entity> From(Site site, Entity entity)
    {
        Entity? whole = entity;
        for (int depth = 0; depth <= Deepest && whole is not null; depth++)
        {
            yield return whole;
            whole = site.Find<Entity>(whole.PartOf);
        }
    }

    /// <summary>Whether it is the other, or a part of it.</summary>
    public static bool IsWithin(Site site, Entity entity, Entity other) => entity == other || entity.PartOf is not null && From(site, entity).Contains(other);
}
