using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Digest.Sources;

namespace Digest.Stages.Remembering;

/// <summary><c>.digest/kept/</c>: what was read from documents, and smaller copies of photographs, each in a file that is named by a hash of what it was made of, of how, and of the program. Only who
/// runs the program may look there. May be deleted at any time; what is damaged, cut off or of another version is as if it were not there. For several threads, and several programs at once.</summary>
internal sealed class KeptWork
{
    private const int SumBytes = SHA256.HashSizeInBytes;
    /// <summary>Bytes of the largest that is read or written.</summary>
    private const long Most = 256_000_000;
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string folder;
    private readonly bool isFresh, mayKeep;
    private readonly Lazy<byte[]?> program = new(Program);
    private readonly Lazy<bool> isOwn, canKeep;
    private readonly ConcurrentDictionary<string, bool> wanted = new(StringComparer.Ordinal);
    private bool isFull;

    /// <param name="isFresh">Nothing is taken, whatever is there; all is kept anew.</param>
    /// <param name="mayKeep">False: what is there is taken, and nothing written.</param>
    public KeptWork(string root, bool isFresh = false, bool mayKeep = true)
    {
        (folder, this.isFresh, this.mayKeep) = (FolderOf(root), isFresh, mayKeep);
        // A link could lead anywhere.
        isOwn = new(() => RealPath.Of(folder) == folder);
        canKeep = new(() => mayKeep && isOwn.Value && Prepare());
        Readings = new KnownReadings(Find, Keep, Forget);
    }

    /// <returns>Null with a private list: then what was kept before goes, too. For who is to keep nothing, one that forgets alone.</returns>
    public static KeptWork? For(BuildRequest request)
    {
        if (request.Protected is null) { return new KeptWork(request.Root, request.Fresh || !request.KeepsWork, request.KeepsWork); }
        Clear(request.Root);
        return null;
    }

    public KnownReadings Readings { get; }

    /// <param name="of">A hash of what it is made of.</param>
    /// <param name="how">All else that decides what is made.</param>
    public byte[] Of(string of, string how, Func<byte[]> make)
    {
        byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes($"{of} {how}"));
        if (Find(key) is { } known) { return known; }
        byte[] made = make();
        Keep(key, made);
        return made;
    }

    /// <summary>Forgets what nobody asked for: of a file that is gone or another now, of an earlier program. What somebody may be writing stays for an hour.</summary>
    public void Turn() => Remove(folder, file => !wanted.ContainsKey(file.Name) && (!file.Name.Contains('.', StringComparison.Ordinal) || file.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1)));

    /// <summary>Forgets everything.</summary>
    public static void Clear(string root) => Remove(FolderOf(root), _ => true);

    public void Clear() => Remove(folder, _ => mayKeep);

    private static string FolderOf(string root) => Path.Join(RealPath.Of(root), ".digest", "kept");

    /// <summary>A hash of the program; null where its files cannot be looked at.</summary>
    private static byte[]? Program()
    {
        try { return BuildKey.OfProgram(); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return null; }
    }

    private string? NameOf(byte[] key)
    {
        if (program.Value is not { } own) { return null; }
        return Convert.ToHexStringLower(SHA256.HashData([.. own, .. key]));
    }

    private void Forget(byte[] key)
    {
        if (NameOf(key) is { } name && isOwn.Value && new FileInfo(Path.Join(folder, name)) is { Exists: true } file) { Remove(file); }
    }

    private byte[]? Find(byte[] key)
    {
        if (NameOf(key) is not { } name) { return null; }
        wanted[name] = true;
        if (isFresh) { return null; }
        try
        {
            if (!isOwn.Value) { return null; }
            var file = new FileInfo(Path.Join(folder, name));
            if (!file.Exists || file.Length is < SumBytes or > Most || InputWalk.MayBeLink(file)) { return null; }
            byte[] bytes = File.ReadAllBytes(file.FullName);
            return bytes.Length >= SumBytes && Sum(name, bytes.AsSpan(SumBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SumBytes)) ? bytes[SumBytes..] : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return null; }
    }

    /// <summary>Best effort: without it the work is done again.</summary>
    private void Keep(byte[] key, byte[] content)
    {
        if (content.Length > Most - SumBytes || Volatile.Read(ref isFull) || NameOf(key) is not { } name || !canKeep.Value) { return; }
        string path = Path.Join(folder, name);
        try
        {
            WholeFile.Write(path, file =>
            {
                file.Write(Sum(name, content));
                file.Write(content);
            }, new WaitingFile(IsPrivate: true), staged: $"{path}.{Guid.NewGuid():N}");
        }
        // Where one finds no room, the next will hardly.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { Volatile.Write(ref isFull, true); }
    }

    /// <summary>With its name: under another it is worth nothing.</summary>
    private static byte[] Sum(string name, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(name));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private bool Prepare()
    {
        try
        {
            if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(folder); }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
                Directory.CreateDirectory(folder, Own | UnixFileMode.UserExecute);
                File.SetUnixFileMode(folder, Own | UnixFileMode.UserExecute);
            }
            // Nobody commits it by mistake.
            File.WriteAllText(Path.Join(folder, ".gitignore"), "*\n");
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return false; }
    }

    private static void Remove(string folder, Func<FileInfo, bool> isToGo)
    {
        try
        {
            if (!Directory.Exists(folder) || RealPath.Of(folder) != folder) { return; }
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles()) { if (file.Name != ".gitignore" && isToGo(file)) { Remove(file); } }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _ = fault; }
    }

    /// <summary>One that cannot be removed keeps no other.</summary>
    private static void Remove(FileInfo file)
    {
        try { file.Delete(); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _ = fault; }
    }
}
