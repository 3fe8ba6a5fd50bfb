using Digest.Model;

namespace Digest.Kinds;

/// <summary>Every built-in kind, in the order in which pages list them. A kind is added with one file and one line here.</summary>
internal static class AllKinds
{
    public static IReadOnlyList<KindDefinition> Definitions { get; } =
    [
        ClaimKind.Definition,
        RecommendationKind.Definition,
        EventKind.Definition,
        SourceKind.Definition,
        EntityKind.Topic,
        EntityKind.Person,
        EntityKind.Organisation,
        EntityKind.Group,
        EntityKind.Place,
        PageKind.Definition,
    ];

    private static readonly Dictionary<RecordKind, KindDefinition> ByKind = Definitions.ToDictionary(definition => definition.Info.Like);

    public static KindDefinition For(RecordKind kind) => ByKind[kind];
}
