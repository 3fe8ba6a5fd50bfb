using System.Text;
using Digest.Diagnostics;
using Digest.Stages;
using Digest.Tests.Stages;

namespace Digest.Tests;

/// <summary>A whole small digest in <c>Golden/NAME</c>, and in its <c>expected</c> all that must come of it: every file of the site, byte for
/// byte; <c>diagnostics.txt</c> where there are findings. It is built on disk, in a copy, from reading to writing.</summary>
internal sealed class GoldenSite(string name)
{
    private static readonly string Home = Path.Join(Repository.Root, "tests", "Digest.Tests", "Golden");

    /// <summary>All others get the bare theme of <c>Golden/theme</c>, laid under their own: a change of style touches none of them.</summary>
    private static readonly string[] WithRealTheme = ["real-theme"];

    public static bool IsAccepting => Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1";

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Home).Where(folder => Directory.Exists(Path.Join(folder, "input")))
        .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private string Expectation => Path.Join(Home, name, "expected");

    /// <summary>Lays the digest into a folder, without what is expected of it.</summary>
    public void CopyTo(Folder folder)
    {
        if (!WithRealTheme.Contains(name, StringComparer.Ordinal)) { Copy(folder, Path.Join(Home, "theme"), "theme"); }
        foreach (string part in (string[])["input", "seeds", "theme"]) { Copy(folder, Path.Join(Home, name, part), part); }
    }

    /// <summary>Builds what is in a folder into its <c>output</c>.</summary>
    public static BuildResult Build(Folder folder, Digest.Protection.ProtectedTerms? terms = null) =>
        global::Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 23), Protected = terms });

    /// <summary>The digest's list of protected terms, <c>protected.yml</c> beside its folders; null: it has none.</summary>
    public Digest.Protection.ProtectedTerms? Terms()
    {
        string list = Path.Join(Home, name, "protected.yml");
        var faults = new List<ListFault>();
        return File.Exists(list) ? ProtectedFile.Parse("protected.yml", File.ReadAllBytes(list), faults) ?? throw new InvalidOperationException(string.Join('\n', faults)) : null;
    }

    /// <summary>All that came of a build, by path: the files of the site, and the findings as a person reads them.</summary>
    public static SortedDictionary<string, byte[]> Made(Folder folder, BuildResult result)
    {
        var made = Files(folder.Output);
        if (result.Diagnostics.Count > 0) { made["diagnostics.txt"] = Encoding.UTF8.GetBytes(Told(result)); }
        return made;
    }

    public static string Told(BuildResult result)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Report.Write(writer, ReportFormat.Text, result.Diagnostics, result.TextOf, verbose: true);
        return writer.ToString();
    }

    /// <summary>All that comes of it now.</summary>
    public SortedDictionary<string, byte[]> Made()
    {
        using var folder = new Folder();
        CopyTo(folder);
        return Made(folder, Build(folder, Terms()));
    }

    public SortedDictionary<string, byte[]> Expected() => Files(Expectation);

    /// <summary>Makes what was made what is expected.</summary>
    public void Accept(SortedDictionary<string, byte[]> made)
    {
        if (Directory.Exists(Expectation)) { Directory.Delete(Expectation, recursive: true); }
        foreach (var (path, bytes) in made)
        {
            string file = Path.Join(Expectation, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    public static SortedDictionary<string, byte[]> Files(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) { return files; }
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        }
        return files;
    }

    private static void Copy(Folder into, string from, string below)
    {
        foreach (var (path, bytes) in Files(from)) { into.Put($"{below}/{path}", bytes); }
    }
}
