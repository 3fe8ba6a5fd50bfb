using Digest.Model;

namespace Digest.Outputs.Drawing;

/// <summary>A line of the grid.</summary>
/// <param name="At">As a share of the axis, 0 to 1.</param>
/// <param name="Label">Null where there is no room for one.</param>
/// <param name="IsBelow">The label of a line before it runs across: among the labels there is no room for the line either.</param>
internal readonly record struct Tick(double At, string? Label, bool IsBelow = false);

/// <summary>The grid of an axis: days, months, years, decades or longer, whatever fits; labels never meet.</summary>
internal static class TimeTicks
{
    private const double Gap = 8;
    /// <summary>Lines are at least this far apart, where the labels are thinner than the lines.</summary>
    private const double Closest = 5;

    private readonly record struct Mark(double At, string Label, bool IsMain);

    /// <param name="width">Of the axis, in the units of <paramref name="size"/>.</param>
    /// <param name="size">Of the letters.</param>
    public static IReadOnlyList<Tick> Of(TimeAxis axis, double width, double size, Words words)
    {
        foreach (var step in TimeStep.On(axis))
        {
            double apart = step.Years / axis.Length * width;
            if (apart < size) { continue; }
            var marks = step.Starts(axis).Select(start => MarkOf(axis, step, start, words)).ToList();
            double widest = marks.Where(mark => !mark.IsMain || step.Unit == TimeUnit.Year).Select(mark => TextWidth.Of(mark.Label, size)).DefaultIfEmpty(0).Max();
            if (marks.Count < 2 || widest + Gap <= apart) { return BelowLabels(WithLines(axis, width, Labelled(marks, width, size)), width, size); }
        }
        return [];
    }

    /// <summary>Years get their lines also where only every second, fifth or tenth has a label.</summary>
    private static List<Tick> WithLines(TimeAxis axis, double width, List<Tick> labelled)
    {
        var years = new TimeStep(TimeUnit.Year, 1);
        if (axis.Length < 2 || width / axis.Length < Closest) { return labelled; }
        var known = labelled.Select(tick => Math.Round(tick.At, 9)).ToHashSet();
        return [.. labelled.Concat(years.Starts(axis).Select(start => new Tick(axis.Share(start.Position), null)).Where(tick => !known.Contains(Math.Round(tick.At, 9)))).OrderBy(tick => tick.At)];
    }

    private static List<Tick> BelowLabels(List<Tick> ticks, double width, double size)
    {
        double end = 0;
        return ticks.ConvertAll(tick =>
        {
            double at = tick.At * width;
            if (tick.Label is { } label) { end = at + TextWidth.Of(label, size) + Gap / 2; }
            return tick with { IsBelow = tick.Label is null && at < end };
        });
    }

    // Main labels first, then the others where there is room between them.
    private static List<Tick> Labelled(List<Mark> marks, double width, double size)
    {
        bool[] shown = new bool[marks.Count];
        foreach (bool main in new[] { true, false })
        {
            for (int i = 0; i < marks.Count; i++)
            {
                if (marks[i].IsMain == main && Fits(marks, shown, i, (width, size))) { shown[i] = true; }
            }
        }
        return marks.Select((mark, i) => new Tick(mark.At, shown[i] ? mark.Label : null)).ToList();
    }

    private static bool Fits(List<Mark> marks, bool[] shown, int at, (double Width, double Size) room)
    {
        double From(int i) => marks[i].At * room.Width;
        double To(int i) => From(i) + TextWidth.Of(marks[i].Label, room.Size) + Gap;
        if (To(at) > room.Width + Gap / 2) { return false; }
        int before = at - 1, after = at + 1;
        while (before >= 0 && !shown[before]) { before--; }
        while (after < marks.Count && !shown[after]) { after++; }
        return (before < 0 || To(before) <= From(at) + 0.001) && (after == marks.Count || From(after) + 0.001 >= To(at));
    }

    private static Mark MarkOf(TimeAxis axis, TimeStep step, TimeStart start, Words words) => step.Unit switch
    {
        TimeUnit.Year => new(axis.Share(start.Position), AxisWords.Year(words, start.Year, axis), true),
        TimeUnit.Month => new(axis.Share(start.Position), start.Month == 1 ? AxisWords.Year(words, start.Year) : AxisWords.Month(words, start.Month), start.Month == 1),
        _ => new(axis.Share(start.Position), start.Day == 1 ? AxisWords.MonthOfYear(words, start.Year, start.Month) : words.Number(start.Day), start.Day == 1),
    };
}
