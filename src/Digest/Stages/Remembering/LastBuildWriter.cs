using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Remembering;

/// <summary>Writes a build as bytes: key, files, findings, summary.</summary>
internal static class LastBuildWriter
{
    public static void Write(BinaryWriter writer, LastBuild build)
    {
        writer.Write(build.Key);
        writer.Write(build.Files.Count);
        foreach (var file in build.Files)
        {
            writer.Write(file.Path);
            writer.Write(file.Bytes);
            writer.Write(file.Changed);
            writer.Write(file.Created);
        }
        writer.Write(build.Found.Count);
        foreach (var finding in build.Found) { Write(writer, finding); }
        Write(writer, build.Summary);
    }

    private static void Write(BinaryWriter writer, Diagnostic finding)
    {
        writer.Write(finding.Rule.Id);
        writer.Write((byte)finding.Severity);
        Write(writer, finding.Span);
        writer.Write(finding.Message);
        writer.Write(finding.Help is not null);
        writer.Write(finding.Help ?? "");
        writer.Write(finding.IsOld);
        writer.Write(finding.Related.Count);
        foreach (var related in finding.Related)
        {
            Write(writer, related.Span);
            writer.Write(related.Message);
        }
    }

    private static void Write(BinaryWriter writer, Span span)
    {
        writer.Write(span.Path);
        writer.Write(span.Offset);
        writer.Write(span.Length);
    }

    private static void Write(BinaryWriter writer, BuildSummary summary)
    {
        writer.Write(summary.Records.Count);
        foreach (var (kind, count) in summary.Records) { writer.Write(kind); writer.Write(count); }
        foreach (int number in (int[])[summary.QuotesVerified, summary.QuotesByLock, summary.QuotesUnchecked, summary.QuotesAbsent, summary.Drafts, summary.Pages]) { writer.Write(number); }
        writer.Write(summary.Skipped.Count);
        foreach (var (path, reason) in summary.Skipped) { writer.Write(path); writer.Write(reason); }
    }
}
