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
    private const double WideSize = 12.5, NarrowSize = 11.5, Row = 23, NarrowRow = 34, Line = 15;
    private static readonly BarPlace Wide = new(478, 612, 30, 11), Narrow = new(1, 320, 39, 9);

    public static Html OfWide(DrawnEntries drawn)
    {
        var lanes = drawn.Entries.GroupBy(one => Lane(drawn.Scope, one.Entry), StringComparer.Ordinal).ToList();
        var rows = new StringBuilder();
        double y = 0;
        foreach (var lane in lanes)
        {
            var name = TextWidth.Lines(lane.Key, 198, WideSize);
            double below = y + Row + Line * (name.Count - 1);
            rows.Append(CultureInfo.InvariantCulture, $"<path class=\"{(y == 0 ? "base" : "grid")}\" d=\"M0 {BarSvg.Number(23.5 + y)}H1104\"/>").Append(Text(name, (0, 39.5 + y), " class=\"lane\""));
            foreach (var (entry, bar) in lane)
            {
                var title = TextWidth.Lines(EntryWords.Title(drawn.Scope, entry), 262, WideSize);
                double more = Line * (title.Count - 1);
                Link(rows, drawn, entry);
                rows.Append(CultureInfo.InvariantCulture, $"<rect class=\"hitbox\" x=\"202\" y=\"{BarSvg.Number(25 + y)}\" width=\"901\" height=\"{BarSvg.Number(20 + more)}\"/>")
                    .Append(Text(title, (208, 39.5 + y))).Append(BarSvg.Of(bar, Wide with { Top = Wide.Top + y + more / 2 }).Text).Append("</a>");
                y += Row + more;
            }
            y = Math.Max(y, below);
        }
        double foot = 23.5 + y;
        return new(Begin(drawn, (1104, foot + 2.5), Wide, WideSize).Append(rows).Append(CultureInfo.InvariantCulture, $"<path class=\"base\" d=\"M0 {BarSvg.Number(foot)}H1104\"/></svg>").ToString());
    }

    public static Html OfNarrow(DrawnEntries drawn)
    {
        var rows = new StringBuilder();
        double y = 0;
        foreach (var (entry, bar) in drawn.Entries)
        {
            var title = TextWidth.Lines(EntryWords.Title(drawn.Scope, entry), 320, NarrowSize);
            double more = Line * (title.Count - 1);
            Link(rows, drawn, entry);
            rows.Append(CultureInfo.InvariantCulture, $"<rect class=\"hitbox\" x=\"0\" y=\"{BarSvg.Number(20 + y)}\" width=\"328\" height=\"{BarSvg.Number(32 + more)}\"/>")
                .Append(Text(title, (5, 33 + y))).Append(BarSvg.Of(bar, Narrow with { Top = Narrow.Top + y + more }).Text).Append("</a>");
            y += NarrowRow + more;
        }
        return new(Begin(drawn, (328, 20 + y + 2), Narrow, NarrowSize).Append(rows).Append("</svg>").ToString());
    }

    /// <summary>Lines of a drawing are pieces of one text, to be read and copied with the spaces between them.</summary>
    private static string Text(IReadOnlyList<string> lines, (double X, double Y) at, string attributes = "")
    {
        string x = BarSvg.Number(at.X);
        var rest = lines.Skip(1).Select(line => $" <tspan x=\"{x}\" dy=\"{BarSvg.Number(Line)}\">{Markup.Encode(line)}</tspan>");
        return $"<text{attributes} x=\"{x}\" y=\"{BarSvg.Number(at.Y)}\">{Markup.Encode(lines[0])}{string.Concat(rest)}</text>";
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
            if (label is not null) { svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" x=\"{BarSvg.Number(x + (isWide ? 5 : 4))}\" y=\"{(isWide ? 14 : 12)}\">{Markup.Encode(TextWidth.Isolated(label))}</text>"); }
        }
        return new(svg.ToString());
    }
}
