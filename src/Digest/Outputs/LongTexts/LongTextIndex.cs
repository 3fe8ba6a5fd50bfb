using Digest.Model;

namespace Digest.Outputs.LongTexts;

/// <summary>The texts that are too long for one page, and which of their pages has what.</summary>
internal sealed class LongTextIndex
{
    private readonly Dictionary<Record, BodyParts> bodies = [];
    private readonly Dictionary<Source, SourceParts> sources = [];

    /// <param name="render">The body of a record as it stands on the record's page.</param>
    public LongTextIndex(Site site, Func<Record, string> render)
    {
        var records = site.Records;
        var found = new (BodyParts? Body, SourceParts? Text)[records.Count];
        Parallel.For(0, found.Length, i =>
        {
            var body = IndexPages.IsIntroduction(site, records[i]) ? null : BodyParts.Of(records[i], () => render(records[i]));
            found[i] = (body, records[i] is Source source ? SourceParts.Of(site, source) : null);
        });
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i].Body is { } body) { bodies.Add(records[i], body); }
            if (found[i].Text is { } text) { sources.Add((Source)records[i], text); }
        }
    }

    /// <returns>Null where the record's own text stands on its page.</returns>
    public BodyParts? BodyOf(Record record) => bodies.GetValueOrDefault(record);

    /// <returns>Null where the document's text stands on its page.</returns>
    public SourceParts? TextOf(Record record) => record is Source source ? sources.GetValueOrDefault(source) : null;

    /// <summary>The page on which an id of a record's page stands.</summary>
    public string AddressOf(Record record, string fragment)
    {
        if (TextOf(record) is { } text && SourceParts.ParagraphOf(fragment) is { } paragraph) { return SourceParts.Address((Source)record, text.PageOf(paragraph)); }
        return BodyOf(record) is { } body && body.PageOfId.TryGetValue(fragment, out int page) ? BodyParts.Address(record, page) : record.Address;
    }
}
