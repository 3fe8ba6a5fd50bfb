using Digest.Outputs;

namespace Digest.Editions;

/// <summary>A stretch of the contents.</summary>
/// <param name="Title">Of the kind, or the name of the language in which the pages are; null for the pages of neither that come first.</param>
internal sealed record ContentsGroup(string? Title, IReadOnlyList<EditionPage> Pages)
{
    /// <summary>The language of the title; null: the edition's own.</summary>
    public string? Lang { get; init; }

    /// <summary>The pages of an edition, those of a kind together, and those in another language.</summary>
    public static IReadOnlyList<ContentsGroup> Of(EditionPlan plan)
    {
        var kinds = plan.Site.Kinds.Where(kind => kind.Folder.Length > 0).ToDictionary(kind => kind.Folder, kind => KindWords.Plural(plan.Words, kind), StringComparer.Ordinal);
        var groups = new List<ContentsGroup>();
        for (int at = 0; at < plan.Pages.Count;)
        {
            var (folder, words) = (plan.Pages[at].Folder, plan.Pages[at].Translated);
            int from = at;
            while (at < plan.Pages.Count && plan.Pages[at].Folder == folder && plan.Pages[at].Translated == words) { at++; }
            string? title = words is not null ? words.Name : folder.Length > 0 ? kinds[folder] : groups.Count == 0 ? null : plan.Words["edition.overviews"];
            groups.Add(new ContentsGroup(title, [.. plan.Pages.Skip(from).Take(at - from)]) { Lang = words?.Tag });
        }
        return groups;
    }
}
