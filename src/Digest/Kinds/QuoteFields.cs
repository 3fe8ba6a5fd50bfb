using Digest.Model;

namespace Digest.Kinds;

/// <summary>A quote: verbatim words, their source, whose they are and how they came there.</summary>
internal static class QuoteFields
{
    private static readonly Schema Translation = new("a translation",
        Field.Must(Field.Language("lang", "Its language, as a BCP 47 tag.")),
        Field.Must(Field.Text("text", "The translated words.")),
        Field.Text("by", "Who translated."));

    public static readonly Schema Schema = new("a quote",
        Field.Must(Field.Id("source", "The source in which the words stand.")),
        Field.Must(Field.Text("exact", "The words, verbatim. […] skips text, [word] is an editorial insertion, [withheld] hides words to protect somebody.")),
        Field.Text("prefix", "Words just before, where the same words stand more than once."),
        Field.Text("suffix", "Words just behind, where the same words stand more than once."),
        Field.Choice("role", Vocabulary.Role, "What the quote does for the record; supports unless said otherwise."),
        Field.Id("speaker", "Whose statement it is; the source's own (its by) unless said otherwise."),
        Field.Choice("voice", Vocabulary.Voice, "direct: the speaker's words; reported: the source's words for them; mixed: reported, with quoted phrases."),
        Field.Ids("through", "The documents between the speaker and the source, first to last."),
        Field.Choice("modality", Vocabulary.Modality, "Where the quote speaks otherwise than its claim."),
        Field.Date("date", "Where the quote has a date of its own."),
        Field.Choice("date_basis", Vocabulary.Basis, "How that date is known."),
        Field.Text("date_note", "Why, or from where."),
        Field.Text("mark", "The words within the quote to highlight; lists show these alone."),
        Field.Text("note", "The curator's note on the wording."),
        Field.Language("lang", "The language of the words, as a BCP 47 tag."),
        Field.Map("translation", Translation, "A third voice: shown with its label, never verified."),
        Field.Flag("show", "false: verified and located, its words in no output."));

    public static IReadOnlyList<Quote> Read(FieldReader fields, string name) => fields.Each(name, Read);

    public static Quote? ReadOne(FieldReader fields, string name) => fields.Map(name) is { } inner ? Read(inner) : null;

    private static Quote Read(FieldReader fields) => new()
    {
        Source = fields.MustHave("source"),
        Exact = fields.MustHave("exact"),
        Prefix = fields.Plain("prefix"),
        Suffix = fields.Plain("suffix"),
        Role = fields.Choice("role", Vocabulary.Role)?.Value ?? QuoteRole.Supports,
        Speaker = fields.Text("speaker"),
        Voice = fields.Choice("voice", Vocabulary.Voice)?.Value,
        Through = fields.Texts("through"),
        Modality = fields.Choice("modality", Vocabulary.Modality)?.Value,
        Dating = DatingFields.Read(fields, whole: false),
        Mark = fields.Text("mark"),
        Note = fields.Plain("note"),
        Lang = fields.Language("lang"),
        Translation = fields.Map("translation") is { } inner ? new Translation(inner.Language("lang") ?? "", inner.MustHave("text").Value, inner.Plain("by")) : null,
        Show = fields.Flag("show") ?? true,
    };
}
