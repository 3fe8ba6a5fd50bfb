using Digest.Model;

namespace Digest.Kinds;

/// <summary>A date with its companions: how it is known, why, how long, before and after what, and who says otherwise.</summary>
internal static class DatingFields
{
    private static readonly Schema Order = new("an entry of after or before",
        Field.Must(Field.Id("event", "The other event.")),
        Field.Text("words", "How the source says it: \"just minutes before\"."),
        Field.Choice("basis", Vocabulary.Basis, "How the order is known; stated in a quote unless said otherwise."));

    private static readonly Schema Other = new("an entry of other_dates",
        Field.Date("date", "The date in that account."),
        Field.Choice("date_basis", Vocabulary.Basis, "How it is known."),
        Field.Map("quote", QuoteFields.Schema, "The words that say it."));

    public static readonly IReadOnlyList<Field> Short =
    [
        Field.Date("date", "When, as EDTF text: 2022-05, \"[..2022-05]\", 2017/2019~."),
        Field.Choice("date_basis", Vocabulary.Basis, "How the date is known; stated in a quote unless said otherwise."),
        Field.Text("date_note", "Why, or from where; needed unless the date is stated."),
    ];

    public static readonly IReadOnlyList<Field> All =
    [
        .. Short,
        Field.Text("duration", "How long it lasted, as an ISO 8601 duration: P5D is five days; beside a day, from that day on.") with { Looks = TextForm.Duration, Example = "P5D" },
        Field.Maps("after", Order, "What it came after; order only."),
        Field.Maps("before", Order, "What it came before; order only."),
        Field.Maps("other_dates", Other, "Differing accounts of the date."),
    ];

    public static Dating Read(FieldReader fields, bool whole = true) => new()
    {
        Date = fields.Date("date"),
        Basis = fields.Choice("date_basis", Vocabulary.Basis)?.Value ?? DateBasis.Stated,
        Note = fields.Text("date_note"),
        Duration = whole ? DurationField.Read(fields, "duration") : null,
        After = whole ? fields.Each("after", ReadOrder) : [],
        Before = whole ? fields.Each("before", ReadOrder) : [],
        Others = whole ? fields.Each("other_dates", ReadOther) : [],
    };

    /// <summary>A date alone, under another key than <c>date</c>.</summary>
    public static Dating Plain(FieldReader fields, string name) => fields.Date(name) is { } date ? new Dating { Date = date } : Dating.None;

    private static OrderLink ReadOrder(FieldReader fields) =>
        new(fields.MustHave("event"), fields.Plain("words"), fields.Choice("basis", Vocabulary.Basis)?.Value ?? DateBasis.Stated);

    private static OtherDate ReadOther(FieldReader fields) =>
        new(fields.Date("date"), fields.Choice("date_basis", Vocabulary.Basis)?.Value ?? DateBasis.Stated, QuoteFields.ReadOne(fields, "quote"));
}
