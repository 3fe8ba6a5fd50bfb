using System.Diagnostics;

namespace Digest.Benchmarks.Building;

/// <summary>The built <c>digest</c> command.</summary>
internal static class DigestCommand
{
    /// <summary>The command that this repository's Release build makes; null where there is none.</summary>
    public static string? Built()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Digest.sln"))) { continue; }
            string built = Path.Combine(folder.FullName, "src", "Digest.Cli", "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? "digest.exe" : "digest");
            return File.Exists(built) ? built : null;
        }
        return null;
    }

    /// <param name="path">An executable, or a .dll for <c>dotnet</c>.</param>
    public static ProcessStartInfo Start(string path, params IEnumerable<string> words)
    {
        bool managed = path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        return new ProcessStartInfo(managed ? "dotnet" : path, managed ? [path, .. words] : words) { RedirectStandardOutput = true, RedirectStandardError = true };
    }
}
