using Digest.Model;

namespace Digest.Kinds;

/// <summary><c>events/</c>: something that happened at a time, however vaguely known.</summary>
internal static class EventKind
{
    private static readonly Schema Taking = new("a participant",
        Field.Must(Field.Id("id", "Who took part.")), Field.Text("role", "As what."));

    public static readonly Schema Schema = new("an event",
    [
        .. CommonFields.All,
        .. DatingFields.All,
        Field.Id("place", "Where."),
        Field.Maps("participants", Taking, "Who took part, and as what."),
        Field.Ids("claims", "The claims that tell it; without one the page says as told by whom."),
    ]);

    public static KindDefinition Definition { get; } = new(new KindInfo("event", "events", RecordKind.Event), Schema, (head, fields, _) =>
    {
        var (dating, claims) = (DatingFields.Read(fields), fields.Texts("claims"));
        return new Event(head)
        {
            // It also rests on the quotes of the claims that tell it.
            Dating = claims.Count > 0 || DatingFields.HasQuotes(head, dating) ? dating : dating.WithoutSource,
            Place = fields.Text("place"),
            Participants = fields.Each("participants", inner => new Participant(inner.MustHave("id"), inner.Plain("role"))),
            Claims = claims,
        };
    });
}
