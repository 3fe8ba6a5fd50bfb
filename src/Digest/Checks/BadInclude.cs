using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Texts that cannot be put into another text.</summary>
internal static class BadInclude
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".heic"];

    private static readonly Rule Rule = new("bad-include", Severity.Error,
        "`![[…]]` names something whose text cannot stand there.",
        "It puts the text of a page of prose in its place. A claim has a statement that never stands without its speaker; a text that includes itself has no end.",
        "![[a-claim]]      # link to it: [[a-claim]]\n![[terms]]        # in terms.md itself, or in a page that terms.md includes");

    public static Check Check { get; } = new(Rule, site => site.With(RecordTraits.Includes).SelectMany(record => In(site, record)));

    /// <summary>It is a picture's file: told here, and not as an id that nobody knows.</summary>
    public static bool IsPicture(BodyLink link) => link.IsInclude && Pictures.Contains(Path.GetExtension(link.Target).ToLowerInvariant(), StringComparer.Ordinal);

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        foreach (var link in record.Head.Body.Links.Where(link => link.IsInclude))
        {
            if (IsPicture(link)) { yield return Rule.At(link.Span, $"'{link.Target}' is a picture, whose words for those who cannot see it are missing.", $"Write ![what it shows]({link.Target})."); }
            else if (link.Fragment is { } heading) { yield return Rule.At(link.Span, $"A part of a page ('#{heading}') cannot be included.", "Include the whole page, or move that part into a file of its own."); }
            else if (site.Find(link.Target.InForm()) is not { } target) { continue; }
            else if (target is not Page page) { yield return Rule.At(link.TargetSpan, $"'{target.Id}' is of the kind '{target.Kind.Called}'; only a page's text can be included.", $"Link to it: [[{target.Id}]]."); }
            else if (page.Head.Body.IsEmpty) { yield return Rule.At(link.TargetSpan, $"'{page.Id}' has no text that could stand here.", "Write its text, or take the line out."); }
            else if (Way(site, page, record) is { } way) { yield return Rule.At(link.TargetSpan, $"'{record.Id}' would include itself{(way.Count > 1 ? $", by way of {string.Join(", ", way.SkipLast(1).Select(one => $"'{one.Id}'"))}" : "")}.", "Take one of the lines out."); }
        }
        if (Inclusions.All(site, record).Count > Inclusions.Most)
        {
            yield return Rule.At(record.Head.Body.Links.First(link => link.IsInclude).Span, FormattableString.Invariant($"The page of '{record.Id}' would include more than {Inclusions.Most} texts, those that stand in each other counted."), "Link to some of them instead.");
        }
    }

    /// <summary>From what is included back to the record, each text looked at once; null: it does not lead back.</summary>
    private static List<Record>? Way(Site site, Record from, Record to)
    {
        var before = new Dictionary<Record, Record?> { [from] = null };
        var waiting = new Queue<Record>([from]);
        while (waiting.TryDequeue(out var next))
        {
            if (next == to) { return Back(before, next); }
            foreach (var page in next.Head.Body.Links.Where(link => link.IsInclude).Select(link => site.Find(link.Target.InForm())).OfType<Page>()) { if (before.TryAdd(page, next)) { waiting.Enqueue(page); } }
        }
        return null;
    }

    private static List<Record> Back(Dictionary<Record, Record?> before, Record end)
    {
        var way = new List<Record>();
        for (var one = (Record?)end; one is not null; one = before[one]) { way.Insert(0, one); }
        return way;
    }
}
