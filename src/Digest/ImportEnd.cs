using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Digest.Stages.Importing;

namespace Digest;

/// <summary>The last step of an import: what was planned goes to the disk, what was found to people, without a protected term.</summary>
internal sealed partial class ImportEnd(ImportRequest request, IReadOnlyDictionary<string, InputFile> files)
{
    private string? shown;

    /// <summary>The bibliography as it was read; null: it was not.</summary>
    public string? Text { get; set; }

    /// <summary>Whose machine a path of a file is on.</summary>
    [GeneratedRegex("""([\\/](?:home|users|documents and settings)[\\/]{1,4})([^\\/:;,}"\s]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserOfPath();

    public static bool IsError(Diagnostic fault) => fault.Severity == Severity.Error;

    /// <summary>All records or none.</summary>
    /// <param name="into">Where new ones are made, from the digest's folder.</param>
    public void Write(string into, IReadOnlyList<ChangedRecord> written, List<Diagnostic> found)
    {
        string folder = Path.Join(request.Root, into);
        bool isNew = !Directory.Exists(folder);
        try { Directory.CreateDirectory(folder); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(StageRules.CannotWrite.At(Span.StartOf(into), $"The folder '{into}' cannot be made: {InputWalk.Reason(fault)}", "Make the folder yours to write to, and run the command again."));
            return;
        }
        if (!RecordWriter.Write(request.Root, written, found) && isNew && !Directory.EnumerateFileSystemEntries(folder).Any()) { Directory.Delete(folder); }
    }

    public ImportResult Result(IReadOnlyList<Diagnostic> found, DigestConfig? config, IReadOnlyList<ImportPlan> plans)
    {
        // Faults of digest.yml's own checks are for 'digest check' to tell.
        List<Diagnostic> weighed = config is null ? [.. found] : [.. Checker.Weigh(found, config, Rules.All).Where(fault => !Checker.Rules.Contains(fault.Rule))];
        var outcome = !weighed.Exists(IsError) ? BuildOutcome.Clean : weighed.Exists(fault => StageRules.IsEnvironment(fault.Rule)) ? BuildOutcome.EnvironmentError : BuildOutcome.ContentErrors;
        if (request.Protected is not { } terms) { return new ImportResult(new BuildResult(weighed, BuildSummary.Empty, TextOf, outcome), plans); }
        var silence = new Silence(terms);
        return new ImportResult(new BuildResult(SilentFindings.Of(weighed, silence), BuildSummary.Empty, SilentFindings.Texts([request.File, .. files.Keys], TextOf, silence, weighed), outcome), plans);
    }

    private string? TextOf(string path) => path == request.File ? shown ??= Text is null ? null : UserOfPath().Replace(Text, path => path.Groups[1].Value + new string('*', path.Groups[2].Length)) : files.TryGetValue(path, out var file) ? TextDecoder.Shown(file) : null;
}
