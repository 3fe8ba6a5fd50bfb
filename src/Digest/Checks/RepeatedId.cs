using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Two files with one id, letter case folded: one of them would be lost.</summary>
internal static class RepeatedId
{
    private static readonly Rule Rule = new("repeated-id", Severity.Error,
        "Two records have the same id, or ids that differ in letter case alone.",
        "Links by id could mean either, and on some systems their pages would be one file.",
        "input/people/xinjiang.md and input/places/xinjiang.md")
    { ComesFirst = true };

    public static Check Check { get; } = new(Rule, site =>
    {
        if (site.Links.Known<Free>() is not null) { return []; }
        var pages = site.Kinds.Where(kind => kind.Folder.Length > 0).Select(kind => kind.Folder).Concat(["timeline", "bibliography", "cite", "corrections", "gaps", "evidence", "reading-safely"]).Concat(site.Config.OffersEditions ? ["offline"] : []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Diagnostic> found = [.. site.All.Where(record => record is not Page { IndexOf: not null } && (pages.Contains(record.Id) || IsNotFound(record)) && !Replaces(record))
            .Select(record => Rule.At(Span.StartOf(record.Head.Path), $"The id '{record.Id}' is the name of a page that the program makes.", "Rename the file."))
            .Concat(site.RepeatedIds.Count == 0 ? [] : site.All.Where(record => site.RepeatedIds.Contains(record.Id)).GroupBy(record => record.Id, StringComparer.OrdinalIgnoreCase).SelectMany(Repeated))];
        // Under the same links, every record has the same id, path and address.
        if (found.Count == 0) { site.Links.Keep(new Free()); }
        return found;
    });

    /// <summary>Every id is one record's, and of none of the program's own pages.</summary>
    private sealed record Free;

    /// <summary>The pages of the program that a digest may write itself.</summary>
    private static bool Replaces(Record record) => record is Page { Address: "reading-safely.html" or "offline.html" };

    /// <summary>The page for wrong addresses stands at the top alone, and nothing links to it by its id.</summary>
    private static bool IsNotFound(Record record) => record.Address.Equals("404.html", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Diagnostic> Repeated(IGrouping<string, Record> group)
    {
        var first = group.First();
        return group.Skip(1).Select(record => Rule.At(record.Head.Title.Span, $"The id '{record.Id}' is taken: {first.Head.Path} and {record.Head.Path} both have it.", "Rename one of the two files."));
    }
}
