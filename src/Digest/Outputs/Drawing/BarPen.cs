using Digest.Model;
using Edtf;

namespace Digest.Outputs.Drawing;

/// <summary>Draws the parts of one bar upon an axis.</summary>
internal sealed class BarPen(TimeAxis axis, DateBasis basis)
{
    // How far a fade reaches says nothing: "about" names no bounds. As long as what is named, within these shares of the axis.
    private const double LeastFade = 0.012, MostFade = 0.08;
    private static readonly Look[] Fading = [Look.Faded1, Look.Faded2, Look.Faded3];

    private readonly bool isGrounded = basis is DateBasis.Stated or DateBasis.External;
    private readonly List<Stretch> stretches = [];
    private readonly List<Edge> edges = [];
    private bool opensBefore, opensAfter;
    private double? day;

    public Bar Bar => new(stretches, edges) { OpensBefore = opensBefore, OpensAfter = opensAfter, Day = day, DayBasis = basis };

    /// <summary>One day: a diamond, but hatched between edges where it is only inferred or names no source.</summary>
    public void Day(EdtfDay on)
    {
        if (!isGrounded) { Possible(new Side(on, on, Ending.Known), new Side(on, on, Ending.Known)); return; }
        if (day is null) { day = (axis.At(on) + axis.After(on)) / 2; } else { Add(axis.At(on), axis.After(on), Certain); }
    }

    /// <summary>What is named as a whole, or lasted: certain between its ends, possible at an end that is not exactly known.</summary>
    public void Lasting(Side start, Side end)
    {
        double from = start.Ending == Ending.Known ? axis.At(start.Outer!.Value) : start.Inner is { } inner ? axis.After(inner) : 1;
        double to = end.Ending == Ending.Known ? axis.After(end.Outer!.Value) : end.Inner is { } last ? axis.At(last) : 0;
        if (!isGrounded || from >= to) { Possible(start, end); return; }
        if (start.Ending != Ending.Known) { Add(axis.At(start.Outer!.Value), from, Look.Maybe); }
        Add(from, to, Certain);
        if (end.Ending != Ending.Known) { Add(to, axis.After(end.Outer!.Value), Look.Maybe); }
        FinishStart(start, drawEdge: start.Ending != Ending.Known);
        FinishEnd(end, drawEdge: end.Ending != Ending.Known);
    }

    /// <summary>Somewhere between two ends.</summary>
    public void Possible(Side start, Side end)
    {
        double from = start.Outer is { } first ? axis.At(first) : start.Ending == Ending.Unknown && end.Inner is { } known ? axis.At(known) : 0;
        double to = end.Outer is { } last ? axis.After(last) : end.Ending == Ending.Unknown && start.Inner is { } from1 ? axis.After(from1) : 1;
        Add(from, to, Look.Maybe);
        if (start.Ending == Ending.Unknown) { Fade(from, 0); }
        if (end.Ending == Ending.Unknown) { Fade(to, 1); }
        FinishStart(start, drawEdge: true);
        FinishEnd(end, drawEdge: true);
    }

    private Look Certain => basis == DateBasis.External ? Look.External : Look.Sure;

    private void FinishStart(Side start, bool drawEdge)
    {
        opensBefore |= start.Ending == Ending.Open;
        if (start.Outer is not { } outer) { return; }
        double at = axis.At(outer);
        if (start.Ending == Ending.About) { Fade(at, Math.Max(0, at - FadeOf(start))); }
        else if (drawEdge && start.Ending != Ending.Doubtful) { edges.Add(new Edge(at, basis)); }
    }

    private void FinishEnd(Side end, bool drawEdge)
    {
        opensAfter |= end.Ending == Ending.Open;
        if (end.Outer is not { } outer) { return; }
        double at = axis.After(outer);
        if (end.Ending == Ending.About) { Fade(at, Math.Min(1, at + FadeOf(end))); }
        else if (drawEdge && end.Ending != Ending.Doubtful) { edges.Add(new Edge(at, basis)); }
    }

    private double FadeOf(Side side) => side is { Outer: { } outer, Inner: { } inner }
        ? Math.Clamp(Math.Abs(axis.At(outer) - axis.At(inner)), LeastFade, MostFade) : LeastFade;

    private void Fade(double from, double to)
    {
        for (int i = 0; i < Fading.Length; i++)
        {
            double a = from + (to - from) * i / Fading.Length, b = from + (to - from) * (i + 1) / Fading.Length;
            Add(Math.Min(a, b), Math.Max(a, b), Fading[i]);
        }
    }

    private void Add(double from, double to, Look look)
    {
        if (to > from) { stretches.Add(new Stretch(from, to, look)); }
    }
}
