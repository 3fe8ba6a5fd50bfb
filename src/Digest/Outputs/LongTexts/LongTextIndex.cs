using System.Collections.Concurrent;
using Digest.Model;

namespace Digest.Outputs.LongTexts;

/// <summary>The texts that are too long for one page, and which of their pages has what. Each is divided when it is first asked for; for several threads.</summary>
/// <param name="render">The body of a record as it stands on the record's page.</param>
/// <param name="roomOf">The bytes that the text of a document may have on the document's own page.</param>
internal sealed class LongTextIndex(Site site, Func<Record, string> render, Func<Source, int> roomOf)
{
    private readonly ConcurrentDictionary<Record, BodyParts?> bodies = [];
    private readonly ConcurrentDictionary<Source, SourceParts?> sources = [];

    /// <returns>Null where the record's own text stands on its page.</returns>
    public BodyParts? BodyOf(Record record) => !BodyParts.MayBeLong(record) || IndexPages.IsIntroduction(site, record) ? null
        : bodies.GetOrAdd(record, static (record, render) => BodyParts.Of(render(record)), render);

    /// <returns>Null where the document's text stands on its page.</returns>
    public SourceParts? TextOf(Record record) => record is Source source && SourceParts.MayBeLong(site, source)
        ? sources.GetOrAdd(source, static (source, from) => SourceParts.Of(from.site, source, from.roomOf(source)), (site, roomOf)) : null;

    /// <summary>The page on which an id of a record's page stands.</summary>
    public string AddressOf(Record record, string fragment)
    {
        if (TextOf(record) is { } text && SourceParts.ParagraphOf(fragment) is { } paragraph) { return SourceParts.Address((Source)record, text.PageOf(paragraph)); }
        return BodyOf(record) is { } body && body.PageOfId.TryGetValue(fragment, out int page) ? BodyParts.Address(record, page) : record.Address;
    }
}
