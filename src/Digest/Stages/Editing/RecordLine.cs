using Digest.Kinds;
using Digest.Model;
using Edtf;

namespace Digest.Stages.Editing;

/// <summary>A record in a list.</summary>
internal sealed record RecordLine(string Id, string Kind, string? Code, string Title, string Status, string? Date, string Path)
{
    public static RecordLine Of(Record record) => new(record.Id, record.Kind.Name, record.Head.Code?.Value, record.Title, Vocabulary.Status.WordFor(record.Head.Status), DateOf(record)?.ToString(), record.Head.Path);

    /// <summary>As lists of the site have them: by kind, then by code or title, then by id.</summary>
    public static IReadOnlyList<RecordLine> All(ParsedDigest digest, KindInfo? kind)
    {
        var order = digest.Kinds.Select((one, i) => (one.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        return [.. digest.Records.Where(record => kind is null || record.Kind.Name == kind.Name)
            .OrderBy(record => order[record.Kind.Name]).ThenBy(record => record.Head.Code is null).ThenBy(record => record.Head.Code?.Value ?? record.Title, StringComparer.OrdinalIgnoreCase).ThenBy(record => record.Id, StringComparer.Ordinal)
            .Select(Of)];
    }

    private static EdtfDate? DateOf(Record record) => record switch
    {
        Claim claim => claim.Dating.Date?.Value,
        Recommendation asked => asked.Dating.Date?.Value,
        Event happened => happened.Dating.Date?.Value,
        Source source => source.Dating.Date?.Value,
        _ => null,
    };
}
