using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>What a host of sites does not take: the limits of GitHub Pages and of GitHub.</summary>
internal static class PublishRules
{
    public static readonly Rule HeavySite = new("heavy-site", Severity.Error,
        "The site has more than 1 GB, or a file of it more than 100 MB.",
        "GitHub Pages publishes no site above 1 GB, and GitHub takes no file above 100 MB: the push would be refused at its end.",
        "editions: [zip, html]      # leave out the largest form, or host it elsewhere");

    public static readonly Rule HeavyFile = new("heavy-file", Severity.Warning,
        "A file of the site has more than 50 MB.",
        "GitHub warns of such files, and refuses them from 100 MB on.",
        "editions: [zip]      # the other forms hold the same");

    public static IReadOnlyList<Rule> All { get; } = [HeavySite, HeavyFile, SilentChange.Rule];

    private const long MostOfAll = 1_000_000_000, MostOfOne = 100_000_000, ManyOfOne = 50_000_000;

    /// <param name="files">Paths and sizes of a site.</param>
    public static IEnumerable<Diagnostic> Of(IEnumerable<(string Path, long Bytes)> files)
    {
        long all = 0;
        foreach (var (path, bytes) in files)
        {
            all += bytes;
            if (bytes > MostOfOne) { yield return HeavySite.At(Span.StartOf(path), $"'{path}' has {bytes / 1_000_000} MB; 100 MB are the most that GitHub takes.", "Leave it out, split it, or host it elsewhere."); }
            else if (bytes > ManyOfOne) { yield return HeavyFile.At(Span.StartOf(path), $"'{path}' has {bytes / 1_000_000} MB; GitHub warns from 50 MB on, and takes none from 100 MB on.", "Leave it out of 'editions', or split the digest."); }
        }
        if (all > MostOfAll) { yield return HeavySite.At(Span.StartOf(""), $"The site has {all / 1_000_000} MB; 1,000 MB are the most that GitHub Pages publishes.", "Leave editions out, or split the digest."); }
    }
}
