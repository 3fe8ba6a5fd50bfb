using Digest.Diagnostics;
using Digest.Stages;

namespace Digest.Cli;

/// <summary>Reads the manifest of the last published site.</summary>
internal static class LastSite
{
    /// <param name="named">As <c>--previous</c> has it; null: not given.</param>
    /// <returns>False where the file is no manifest, which is told. One that is missing or empty is no fault: before the first publication there is none.</returns>
    public static bool TryRead(string? named, Terminal terminal, out IReadOnlyCollection<string>? paths)
    {
        paths = null;
        if (named is null) { return true; }
        paths = [];
        try
        {
            if (Directory.Exists(named))
            {
                terminal.Refuse($"'{named}' is a folder", $"  help: Name the list of the last published site that is in it: --previous {Path.Join(named, Path.GetFileName(named.TrimEnd('/', '\\')) == "data" ? "" : "data", "manifest.json")}");
                return false;
            }
            var file = new FileInfo(named);
            if (!file.Exists || file.Length == 0) { return true; }
            if (file.Length <= Reader.MostBytes && SiteManifest.Read(File.ReadAllBytes(named), "", new List<Diagnostic>()) is { } manifest)
            {
                paths = manifest.Last ?? [];
                return true;
            }
            terminal.Refuse($"'{named}' is no manifest of a site", "  help: Name data/manifest.json of the last published site, as it was downloaded.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { terminal.Refuse($"'{named}' cannot be read: {InputWalk.Reason(fault)}", "  help: Name data/manifest.json of the last published site."); }
        return false;
    }
}
