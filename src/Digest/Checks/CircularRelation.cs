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

    public static Check Check { get; } = new(Rule, site => [.. In(site, site.Records.Where(record => LinksOf(record).Count > 0)), .. Overlaps(site)]);

    private static IReadOnlyList<Link> LinksOf(Record record) => record switch
    {
        Entity { PartOf: { } whole } => [new("part_of", whole)],
        Entity { Broader: { } broader } => [new("broader", broader)],
        Recommendation { Elaborates: { Count: > 0 } spelt } => [.. spelt.Select(id => new Link("elaborates", id))],
        _ => [],
    };

    private static IEnumerable<Diagnostic> Overlaps(Site site) => site.Records.OfType<Entity>().Where(group => group.MembersOverlap.Count > 0)
        .SelectMany(group => group.MembersOverlap.Where(id => site.Find<Record>(id) == group).Select(id => Rule.At(id.Span, $"'{group.Id}' names itself under 'members_overlap'.", "Name another group, or take it out.")));

    /// <summary>Depth-first with a stack of its own, so that a line of any length is safe. Each link that closes a circle is reported once, with all that lies on it.</summary>
    private static List<Diagnostic> In(Site site, IEnumerable<Record> records)
    {
        var found = new List<Diagnostic>();
        var done = new Dictionary<Record, bool>();
        var path = new List<(Record Record, IReadOnlyList<Link> Links, int Next)>();
        foreach (var start in records)
        {
            if (done.TryAdd(start, false)) { path.Add((start, LinksOf(start), 0)); }
            while (path.Count > 0)
            {
                var at = path[^1];
                if (at.Next >= at.Links.Count)
                {
                    done[at.Record] = true;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[^1] = at with { Next = at.Next + 1 };
                if (site.Find<Record>(at.Links[at.Next].To) is not { } behind) { continue; }
                if (done.TryAdd(behind, false)) { path.Add((behind, LinksOf(behind), 0)); }
                else if (!done[behind]) { found.Add(Told([.. path.Skip(path.FindIndex(one => one.Record == behind)).Select(one => (one.Record, one.Links[one.Next - 1]))])); }
            }
        }
        return found;
    }

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
