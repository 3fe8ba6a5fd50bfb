using System.Globalization;
using System.Text;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Drawing;

/// <summary>What is drawn: entries with their bars, in the order of the list, and where each leads.</summary>
internal sealed record DrawnEntries(PageScope Scope, TimeAxis Axis, IReadOnlyList<(TimelineEntry Entry, Bar Bar)> Entries, Func<TimelineEntry, string> Href);

/// <summary>The overview as one line for each entry: wide with lanes by who acts, narrow with the titles above the bars.</summary>
internal static class LaneDrawing
{
    private const double WideSize = 12.5, NarrowSize = 11.5, Row = 23, NarrowRow = 34;
    private static readonly BarPlace Wide = new(478, 612, 30, 11), Narrow = new(1, 320, 39, 9);

    public static Html OfWide(DrawnEntries drawn)
    {
        var lanes = drawn.Entries.GroupBy(one => Lane(drawn.Scope, one.Entry), StringComparer.Ordinal).ToList();
        double foot = 23.5 + Row * drawn.Entries.Count;
        var svg = Begin(drawn, (1104, foot + 2.5), Wide, WideSize);
        int row = 0;
        foreach (var lane in lanes)
        {
            double top = 23.5 + Row * row;
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{(row == 0 ? "base" : "grid")}\" d=\"M0 {BarSvg.Number(top)}H1104\"/><text class=\"lane\" x=\"0\" y=\"{BarSvg.Number(top + 16)}\">{Markup.Encode(TextWidth.Cut(lane.Key, 198, WideSize))}</text>");
            foreach (var (entry, bar) in lane)
            {
                double y = Row * row++;
                Link(svg, drawn, entry);
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"hitbox\" x=\"202\" y=\"{BarSvg.Number(25 + y)}\" width=\"901\" height=\"20\"/><text x=\"208\" y=\"{BarSvg.Number(39.5 + y)}\">{Markup.Encode(TextWidth.Cut(EntryWords.Title(drawn.Scope, entry), 262, WideSize))}</text>")
                    .Append(BarSvg.Of(bar, Wide with { Top = Wide.Top + y }).Text).Append("</a>");
            }
        }
        return new(svg.Append(CultureInfo.InvariantCulture, $"<path class=\"base\" d=\"M0 {BarSvg.Number(foot)}H1104\"/></svg>").ToString());
    }

    public static Html OfNarrow(DrawnEntries drawn)
    {
        var svg = Begin(drawn, (328, 20 + NarrowRow * drawn.Entries.Count + 2), Narrow, NarrowSize);
        int row = 0;
        foreach (var (entry, bar) in drawn.Entries)
        {
            double y = NarrowRow * row++;
            Link(svg, drawn, entry);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"hitbox\" x=\"0\" y=\"{BarSvg.Number(20 + y)}\" width=\"328\" height=\"32\"/><text x=\"5\" y=\"{BarSvg.Number(33 + y)}\">{Markup.Encode(TextWidth.Cut(EntryWords.Title(drawn.Scope, entry), 320, NarrowSize))}</text>")
                .Append(BarSvg.Of(bar, Narrow with { Top = Narrow.Top + y }).Text).Append("</a>");
        }
        return new(svg.Append("</svg>").ToString());
    }

    private static StringBuilder Begin(DrawnEntries drawn, (double Width, double Height) size, BarPlace place, double letters)
    {
        string label = drawn.Scope.Words.Format("timeline.drawn", ("span", EntryWords.Span(drawn.Scope, drawn.Axis)));
        return new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {BarSvg.Number(size.Width)} {BarSvg.Number(size.Height)}\" role=\"group\" aria-label=\"{Markup.Encode(label)}\">")
            .Append(GridSvg.Of(TimeTicks.Of(drawn.Axis, place.Width, letters, drawn.Scope.Words), place, size.Height - 2).Text);
    }

    private static void Link(StringBuilder svg, DrawnEntries drawn, TimelineEntry entry) =>
        svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Markup.Encode(drawn.Href(entry))}\"><title>{Markup.Encode(EntryWords.Whole(drawn.Scope, entry))}</title>");

    // The first who acts names the lane: an entry has one line.
    private static string Lane(PageScope scope, TimelineEntry entry) =>
        entry.Kind == EntryKind.Collected ? scope.Words["timeline.lane_record"]
        : EntryView.Actors(scope.Site, entry).FirstOrDefault() is { } id ? RecordName.Short(scope.Site.ById[id])
        : scope.Words["timeline.lane_unnamed"];
}

/// <summary>The lines of the grid and their labels.</summary>
internal static class GridSvg
{
    public static Html Of(IEnumerable<Tick> ticks, BarPlace place, double foot)
    {
        var svg = new StringBuilder();
        bool isWide = place.Left > 100;
        foreach (var (at, label, isBelow) in ticks.Append(new Tick(1, null)))
        {
            double x = place.Left + at * place.Width;
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" vector-effect=\"non-scaling-stroke\" d=\"M{BarSvg.Number(x)} {(isBelow ? isWide ? 18 : 16 : 2)}V{BarSvg.Number(foot)}\"/>");
            if (label is not null) { svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" x=\"{BarSvg.Number(x + (isWide ? 5 : 4))}\" y=\"{(isWide ? 14 : 12)}\">{Markup.Encode(label)}</text>"); }
        }
        return new(svg.ToString());
    }
}
