using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.Drawing;

/// <summary>The bar beside each entry of a list, all on one axis. Grid and labels stand once in the page and are used by every entry.</summary>
/// <param name="Wide">The histogram whose bars an entry counts in, and that of the narrow form; null where there is none.</param>
internal sealed record Loom(TimeAxis Axis, Histogram? Wide = null, Histogram? Narrow = null)
{
    private const double Size = 17;
    private static readonly BarPlace Place = new(1, 298, 3, 10);

    /// <summary>What stands once in the page: <c>#loom-grid</c>, <c>#loom-axis</c>.</summary>
    public Html Definitions(Words words)
    {
        var ticks = TimeTicks.Of(Axis, Place.Width, Size, words).Append(new Tick(1, null)).ToList();
        var grid = new StringBuilder();
        var axis = new StringBuilder();
        foreach (var (at, label, isBelow) in ticks)
        {
            string x = BarSvg.Number(Place.Left + at * Place.Width);
            grid.Append(CultureInfo.InvariantCulture, $"M{x} 0v10");
            axis.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" vector-effect=\"non-scaling-stroke\" d=\"M{x} {(isBelow ? 23 : 2)}V28\"/>");
            if (label is not null) { axis.Append(CultureInfo.InvariantCulture, $"<text x=\"{BarSvg.Number(Place.Left + at * Place.Width + 4)}\" y=\"18\">{Markup.Encode(TextWidth.Isolated(label))}</text>"); }
        }
        return new($"<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs><path id=\"loom-grid\" class=\"grid\" vector-effect=\"non-scaling-stroke\" d=\"{grid}\"/><g id=\"loom-axis\">{axis}</g></defs></svg>");
    }

    /// <param name="date">In words.</param>
    /// <returns>The bar of an entry; null for one without bounds.</returns>
    public Html? Of(TimelineEntry entry, Func<string> date) => DateBar.Of(entry, Axis) is not { } bar ? null
        : new($"<svg class=\"entry__bar\" viewBox=\"0 0 300 16\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{Markup.Encode(date())}\">{BarSvg.Of(bar, Place)}</svg>");

    /// <summary>For the script: the bars of the wide and of the narrow histogram in which an entry counts, each with <c>s</c> where its date is stated within.</summary>
    public string? BinsOf(TimelineEntry entry)
    {
        if (Wide is null || Narrow is null || entry.Key is null) { return null; }
        var (wide, narrow) = (Wide.Of(entry), Narrow.Of(entry));
        return string.Create(CultureInfo.InvariantCulture, $"{wide.Bin}{(wide.IsStated ? "s" : "")},{narrow.Bin}{(narrow.IsStated ? "s" : "")}");
    }
}
