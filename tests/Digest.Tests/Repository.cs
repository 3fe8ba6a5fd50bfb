namespace Digest.Tests;

/// <summary>Where the repository's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "Digest.sln"))) { return folder.FullName; }
        }
        throw new InvalidOperationException("The tests run inside a checkout of the repository.");
    }
}
