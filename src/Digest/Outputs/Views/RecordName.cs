using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What a page calls another record, and the way there.</summary>
internal static class RecordName
{
    /// <summary>A title that the digest made up for a document stands in brackets.</summary>
    public static string Plain(Record record) => record is Source { TitleSupplied: true } ? $"[{record.Title}]" : record.Title;

    /// <summary>The acronym where the title ends with one that is an alias too: "Office … (OHCHR)" is OHCHR beside its words.</summary>
    public static string Short(Record record)
    {
        string title = record.Title;
        int open = title.LastIndexOf('(');
        if (open <= 0 || !title.EndsWith(')')) { return Plain(record); }
        string inner = title[(open + 1)..^1];
        return record.Head.Aliases.Any(alias => alias.Text.Value == inner) ? inner : Plain(record);
    }

    /// <summary>Its code, where it has one: as short as a name can be.</summary>
    public static string Sign(Record record) => record.Head.Code?.Value ?? Plain(record);

    public static Html Title(PageScope scope, Record record) => Name(scope, record, Plain(record));

    public static Html ShortTitle(PageScope scope, Record record) => Name(scope, record, Short(record));

    public static Html Link(PageScope scope, Record record, string? fragment = null) =>
        Marked(scope, record, Markup.Link(scope.Href(record, fragment), Title(scope, record)));

    /// <summary>For a sentence in which a title could be read as its words: 'Upholds “Detention without trial”' upholds what is said of it.</summary>
    public static Html Quoted(PageScope scope, Record record)
    {
        if (record is Source { TitleSupplied: true }) { return Link(scope, record); }
        var link = Marked(scope, record, Markup.Link(scope.Href(record), Name(scope, record, InnerMarks.In(scope.Words["cite.title"], Plain(record)))));
        return Markup.Format(scope.Words, "cite.title", ("title", link));
    }

    public static Html ShortLink(PageScope scope, Record record) =>
        Marked(scope, record, Markup.Link(scope.Href(record), Name(scope, record, Short(record))));

    /// <summary>With its language where that is not the page's, and with the word "draft" where it is one.</summary>
    private static Html Marked(PageScope scope, Record record, Html link)
    {
        var marked = Lang.Marked(scope, record, link);
        return record.Head.IsDraft ? new($"{marked} <small class=\"tag\">{Markup.Encode(scope.Words["draft.tag"])}</small>") : marked;
    }

    /// <summary>The published records that a field names, as links in words; the reason why there is none otherwise.</summary>
    public static Html Links(PageScope scope, IEnumerable<Record> records) =>
        Markup.List(scope.Words, records.Select(record => Link(scope, record)).ToList());

    /// <summary>"Claim C-01", or the title where there is no code.</summary>
    public static string Label(PageScope scope, Record record) => record.Head.Code is { } code
        ? scope.Words.Format("record.label", ("kind", Kind(scope, record)), ("code", code.Value))
        : Kind(scope, record);

    public static string Kind(PageScope scope, Record record) =>
        record.Kind.Label ?? scope.Words[$"record.kind.{Key(record.Kind.Like)}"];

    /// <summary>The sprite's symbol for a kind.</summary>
    public static string Icon(Record record) => record.Kind.Like switch
    {
        RecordKind.Claim => "i-claim",
        RecordKind.Source => "i-source",
        RecordKind.Event => "i-d-between",
        RecordKind.Recommendation => "i-d-asked",
        RecordKind.Person => "i-person",
        RecordKind.Organisation => "i-org",
        RecordKind.Group => "i-group",
        RecordKind.Place => "i-place",
        RecordKind.Topic => "i-topic",
        _ => "i-page",
    };

    public static string Key(RecordKind kind) => kind switch
    {
        RecordKind.Source => "source",
        RecordKind.Claim => "claim",
        RecordKind.Recommendation => "recommendation",
        RecordKind.Event => "event",
        RecordKind.Person => "person",
        RecordKind.Organisation => "organisation",
        RecordKind.Group => "group",
        RecordKind.Place => "place",
        RecordKind.Topic => "topic",
        _ => "page",
    };

    private static Html Name(PageScope scope, Record record, string text)
    {
        string lang = record is Source { TitleSupplied: false } source ? Lang.OfText(scope.Site, source) : Lang.Of(scope.Site, record);
        return Lang.Inline(scope, lang, Markup.Text(text));
    }
}
