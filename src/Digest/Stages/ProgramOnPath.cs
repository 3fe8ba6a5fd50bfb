namespace Digest.Stages;

/// <summary>Finds another program as a shell would.</summary>
internal static class ProgramOnPath
{
    /// <summary>The program's file, from PATH; null where there is none. The working folder, which may be a digest that somebody else made, is never looked into, as the system would do.</summary>
    public static string? Find(string name)
    {
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified).Select(entry => Path.Join(entry, file)).FirstOrDefault(File.Exists);
    }
}
