using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Drawing;

/// <summary>The overview drawing: a line for each dated entry, or a histogram where that would be too many lines.</summary>
internal sealed class StripView
{
    /// <summary>More dated entries than this are drawn as a histogram.</summary>
    public const int MostLanes = 40;
    private const int WideBins = 44, NarrowBins = 13;
    private readonly IReadOnlyList<TimelineEntry> dated;

    private StripView(TimeAxis axis, List<TimelineEntry> dated)
    {
        this.dated = dated;
        bool isHistogram = dated.Count > MostLanes;
        Loom = isHistogram ? new Loom(axis, new Histogram(axis, dated, WideBins), new Histogram(axis, dated, NarrowBins)) : new Loom(axis);
    }

    public Loom Loom { get; }

    /// <param name="entries">In the order of the list.</param>
    /// <returns>Null where nothing has a bound: there is nothing to draw.</returns>
    public static StripView? Of(IEnumerable<TimelineEntry> entries)
    {
        var dated = entries.Where(entry => entry.Extent is { Earliest: not null } or { Latest: not null }).ToList();
        return TimeAxis.Of(dated.SelectMany(entry => entry.Reaches)) is { } axis ? new StripView(axis, dated) : null;
    }

    /// <summary>Partial <c>strip</c>.</summary>
    /// <param name="toEntry">The address of an entry.</param>
    /// <param name="toPeriod">The address of the period that holds an entry.</param>
    public View View(PageScope scope, Func<TimelineEntry, string> toEntry, Func<TimelineEntry, string> toPeriod)
    {
        if (Loom is { Wide: { } wide, Narrow: { } narrow })
        {
            return new View
            {
                ["is_histogram"] = true,
                ["has_others"] = dated.Any(entry => !toPeriod(entry).StartsWith('#')),
                ["wide"] = new HistogramDrawing(scope, wide, toPeriod).Of(true),
                ["narrow"] = new HistogramDrawing(scope, narrow, toPeriod).Of(false),
                ["keys"] = new List<object?>(),
                ["most"] = scope.Words.Number(wide.Bins.Max(bin => bin.Stated + bin.Possible)),
            };
        }
        var bars = dated.Select(entry => (entry, DateBar.Of(entry, Loom.Axis)!)).ToList();
        var drawn = new DrawnEntries(scope, Loom.Axis, bars, toEntry);
        return new View
        {
            ["is_histogram"] = false,
            ["has_others"] = false,
            ["wide"] = LaneDrawing.OfWide(drawn),
            ["narrow"] = LaneDrawing.OfNarrow(drawn),
            ["keys"] = StripKey.Of(scope.Words, bars.Select(bar => bar.Item2).ToList()),
            ["most"] = null,
        };
    }
}

/// <summary>What the signs of a drawing mean: those that stand in it.</summary>
internal static class StripKey
{
    public static IReadOnlyList<object?> Of(Words words, IReadOnlyList<Bar> bars)
    {
        bool Has(Look look) => bars.Any(bar => bar.Stretches.Any(stretch => stretch.Look == look));
        bool HasEdge(DateBasis basis) => bars.Any(bar => bar.Edges.Any(edge => edge.Basis == basis));
        (string Key, string Drawing, bool IsUsed)[] all =
        [
            ("day", "<path class=\"sure\" d=\"M12 0l5 5l-5 5l-5 -5z\"/>", bars.Any(bar => bar is { Day: not null, DayBasis: DateBasis.Stated })),
            ("day_external", "<path class=\"known\" d=\"M12 1l4 4l-4 4l-4 -4z\"/>", bars.Any(bar => bar is { Day: not null, DayBasis: DateBasis.External })),
            ("stated", "<rect class=\"sure\" width=\"24\" height=\"10\"/>", Has(Look.Sure)),
            ("external", "<rect class=\"known\" x=\"1\" y=\"1\" width=\"22\" height=\"8\"/>", Has(Look.External)),
            ("possible", "<rect class=\"maybe\" width=\"24\" height=\"10\"/>", Has(Look.Maybe)),
            ("fading", "<rect class=\"maybe\" width=\"9\" height=\"10\"/><rect class=\"maybe faded-1\" x=\"9\" width=\"5\" height=\"10\"/><rect class=\"maybe faded-2\" x=\"14\" width=\"5\" height=\"10\"/><rect class=\"maybe faded-3\" x=\"19\" width=\"5\" height=\"10\"/>", Has(Look.Faded1)),
            ("open_before", "<path class=\"edge\" d=\"M7 1L2 5l5 4\"/>", bars.Any(bar => bar.OpensBefore)),
            ("open_after", "<path class=\"edge\" d=\"M17 1l5 4l-5 4\"/>", bars.Any(bar => bar.OpensAfter)),
            ("edge", "<path class=\"edge\" d=\"M12 0v10\"/>", HasEdge(DateBasis.Stated)),
            ("edge_inferred", "<path class=\"edge edge--open\" d=\"M12 0v10\"/>", HasEdge(DateBasis.Inferred)),
            ("edge_external", "<path class=\"edge edge--known\" d=\"M12 0v10\"/>", HasEdge(DateBasis.External)),
            ("edge_unsourced", "<path class=\"edge edge--bare\" d=\"M12 0v10\"/>", HasEdge(DateBasis.Unsourced)),
        ];
        return [.. all.Where(one => one.IsUsed).Select(one => (object?)new View
        {
            ["drawing"] = new Html($"<svg class=\"key-hatch\" viewBox=\"0 0 24 10\" aria-hidden=\"true\">{one.Drawing}</svg>"),
            ["text"] = words[$"timeline.key.{one.Key}"],
        })];
    }
}
