using Digest.Outputs.Cards;
using Digest.Outputs.Data;
using Digest.Outputs.Feeds;
using Digest.Outputs.Gaps;
using Digest.Outputs.Previews;
using Digest.Outputs.Search;

namespace Digest.Outputs;

/// <summary>Every output of the program, in the order in which files are planned.</summary>
internal static class AllOutputs
{
    /// <summary>The pages that each language of the site has.</summary>
    public static readonly IReadOnlyList<Output> Pages =
    [
        FrontPage.Of,
        IndexPages.Of,
        EvidencePages.Of,
        BibliographyPages.Of,
        CiteDigestPage.Of,
        RecordPages.Of,
        CorrectionsPage.Of,
        GapsPage.Of,
        ReadingPage.Of,
    ];

    /// <summary>All that the digest has in each of its languages.</summary>
    public static readonly IReadOnlyList<Output> Translated = [.. Pages, OldAddresses.Of];

    public static readonly IReadOnlyList<Output> List =
    [
        .. Pages,
        PictureFiles.Of,
        OldAddresses.Of,
        FeedFiles.Of,
        CardFiles.Of,
        OfflinePage.Of,
        SearchPage.Of,
        NotFoundPage.Of,
        HostFiles.Of,
        DigestJson.Output,
        Annotations.Output,
        TimelineJson.Output,
        CalendarFile.Output,
        ClaimsTable.Output,
        EventsTable.Output,
        SourcesTable.Output,
        BibliographyFiles.Output,
        PreviewShards.Output,
    ];
}
