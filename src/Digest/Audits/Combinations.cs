using Digest.Model;
using Edtf;

namespace Digest.Audits;

/// <summary>What stands together about a person over the whole site: what might name somebody though no single page does. No score, no verdict.</summary>
internal sealed record Combinations
{
    public required IReadOnlyList<Entity> Places { get; init; }
    public required IReadOnlyList<Entity> Organisations { get; init; }
    public required IReadOnlyList<Entity> People { get; init; }
    public required IReadOnlyList<Entity> Groups { get; init; }
    public required IReadOnlyList<Entity> Topics { get; init; }
    public required IReadOnlyList<EdtfDate> Dates { get; init; }
    /// <summary>Those that are one day.</summary>
    public required IReadOnlyList<EdtfDate> Days { get; init; }
    /// <summary>The person's own, and what records call them.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
    /// <summary>Roles in an organisation (null: in none that is named) that nobody else on this site has.</summary>
    public required IReadOnlyList<(Role Role, Entity? Organisation)> Alone { get; init; }

    /// <param name="holders">How many people of the site have a role: <see cref="Holders"/>.</param>
    public static Combinations Of(Site site, PersonExposure exposure, IReadOnlyDictionary<(string Title, string? Organisation), int> holders)
    {
        var person = exposure.Person;
        Entity[] with = [.. exposure.Exposures.SelectMany(one => one.With).Concat(person.Roles.Select(role => site.Find<Entity>(role.Organisation)).OfType<Entity>())
            .DistinctBy(entity => entity.Id).OrderBy(entity => entity.Id, StringComparer.Ordinal)];
        EdtfDate[] dates = [.. exposure.Exposures.SelectMany(one => one.Dates).DistinctBy(date => date.ToString())];
        return new Combinations
        {
            Places = Like(with, RecordKind.Place),
            Organisations = Like(with, RecordKind.Organisation),
            People = Like(with, RecordKind.Person),
            Groups = Like(with, RecordKind.Group),
            Topics = Like(with, RecordKind.Topic),
            Dates = dates,
            Days = [.. dates.Where(date => date is { Earliest: { } first, Latest: { } last } && first.Equals(last))],
            Roles = [.. person.Roles.Select(role => role.Title).Concat(exposure.Exposures.SelectMany(one => one.Namings).Select(naming => naming.As).OfType<string>()).Distinct(StringComparer.Ordinal)],
            Alone = [.. person.Roles.Where(role => holders.GetValueOrDefault(Key(role)) == 1).Select(role => (role, site.Find<Entity>(role.Organisation)))],
        };
    }

    /// <summary>How many people have each role.</summary>
    public static IReadOnlyDictionary<(string Title, string? Organisation), int> Holders(Site site) =>
        site.Of<Entity>().SelectMany(person => person.Roles.Select(Key).Distinct()).CountBy(key => key).ToDictionary();

    private static (string, string?) Key(Role role) => (role.Title.ToUpperInvariant(), role.Organisation?.Value);

    private static Entity[] Like(Entity[] all, RecordKind kind) => [.. all.Where(entity => entity.Kind.Like == kind)];
}
