using Digest.Model;

namespace Digest.Kinds;

/// <summary>The keys that every record may have.</summary>
internal static class CommonFields
{
    private static readonly Schema Alias = new("an alias",
        Field.Must(Field.Text("text", "The other name.")),
        Field.Language("lang", "Its language, as a BCP 47 tag."));

    private static readonly Schema Withdrawn = new("withdrawn",
        Field.Date("date", "The day on which it was withdrawn: 2026-11-20."), Field.Text("by", "By whom."), Field.Text("reason", "Why: published at the record's old address."),
        Field.Ids("replaced_by", "The records that stand in its place, where it was split or joined with another: the notice leads to each."),
        Field.Flag("notice", "false: no notice either. Nothing tells that the record ever was; for the safety of somebody. Readers who cited it find a missing page."));

    private static readonly Schema Corrected = new("a correction",
        Field.Must(Field.Date("date", "The day on which it was corrected: 2026-11-20.")), Field.Must(Field.Text("text", "What was corrected: what stood there, and what stands there now.")));

    private static readonly Schema ReviewedAgain = new("a review",
        Field.Must(Field.Id("id", "The record that was corrected or withdrawn.")), Field.Must(Field.Date("date", "The day on which this record was looked at again.")));

    private static readonly Schema Picture = new("a picture",
        Field.Must(Field.Text("file", "The picture's file, as the text names it.")), Field.Text("credit", "Whose picture it is: \"Photograph: A. Example\"."),
        Field.Text("licence", "Under which terms it is shown: words, or an address."), Field.Id("source", "The source that it is taken from."));

    public static readonly Field Aliases = new("aliases", FieldForm.Texts, "Other names: texts, or maps of text and lang.") { Keys = Alias };

    public static readonly IReadOnlyList<Field> All =
    [
        Field.Must(Field.Text("title", "A noun phrase that asserts nothing, since links print it alone; for an entity, its name.")),
        Field.Text("summary", "One or two sentences for lists, cards and search engines."),
        Field.Text("code", "A short unique label for print and speech: C-01.") with { Example = "C-01" },
        Aliases,
        Field.Language("lang", "The record's language, as a BCP 47 tag; the digest's unless said otherwise."),
        Field.Choice("status", Vocabulary.Status, "published unless said otherwise; a draft leaves nothing in the site."),
        Field.Map("withdrawn", Withdrawn, "When, by whom and why it was withdrawn."),
        Field.Ids("topics", "The topics it belongs to.") with { Example = "water" },
        Field.Maps("quotes", QuoteFields.Schema, "The words that it rests on."),
        Field.Texts("not_stated", "Keys that the source does not state: the page then says \"not stated in the source\".") with { Example = "citation.issued" },
        Field.Texts("not_recorded", "Keys that nobody recorded: the page then says \"not recorded\"."),
        Field.Maps("corrections", Corrected, "What was corrected, and when: shown on the page, in corrections.html and in its feed."),
        Field.Maps("reviewed", ReviewedAgain, "Looked at again after that record was corrected or withdrawn: takes the notice off this one."),
        Field.Maps("pictures", Picture, "Credits of the pictures in the text, printed with their captions."),
        Field.Texts("redirect_from", "Old addresses of the page, from the site's root.") with { Example = "claims/old-name.html" },
        Field.Flag("autolink", "Whether names in the body are linked by themselves, and, for a topic, whether its name is."),
        Field.Flag("index", "false keeps it out of search engines, feeds and exports."),
        Field.Id("translation_of", "The record that this one translates: a document and its translation are one origin."),
    ];

    /// <summary>Fills in what the front matter says; kind, id, path, address and body are given.</summary>
    public static RecordHead Read(RecordHead head, FieldReader fields)
    {
        var read = Keys(head, fields);
        bool isStated = fields.Value("date_basis") is not ScalarNode { Text: "inferred" or "external" };
        foreach (var name in read.NotStated.Where(name => isStated || name.Value is not ("date" or "citation.issued"))) { TellValue(fields, "not_stated", name); }
        foreach (var name in read.NotRecorded) { TellValue(fields, "not_recorded", name); }
        return read;
    }

    /// <summary>A key that is said to have no value has none.</summary>
    private static void TellValue(FieldReader fields, string key, Located<string> name)
    {
        if (fields.Holds(name.Value)) { fields.Diagnostics.Add(FieldRules.StatedAfterAll.At(name.Span, $"'{name.Value}' stands in {key}, and has a value.", $"Take '{name.Value}' out of {key}, or take its value out.")); }
    }

    private static RecordHead Keys(RecordHead head, FieldReader fields) => head with
    {
        Title = fields.MustHave("title"),
        Summary = fields.Text("summary"),
        Code = fields.Text("code"),
        Aliases = ReadAliases(fields),
        Lang = fields.Language("lang"),
        Status = fields.Choice("status", Vocabulary.Status)?.Value ?? PublicationStatus.Published,
        Withdrawn = fields.Map("withdrawn") is { } gone ? new Withdrawal(DatingFields.Plain(gone, "date"), gone.Plain("by"), gone.Plain("reason"), gone.Flag("notice") ?? true) { ReplacedBy = gone.Texts("replaced_by") } : null,
        Topics = fields.Texts("topics"),
        Quotes = QuoteFields.Read(fields, "quotes"),
        NotStated = fields.Texts("not_stated"),
        NotRecorded = fields.Texts("not_recorded"),
        Corrections = fields.Each("corrections", inner => new Correction(DatingFields.Plain(inner, "date"), inner.MustHave("text").Value)),
        Reviewed = fields.Each("reviewed", inner => new Review(inner.MustHave("id"), DatingFields.Plain(inner, "date"))),
        Pictures = fields.Each("pictures", inner => new PictureCredit(inner.MustHave("file"), inner.Plain("credit"), inner.Plain("licence"), inner.Text("source"))),
        RedirectFrom = fields.Texts("redirect_from"),
        Autolink = fields.Flag("autolink"),
        Index = fields.Flag("index") ?? true,
        TranslationOf = fields.Text("translation_of"),
    };

    public static List<Alias> ReadAliases(FieldReader fields)
    {
        var aliases = new List<Alias>();
        var items = fields.Value("aliases") switch { ListNode list => list.Items, { } one => [one], null => [] };
        foreach (var item in items)
        {
            if (item is ScalarNode { Text: var written } && string.IsNullOrWhiteSpace(written)) { fields.Diagnostics.Add(FieldRules.WrongForm.At(item.Span, "An entry of 'aliases' is empty.", "Write it, or take it out.")); }
            else if (item is ScalarNode text) { aliases.Add(new Alias(new Located<string>(text.Text, text.Span), null)); }
            else if (item is MapNode map)
            {
                var inner = new FieldReader(map, Alias, fields.Diagnostics);
                aliases.Add(new Alias(inner.MustHave("text"), inner.Language("lang")));
            }
            else { fields.Diagnostics.Add(FieldRules.WrongForm.At(item.Span, "An alias is a list, but a text is needed.", "Write the name, or {text: …, lang: …}.")); }
        }
        return aliases;
    }
}
