using Digest.Model;

namespace Digest.Kinds;

/// <summary><c>people/</c>, <c>organisations/</c>, <c>groups/</c>, <c>places/</c>, <c>topics/</c>: what the records are about.</summary>
internal static class EntityKind
{
    private static readonly Schema RoleKeys = new("a role",
        Field.Must(Field.Text("title", "The office or part: \"UN Officer\".")),
        Field.Id("organisation", "Where."),
        Field.Date("from", "Since when."),
        Field.Date("to", "Until when."),
        Field.Map("quote", QuoteFields.Schema, "The words that say so."));

    private static readonly Schema ConsentKeys = new("consent",
        Field.Text("scope", "What the person agreed to."), Field.Date("review_by", "The day by which it must be asked for again; later the build fails."));

    private static readonly Schema CoordinateKeys = new("coordinates",
        Field.Must(Field.Text("latitude", "Degrees north, WGS 84.") with { Looks = TextForm.Decimal, Range = (-90, 90) }), Field.Must(Field.Text("longitude", "Degrees east, WGS 84.") with { Looks = TextForm.Decimal, Example = "87.6", Range = (-180, 180) }));

    private static readonly Field PartOf = Field.Id("part_of", "The larger organisation or group that it belongs to.");

    public static KindDefinition Person { get; } = Define("person", "people", RecordKind.Person, "a person",
        Field.Maps("roles", RoleKeys, "Offices and parts; a speaker is printed with the role of the time, where dates leave one alone and the words fall into it."),
        Field.Choice("display", Vocabulary.Display, "full; role_only: the title is the role, no name stands anywhere; pseudonym: the title is a name chosen to protect the person."),
        Field.Map("consent", ConsentKeys, "What the person agreed to, and until when; never published."),
        Field.Flag("minor", "true: not an adult. Must be role_only or pseudonym; kept out of search engines, feeds and exports; no photograph, no age."));

    public static KindDefinition Organisation { get; } = Define("organisation", "organisations", RecordKind.Organisation, "an organisation", PartOf);

    public static KindDefinition Group { get; } = Define("group", "groups", RecordKind.Group, "a group",
        Field.Text("size", "How many, as the source gives it: \"26\", \"hundreds\".") with { Example = "hundreds" },
        Field.Ids("members_overlap", "Groups that share members with it."), PartOf);

    public static KindDefinition Place { get; } = Define("place", "places", RecordKind.Place, "a place",
        Field.Id("part_of", "The larger place in which it lies."),
        Field.Map("coordinates", CoordinateKeys, "Where; published only when publish_precision is given."),
        Field.Number("publish_precision", "Kilometres, 0.01 to 1000, to which coordinates are rounded before anything is made of them.") with { Looks = TextForm.Decimal, Range = (0.01, 1000) });

    public static KindDefinition Topic { get; } = Define("topic", "topics", RecordKind.Topic, "a topic", Field.Id("broader", "The wider topic."));

    private static KindDefinition Define(string name, string folder, RecordKind kind, string called, params IEnumerable<Field> own)
    {
        var schema = new Schema(called, [.. CommonFields.All, .. own]);
        return new KindDefinition(new KindInfo(name, folder, kind), schema, (head, fields, _) => Read(head, fields, schema));
    }

    private static Entity Read(RecordHead head, FieldReader fields, Schema schema)
    {
        T? If<T>(string key, Func<T?> read) => schema[key] is null ? default : read();
        bool isMinor = If("minor", () => fields.Flag("minor")) ?? false;
        var (coordinates, isUnpublished) = schema["coordinates"] is null ? default : PlaceFields.Read(fields);
        return new Entity(isMinor ? head with { Index = false } : head)
        {
            IsMinor = isMinor,
            IndexAsked = fields.Value("index") is ScalarNode { Text: "true", Span: var asked } ? asked : null,
            Roles = If("roles", () => fields.Maps("roles").Select(ReadRole).ToList()) ?? [],
            Display = If("display", () => fields.Choice("display", Vocabulary.Display))?.Value ?? Display.Full,
            Consent = If("consent", () => fields.Map("consent")) is { } consent ? new Consent(consent.Plain("scope"), DatingFields.Plain(consent, "review_by")) : null,
            PartOf = If("part_of", () => fields.Text("part_of")),
            Broader = If("broader", () => fields.Text("broader")),
            Size = If("size", () => fields.Text("size")),
            MembersOverlap = If("members_overlap", () => fields.Texts("members_overlap")) ?? [],
            Coordinates = coordinates,
            HasUnpublishedCoordinates = isUnpublished,
        };
    }

    private static Role ReadRole(FieldReader fields) => new(fields.MustHave("title").Value, fields.Text("organisation"),
        DatingFields.Plain(fields, "from"), DatingFields.Plain(fields, "to"), QuoteFields.ReadOne(fields, "quote"));
}
