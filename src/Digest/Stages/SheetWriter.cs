using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Locking;

namespace Digest.Stages;

/// <summary>Lays private sheets into <c>.digest/audit/</c>, where nobody but their owner may read them and git does not look, and writes <c>input/digest.lock</c>.</summary>
internal static class SheetWriter
{
    private const string Folder = ".digest/audit";

    /// <summary>Whether the sheet that lies there shows what has this hash.</summary>
    public static bool Shows(string root, string id, string sha256)
    {
        string file = Path.Join(root, Folder, id + ".html");
        try { return File.Exists(file) && File.ReadAllText(file).Contains($"<meta name=\"digest-audit\" content=\"{sha256}\">", StringComparison.Ordinal); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return false; }
    }

    /// <returns>The sheet's path from the root, with <c>/</c>.</returns>
    public static string Write(string root, string id, byte[] sheet, ICollection<Diagnostic> diagnostics)
    {
        string path = $"{Folder}/{id}.html";
        Guarded(path, diagnostics, () =>
        {
            string folder = Path.Join(root, Folder);
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
            WholeFile.Write(Path.Join(folder, ".gitignore"), file => file.Write("*\n"u8));
            WholeFile.Write(Path.Join(root, path), file => file.Write(sheet), new WaitingFile(IsPrivate: true));
        });
        return path;
    }

    /// <param name="before">As it was read; null: there was none. Where the disk has others by now, nothing is written.</param>
    public static void WriteLock(string root, byte[]? before, byte[] after, ICollection<Diagnostic> diagnostics) => Guarded(LockFile.FilePath, diagnostics, () =>
    {
        string file = RealPath.Of(Path.Join(root, LockFile.FilePath));
        if (before is null ? File.Exists(file) : !WriterBytes.Equal(new FileInfo(file), before))
        {
            diagnostics.Add(SealRules.ChangedMeanwhile.At(Span.StartOf(LockFile.FilePath), $"'{LockFile.FilePath}' changed on the disk meanwhile; nothing was signed.", "Run the command again."));
            return;
        }
        WholeFile.Write(file, made => made.Write(after), new WaitingFile(IsFlushed: true, Like: file));
    });

    private static void Guarded(string path, ICollection<Diagnostic> diagnostics, Action write)
    {
        try { write(); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(StageRules.CannotWrite.At(Span.StartOf(path), $"'{path}' cannot be written: {InputWalk.Reason(fault)}", "Free some space, or make the folder yours to write to, and run the command again."));
        }
    }
}
