using System.Collections.Concurrent;
using Csl;
using Digest.Citations;
using Digest.Model;
using Digest.Sources.Formats;
using Digest.Templates;

namespace Digest.Outputs.Citing;

/// <summary>The works of the site in the digest's style, prepared once for all its pages; for any number of threads.</summary>
internal sealed class References(Site site, Words words, CitationStyle style)
{
    private readonly Lazy<CslBibliography> bibliography = new(() => style.Works.Of(site, words, style));

    // A work may be cited on thousands of pages.
    private readonly ConcurrentDictionary<Source, Html> made = new();

    public CitationStyle Style => style;

    public CslLayout Layout { get; } = CslLayout.Of(style.Style);

    public CslBibliography Bibliography => bibliography.Value;

    /// <summary>The reference of a source as the bibliography has it; its title where the style has no bibliography.</summary>
    public Html Reference(Source source) => made.GetOrAdd(source, Make);

    /// <summary>What every quote from a source ends with, on whatever page.</summary>
    /// <param name="make">Takes nothing that belongs to a page.</param>
    public string Proof(Source source, Func<Source, string> make) => proofs.TryGetValue(source, out string? known) ? known : proofs.GetOrAdd(source, make(source));
    private readonly ConcurrentDictionary<Source, string> proofs = new();

    private Html Make(Source source) => Bibliography.Entry(source.Id) is { } entry
        ? new Html(ReferenceHtml.Of(words, entry.Tree, [.. ReferenceHtml.Addresses(source.Citation)]))
        : Views.Isolation.Of(words, new(Prose.Html.Encode(source.Title)));

    /// <summary>The same, its addresses words alone.</summary>
    public Html Unlinked(Source source) => Bibliography.Entry(source.Id) is { } entry ? new Html(ReferenceHtml.Of(words, entry.Tree, [])) : new Html(Prose.Html.Encode(source.Title));

    /// <summary>Numbers without a word are pages of the source; else its paragraphs.</summary>
    public bool HasPages(Source source) => site.Seeds.TryGetValue(source.Id, out var seed)
        ? seed.HasPages
        : !SeedKinds.HasSlides(source) && source.Citation.Type?.Value is not (null or "webpage" or "post" or "post-weblog" or "broadcast" or "document");
}
