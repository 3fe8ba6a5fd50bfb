using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Drawing;

/// <summary>Where a bar is drawn: the axis from <paramref name="Left"/>, <paramref name="Width"/> long; the bar from <paramref name="Top"/>, <paramref name="Height"/> high.</summary>
internal readonly record struct BarPlace(double Left, double Width, double Top, double Height);

/// <summary>A bar as SVG: classes of the theme alone, lengths as attributes, no culture and no more than a tenth of a unit in any number.</summary>
internal static class BarSvg
{
    /// <summary>What is shorter could not be seen.</summary>
    private const double Least = 3;

    public static Html Of(Bar bar, BarPlace place)
    {
        var svg = new StringBuilder();
        double foot = place.Top + place.Height, middle = place.Top + place.Height / 2;
        double X(double share) => place.Left + share * place.Width;
        foreach (var (from, to, look) in bar.Stretches)
        {
            double width = (to - from) * place.Width, shown = look >= Look.Faded1 ? width : Math.Max(Least, width);
            double left = Math.Clamp(X(from) - (shown - width) / 2, place.Left, place.Left + place.Width - shown);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{Class(look)}\" x=\"{Number(left)}\" y=\"{Number(place.Top)}\" width=\"{Number(shown)}\" height=\"{Number(place.Height)}\"/>");
        }
        foreach (var (at, basis) in bar.Edges) { svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{EdgeClass(basis)}\" d=\"M{Number(X(at))} {Number(place.Top - 1)}V{Number(foot + 1)}\"/>"); }
        string half = Number(place.Height / 2 - 1);
        if (bar.OpensBefore) { svg.Append(CultureInfo.InvariantCulture, $"<path class=\"edge\" d=\"M{Number(place.Left + 5)} {Number(place.Top + 1)}l-5 {half}l5 {half}\"/>"); }
        if (bar.OpensAfter) { svg.Append(CultureInfo.InvariantCulture, $"<path class=\"edge\" d=\"M{Number(place.Left + place.Width - 5)} {Number(place.Top + 1)}l5 {half}l-5 {half}\"/>"); }
        if (bar.Day is { } day)
        {
            string side = Number(place.Height / 2), up = Number(-place.Height / 2);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{(bar.DayBasis == DateBasis.External ? "known" : "sure")}\" d=\"M{Number(X(day))} {Number(middle + place.Height / -2)}l{side} {side}l{up} {side}l{up} {up}z\"/>");
        }
        return new(svg.ToString());
    }

    public static string Number(double value)
    {
        string text = Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static string Class(Look look) => look switch
    {
        Look.Sure => "sure",
        Look.External => "known",
        Look.Maybe => "maybe",
        Look.Faded1 => "maybe faded-1",
        Look.Faded2 => "maybe faded-2",
        _ => "maybe faded-3",
    };

    public static string EdgeClass(DateBasis basis) => basis switch
    {
        DateBasis.Inferred => "edge edge--open",
        DateBasis.External => "edge edge--known",
        DateBasis.Unsourced => "edge edge--bare",
        _ => "edge",
    };
}
