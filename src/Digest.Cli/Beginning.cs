using System.Buffers;
using Digest.Model;
using Digest.Stages;
using Spectre.Console;

namespace Digest.Cli;

/// <summary><c>digest init</c>: a new digest, to be changed by hand.</summary>
internal static class Beginning
{
    public static int Run(string folder)
    {
        var terminal = new Terminal("text");
        if (string.IsNullOrWhiteSpace(folder)) { return terminal.Refuse("the folder has no name", "  help: Write digest init FOLDER; '.' is this folder."); }
        if (File.Exists(folder)) { return terminal.Refuse($"'{folder}' is a file", "  help: Name a folder that is new or empty."); }
        string root = Path.GetFullPath(folder);
        if (FileAbove(root) is { } file) { return terminal.Refuse($"'{folder}' cannot be made: '{DigestFolder.FromHere(file)}' is a file, not a folder", "  help: Name a folder that is new or empty."); }
        if (DigestAbove(root) is { } above) { return terminal.Refuse($"'{folder}' is a part of the digest '{DigestFolder.FromHere(above)}', which would take its files for its own", "  help: Name a folder outside of it. Nothing was written."); }
        try
        {
            if (!StarterFiles.MayFill(root)) { return terminal.Refuse($"'{folder}' is not empty", "  help: Name a folder that is new or empty; a fresh repository (.git alone) will do. Nothing was written."); }
            foreach (string path in (string[])[.. StarterFiles.Write(root), .. EditorFiles.Write(root, EditorFiles.Of(null, []))]) { terminal.Tell(Markup.Escape($"made  {DigestFolder.FromHere(Path.Join(root, path))}")); }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Warn($"error: '{folder}' cannot be written to: {InputWalk.Reason(fault)}");
            terminal.Warn(fault is UnauthorizedAccessException ? "  help: Name a folder in one that is yours to write to." : fault is PathTooLongException ? "  help: Name a folder with a shorter path." : "  help: Look whether the disk is there and has room, or name another folder.");
            return ExitCode.Environment;
        }
        string here = DigestFolder.FromHere(root);
        terminal.Tell("[green]Made a digest[/] of one invented document. Build it, and open output/index.html in its folder; README.md says how to go on:");
        terminal.Tell(Markup.Escape($"  digest build{(here == "." ? "" : $" --root {(here.Contains(' ', StringComparison.Ordinal) ? $"\"{here}\"" : here)}")}"));
        if (Path.GetFileName(Path.TrimEndingDirectorySeparator(root)) is var name && IsNoneOfWindows(name)) { terminal.Warn($"note: Windows can have no folder '{name}': who works there, or unpacks it there, has to give it another name"); }
        return ExitCode.Clean;
    }

    private static readonly SearchValues<char> NoneOfWindows = SearchValues.Create("<>:\"|?*\\");

    private static bool IsNoneOfWindows(string name) => DeviceName.Is(name) || name is [.., '.' or ' '] || name.AsSpan().ContainsAny(NoneOfWindows);

    /// <summary>The digest that reads all that is below the folder, since it lies in its input, its documents or its theme; null: there is none.</summary>
    private static string? DigestAbove(string root)
    {
        string part = Path.TrimEndingDirectorySeparator(root);
        for (string? folder = Path.GetDirectoryName(part); folder is not null; (part, folder) = (folder, Path.GetDirectoryName(folder)))
        {
            if (Path.GetFileName(part) is "input" or "seeds" or "theme" && DigestFolder.Find(folder) is not null) { return folder; }
        }
        return null;
    }

    /// <summary>The file that stands where a folder would have to be; null: none does.</summary>
    private static string? FileAbove(string root)
    {
        for (string? folder = Path.GetDirectoryName(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder)) { return folder; }
        }
        return null;
    }
}
