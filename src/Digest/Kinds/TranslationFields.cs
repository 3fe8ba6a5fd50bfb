using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Kinds;

/// <summary>The front matter of a translation: the curator's words, and nothing that a source or the record states.</summary>
internal static class TranslationFields
{
    public static readonly Rule Untranslatable = new("untranslatable", Severity.Error,
        "A translation has a key that is not translated.",
        "Quotes, dates, sources and references stand in the original alone: two of each could differ, and nobody would know which is true.",
        "# input/claims/a.zh.md\ndate: 2022-05      # take it out: the page has the original's");

    private static readonly Field Title = Field.Text("title", "The title in this language; an entity's name.");
    private static readonly Field Statement = Field.Text("statement", "The statement in this language, as hedged as the original's.");

    private static readonly Field[] Common =
    [
        Field.Text("summary", "The summary in this language."),
        CommonFields.Aliases with { About = "Other names in this language: texts, or maps of text and lang. The original's hold, too." },
        Field.Choice("status", Vocabulary.Status, "draft: it is not shown yet, and the page stays in the original's language."),
    ];

    private static readonly Schema WithStatement = new("a translation", [Field.Must(Title), Field.Must(Statement), .. Common]);
    private static readonly Schema Titled = new("a translation", [Field.Must(Title), .. Common]);
    /// <summary>A document keeps its own title, unless the digest made it up: then it may be translated.</summary>
    private static readonly Schema OfSource = new("a translation", [Title, .. Common]);

    /// <summary>Every key, for the reference.</summary>
    public static readonly Schema All = new("a translation", [Title, Statement, .. Common]);

    public static Schema SchemaOf(RecordKind kind) => kind switch
    {
        RecordKind.Claim or RecordKind.Recommendation => WithStatement,
        RecordKind.Source => OfSource,
        _ => Titled,
    };

    /// <param name="given">Language, paths and body.</param>
    /// <param name="kind">Of the record that is translated.</param>
    public static RecordTranslation Read(RecordTranslation given, MapNode map, KindInfo kind, ICollection<Diagnostic> diagnostics)
    {
        var schema = SchemaOf(kind.Like);
        var full = AllKinds.For(kind.Like).Schema;
        var known = new List<MapEntry>();
        foreach (var entry in map.Entries)
        {
            if (schema[entry.Key.Value] is not null || full[entry.Key.Value] is null) { known.Add(entry); continue; }
            diagnostics.Add(Untranslatable.At(entry.Key.Span, $"'{entry.Key.Value}' is not translated: the page in '{given.Lang}' has it from {given.OriginalPath}.",
                $"Take it out. A translation of {full.Name} has: {string.Join(", ", schema.Fields.Select(field => field.Name))}, and the text."));
        }
        var fields = new FieldReader(map with { Entries = known.ToArray() }, schema, diagnostics);
        return given with
        {
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Statement = schema["statement"] is null ? null : fields.Text("statement"),
            Aliases = CommonFields.ReadAliases(fields),
            IsDraft = fields.Choice("status", Vocabulary.Status)?.Value is { } status and not PublicationStatus.Published,
        };
    }
}
