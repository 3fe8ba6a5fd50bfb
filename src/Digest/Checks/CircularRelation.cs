using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Records that are a part of themselves, over any number of steps.</summary>
internal static class CircularRelation
{
    private static readonly Rule Rule = new("circular-relation", Severity.Error,
        "The part_of, broader or elaborates of some records run in a circle, or a group overlaps with itself.",
        "What is a part of another cannot hold it. Pages would say of each that it is a part of itself.",
        "harbour: part_of port; port: part_of harbour");

    private const string Remedy = "Take one link of the circle out.";

    private readonly record struct Link(string Key, Located<string> To);

    public static Check Check { get; } = new(Rule, site => [
        .. Circles.Of(site.Records.Where(record => LinksOf(record).Count > 0), LinksOf, (_, link) => site.Find<Record>(link.To)).Select(Told), .. Overlaps(site),
    ]);

    private static IReadOnlyList<Link> LinksOf(Record record) => record switch
    {
        Entity { PartOf: { } whole } => [new("part_of", whole)],
        Entity { Broader: { } broader } => [new("broader", broader)],
        Recommendation { Elaborates: { Count: > 0 } spelt } => [.. spelt.Select(id => new Link("elaborates", id))],
        _ => [],
    };

    private static IEnumerable<Diagnostic> Overlaps(Site site) => site.Records.OfType<Entity>().Where(group => group.MembersOverlap.Count > 0)
        .SelectMany(group => group.MembersOverlap.Where(id => site.Find<Record>(id) == group).Select(id => Rule.At(id.Span, $"'{group.Id}' names itself under 'members_overlap'.", "Name another group, or take it out.")));

    /// <param name="circle">Each record with its link to the next, the last with that to the first.</param>
    private static Diagnostic Told(List<(Record Record, Link Link)> circle)
    {
        var (last, closing) = circle[^1];
        if (circle.Count == 1) { return Rule.At(closing.To.Span, $"'{last.Id}' names itself under '{closing.Key}'.", $"Name another record under '{closing.Key}', or take it out."); }
        string steps = string.Join(", ", circle.Select((one, i) => $"'{one.Record.Id}' names '{circle[(i + 1) % circle.Count].Record.Id}'"));
        return Rule.At(closing.To.Span, $"'{closing.Key}' runs in a circle: {steps}.", Remedy)
            with
        { Related = [.. circle.SkipLast(1).Select((one, i) => new Related(one.Link.To.Span, $"names '{circle[i + 1].Record.Id}'"))] };
    }
}
