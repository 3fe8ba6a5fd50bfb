using System.Reflection;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources.Formats;

namespace Digest.Stages;

/// <summary>The first stage: a folder becomes files in memory. What stays on disk until it is wanted is read by itself later.</summary>
internal static class Reader
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const long MostBytes = 64_000_000;
    /// <summary>A document that is longer than this, in bytes, or that is no text, stays on disk until its text is wanted; so does every picture.</summary>
    public const int MostHeld = 256_000;

    /// <summary>Every file of the digest, and of the built-in theme where the digest has none of the same path; ordinal order of paths.
    /// Words of the interface come from both, the built-in ones first: a digest changes them word by word.
    /// Files that cannot be read are named in the diagnostics and left out.</summary>
    public static IReadOnlyList<InputFile> Read(string root, ICollection<Diagnostic> diagnostics, BuildProgress? progress = null, CancellationToken cancel = default)
    {
        var told = new List<Diagnostic>();
        var files = ReadAll(root, told, progress, cancel);
        foreach (var fault in told) { diagnostics.Add(Untold.About(fault)); }
        return files;
    }

    /// <summary>Where the digest's own file of that path stands; below 0: nowhere.</summary>
    /// <param name="files">In the order in which they are read.</param>
    private static int PlaceOf(IReadOnlyList<InputFile> files, string path)
    {
        int place = PathSearch.First(files, file => file.Path, path);
        while (place >= 0 && files[place].BuiltIn) { place = place + 1 < files.Count && files[place + 1].Path == path ? place + 1 : -1; }
        return place;
    }

    private static IReadOnlyList<InputFile> ReadAll(string root, List<Diagnostic> diagnostics, BuildProgress? progress, CancellationToken cancel)
    {
        var found = new InputWalk(root, diagnostics, cancel).Find();
        progress?.Expect(found.Count, "files");
        var files = new InputFile?[found.Count];
        var faults = new Diagnostic?[found.Count];
        Parallel.For(0, found.Count, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            files[i] = Read(found[i], out faults[i]);
            progress?.Step();
        });
        foreach (var fault in faults.OfType<Diagnostic>()) { diagnostics.Add(fault); }

        var all = files.OfType<InputFile>().ToList();
        var own = all.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var theme = BuiltInTheme();
        all.AddRange(theme.Where(file => !own.Contains(file.Path)));
        all.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return [.. Distinct(all, diagnostics).Concat(theme.Where(file => file.Role == InputRole.Words && own.Contains(file.Path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ThenByDescending(file => file.BuiltIn)];
    }

    /// <summary>The SHA-256, 32 bytes, of every file of the digest itself, ordinal order of paths; nothing else of them is kept.</summary>
    /// <returns>Null where something cannot be read, or may not be.</returns>
    public static IReadOnlyList<(FoundFile File, ReadOnlyMemory<byte> Sum)>? Sums(string root, CancellationToken cancel)
    {
        var told = new List<Diagnostic>();
        var found = new InputWalk(root, told, cancel).Find();
        const int size = SHA256.HashSizeInBytes;
        byte[] sums = new byte[size * found.Count];
        var end = Parallel.For(0, found.Count, new ParallelOptions { CancellationToken = cancel }, (i, state) =>
        {
            if (!Sum(found[i], sums.AsSpan(size * i, size), cancel)) { state.Stop(); }
        });
        return told.Count > 0 || !end.IsCompleted ? null : [.. found.Select((file, i) => (file, (ReadOnlyMemory<byte>)sums.AsMemory(size * i, size)))];
    }

    /// <summary>A file as text for messages; null where it cannot be read.</summary>
    public static string? TextOf(FoundFile file) => Read(file, out _) is { } read ? TextDecoder.Shown(read) : null;

    /// <summary>The bytes of a file of the digest as it is now; none where it cannot be read.</summary>
    public static byte[] Again(string root, InputFile file) => Again(new FoundFile(file.Path, file.Role, new FileInfo(file.Place ?? Path.Join(root, file.Path))));

    private static bool Sum(FoundFile found, Span<byte> sum, CancellationToken cancel)
    {
        try { return SiteFiles.Hash(Followed(found), MostBytes, sum, cancel) is not null; }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { return false; }
    }

    /// <summary>The bytes of a file that was found, as it is now; none where it cannot be read.</summary>
    private static byte[] Again(FoundFile found)
    {
        found.File.Refresh();
        try
        {
            // A pipe that was put there has no length, and would be waited for.
            if (Followed(found) is not { Exists: true, Length: > 0 } file) { return []; }
            using var handle = HeldFile.Open(file.FullName);
            return RandomAccess.GetLength(handle) is <= MostBytes and var length ? Bytes(handle, (int)length) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { return []; }
    }

    private static FileInfo Followed(FoundFile found) => !found.IsPlain && InputWalk.MayBeLink(found.File) ? found.File.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? found.File : found.File;

    /// <summary>The files of an earlier read, with those read anew that may hold other bytes now.</summary>
    /// <param name="changed">Paths as in <see cref="InputFile.Path"/>; those that no file had then, and none has now, are passed over.</param>
    /// <returns>Null where files came or went, or one cannot be read: then all have to be read.</returns>
    public static IReadOnlyList<InputFile>? Read(string root, IReadOnlyList<InputFile> before, IReadOnlyCollection<string> changed)
    {
        var files = before.ToArray();
        foreach (string path in changed)
        {
            var entry = new FileInfo(Path.Join(root, path));
            int place = PlaceOf(before, path);
            bool isKnown = place >= 0;
            // A folder that is gone took its files along, whatever its name.
            if (!isKnown && !Directory.Exists(entry.FullName) && (!entry.Exists || InputWalk.IsNone(path)) && !before.Any(file => file.Path.StartsWith(path + "/", StringComparison.Ordinal))) { continue; }
            if (!isKnown || !entry.Exists || entry.LinkTarget is not null) { return null; }
            if (Read(new FoundFile(path, before[place].Role, entry), out _) is not { } file) { return null; }
            files[place] = file;
        }
        return files;
    }

    /// <summary>The configuration and the interface's words alone, the built-in ones too: for a command that needs no record.</summary>
    public static IReadOnlyList<InputFile> ReadSettings(string root, ICollection<Diagnostic> diagnostics)
    {
        var files = BuiltInTheme().Where(file => file.Role == InputRole.Words).ToList();
        foreach (var found in new InputWalk(root, diagnostics).Find().Where(file => file.Role is InputRole.Config or InputRole.Words))
        {
            if (Read(found, out var fault) is { } file) { files.Add(file); }
            if (fault is not null) { diagnostics.Add(fault); }
        }
        return files;
    }

    /// <summary>The digest's own files of its theme.</summary>
    public static IReadOnlyList<InputFile> ReadTheme(string root, ICollection<Diagnostic> diagnostics)
    {
        var files = new List<InputFile>();
        foreach (var found in new InputWalk(root, diagnostics).Find().Where(file => file.Path.StartsWith("theme/", StringComparison.Ordinal)))
        {
            if (Read(found, out var fault) is { } file) { files.Add(file); }
            if (fault is not null) { diagnostics.Add(fault); }
        }
        return files;
    }

    /// <summary>The theme that the program carries; ordinal order of paths. The same files each time.</summary>
    public static IReadOnlyList<InputFile> BuiltInTheme() => Carried.Value;

    private static readonly Lazy<IReadOnlyList<InputFile>> Carried = new(Unpacked);

    private static List<InputFile> Unpacked()
    {
        var assembly = typeof(Reader).Assembly;
        var files = new List<InputFile>();
        foreach (string name in assembly.GetManifestResourceNames())
        {
            string path = name.Replace('\\', '/');
            bool hidden = path.Contains("/.", StringComparison.Ordinal);
            if (hidden || !path.StartsWith("theme/", StringComparison.Ordinal) || InputWalk.RoleOf(path) is not { } role) { continue; }
            files.Add(new InputFile(path, role, Resource(assembly, name), BuiltIn: true));
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static byte[] Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static InputFile? Read(FoundFile found, out Diagnostic? fault)
    {
        fault = null;
        var start = Span.StartOf(found.Path);
        try
        {
            var file = Followed(found);
            // A pipe or a device has no length, and opening one could wait for ever.
            if (file.Exists && file.Length == 0)
            {
                if (FileNature.IsRegular(file)) { return new InputFile(found.Path, found.Role, []); }
                fault = StageRules.UnreadableFile.At(start, $"'{found.Path}' cannot be read: it is no regular file, but a pipe, a socket or a device", "Take it away, or put a file in its place.");
                return null;
            }
            if (StaysOnDisk(found, file.Length) && OnDisk(found, file) is { } known) { return known; }
            using var handle = HeldFile.Open(file.FullName);
            long length = RandomAccess.GetLength(handle);
            if (length <= MostBytes) { return new InputFile(found.Path, found.Role, Bytes(handle, (int)length)) { Place = Otherwise(found) }; }
            fault = StageRules.TooLarge.At(start, $"'{found.Path}' has {length / 1_000_000} MB; at most {MostBytes / 1_000_000} MB are read",
                "Split it, or keep its text as a transcript.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fault = Unreadable(found, error);
        }
        return null;
    }

    /// <returns>Null where it is too long.</returns>
    private static InputFile? OnDisk(FoundFile found, FileInfo file)
    {
        byte[] sum = new byte[SHA256.HashSizeInBytes];
        return SiteFiles.Hash(file, MostBytes, sum) is { } length ? InputFile.OnDisk(found.Path, found.Role, (length, sum), _ => Again(found)) : null;
    }

    /// <summary>Of most documents the bytes are wanted once, if at all: their sum may be more than a machine holds.</summary>
    private static bool StaysOnDisk(FoundFile found, long length) => found.Role switch
    {
        InputRole.Seed => length > MostHeld || SeedKinds.Of(found.Path) is not (SeedKind.PlainText or SeedKind.Markdown),
        InputRole.Asset => found.Path.StartsWith("input/", StringComparison.Ordinal),
        _ => false,
    };

    private static string? Otherwise(FoundFile found) => found.File.FullName.Replace('\\', '/').EndsWith(found.Path, StringComparison.Ordinal) ? null : found.File.FullName;

    private static Diagnostic Unreadable(FoundFile found, Exception error)
    {
        bool leadsNowhere = error is FileNotFoundException or DirectoryNotFoundException && found.File.LinkTarget is not null;
        string reason = leadsNowhere ? "it is a symbolic link to nothing" : InputWalk.Reason(error);
        string help = leadsNowhere ? "Put the file itself there, or remove the link."
            : error is UnauthorizedAccessException ? RightsHelp.Read(found.Path) : StageRules.LookAtDisk;
        return StageRules.UnreadableFile.At(Span.StartOf(found.Path), $"'{found.Path}' cannot be read: {reason}", help);
    }

    private static byte[] Bytes(Microsoft.Win32.SafeHandles.SafeFileHandle handle, int length)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(length);
        int read = 0;
        for (int got; read < length && (got = RandomAccess.Read(handle, bytes.AsSpan(read), read)) > 0;) { read += got; }
        return read == length ? bytes : bytes[..read];
    }

    /// <summary>Names every pair that some file system takes for one file, and keeps the first of each.</summary>
    private static List<InputFile> Distinct(List<InputFile> sorted, List<Diagnostic> diagnostics)
    {
        var kept = new List<InputFile>(sorted.Count);
        var byFold = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var file in sorted)
        {
            if (byFold.TryAdd(SitePath.Fold(file.Path), file)) { kept.Add(file); continue; }
            var other = byFold[SitePath.Fold(file.Path)];
            string how = other.Path == file.Path ? "Unicode form" : "letter case";
            string whose = other.BuiltIn || file.BuiltIn ? ", one of them in the built-in theme," : "";
            diagnostics.Add(StageRules.PathCollision.At(Span.StartOf(file.Path),
                $"'{other.Path}' and '{file.Path}'{whose} differ only by {how}", "Rename one of them."));
        }
        return kept;
    }
}
