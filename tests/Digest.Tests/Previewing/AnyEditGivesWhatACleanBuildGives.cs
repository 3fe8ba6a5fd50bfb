using Digest.Diagnostics;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Previewing;

/// <summary>Whatever is edited, in whatever order: files and findings of the preview are those of a build of everything.</summary>
public class AnyEditGivesWhatACleanBuildGives
{
    private const string Address = "http://127.0.0.1:4000/";
    private const int Edits = 40;

    [Theory]
    [InlineData(6)]
    [InlineData(2)]
    public void Edits_at_random(int seed)
    {
        using var digest = new RandomDigest(seed);
        var request = new BuildRequest(digest.Root, "") { Write = false, KeepsWork = true, Today = new DateOnly(2026, 11, 23), Editions = [] };
        var preview = new Preview(request);
        preview.ServedAt(Address);
        string[]? edited = null;
        int clean = 0;
        var errors = new SortedSet<string>(StringComparer.Ordinal);
        for (int edit = 0; edit < Edits; edit++, edited = digest.Edit())
        {
            var result = preview.Update(edited, ["claims/claim-1.html", "events/event-1.html"], TestContext.Current.CancellationToken);
            if (result is null) { continue; }
            string what = $"seed {seed}, edit {edit}, of {string.Join(", ", edited ?? ["all"])}";
            var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            var made = Build.Make(Reader.Read(digest.Root, [], cancel: TestContext.Current.CancellationToken), request with { BaseUrl = Address }, (path, bytes) => { lock (files) { files[path] = bytes; } }, [], TestContext.Current.CancellationToken);
            Assert.Equal(made.Succeeded(strict: false), result.Outcome == BuildOutcome.Clean);
            errors.UnionWith(made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Rule.Id}: {fault.Message}"));
            if (result.Outcome != BuildOutcome.Clean) { Same(what, made.Diagnostics.Where(fault => fault.Severity == Severity.Error), result.Diagnostics.Where(fault => fault.Severity == Severity.Error)); continue; }
            clean++;
            foreach (var (path, bytes) in files) { Assert.True(preview.Site!.Find(path) is { } shown && shown.Bytes.AsSpan().SequenceEqual(bytes), $"{what}: {path} is not what a clean build gives"); }
            if (edit % 5 == 0) { Same(what, made.Diagnostics, preview.CheckWhole(_ => { }, TestContext.Current.CancellationToken)!.Diagnostics); }
        }
        Assert.True(clean > Edits / 4, $"{clean} of {Edits} were clean; {string.Join("; ", errors)}");
    }

    private static void Same(string what, IEnumerable<Diagnostic> built, IEnumerable<Diagnostic> told) =>
        Assert.Equal([what, .. Written(built)], [what, .. Written(told)]);

    private static IEnumerable<string> Written(IEnumerable<Diagnostic> found) =>
        found.Select(fault => $"{fault.Span.Path}:{fault.Span.Offset} {fault.Rule.Id} {fault.Severity} {fault.Message} {fault.Help}").Distinct().Order(StringComparer.Ordinal);
}
