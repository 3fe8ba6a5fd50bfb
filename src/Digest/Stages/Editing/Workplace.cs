using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Remembering;

namespace Digest.Stages.Editing;

/// <summary>A digest as it stands on the disk, for commands that look things up in it or change it.</summary>
internal sealed class Workplace
{
    private readonly Lazy<Site?> site;

    private Workplace(string root, IReadOnlyList<InputFile> files, ParsedDigest? digest, IReadOnlyList<Diagnostic> found)
    {
        (Root, Files, Digest, Found) = (root, files, digest, found);
        ByPath = files.Where(file => !file.BuiltIn).GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        site = new(() => Digest is null ? null : Linker.Link(Digest));
    }

    public string Root { get; }
    public IReadOnlyList<InputFile> Files { get; }
    /// <summary>The digest's own files.</summary>
    public IReadOnlyDictionary<string, InputFile> ByPath { get; }
    /// <summary>Null where the configuration or a file cannot be read.</summary>
    public ParsedDigest? Digest { get; }
    /// <summary>What reading and parsing found; no check has been run.</summary>
    public IReadOnlyList<Diagnostic> Found { get; }
    /// <summary>The linked records; null where <see cref="Digest"/> is.</summary>
    public Site? Site => site.Value;

    /// <summary>Reads and parses; a file that cannot be read at all leaves no digest, since what is in it is not known.</summary>
    public static Workplace Read(string root, CancellationToken cancel = default)
    {
        var found = new List<Diagnostic>();
        var files = Reader.Read(root, found, cancel: cancel);
        return Of(root, files, (found, new BuildMemory { Work = new KeptWork(root, mayKeep: false) }), cancel);
    }

    private static Workplace Of(string root, IReadOnlyList<InputFile> files, (List<Diagnostic> Found, BuildMemory Memory) with, CancellationToken cancel)
    {
        var digest = with.Found.Exists(IsError) ? null : Parser.Parse(files, with.Found, (false, with.Memory, null), cancel);
        return new Workplace(root, files, digest, with.Found);
    }

    /// <summary>The same with files in place of others, or beside them; nothing is written.</summary>
    public Workplace With(IReadOnlyCollection<InputFile> changed, IReadOnlySet<string>? removed = null, CancellationToken cancel = default)
    {
        var paths = changed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        List<InputFile> files = [.. Files.Where(file => file.BuiltIn || (!paths.Contains(file.Path) && removed?.Contains(file.Path) != true)), .. changed];
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        // What stayed the same is not read again.
        return Of(Root, files, ([], Digest?.Memory ?? new BuildMemory()), cancel);
    }

    public string? TextOf(string path) => ByPath.TryGetValue(path, out var file) ? TextDecoder.Shown(file) : null;

    /// <summary>For people: these findings, with the lines that they are about.</summary>
    public BuildResult Report(IReadOnlyList<Diagnostic> told) => new(told, BuildSummary.Empty, TextOf,
        !told.Any(IsError) ? BuildOutcome.Clean : told.Any(fault => StageRules.IsEnvironment(fault.Rule)) ? BuildOutcome.EnvironmentError : BuildOutcome.ContentErrors);

    /// <summary>Why there is no <see cref="Digest"/>.</summary>
    public BuildResult Unreadable() => Report([.. Found.Where(IsError)]);

    public static bool IsError(Diagnostic fault) => fault.Severity == Severity.Error;
}
