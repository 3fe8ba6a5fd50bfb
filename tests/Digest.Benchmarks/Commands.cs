using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Building;
using Digest.Benchmarks.Cases;
using Digest.Benchmarks.Corpus;
using Digest.Benchmarks.Reading;

namespace Digest.Benchmarks;

/// <summary>The first word says what to do; README.md beside this file says what for.</summary>
internal static class Commands
{
    private const string Usage = """
        corpus N DIR [--seed S] [--reports P]       write a digest of N records into DIR, with P PDFs of 48 pages beside them
        build DIR [--runs N] [--search yes|no] [--digest PATH]   build the digest in DIR, cold, warm and edited, and print what that takes
        quotes [--runs N]                           the limits of quote finding, by processor time
        gate DIR [--terms N] [--runs N]             what the search for protected terms costs, beside the build of DIR
        dates [N] [--runs N]                        read, order, relate and say N EDTF dates, a million unless said otherwise
        cite [N] [--style FILE] [--runs N]          cite and list N works (1000), and ten times as many, by published styles
        times DIR                                   build the digest in DIR once, stage by stage, and print what each takes
        timeline [N] [--year SHARE] [--runs N]      build a timeline of N entries (5000) and measure it in Chromium
        search DIR|N [--runs N]                     make the index of DIR, or of a digest of N records, and measure the search in Chromium
        preview [N] [--runs N] [--digest PATH]      from a saved file to the page that shows it, at N records (1000), in Chromium
        edits DIR [--runs N]                        one edit while the preview runs, in the digest that corpus wrote into DIR, stage by stage
        paint SITE [--runs N]                       the pages of a built site on a slow line: what is sent, the largest paint, layout shift
        stages [--filter '*Quote*'] [...]           BenchmarkDotNet by stage; its own options
        """;

    /// <returns>0; 1 where something measured failed; 2 where the words make no sense.</returns>
    public static int Run(string[] args) => args switch
    {
        ["corpus", var records, var folder, .. var rest] => WriteCorpus(records, folder, rest),
        ["build", var folder, .. var rest] => Build(folder, rest),
        ["quotes", .. var rest] => Quotes(rest),
        ["dates", .. var rest] => Dates(rest),
        ["cite", .. var rest] => Cite(rest),
        ["gate", var folder, .. var rest] => Gate(folder, rest),
        ["times", var folder] => File.Exists(Path.Combine(folder, "input", "digest.yml")) ? StageTimes.Run(Path.GetFullPath(folder)) : Explain($"'{folder}' holds no digest: input/digest.yml is missing."),
        ["timeline", .. var rest] => Timeline(rest),
        ["search", var what, .. var rest] => Search(what, rest),
        ["preview", .. var rest] => Preview(rest),
        ["edits", var folder, .. var rest] => Edits(folder, rest),
        ["paint", var site, .. var rest] => Paint(site, rest),
        ["stages", .. var rest] => StageBenchmarks.Run(rest.Length == 0 ? ["--filter", "*"] : rest),
        _ => Explain(Usage),
    };

    private static int WriteCorpus(string records, string folder, string[] options)
    {
        if (!TryNumber(records, out int count) || count < DigestCorpus.LeastRecords) { return Explain($"'{records}' is no number of records: {DigestCorpus.LeastRecords} are the fewest."); }
        if (!TryOptions(options, ["--seed", "--reports"], out var given) || !TryNumber(given.GetValueOrDefault("--seed", "1"), out int seed) || !TryNumber(given.GetValueOrDefault("--reports", "0"), out int reports)) { return Explain(Usage); }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) { return Explain($"'{folder}' is not empty."); }
        long started = Stopwatch.GetTimestamp();
        int files = DigestCorpus.Write(DigestCorpus.Files(count, seed).Concat(LongReports.Files(reports, seed)), folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} records in {files} files, seed {seed}, {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        return 0;
    }

    private static int Build(string folder, string[] options)
    {
        if (!TryOptions(options, ["--runs", "--search", "--digest"], out var given) || !TryNumber(given.GetValueOrDefault("--runs", "5"), out int runs) || runs == 0
            || given.GetValueOrDefault("--search", "yes") is not ("yes" or "no")) { return Explain(Usage); }
        if (!File.Exists(Path.Combine(folder, "input", "digest.yml"))) { return Explain($"'{folder}' holds no digest: input/digest.yml is missing."); }
        if ((given.GetValueOrDefault("--digest") ?? DigestCommand.Built()) is not { } command) { return Explain("There is no built command: run 'dotnet build -c Release src/Digest.Cli', or name one with --digest."); }
        return WholeBuilds.Run(command, Path.GetFullPath(folder), (runs, given.GetValueOrDefault("--search") != "no"));
    }

    private static int Preview(string[] options)
    {
        string records = options is [[not '-', ..] number, ..] ? number : "1000";
        if (!TryNumber(records, out int count) || count < DigestCorpus.LeastRecords) { return Explain($"'{records}' is no number of records: {DigestCorpus.LeastRecords} are the fewest."); }
        if (!TryOptions(options is [[not '-', ..], .. var rest] ? rest : options, ["--runs", "--digest"], out var given) || !TryNumber(given.GetValueOrDefault("--runs", "15"), out int runs) || runs == 0) { return Explain(Usage); }
        if ((given.GetValueOrDefault("--digest") ?? DigestCommand.Built()) is not { } command) { return Explain("There is no built command: run 'dotnet build -c Release src/Digest.Cli', or name one with --digest."); }
        return PreviewFigures.Run(command, count, runs).GetAwaiter().GetResult();
    }

    private static int Edits(string folder, string[] options)
    {
        if (!TryOptions(options, ["--runs"], out var given) || !TryNumber(given.GetValueOrDefault("--runs", "15"), out int runs) || runs == 0) { return Explain(Usage); }
        return File.Exists(Path.Combine(folder, "input", "claims", "claim-00003.md")) ? EditFigures.Run(Path.GetFullPath(folder), runs) : Explain($"'{folder}' holds no digest of made-up records: 'corpus N DIR' writes one.");
    }

    private static int Gate(string folder, string[] options)
    {
        if (!TryOptions(options, ["--terms", "--runs"], out var given) || !TryNumber(given.GetValueOrDefault("--terms", "1000"), out int terms) || !TryNumber(given.GetValueOrDefault("--runs", "3"), out int runs) || terms * runs == 0) { return Explain(Usage); }
        return File.Exists(Path.Combine(folder, "input", "digest.yml")) ? GateFigures.Run(Path.GetFullPath(folder), terms, runs) : Explain($"'{folder}' holds no digest: input/digest.yml is missing.");
    }

    private static int Paint(string site, string[] options)
    {
        if (!TryOptions(options, ["--runs"], out var given) || !TryNumber(given.GetValueOrDefault("--runs", "3"), out int runs) || runs == 0) { return Explain(Usage); }
        return File.Exists(Path.Combine(site, "index.html")) ? PaintFigures.Run(Path.GetFullPath(site), runs).GetAwaiter().GetResult() : Explain($"'{site}' holds no site: index.html is missing.");
    }

    private static int Quotes(string[] options) =>
        TryOptions(options, ["--runs"], out var given) && TryNumber(given.GetValueOrDefault("--runs", "3"), out int runs) && runs > 0 ? QuoteFigures.Run(runs) : Explain(Usage);

    private static int Dates(string[] words)
    {
        bool isCounted = words is [var first, ..] && !first.StartsWith('-');
        if (!TryNumber(isCounted ? words[0] : "1000000", out int count) || count == 0 || !TryOptions(isCounted ? words[1..] : words, ["--runs"], out var given)) { return Explain(Usage); }
        return TryNumber(given.GetValueOrDefault("--runs", "5"), out int runs) && runs > 0 ? DateFigures.Run(count, runs) : Explain(Usage);
    }

    private static int Cite(string[] words)
    {
        bool isCounted = words is [var first, ..] && !first.StartsWith('-');
        if (!TryNumber(isCounted ? words[0] : "1000", out int count) || count == 0 || !TryOptions(isCounted ? words[1..] : words, ["--style", "--runs"], out var given)) { return Explain(Usage); }
        if (!TryNumber(given.GetValueOrDefault("--runs", "5"), out int runs) || runs == 0) { return Explain(Usage); }
        return given.TryGetValue("--style", out string? style) ? CiteFigures.Run(style, count, runs) : CiteFigures.Each(count, runs);
    }

    private static int Timeline(string[] options)
    {
        int count = 5000;
        if (options is [var first, ..] && !first.StartsWith('-'))
        {
            if (!TryNumber(first, out count) || count == 0) { return Explain($"'{first}' is no number of entries."); }
            options = options[1..];
        }
        if (!TryOptions(options, ["--year", "--runs"], out var given) || !TryNumber(given.GetValueOrDefault("--year", "0"), out int share) || share > 100
            || !TryNumber(given.GetValueOrDefault("--runs", "5"), out int runs) || runs == 0) { return Explain(Usage); }
        return TimelineFigures.Run(count, share, runs).GetAwaiter().GetResult();
    }

    private static int Search(string what, string[] options)
    {
        if (!TryOptions(options, ["--runs"], out var given) || !TryNumber(given.GetValueOrDefault("--runs", "3"), out int runs) || runs == 0) { return Explain(Usage); }
        if (File.Exists(Path.Combine(what, "input", "digest.yml"))) { return SearchFigures.Run(Path.GetFullPath(what), runs).GetAwaiter().GetResult(); }
        if (!TryNumber(what, out int count) || count < DigestCorpus.LeastRecords) { return Explain($"'{what}' is neither a digest nor a number of records."); }
        string folder = Directory.CreateTempSubdirectory("digest-search-corpus-").FullName;
        try
        {
            DigestCorpus.Write(count, 1, folder);
            return SearchFigures.Run(folder, runs).GetAwaiter().GetResult();
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static bool TryOptions(string[] words, string[] known, out Dictionary<string, string> given)
    {
        given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i += 2)
        {
            if (i + 1 == words.Length || !known.Contains(words[i]) || !given.TryAdd(words[i], words[i + 1])) { return false; }
        }
        return true;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int Explain(string problem)
    {
        Console.Error.WriteLine(problem);
        return 2;
    }
}
