using System.Diagnostics;
using System.Globalization;

namespace Digest.Benchmarks.Reading;

/// <summary>What one edit costs while the preview runs, stage by stage, in this process: from the file's notice to the bytes of its page. No browser, no server.</summary>
internal static class EditFigures
{
    /// <summary>Edits of each kind that are not counted: the compiler is at work in them.</summary>
    private const int Warm = 30;

    /// <param name="root">A digest that <c>corpus</c> wrote; its files are put back.</param>
    public static int Run(string root, int runs)
    {
        var marks = new List<(string Stage, long At)>();
        var preview = new Preview(new BuildRequest(root, Path.Combine(root, "output")) { Progress = stage => marks.Add((stage, Stopwatch.GetTimestamp())) });
        long begun = Stopwatch.GetTimestamp();
        preview.Update(null, []);
        if (preview.Site is null) { Console.Error.WriteLine($"The digest in '{root}' does not build: run 'digest check' there."); return 1; }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s. One edit, milliseconds (medians of {runs}); 'page' is the page itself, and what ends a build"));
        Console.WriteLine($"  {"",-24}{"read",7}{"parse",7}{"link",7}{"check",7}{"page",7}{"all",8}{"least",8}{"most",8}{"made MB",9}");
        foreach (var (what, name) in ((string, string)[])[("a claim's body", "claims/claim-00004"), ("a claim's that answers", "claims/claim-00003"), ("an event's body", "events/event-00003"), ("a source's body", "sources/source-00003"), ("a topic's body", "topics/topic-00003")])
        {
            string file = Path.Combine(root, "input", name + ".md"), written = File.ReadAllText(file);
            try { Console.WriteLine(Row(what, Edit(preview, marks, (name, file, written), runs))); }
            finally
            {
                File.WriteAllText(file, written);
                preview.Update([$"input/{name}.md"], []);
            }
        }
        return 0;
    }

    private static List<Dictionary<string, double>> Edit(Preview preview, List<(string Stage, long At)> marks, (string Name, string File, string Text) record, int runs)
    {
        var taken = new List<Dictionary<string, double>>();
        for (int i = -Warm; i < runs; i++)
        {
            File.WriteAllText(record.File, $"{record.Text.TrimEnd()}\n\nMark{i}x.\n");
            marks.Clear();
            long before = GC.GetTotalAllocatedBytes();
            marks.Add(("read", Stopwatch.GetTimestamp()));
            preview.Update([$"input/{record.Name}.md"], [$"{record.Name}.html"]);
            marks.Add(("end", Stopwatch.GetTimestamp()));
            if (i < 0) { continue; }
            var row = new Dictionary<string, double> { ["all"] = Between(marks[0].At, marks[^1].At), ["made MB"] = (GC.GetTotalAllocatedBytes() - before) / 1e6 };
            for (int at = 0; at + 1 < marks.Count; at++) { row[marks[at].Stage] = row.GetValueOrDefault(marks[at].Stage) + Between(marks[at].At, marks[at + 1].At); }
            taken.Add(row);
        }
        return taken;
    }

    private static string Row(string what, List<Dictionary<string, double>> taken)
    {
        double[] all = Sorted("all");
        return string.Create(CultureInfo.InvariantCulture, $"  {what,-24}{Median("read"),7:0.0}{Median("parse"),7:0.0}{Median("link"),7:0.0}{Median("check"),7:0.0}{Median("page"),7:0.0}{Median("all"),8:0.0}{all[0],8:0.0}{all[^1],8:0.0}{Median("made MB"),9:0.0}");

        double[] Sorted(string stage) => [.. taken.Select(row => row.GetValueOrDefault(stage)).Order()];
        double Median(string stage) => Sorted(stage)[taken.Count / 2];
    }

    private static double Between(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
