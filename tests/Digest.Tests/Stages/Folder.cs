using System.Text;

namespace Digest.Tests.Stages;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class Folder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("digest-test-").FullName;
    public string Output => Path.Join(Root, "output");

    public string this[string path] => Path.Join(Root, path);

    public Folder Put(string path, string text = "") => Put(path, Encoding.UTF8.GetBytes(text));

    public Folder Put(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    public void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.CreateSymbolicLink(this[path], target);
    }

    /// <summary>Every file below a folder with its text, by path.</summary>
    public SortedDictionary<string, string> Files(string below = "")
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(this[below])) { return files; }
        foreach (string file in Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(this[below], file).Replace('\\', '/')] = File.ReadAllText(file);
        }
        return files;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
