using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>A record with its new bytes.</summary>
/// <param name="Before">As they were read; where the disk has others by now, nothing is written. Empty: the file may also be a new one.</param>
internal sealed record ChangedRecord(string Path, byte[] Before, byte[] After)
{
    /// <summary>A file with edits made; its byte order mark stays.</summary>
    public static ChangedRecord Of(InputFile file, string text, IEnumerable<TextEdit> edits)
    {
        byte[] mark = file.Bytes is [0xEF, 0xBB, 0xBF, ..] ? file.Bytes[..3] : [];
        return new ChangedRecord(file.Path, file.Bytes, [.. mark, .. Encoding.UTF8.GetBytes(TextEdit.Apply(text, edits))]);
    }
}

/// <summary>Writes records back into <c>input/</c>: each file is replaced in one step, and none before all can be.</summary>
internal static class RecordWriter
{
    /// <summary>Where a record is on the disk, and the new file that waits beside it.</summary>
    private sealed record Waiting(string Path, string Target, string Staged);

    /// <returns>False, with diagnostics, where something stood in the way.</returns>
    public static bool Write(string root, IReadOnlyList<ChangedRecord> records, ICollection<Diagnostic> diagnostics)
    {
        var places = new InputWalk(root, []).Find().ToDictionary(found => found.Path, found => found.File, StringComparer.Ordinal);
        var waiting = new List<Waiting>();
        try
        {
            foreach (var record in records)
            {
                if (Stage(record, places.GetValueOrDefault(record.Path) ?? New(root, record), diagnostics) is not { } one) { return false; }
                waiting.Add(one);
            }
            foreach (var one in waiting) { HeldFile.Patiently(() => File.Move(one.Staged, one.Target, overwrite: true)); }
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string path = waiting.Count < records.Count ? records[waiting.Count].Path : waiting.First(one => File.Exists(one.Staged)).Path;
            diagnostics.Add(StageRules.CannotWrite.At(Span.StartOf(path), $"'{path}' cannot be written: {InputWalk.Reason(fault)}", "Free some space, or make the folder yours to write to, and run the command again."));
            return false;
        }
        finally { foreach (var one in waiting) { WholeFile.Discard(one.Staged); } }
    }

    /// <summary>The place of a file that is not there yet; null where it may not be: a link, or a folder that leads out.</summary>
    private static FileInfo? New(string root, ChangedRecord record)
    {
        var file = new FileInfo(Path.Join(root, record.Path));
        bool stays = RealPath.IsInside(RealPath.Of(root), RealPath.Of(file.DirectoryName!));
        return record.Before.Length == 0 && stays && file is { Exists: false, LinkTarget: null } ? file : null;
    }

    private static Waiting? Stage(ChangedRecord record, FileInfo? file, ICollection<Diagnostic> diagnostics)
    {
        var start = Span.StartOf(record.Path);
        var target = file is null ? null : new FileInfo(RealPath.Of(file.FullName));
        if (target is null || !(target.Exists ? WriterBytes.Equal(target, record.Before) : record.Before.Length == 0))
        {
            diagnostics.Add(SealRules.ChangedMeanwhile.At(start, $"'{record.Path}' changed on the disk meanwhile; nothing was written.", "Run the command again."));
            return null;
        }
        if (target is { Exists: true, IsReadOnly: true })
        {
            diagnostics.Add(StageRules.CannotWrite.At(start, $"'{record.Path}' is read-only; nothing was written.", RightsHelp.Write(record.Path)));
            return null;
        }
        string staged = WholeFile.Beside(target.FullName);
        WholeFile.Stage(staged, file => file.Write(record.After), new WaitingFile(IsFlushed: true, Like: target.FullName));
        return new Waiting(record.Path, target.FullName, staged);
    }
}
