using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>The line with which anybody who has the files makes a record's hash again: of GNU coreutils, for any POSIX shell.</summary>
internal static class CheckCommand
{
    /// <returns>Null where the hash is withheld.</returns>
    public static string? Of(RecordVersion version) =>
        version is { Sha256: not null, Files.Count: > 0 } ? $"sha256sum {string.Join(' ', version.Files.Select(Quoted))} | sha256sum" : null;

    /// <summary>As one word, whatever a file is called.</summary>
    private static string Quoted(string path) =>
        path.All(one => char.IsAsciiLetterOrDigit(one) || one is '/' or '.' or '-' or '_') ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
