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

    public SearchOrder(Site site)
    {
        var kinds = site.Kinds.Select((kind, number) => (kind, number)).ToDictionary(pair => pair.kind.Name, pair => pair.number, StringComparer.Ordinal);
        var numbered = site.Records.Where(record => record.Head.Index).Select(record => (Record: record, Kind: kinds.GetValueOrDefault(record.Kind.Name, kinds.Count), Years: YearsOf(site, record)))
            .OrderBy(one => one.Kind).ThenBy(one => one.Years.From).ThenBy(one => one.Years.To).ToList();
        Records = [.. numbered.Select(one => one.Record)];
        Kinds = [.. numbered.GroupBy(one => one.Record.Kind).Select(kind => new KindRun(kind.Key, kind.First().Record, kind.Count(),
            Symbols.Of(kind.GroupBy(one => one.Years).SelectMany(years => (long[])[years.Key.From, years.Key.To - years.Key.From, years.Count()]))))];
    }

    public IReadOnlyList<Record> Records { get; }
    public IReadOnlyList<KindRun> Kinds { get; }

    /// <summary>The records of a kind: they follow each other.</summary>
    /// <param name="Years">In <see cref="Symbols"/>, for each stretch of records: the first year and 10,000 (0: no date), how many more years there are, how many records.</param>
    internal sealed record KindRun(KindInfo Kind, Record First, int Count, string Years);

    /// <summary>The years in which it can have been; where one end is open, the year of the other.</summary>
    private static (int From, int To) YearsOf(Site site, Record record)
    {
        if (!site.Extents.TryGetValue(record, out var extent) || (extent.Earliest ?? extent.Latest) is not { } first) { return (Undated, Undated); }
        var last = extent.Latest ?? first;
        return first.Year < -LastYear || last.Year > LastYear || last.Year < first.Year ? (Undated, Undated) : ((int)first.Year + FirstYear, (int)last.Year + FirstYear);
    }
}
