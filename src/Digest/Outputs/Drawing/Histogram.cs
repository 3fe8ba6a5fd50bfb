using Digest.Outputs.Views;

namespace Digest.Outputs.Drawing;

/// <summary>A bar of the histogram: what stands on the timeline between two moments.</summary>
/// <param name="Stated">Entries whose stated date lies wholly in it.</param>
/// <param name="Possible">The others that the timeline places in it.</param>
/// <param name="First">The first of them in the order of the list; null where there is none.</param>
internal sealed record Bin(double From, double To, int Stated, int Possible, TimelineEntry? First);

/// <summary>Entries counted by stretches of equal length: the drawing where there are too many for a line each. Every entry counts once, where the list has it.</summary>
internal sealed class Histogram
{
    private readonly double[] starts;

    /// <param name="entries">With bounds, in the order of the list.</param>
    /// <param name="most">So many bins at most.</param>
    public Histogram(TimeAxis axis, IReadOnlyList<TimelineEntry> entries, int most)
    {
        Axis = axis;
        Step = TimeStep.On(axis).First(step => step.Years >= 1e18 || axis.Length / step.Years <= most - 1);
        var begun = Step.Starts(axis).Select(start => start.Position).ToList();
        starts = begun.Count == 0 || begun[0] > axis.Start + 1e-9 ? [axis.Start, .. begun] : [.. begun];
        var counts = new (int Stated, int Possible, TimelineEntry? First)[starts.Length];
        foreach (var entry in entries)
        {
            var (bin, isStated) = Of(entry);
            ref var count = ref counts[bin];
            if (isStated) { count.Stated++; } else { count.Possible++; }
            count.First ??= entry;
        }
        Bins = [.. counts.Select((count, i) => new Bin(axis.Share(starts[i]), i + 1 < starts.Length ? axis.Share(starts[i + 1]) : 1, count.Stated, count.Possible, count.First))];
    }

    public TimeAxis Axis { get; }
    public TimeStep Step { get; }
    public IReadOnlyList<Bin> Bins { get; }

    /// <summary>The moment in years at which a bin begins.</summary>
    public double StartOf(int bin) => starts[bin];

    /// <summary>The bin in which an entry counts, and whether its stated date lies wholly in it.</summary>
    public (int Bin, bool IsStated) Of(TimelineEntry entry)
    {
        int at = At(TimeAxis.Position(entry.Key!.Value));
        bool isWithin = entry.Extent is { Earliest: { } first, Latest: { } last } && At(TimeAxis.Position(first)) == at && At(TimeAxis.Position(last)) == at;
        return (at, isWithin && !entry.Dating.OtherAccounts.Any() && EntryView.Certainty(entry) == "stated");
    }

    private int At(double moment)
    {
        int found = Array.BinarySearch(starts, moment + 1e-9);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, starts.Length - 1);
    }
}
