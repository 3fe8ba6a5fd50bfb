using Digest.Model;
using Digest.Searching;

namespace Digest.Outputs.Search;

/// <summary>The records that the search knows, in the order in which it numbers them: by kind, then by year, so that the numbers alone tell both.</summary>
internal sealed class SearchOrder
{
    /// <summary>Years beyond are told as none.</summary>
    private const int LastYear = 9999;

    /// <summary>What stands for "no date" in the table of years; others are shifted above it.</summary>
    private const int Undated = 0, FirstYear = 10_000;

    public SearchOrder(Publication publication)
    {
        var site = publication.Site;
        var kinds = site.Kinds.Select((kind, number) => (kind, number)).ToDictionary(pair => pair.kind.Name, pair => pair.number, StringComparer.Ordinal);
        var numbered = Pages(publication).Select(page => (page.Record, page.Tongue, Kind: kinds.GetValueOrDefault(page.Record.Kind.Name, kinds.Count), Years: YearsOf(page.Tongue == 0 ? site : publication.Translations[page.Tongue - 1].Site, page.Record)))
            .OrderBy(one => one.Kind).ThenBy(one => one.Years.From).ThenBy(one => one.Years.To).ToList();
        Records = [.. numbered.Select(one => one.Record)];
        Tongues = [.. numbered.Select(one => one.Tongue)];
        Kinds = [.. numbered.GroupBy(one => one.Record.Kind).Select(kind => new KindRun(kind.Key, kind.First().Record, kind.Count(),
            Symbols.Of(kind.GroupBy(one => one.Years).SelectMany(years => (long[])[years.Key.From, years.Key.To - years.Key.From, years.Count()]))))];
    }

    public IReadOnlyList<Record> Records { get; }

    /// <summary>Of each record, in which language its page is: 0 for the digest's own, else the number of the translation and 1.</summary>
    public IReadOnlyList<int> Tongues { get; }
    public IReadOnlyList<KindRun> Kinds { get; }

    /// <summary>The records of a kind: they follow each other.</summary>
    /// <param name="Years">In <see cref="Symbols"/>, for each stretch of records: the first year and 10,000 (0: no date), how many more years there are, how many records.</param>
    internal sealed record KindRun(KindInfo Kind, Record First, int Count, string Years);

    /// <summary>Every page of a record in the digest's own language, and every translation of one.</summary>
    private static IEnumerable<(Record Record, int Tongue)> Pages(Publication publication)
    {
        foreach (var record in publication.Site.Records.Where(record => record.Head.Index)) { yield return (record, 0); }
        for (int i = 0; i < publication.Translations.Count; i++)
        {
            var other = publication.Translations[i];
            foreach (var record in other.Site.Records.Where(record => record.Head.Index && IsTranslated(publication.Site, record, other.Words.Tag))) { yield return (record, i + 1); }
        }
    }

    private static bool IsTranslated(Site site, Record record, string language) =>
        site.Translations.TryGetValue(record.Id, out var pages) && pages.Any(page => page.Lang == language);

    /// <summary>The years in which it can have been; where one end is open, the year of the other.</summary>
    private static (int From, int To) YearsOf(Site site, Record record)
    {
        if (!site.Extents.TryGetValue(record, out var extent) || (extent.Earliest ?? extent.Latest) is not { } first) { return (Undated, Undated); }
        var last = extent.Latest ?? first;
        return first.Year < -LastYear || last.Year > LastYear || last.Year < first.Year ? (Undated, Undated) : ((int)first.Year + FirstYear, (int)last.Year + FirstYear);
    }
}
