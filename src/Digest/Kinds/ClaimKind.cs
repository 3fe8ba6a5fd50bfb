using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Kinds;

/// <summary><c>claims/</c>: somebody says that something is so.</summary>
internal static class ClaimKind
{
    public static readonly Rule ImpossibleCount = new("impossible-count", Severity.Error,
        "More pieces of evidence bear on a claim than there are in all.",
        "A page that says \"30 of 26\" is believed in nothing else. The two numbers have probably changed places, or one of them belongs to other evidence.",
        "evidence: [{kind: interview, count: 30, out_of: 26}]\n# mend: {kind: interview, count: 26, out_of: 30}, or out_of: 26 alone");

    private static readonly Schema Evidence = new("an entry of evidence",
        Field.Must(Field.Choice("kind", Vocabulary.Evidence, "What kind of evidence.")),
        Field.Number("count", "How many bear on this claim; left out where not stated."),
        Field.Number("out_of", "Out of how many in all."),
        Field.Id("by", "Who gave it."),
        Field.Id("document", "The document that holds it."),
        Field.Choice("scope", Vocabulary.EvidenceScope, "specific: bears on this claim; general: offered for the document as a whole."),
        Field.Text("note", "The curator's note."),
        Field.Map("quote", QuoteFields.Schema, "Says that the evidence exists."));

    private static readonly Schema Answer = new("an entry of responds_to",
        Field.Id("claim", "The claim that is answered."),
        Field.Id("source", "The source that is answered as a whole."),
        Field.Must(Field.Choice("stance", Vocabulary.Stance, "How it answers.")),
        Field.Choice("scope", Vocabulary.ResponseScope, "specific, or general: to the whole."),
        Field.Text("note", "What the answer covers."))
    { OneOf = ["claim", "source"] };

    private static readonly Schema Retracted = new("retracted",
        [.. DatingFields.Short, Field.Map("quote", QuoteFields.Schema, "The words that take it back.")]);

    public static readonly Schema Schema = new("a claim",
    [
        .. CommonFields.All,
        Field.Must(Field.Text("statement", "One neutral sentence with the source's hedges and without the speaker.") with { Example = "Water in the camp may have been unsafe." }),
        Field.Must(Field.Choice("modality", Vocabulary.Modality, "How it is said.")),
        .. DatingFields.All,
        Field.Ids("concerns", "What it is about."),
        Field.Ids("conduct_of", "Whose conduct it alleges."),
        Field.Ids("asserted_by", "Who says so; only where no supporting quote tells it."),
        Field.Maps("evidence", Evidence, "What is said to stand behind it."),
        Field.Maps("responds_to", Answer, "What it answers, and how."),
        Field.Map("retracted", Retracted, "Whoever said it took it back."),
    ]);

    public static KindDefinition Definition { get; } = new(new KindInfo("claim", "claims", RecordKind.Claim), Schema, (head, fields, _) =>
    {
        var (dating, evidence) = (DatingFields.Read(fields), fields.Each("evidence", ReadEvidence));
        var retracted = fields.Map("retracted") is { } inner ? new Retraction(DatingFields.Read(inner, whole: false), QuoteFields.ReadOne(inner, "quote")) : null;
        bool hasQuotes = retracted?.Quote is not null || evidence.Any(one => one.Quote is not null) || DatingFields.HasQuotes(head, dating);
        return new Claim(head)
        {
            Statement = fields.MustHave("statement"),
            Modality = fields.Choice("modality", Vocabulary.Modality) ?? new Located<Modality>(Modality.States, fields.Span),
            Dating = hasQuotes ? dating : dating.WithoutSource,
            Concerns = fields.Texts("concerns"),
            ConductOf = fields.Texts("conduct_of"),
            AssertedBy = fields.Texts("asserted_by"),
            Evidence = evidence,
            RespondsTo = fields.Each("responds_to", ReadAnswer),
            Retracted = hasQuotes || retracted is null ? retracted : retracted with { Date = retracted.Date.WithoutSource },
        };
    });

    private static Evidence ReadEvidence(FieldReader fields)
    {
        var (count, all) = (fields.Number("count"), fields.Number("out_of"));
        if (count is { } some && some.Value > all?.Value)
        {
            fields.Diagnostics.Add(ImpossibleCount.At(some.Span, $"'count' is {some.Value}, and 'out_of' is {all.Value.Value}: more than there are in all.",
                "Write in 'count' how many bear on this claim, and in 'out_of' how many there are in all; leave out the one that the source does not state.") with
            { Related = [new Related(all.Value.Span, "how many there are in all")] });
        }
        return new Evidence
        {
            Kind = fields.Choice("kind", Vocabulary.Evidence) ?? new Located<EvidenceKind>(EvidenceKind.Other, fields.Span),
            Count = count?.Value,
            OutOf = all?.Value,
            By = fields.Text("by"),
            Document = fields.Text("document"),
            Scope = fields.Choice("scope", Vocabulary.EvidenceScope)?.Value ?? EvidenceScope.Specific,
            Note = fields.Plain("note"),
            Quote = QuoteFields.ReadOne(fields, "quote"),
        };
    }

    private static RespondsTo ReadAnswer(FieldReader fields)
    {
        var (claim, source) = (fields.Text("claim"), fields.Text("source"));
        if (claim is null == source is null)
        {
            fields.Diagnostics.Add(FieldRules.MissingField.At(fields.Span with { Length = 1 }, "An entry of responds_to names one claim or one source, and not both.", "Write claim: ID, or source: ID."));
        }
        return new RespondsTo
        {
            Claim = claim,
            Source = source,
            Stance = fields.Choice("stance", Vocabulary.Stance) ?? new Located<Stance>(Stance.Supports, fields.Span),
            Scope = fields.Choice("scope", Vocabulary.ResponseScope)?.Value ?? (source is null ? ResponseScope.Specific : ResponseScope.General),
            Note = fields.Plain("note"),
        };
    }
}
