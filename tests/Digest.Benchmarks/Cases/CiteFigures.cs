using System.Diagnostics;
using System.Globalization;
using Csl;
using Digest.Benchmarks.Corpus;

namespace Digest.Benchmarks.Cases;

/// <summary>What a bibliography in a published style takes, in the first call of a process and after it; and what one reference takes that a page shows.</summary>
internal static class CiteFigures
{
    private const string Debian = "/usr/share/citation-style-language";
    private const int Singles = 2000;

    /// <summary>Each style in a process of its own: the first call compiles.</summary>
    public static int Each(int count, int runs)
    {
        int failed = 0;
        foreach (string style in (string[])["apa", "chicago-fullnote-bibliography", "simple"])
        {
            ProcessStartInfo start = new(Environment.ProcessPath!) { UseShellExecute = false };
            string[] words = [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? (string[])[typeof(CiteFigures).Assembly.Location] : [],
                "cite", count.ToString(CultureInfo.InvariantCulture), "--style", style, "--runs", runs.ToString(CultureInfo.InvariantCulture)];
            foreach (string word in words) { start.ArgumentList.Add(word); }
            using var process = Process.Start(start)!;
            process.WaitForExit();
            failed |= process.ExitCode;
        }
        return failed;
    }

    /// <param name="style">A file, the name of one of Debian's, or 'simple' for one of our own.</param>
    public static int Run(string style, int count, int runs)
    {
        string file = File.Exists(style) ? style : Path.Join(Debian, "styles", style + ".csl");
        if (style != "simple" && !File.Exists(file))
        {
            Console.WriteLine($"{style}: there is no such file (Debian: citation-style-language-styles)");
            return 1;
        }
        string xml = style == "simple" ? Simple : File.ReadAllText(file);
        CslItem[] works = CitedWorks.Of(count), more = CitedWorks.Of(count * 10);
        CslProcessor? loaded = null;
        Say(style, "load style and locale", Once(() => (loaded = new CslProcessor(CslStyle.Parse(xml), Locale)) is null ? 0 : 1), 1);
        CslProcessor processor = loaded!;
        Say(style, $"list of {count}, first call", Once(() => List(processor, works)), count);
        Say(style, $"list of {count}, warm", Median(runs, () => List(processor, works)), count);
        Say(style, $"list of {count * 10}", Median(runs, () => List(processor, more)), count * 10);
        CslBibliography all = processor.Prepare(works);
        Say(style, $"one citation of {count} works", Median(runs, () => Each(works, work => all.Cite([new CslCitation([new CslCite(work.Id)]) { NoteIndex = 1 }])[0].Html.Length)), Singles);
        Say(style, "one entry of them", Median(runs, () => Each(works, work => all.Entry(work.Id)!.Html.Length)), Singles);
        Say(style, "a work alone: prepare, entry, citation", Median(runs, () => Each(works, work => Alone(processor, work))), Singles);
        return 0;
    }

    private static int Alone(CslProcessor processor, CslItem work)
    {
        CslBibliography one = processor.Prepare([work]);
        return one.Entry(work.Id)!.Html.Length + one.Cite([new CslCitation([new CslCite(work.Id)])])[0].Html.Length;
    }

    private static long List(CslProcessor processor, CslItem[] works) => processor.Prepare(works).Entries.Sum(entry => (long)entry.Html.Length);

    private static long Each(CslItem[] works, Func<CslItem, int> action)
    {
        long length = 0;
        for (int at = 0; at < Singles; at++) { length += action(works[at % works.Length]); }
        return length;
    }

    /// <summary>Wall time, and processor time of all threads: on a busy machine the second says more.</summary>
    private static (TimeSpan Wall, TimeSpan Processor) Once(Func<long> action)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        action();
        TimeSpan wall = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        return (wall, process.TotalProcessorTime - before);
    }

    private static (TimeSpan Wall, TimeSpan Processor) Median(int runs, Func<long> action)
    {
        action();
        (TimeSpan Wall, TimeSpan Processor)[] times = [.. Enumerable.Range(0, runs).Select(_ => Once(action))];
        TimeSpan Middle(Func<(TimeSpan Wall, TimeSpan Processor), TimeSpan> which) => times.Select(which).Order().ElementAt(runs / 2);
        return (Middle(time => time.Wall), Middle(time => time.Processor));
    }

    private static CslLocale? Locale(string language)
    {
        string file = Path.Join(Debian, "locales", $"locales-{language}.xml");
        return File.Exists(file) ? CslLocale.Parse(File.ReadAllText(file)) : null;
    }

    private static void Say(string style, string what, (TimeSpan Wall, TimeSpan Processor) time, int count) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{style,-30} {what,-42} {time.Wall.TotalMilliseconds,8:0.0} ms  {time.Processor.TotalMilliseconds,8:0.0} ms of processors {time.Processor.TotalMicroseconds / count,8:0.0} µs each"));

    private const string Simple = """
        <style version="1.0" class="in-text"><info><title>simple</title></info>
          <macro name="who"><names variable="author"><name form="short" and="text"/><substitute><names variable="editor"/><text variable="title"/></substitute></names></macro>
          <macro name="year"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if><else><text value="n.d."/></else></choose></macro>
          <citation disambiguate-add-year-suffix="true" et-al-min="3" et-al-use-first="1"><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><text macro="who"/><text macro="year"/><text variable="locator"/></group></layout></citation>
          <bibliography><sort><key macro="who"/><key variable="issued"/></sort>
            <layout suffix="."><group delimiter=". "><names variable="author"><name name-as-sort-order="first" and="text"/></names><text macro="year"/><text variable="title" font-style="italic"/><text variable="publisher"/><text variable="URL"/></group></layout></bibliography>
        </style>
        """;
}
