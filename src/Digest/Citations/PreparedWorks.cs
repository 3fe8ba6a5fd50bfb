using Csl;
using Digest.Model;

namespace Digest.Citations;

/// <summary>The works of a digest as its style has prepared them; prepared anew only where one of them is another than the last time. For several threads.</summary>
internal sealed class PreparedWorks
{
    private readonly Lock held = new();
    private Works? last;

    /// <param name="Names">As long as it is the same, so are the titles of records.</param>
    private sealed record Works(Ground Names, Words Words, string Language, IReadOnlyList<Source> Sources, IReadOnlyList<CslItem> Items, CslBibliography Bibliography)
    {
        /// <summary>Whether names and words are those with which it was prepared.</summary>
        public bool Fits(Site site, Words words) => ReferenceEquals(Names, site.Links) && ReferenceEquals(Words, words) && Language == site.Config.Language;
    }

    /// <param name="style">The one that keeps these works.</param>
    public CslBibliography Of(Site site, Words words, CitationStyle style)
    {
        lock (held)
        {
            Source[] sources = [.. site.Of<Source>()];
            var before = last is not null && last.Fits(site, words) && last.Sources.Count == sources.Length ? last : null;
            if (before is not null && sources.SequenceEqual(before.Sources, ReferenceEqualityComparer.Instance)) { return before.Bibliography; }
            var items = new CslItem[sources.Length];
            bool isSame = before is not null;
            for (int i = 0; i < items.Length; i++)
            {
                if (before is not null && ReferenceEquals(before.Sources[i], sources[i])) { items[i] = before.Items[i]; continue; }
                items[i] = CslItems.Of(SourceItem.Printed(site, sources[i]), style.Style, date => date.ToWords(words.Dates));
                isSame = isSame && IsSame(items[i], before!.Items[i]);
            }
            last = new Works(site.Links, words, site.Config.Language, sources, items, isSame ? before!.Bibliography : style.Processor.Prepare(items));
            return last.Bibliography;
        }
    }

    private static bool IsSame(CslItem one, CslItem other) => one.Id == other.Id && one.Type == other.Type && one.Fields.SequenceEqual(other.Fields) && one.Dates.SequenceEqual(other.Dates)
        && one.Names.Keys.SequenceEqual(other.Names.Keys) && one.Names.All(pair => pair.Value.SequenceEqual(other.Names[pair.Key]));
}
