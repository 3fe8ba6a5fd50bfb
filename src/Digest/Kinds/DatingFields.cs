using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Kinds;

/// <summary>A date with its companions: how it is known, why, how long, before and after what, and who says otherwise.</summary>
internal static class DatingFields
{
    public static readonly Rule BasisWithoutDate = new("basis-without-date", Severity.Warning,
        "date_basis or date_note stands where there is no date.",
        "They say how a date is known. Without one they are printed nowhere, and whoever wrote them believes that readers are told.",
        "date_basis: inferred\ndate_note: It was before the fair.      # and no date\n# mend: date: \"[..2022-05]\" above them; or after and before for an order alone");

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

    /// <param name="whole">With duration, order and other accounts.</param>
    /// <param name="isDated">Where <c>date</c> is missing, another key gives the date.</param>
    public static Dating Read(FieldReader fields, bool whole = true, bool isDated = false)
    {
        var (date, basis, note) = (fields.Date("date"), fields.Choice("date_basis", Vocabulary.Basis), fields.Text("date_note"));
        if (!isDated) { JudgeCompanions(fields, (basis?.Span, note is { } said && !string.IsNullOrWhiteSpace(said.Value) ? said.Span : null), whole); }
        return new()
        {
            Date = date,
            Basis = basis?.Value ?? DateBasis.Stated,
            Note = note,
            Duration = whole ? DurationField.Read(fields, "duration") : null,
            After = whole ? fields.Each("after", ReadOrder) : [],
            Before = whole ? fields.Each("before", ReadOrder) : [],
            Others = whole ? fields.Each("other_dates", ReadOther) : [],
        };
    }

    private static void JudgeCompanions(FieldReader fields, (Span? Basis, Span? Note) given, bool mayHaveOrder = false)
    {
        // A date that cannot be read is told by itself.
        if ((given.Basis ?? given.Note) is not { } place || fields.Value("date") is not null) { return; }
        string keys = given is { Basis: not null, Note: not null } ? "'date_basis' and 'date_note' say" : given.Basis is not null ? "'date_basis' says" : "'date_note' says";
        fields.Diagnostics.Add(BasisWithoutDate.At(place, $"{keys} how a date is known, but no date stands here.",
            "Write the date: bounds such as \"[..2022-05]\" will do; or take this out." + (mayHaveOrder ? " How an order is known stands in its own entry: after: [{event: ID, basis: inferred}]." : "")));
    }

    /// <summary>Whether a record quotes anything in its list of quotes, in its body or for another account of its date.</summary>
    public static bool HasQuotes(RecordHead head, Dating dating) => head.Quotes.Count > 0 || head.Body.Quotes.Count > 0 || dating.Others.Any(other => other.Quote is not null);

    /// <summary>A date alone, under another key than <c>date</c>.</summary>
    public static Dating Plain(FieldReader fields, string name) => fields.Date(name) is { } date ? new Dating { Date = date } : Dating.None;

    private static OrderLink ReadOrder(FieldReader fields) =>
        new(fields.MustHave("event"), fields.Plain("words"), fields.Choice("basis", Vocabulary.Basis)?.Value ?? DateBasis.Stated);

    private static OtherDate ReadOther(FieldReader fields)
    {
        var basis = fields.Choice("date_basis", Vocabulary.Basis);
        JudgeCompanions(fields, (basis?.Span, null));
        return new(fields.Date("date"), basis?.Value ?? DateBasis.Stated, QuoteFields.ReadOne(fields, "quote"));
    }
}
