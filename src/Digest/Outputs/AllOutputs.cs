using Digest.Outputs.Data;
using Digest.Outputs.Feeds;
using Digest.Outputs.Gaps;
using Digest.Outputs.Previews;
using Digest.Outputs.Search;

namespace Digest.Outputs;

/// <summary>Every output of the program, in the order in which files are planned.</summary>
internal static class AllOutputs
{
    public static readonly IReadOnlyList<Output> List =
    [
        FrontPage.Of,
        IndexPages.Of,
        EvidencePages.Of,
        BibliographyPages.Of,
        CiteDigestPage.Of,
        RecordPages.Of,
        PictureFiles.Of,
        OldAddresses.Of,
        CorrectionsPage.Of,
        CorrectionsFeed.Of,
        GapsPage.Of,
        ReadingPage.Of,
        OfflinePage.Of,
        SearchPage.Of,
        NotFoundPage.Of,
        HostFiles.Of,
        DigestJson.Output,
        Annotations.Output,
        TimelineJson.Output,
        CalendarFile.Output,
        EventsTable.Output,
        BibliographyFiles.Output,
        PreviewShards.Output,
    ];
}
