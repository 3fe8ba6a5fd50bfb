using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Digest.Model;

namespace Digest.Stages.Remembering;

/// <summary>A SHA-256 of everything that decides what a build finds and writes: the bytes of all files, what was asked for, the commit, the program and its machine's order of letters.</summary>
internal static class BuildKey
{
    /// <summary>Higher with every change of what is kept, or of what decides.</summary>
    private const int Version = 2;

    /// <param name="files">The digest's own, each with its SHA-256, ordinal order of paths. Those of the built-in theme go with the program.</param>
    /// <param name="commit">What <see cref="Git.GitChanges.State"/> says.</param>
    public static byte[] Of(BuildRequest request, string commit, IEnumerable<(string Path, InputRole Role, ReadOnlyMemory<byte> Sum)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string word in Words(request, commit)) { Add(hash, Encoding.UTF8.GetBytes(word)); }
        var line = new ArrayBufferWriter<byte>(256);
        foreach (var (path, role, sum) in files)
        {
            line.ResetWrittenCount();
            line.Write([(byte)role]);
            line.Write(sum.Span);
            Encoding.UTF8.GetBytes(path, line);
            Add(hash, line.WrittenSpan);
        }
        return hash.GetHashAndReset();
    }

    private static IEnumerable<string> Words(BuildRequest request, string commit)
    {
        yield return Version.ToString(CultureInfo.InvariantCulture);
        yield return commit;
        yield return $"{request.Strict} {request.Search} {request.Drafts} {request.IsPublic} {request.Today:yyyy-MM-dd}";
        yield return request.BaseUrl ?? "-";
        // What has no part in the theme is told.
        yield return string.Join('\n', request.UnreadTheme);
        yield return request.Editions is { } editions ? string.Join(' ', editions) : "-";
        yield return Convert.ToHexStringLower(OfProgram());
    }

    /// <summary>A SHA-256 of the program and its machine's order of letters.</summary>
    public static byte[] OfProgram() => OfProgram(AppContext.BaseDirectory, Environment.ProcessPath);

    /// <param name="folder">Where it and its libraries are installed.</param>
    /// <param name="process">The file that runs, wherever that is; null: not known.</param>
    internal static byte[] OfProgram(string folder, string? process) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Program(folder, process))));

    private static IEnumerable<string> Program(string folder, string? process)
    {
        yield return $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier} {RuntimeInformation.ProcessArchitecture}";
        // The data by which letters are sorted and composed come with the machine.
        var order = CultureInfo.InvariantCulture.CompareInfo.Version;
        yield return $"{order.FullVersion} {order.SortId}";
        foreach (string file in ProgramFiles(folder, process)) { yield return file; }
    }

    /// <summary>The program and its libraries, as they were installed: built-in theme, checks, templates and all.</summary>
    private static IEnumerable<string> ProgramFiles(string folder, string? process)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Extension is ".dll" or ".so" or ".dylib" or ".exe" or ".json");
        if (process is not null) { files = files.Append(new FileInfo(process)); }
        return files.Select(file => $"{file.Name} {(file.Exists ? file.Length : 0)} {file.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal).Prepend(typeof(BuildKey).Module.ModuleVersionId.ToString());
    }

    /// <summary>With its length before it: no two lists of words give the same bytes.</summary>
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
