namespace Digest.Diagnostics;

/// <summary>What to do where the system gives no right to a file: each has its own way.</summary>
internal static class RightsHelp
{
    public static string Read(string path, bool isFolder = false, bool? isWindows = null) => isWindows ?? OperatingSystem.IsWindows()
        ? $"In the properties of '{path}', under Security, allow your account to read it, and run the command again."
        : $"Make it readable (chmod {(isFolder ? "u+rx" : "u+r")} {Typed(path)}), and run the command again.";

    public static string Write(string path, bool? isWindows = null) => isWindows ?? OperatingSystem.IsWindows()
        ? $"In the properties of '{path}' take off 'Read-only', and run the command again."
        : $"Make it writable (chmod u+w {Typed(path)}), and run the command again.";

    /// <summary>As a shell takes it for one name.</summary>
    private static string Typed(string path) => path.Length > 0 && path[0] != '-' && path.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_') ? path
        : $"'{(path is ['-', ..] ? "./" : "")}{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
