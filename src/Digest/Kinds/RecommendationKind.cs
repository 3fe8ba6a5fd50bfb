using Digest.Model;

namespace Digest.Kinds;

/// <summary><c>recommendations/</c>: somebody calls on somebody to do something.</summary>
internal static class RecommendationKind
{
    private static readonly Schema Echo = new("an entry of echoed_by",
        Field.Must(Field.Id("by", "Who repeats it.")), Field.Map("quote", QuoteFields.Schema, "In which words."));

    private static readonly Schema Answer = new("an entry of responses",
        [.. DatingFields.Short, Field.Must(Field.Id("by", "Who answers.")),
        Field.Must(Field.Choice("state", Vocabulary.ResponseState, "What the answer is.")), Field.Map("quote", QuoteFields.Schema, "In which words.")]);

    public static readonly Schema Schema = new("a recommendation",
    [
        .. CommonFields.All,
        Field.Must(Field.Text("statement", "What is asked for, in one neutral sentence.")),
        Field.Ids("issued_by", "Who asks."),
        Field.Ids("addressed_to", "Who is asked."),
        Field.Choice("addressee_basis", Vocabulary.Basis, "stated in the source, or inferred by the curator."),
        Field.Maps("echoed_by", Echo, "Who repeats it."),
        Field.Ids("elaborates", "Recommendations that it spells out."),
        .. DatingFields.All,
        Field.Date("deadline", "By when."),
        Field.Ids("rests_on", "Claims that it rests on."),
        Field.Maps("responses", Answer, "What the addressees answered."),
    ]);

    public static KindDefinition Definition { get; } = new(new KindInfo("recommendation", "recommendations", RecordKind.Recommendation), Schema, (head, fields, _) =>
    {
        var (dating, deadline) = (DatingFields.Read(fields), DatingFields.Plain(fields, "deadline"));
        var echoes = fields.Each("echoed_by", inner => new Echo(inner.MustHave("by"), QuoteFields.ReadOne(inner, "quote")));
        var responses = fields.Each("responses", ReadAnswer);
        bool hasQuotes = echoes.Any(echo => echo.Quote is not null) || responses.Any(answer => answer.Quote is not null) || DatingFields.HasQuotes(head, dating);
        return new Recommendation(head)
        {
            Statement = fields.MustHave("statement"),
            IssuedBy = fields.Texts("issued_by"),
            AddressedTo = fields.Texts("addressed_to"),
            AddresseeBasis = fields.Choice("addressee_basis", Vocabulary.Basis)?.Value ?? DateBasis.Stated,
            EchoedBy = echoes,
            Elaborates = fields.Texts("elaborates"),
            Dating = hasQuotes ? dating : dating.WithoutSource,
            Deadline = hasQuotes ? deadline : deadline.WithoutSource,
            RestsOn = fields.Texts("rests_on"),
            Responses = hasQuotes ? responses : [.. responses.Select(answer => answer with { Date = answer.Date.WithoutSource })],
        };
    });

    private static RecommendationResponse ReadAnswer(FieldReader fields) => new(
        DatingFields.Read(fields, whole: false), fields.MustHave("by"),
        fields.Choice("state", Vocabulary.ResponseState) ?? new Located<ResponseState>(ResponseState.Noted, fields.Span), QuoteFields.ReadOne(fields, "quote"));
}
