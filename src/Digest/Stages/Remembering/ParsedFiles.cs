using Digest.Model;

namespace Digest.Stages.Remembering;

/// <summary>What the records' files said in the build before: those that are still the same files, by the same configuration, are not parsed again.</summary>
internal sealed class ParsedFiles
{
    private object? configuration;
    private IReadOnlyList<InputFile> files = [];
    private ParsedFile?[] parsed = [];

    /// <param name="by">The file of the configuration.</param>
    /// <param name="parse">Asked by several threads.</param>
    /// <returns>By the place of each file; null where it is no record's.</returns>
    public ParsedFile?[] Of(IReadOnlyList<InputFile> now, object? by, Func<InputFile, ParsedFile> parse, ParallelOptions options)
    {
        var found = new ParsedFile?[now.Count];
        var anew = new List<int>();
        var moved = ReferenceEquals(by, configuration) ? new Lazy<Dictionary<InputFile, ParsedFile?>>(ByFile) : null;
        for (int i = 0; i < found.Length; i++)
        {
            if (now[i].Role != InputRole.Record) { continue; }
            if (moved is null) { anew.Add(i); }
            else if (i < files.Count && ReferenceEquals(files[i], now[i])) { found[i] = parsed[i]; }
            // One file that came, went or was renamed moves others.
            else if ((i >= files.Count || files[i].Path != now[i].Path) && moved.Value.TryGetValue(now[i], out var known)) { found[i] = known; }
            else { anew.Add(i); }
        }
        Parallel.For(0, anew.Count, options, i => found[anew[i]] = parse(now[anew[i]]));
        (configuration, files, parsed) = (by, now, found);
        return found;
    }

    public void Forget() => (configuration, files, parsed) = (null, [], []);

    private Dictionary<InputFile, ParsedFile?> ByFile()
    {
        var byFile = new Dictionary<InputFile, ParsedFile?>(files.Count, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < parsed.Length; i++) { byFile[files[i]] = parsed[i]; }
        return byFile;
    }
}
