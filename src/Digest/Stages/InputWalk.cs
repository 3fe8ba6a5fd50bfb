using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>A file of the digest that is to be read.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>, NFC.</param>
internal sealed record FoundFile(string Path, InputRole Role, FileInfo File)
{
    /// <summary>The listing of its folder says that it is no symbolic link.</summary>
    public bool IsPlain { get; init; }
}

/// <summary>Finds the files of a digest by folder and ending. Symbolic links are followed as long as they stay inside.</summary>
internal sealed class InputWalk(string root, ICollection<Diagnostic> diagnostics, CancellationToken cancel = default)
{
    private readonly string _realRoot = RealPath.Of(root);
    private readonly List<FoundFile> _found = [];

    /// <summary>Every file that has a role, in ordinal order of its path.</summary>
    public List<FoundFile> Find()
    {
        foreach (string top in (string[])["input", "seeds", "theme"])
        {
            var folder = new DirectoryInfo(Path.Join(root, top));
            if (folder.Exists || folder.LinkTarget is not null) { Enter(folder, top, linked: false); }
        }
        _found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return _found;
    }

    private void Enter(DirectoryInfo folder, string path, bool linked)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            if (folder.LinkTarget is not null)
            {
                if (!Follow(folder, path, linked)) { return; }
                linked = true;
            }
            if (FolderListing.Of(folder.FullName) is { } plain)
            {
                foreach (var entry in plain) { Visit(folder, entry, path, linked); }
                return;
            }
            foreach (var entry in folder.EnumerateFileSystemInfos()) { Visit(entry, path, linked); }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(StageRules.UnreadableFile.At(Span.StartOf(path), $"The folder '{path}' cannot be read: {Reason(fault)}",
                fault is UnauthorizedAccessException ? RightsHelp.Read(path, isFolder: true) : StageRules.LookAtDisk));
        }
    }

    /// <summary>No question is put to the system: what a file is like is asked when it is read, on any thread.</summary>
    private void Visit(DirectoryInfo parent, ListedEntry entry, string folder, bool linked)
    {
        if (entry.Name.StartsWith('.')) { return; }
        string path = $"{folder}/{SitePath.Composed(entry.Name)}", place = Path.Join(parent.FullName, entry.Name);
        if (entry.IsFolder) { Enter(new DirectoryInfo(place), path, linked); return; }
        if (RoleOf(path) is { } role) { _found.Add(new FoundFile(path, role, new FileInfo(place)) { IsPlain = true }); }
        else { Told(path); }
    }

    private void Visit(FileSystemInfo entry, string folder, bool linked)
    {
        if (entry.Name.StartsWith('.')) { return; }
        string path = $"{folder}/{SitePath.Composed(entry.Name)}";
        if (entry is DirectoryInfo inner) { Enter(inner, path, linked); return; }
        if (RoleOf(path) is not { } role) { Told(path); return; }
        if (MayBeLink(entry) && entry.LinkTarget is not null && !Stays(entry, path)) { return; }
        _found.Add(new FoundFile(path, role, (FileInfo)entry));
    }

    private void Told(string path)
    {
        if (MisnamedRecord.Meant(path) is { } meant) { diagnostics.Add(StageRules.MisnamedRecord.At(Span.StartOf(path), $"'{path}' is not read: records end in .md", $"If it is a record, rename it to {meant}.")); }
    }

    /// <summary>Known from the listing of the folder: most files are spared the question where they lead.</summary>
    internal static bool MayBeLink(FileSystemInfo entry)
    {
        try { return entry.Attributes.HasFlag(FileAttributes.ReparsePoint); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return true; }
    }

    /// <summary>A folder's link is followed once; a second one below it could lead round for ever.</summary>
    private bool Follow(DirectoryInfo folder, string path, bool linked)
    {
        if (!Stays(folder, path)) { return false; }
        string real = RealPath.Of(folder.FullName);
        if (!linked && !RealPath.IsInside(real, RealPath.Of(folder.Parent!.FullName))) { return true; }
        diagnostics.Add(StageRules.LinkedFolder.At(Span.StartOf(path), $"The linked folder '{path}' leads back to where it stands, or stands in a linked folder itself",
            "Remove the link, or put the files themselves there."));
        return false;
    }

    private bool Stays(FileSystemInfo link, string path)
    {
        if (RealPath.IsInside(_realRoot, RealPath.Of(link.FullName))) { return true; }
        diagnostics.Add(StageRules.OutsideRoot.At(Span.StartOf(path), $"The symbolic link '{path}' leads out of the digest's folder",
            "Put the file itself there."));
        return false;
    }

    /// <summary>What part a file plays; null: none.</summary>
    internal static InputRole? RoleOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (MachineFile.Is(name)) { return null; }
        Span<char> longest = stackalloc char[8];
        // A longer one is none of those below.
        ReadOnlySpan<char> ending = longest[..Math.Max(0, Path.GetExtension(name).ToLowerInvariant(longest))];
        bool isReadme = name.Equals("README.md", StringComparison.OrdinalIgnoreCase);
        return path.AsSpan(0, path.IndexOf('/')) switch
        {
            "input" when path == DigestConfig.FilePath => InputRole.Config,
            "input" when path == Locking.LockFile.FilePath => InputRole.Lock,
            "input" when path == BaselineFile.FilePath => InputRole.Baseline,
            "input" or "theme" when ending is ".csl" => InputRole.Style,
            "input" when ending is ".md" => isReadme ? null : InputRole.Record,
            "input" when ending is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg" => InputRole.Asset,
            "seeds" => isReadme ? null : InputRole.Seed,
            "theme" when ending is ".liquid" => InputRole.Template,
            "theme" when ending is ".yml" && SitePath.Folder(path) == "theme/i18n" => InputRole.Words,
            "theme" when ending is ".xml" && SitePath.Folder(path) == CitationStyles.Folder => InputRole.Style,
            "theme" when path.StartsWith("theme/assets/", StringComparison.Ordinal) || path.StartsWith("theme/editions/", StringComparison.Ordinal) => isReadme ? null : InputRole.Asset,
            _ => null,
        };
    }

    /// <summary>Whether a file of that path would not be read at all, nor told.</summary>
    internal static bool IsNone(string path) => path.Split('/').Any(part => part.StartsWith('.')) || !path.Contains('/') || (RoleOf(path) is null && MisnamedRecord.Meant(path) is null);

    /// <summary>What the system says, without the machine's own paths.</summary>
    internal static string Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        PathTooLongException => "its path is too long",
        _ => WithoutFolders(fault.Message),
    };

    /// <summary>A system's message without its rooted paths' folders.</summary>
    private static string WithoutFolders(string message)
    {
        if (message.IndexOf(" : '", StringComparison.Ordinal) is > 0 and var at) { message = message[..at]; }
        string[] parts = message.Split('\'');
        for (int i = 1; i < parts.Length; i += 2)
        {
            if (Path.IsPathRooted(parts[i])) { parts[i] = Path.GetFileName(parts[i]); }
        }
        return string.Join('\'', parts);
    }
}
