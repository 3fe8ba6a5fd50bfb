using System.Globalization;
using System.Text;
using Digest.Outputs.Views;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Drawing;

/// <summary>The overview of many entries: bars that lead to their period. The script redraws them when the reader filters, by <c>data-bin</c>, <c>data-unit</c> and <c>data-foot</c>.</summary>
internal sealed record HistogramDrawing(PageScope Scope, Histogram Histogram, Func<TimelineEntry, string> Href)
{
    private const double Foot = 110, Highest = 84, MostUnit = 8;

    /// <param name="isWide">1104 units wide; else 328.</param>
    public Html Of(bool isWide)
    {
        var place = new BarPlace(isWide ? 0.5 : 1, isWide ? 1103 : 326, 0, 0);
        int most = Math.Max(1, Histogram.Bins.Max(bin => bin.Stated + bin.Possible));
        double unit = Math.Min(MostUnit, Math.Floor(Highest / most * 10000) / 10000);
        string label = Scope.Words.Format("timeline.drawn", ("span", EntryWords.Span(Scope, Histogram.Axis)));
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {(isWide ? 1104 : 328)} 112\" role=\"group\" aria-label=\"{Markup.Encode(label)}\" data-histogram=\"{(isWide ? 0 : 1)}\" data-unit=\"{unit}\" data-foot=\"110\" data-words=\"{Markup.Encode(Scope.Words["timeline.bin"])}\">")
            .Append(GridSvg.Of(TimeTicks.Of(Histogram.Axis, place.Width, isWide ? 12.5 : 11.5, Scope.Words), place with { Left = place.Left }, Foot).Text);
        for (int i = 0; i < Histogram.Bins.Count; i++) { Add(svg, i, place, unit); }
        return new(svg.Append(CultureInfo.InvariantCulture, $"<path class=\"base\" d=\"M0 110H{(isWide ? 1104 : 328)}\"/></svg>").ToString());
    }

    private void Add(StringBuilder svg, int at, BarPlace place, double unit)
    {
        var bin = Histogram.Bins[at];
        if (bin.First is null) { return; }
        double left = place.Left + bin.From * place.Width, room = (bin.To - bin.From) * place.Width, width = Math.Max(2, room - Math.Min(5, room * 0.25));
        double sure = Tall(bin.Stated * unit), maybe = Tall(bin.Possible * unit);
        string name = Name(at);
        svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Markup.Encode(Href(bin.First))}\" data-bin=\"{at}\" data-n=\"{bin.Stated + bin.Possible}\" data-name=\"{Markup.Encode(name)}\"><title>{Markup.Encode(Scope.Words.Format("timeline.bin", ("period", name), ("stated", Scope.Words.Number(bin.Stated)), ("possible", Scope.Words.Number(bin.Possible))))}</title><rect class=\"hitbox\" x=\"{BarSvg.Number(left)}\" y=\"20\" width=\"{BarSvg.Number(room)}\" height=\"90\"/>");
        Rect(svg, "sure", (left + 1, width), (Foot - sure, sure));
        Rect(svg, "maybe", (left + 1, width), (Foot - sure - maybe, maybe));
        svg.Append("</a>");
    }

    // A single entry beside thousands is still seen.
    private static double Tall(double units) => units > 0 ? Math.Max(2.5, units) : 0;

    private static void Rect(StringBuilder svg, string look, (double At, double Length) across, (double At, double Length) down) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{look}\" x=\"{BarSvg.Number(across.At)}\" y=\"{BarSvg.Number(down.At)}\" width=\"{BarSvg.Number(across.Length)}\" height=\"{BarSvg.Number(down.Length)}\"/>");

    /// <summary>"May 2022", "2019", "1990 to 1999".</summary>
    private string Name(int bin)
    {
        double from = Histogram.StartOf(bin), to = bin + 1 < Histogram.Bins.Count ? Histogram.StartOf(bin + 1) : Histogram.Axis.End;
        string first = Moment(from, 1e-9), last = Moment(to, -1e-9);
        return first == last ? first : Scope.Words.Format("timeline.span", ("from", first), ("to", last));
    }

    private string Moment(double years, double nudge)
    {
        double year = Math.Floor(years + nudge);
        if (Histogram.Step.Unit == TimeUnit.Year) { return AxisWords.Year(Scope.Words, (long)Math.Clamp(nudge < 0 ? Math.Ceiling(years + nudge) - 1 : year, -9e18, 9e18), Histogram.Axis); }
        var day = DayIn((long)year, years + nudge - year);
        return Histogram.Step.Unit == TimeUnit.Month ? AxisWords.MonthOfYear(Scope.Words, day.Year, day.Month)
            : EdtfDate.TryParse(day.ToString(), out var date, out _) ? date!.ToWords(Scope.Words.Dates) : day.ToString();
    }

    private static EdtfDay DayIn(long year, double share)
    {
        int days = EdtfDay.IsLeapYear(year) ? 366 : 365;
        return EdtfDay.FromDayNumber(new EdtfDay(year, 1, 1).DayNumber + Math.Clamp((int)Math.Floor(share * days + 1e-6 * Math.Sign(share)), 0, days - 1));
    }
}
