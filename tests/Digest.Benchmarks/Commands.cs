using System.Diagnostics;
using System.Globalization;
using Digest.Benchmarks.Corpus;

namespace Digest.Benchmarks;

/// <summary>The first word says what to do; README.md beside this file says what for.</summary>
internal static class Commands
{
    private const string Usage = """
        corpus N DIR [--seed S]                     write a digest of N records into DIR
        """;

    /// <returns>0, or 2 where the words make no sense.</returns>
    public static int Run(string[] args) => args switch
    {
        ["corpus", var records, var folder, .. var rest] => WriteCorpus(records, folder, rest),
        _ => Explain(Usage),
    };

    private static int WriteCorpus(string records, string folder, string[] options)
    {
        if (!TryNumber(records, out int count) || count < DigestCorpus.LeastRecords) { return Explain($"'{records}' is no number of records: {DigestCorpus.LeastRecords} are the fewest."); }
        int seed = 1;
        if (options.Length > 0 && (options is not ["--seed", var text] || !TryNumber(text, out seed))) { return Explain(Usage); }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) { return Explain($"'{folder}' is not empty."); }
        long started = Stopwatch.GetTimestamp();
        int files = DigestCorpus.Write(count, seed, folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} records in {files} files, seed {seed}, {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        return 0;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int Explain(string problem)
    {
        Console.Error.WriteLine(problem);
        return 2;
    }
}
