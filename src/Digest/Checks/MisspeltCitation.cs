using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>A word such as <c>@reprot</c> in running text that is no source's id, but nearly one.</summary>
internal static class MisspeltCitation
{
    /// <summary>Nearly everything is near a word that is shorter.</summary>
    private const int Shortest = 4;

    private static readonly Rule Rule = new("misspelt-citation", Severity.Warning,
        "A word with @ in running text is no source's id, but is nearly one; it is printed as it stands.",
        "@id in running text is a citation only where a source has that id, since other words may begin with @, too.",
        "As @reprot says      # did you mean '@report'?");

    public static Check Check { get; } = new([Rule], (site, _) => Find(site));

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var links = site.Records.SelectMany(record => record.Head.Body.Links).Where(link => link.Kind == BodyLinkKind.Narrative && link.Target.Length >= Shortest && site.Addresses.Known(link.Target) is null).ToList();
        if (links.Count == 0) { yield break; }
        var near = new NearWords(site.Of<Source>().Select(source => source.Id));
        foreach (var link in links)
        {
            if (near.For(link.Target) is { } help) { yield return Rule.At(link.TargetSpan, $"'@{link.Target}' is no source's id, so it is no citation.", $"{help} If no source is meant, write \\@{link.Target}."); }
        }
    }
}
