using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Digest.Model;
using Digest.Outputs.Data;
using Digest.Outputs.Views;

namespace Digest.Outputs.Discovery;

/// <summary>Writes JSON-LD (1.1) in the terms of schema.org for one page. What would end the element that it stands in, or begin another, is escaped.</summary>
internal sealed class SchemaWriter : IDisposable
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly BorrowedBytes buffer = new();

    public SchemaWriter(PageScope scope)
    {
        (Scope, Json) = (scope, new Utf8JsonWriter(buffer, Layout));
        Json.WriteStartObject();
        Json.WriteString("@context", "https://schema.org");
        Json.WriteStartArray("@graph");
    }

    public PageScope Scope { get; }
    public Utf8JsonWriter Json { get; }
    public Site Site => Scope.Site;

    /// <summary>The page's text; the writer is done.</summary>
    public string Finish()
    {
        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.Flush();
        return Encoding.UTF8.GetString(buffer.Written);
    }

    public void Dispose()
    {
        Json.Dispose();
        buffer.Dispose();
    }

    /// <summary>In full where the site's address is known, else as seen from the page.</summary>
    /// <param name="address">From the site's root.</param>
    public string Address(string address) => CanonicalAddress.Of(Site.Config, Scope.Locate(address)) ?? Scope.Href(address);

    /// <summary>What a record is about is another thing than its page.</summary>
    public string Id(Record record) => Address(record.Address) + "#it";

    public void Text(string name, string? value)
    {
        if (value is { Length: > 0 }) { Json.WriteString(name, value); }
    }

    public void Start(string type, string? property = null)
    {
        if (property is null) { Json.WriteStartObject(); } else { Json.WriteStartObject(property); }
        Json.WriteString("@type", type);
    }

    public void End() => Json.WriteEndObject();

    /// <summary>A list of other records, each by type, name and address; nothing where there are none.</summary>
    public void References(string property, IEnumerable<Record> records, int most = 10)
    {
        var told = Told(records, most);
        if (told.Count == 0) { return; }
        Json.WriteStartArray(property);
        foreach (var record in told) { Reference(record); }
        Json.WriteEndArray();
    }

    /// <summary>Those of the records that may be told.</summary>
    public static IReadOnlyList<Record> Told(IEnumerable<Record> records, int most) => [.. records.Where(IsNamed).Distinct().Take(most)];

    /// <summary>To a program a role or a pseudonym would be the name of a person.</summary>
    private static bool IsNamed(Record record) => record.Head.Index && record is not Entity { IsProtected: true };

    /// <summary>How a claim stands, in the page's words: nobody gets it without.</summary>
    public void Standing(Claim claim) => Json.WriteString("creativeWorkStatus", Scope.Words[$"standing.{StandingView.Key(Site.Findings[claim].Standing)}.word"]);

    /// <param name="isAnswer">A statement goes out to what it answers; elsewhere its answers would be left behind.</param>
    public void Reference(Record record, bool isAnswer = false)
    {
        Start(SchemaTypes.Of(record));
        Json.WriteString("@id", Id(record));
        if (record is not Source { TitleSupplied: true }) { Json.WriteString("name", record.Title); }
        if (record is Claim claim)
        {
            if (isAnswer) { Json.WriteString("text", claim.Statement.Value); }
            Authors(Site.Findings[claim].AssertedBy);
            Standing(claim);
        }
        Json.WriteString("url", Address(record.Address));
        End();
    }

    /// <summary>Who says something. Half of those who do would be a false answer: where one of them may not be named, or is a group that schema.org has no author for, nobody is.</summary>
    public void Authors(IReadOnlyList<Entity> by, string property = "author")
    {
        if (by.Count == 0 || by.Any(entity => !IsNamed(entity) || SchemaTypes.Of(entity) is not ("Person" or "Organization"))) { return; }
        Json.WriteStartArray(property);
        foreach (var entity in by)
        {
            Start(SchemaTypes.Of(entity));
            Json.WriteString("@id", Id(entity));
            Json.WriteString("name", entity.Title);
            End();
        }
        Json.WriteEndArray();
    }
}
