using Digest.Outputs;

namespace Digest.Editions;

/// <summary>A stretch of the contents.</summary>
/// <param name="Title">Of the kind; null for pages of no kind.</param>
internal sealed record ContentsGroup(string? Title, IReadOnlyList<EditionPage> Pages)
{
    /// <summary>The pages of an edition, those of a kind together.</summary>
    public static IReadOnlyList<ContentsGroup> Of(EditionPlan plan)
    {
        var kinds = plan.Site.Kinds.Where(kind => kind.Folder.Length > 0).ToDictionary(kind => kind.Folder, kind => KindWords.Plural(plan.Words, kind), StringComparer.Ordinal);
        var groups = new List<ContentsGroup>();
        for (int at = 0; at < plan.Pages.Count;)
        {
            string folder = plan.Pages[at].Folder;
            int from = at;
            while (at < plan.Pages.Count && plan.Pages[at].Folder == folder) { at++; }
            groups.Add(new ContentsGroup(folder.Length == 0 ? null : kinds[folder], [.. plan.Pages.Skip(from).Take(at - from)]));
        }
        return groups;
    }
}
