namespace Digest.BrowserTests;

/// <summary>The digests that the tests read, built once, in a folder that is removed afterwards.</summary>
/// <remarks>Each is built from a copy, so that a stage left beside the sources troubles nobody.</remarks>
public sealed class BuiltSites : IDisposable
{
    internal const string Repository = "this repository";
    internal const string Arabic = "Arabic";
    internal static readonly string[] Names = [Repository, Arabic];

    private readonly string folder = Directory.CreateTempSubdirectory("digest-browser-").FullName;
    private int published;
    private readonly Lazy<BuiltSite> repository;
    private readonly Lazy<BuiltSite> arabic;

    public BuiltSites()
    {
        repository = new(() => Build("repository", RepositoryRoot()));
        arabic = new(() => Build("arabic", Path.Combine(RepositoryRoot(), "tests", "Digest.BrowserTests", "Sites", "arabic")));
    }

    internal BuiltSite this[string digest]
    {
        get
        {
            Chromium.SkipWithoutChromium();
            return digest == Arabic ? arabic.Value : repository.Value;
        }
    }

    /// <summary>The repository's digest as it is published at an address.</summary>
    internal BuiltSite PublishedAt(Uri address) => Build($"published-{Interlocked.Increment(ref published)}", RepositoryRoot(), address.AbsoluteUri);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private BuiltSite Build(string name, string root, string? baseUrl = null)
    {
        string copy = Path.Combine(folder, name), output = Path.Combine(folder, name + "-site");
        foreach (string part in (string[])["input", "seeds", "theme"]) { Copy(Path.Combine(root, part), Path.Combine(copy, part)); }
        var result = Digest.Build.Run(new BuildRequest(copy, output) { BaseUrl = baseUrl });
        if (result.Outcome != BuildOutcome.Clean)
        {
            throw new InvalidOperationException($"The digest '{name}' does not build:\n{string.Join('\n', result.Diagnostics)}");
        }
        return new BuiltSite(copy, output);
    }

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from)) { return; }
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string RepositoryRoot()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Digest.sln"))) { at = Path.GetDirectoryName(at); }
        return at ?? throw new InvalidOperationException("The tests do not stand inside the repository.");
    }
}
