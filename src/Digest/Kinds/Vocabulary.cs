using Digest.Model;
using Edtf;

namespace Digest.Kinds;

/// <summary>The words of front matter that stand for a choice.</summary>
internal static class Vocabulary
{
    public static readonly Choices<PublicationStatus> Status = new(("published", PublicationStatus.Published), ("draft", PublicationStatus.Draft), ("withdrawn", PublicationStatus.Withdrawn));
    public static readonly Choices<DateBasis> Basis = new(("stated", DateBasis.Stated), ("inferred", DateBasis.Inferred), ("external", DateBasis.External));
    /// <summary>How exports write a basis: the word of front matter, and one for what front matter cannot say.</summary>
    public static string WordFor(DateBasis basis) => basis == DateBasis.Unsourced ? "unsourced" : Basis.WordFor(basis);
    public static readonly Choices<QuoteRole> Role = new(("supports", QuoteRole.Supports), ("endorses", QuoteRole.Endorses), ("challenges", QuoteRole.Challenges), ("context", QuoteRole.Context), ("term", QuoteRole.Term));
    public static readonly Choices<Voice> Voice = new(("direct", Model.Voice.Direct), ("reported", Model.Voice.Reported), ("mixed", Model.Voice.Mixed));
    public static readonly Choices<Modality> Modality = new(("finds", Model.Modality.Finds), ("alleges", Model.Modality.Alleges), ("estimates", Model.Modality.Estimates), ("describes", Model.Modality.Describes), ("states", Model.Modality.States), ("denies", Model.Modality.Denies), ("holds", Model.Modality.Holds));
    public static readonly Choices<EvidenceKind> Evidence = new(("interview", EvidenceKind.Interview), ("testimony", EvidenceKind.Testimony), ("document", EvidenceKind.Document), ("leaked-document", EvidenceKind.LeakedDocument), ("satellite-image", EvidenceKind.SatelliteImage), ("photo-video", EvidenceKind.PhotoVideo), ("research", EvidenceKind.Research), ("statistics", EvidenceKind.Statistics), ("statement", EvidenceKind.Statement), ("court-decision", EvidenceKind.CourtDecision), ("other", EvidenceKind.Other));
    public static readonly Choices<EvidenceScope> EvidenceScope = new(("specific", Model.EvidenceScope.Specific), ("general", Model.EvidenceScope.General));
    public static readonly Choices<Stance> Stance = new(("rejects", Model.Stance.Rejects), ("other-explanation", Model.Stance.OtherExplanation), ("attacks-source", Model.Stance.AttacksSource), ("upholds", Model.Stance.Upholds), ("supports", Model.Stance.Supports), ("partly-accepts", Model.Stance.PartlyAccepts), ("accepts", Model.Stance.Accepts));
    public static readonly Choices<ResponseScope> ResponseScope = new(("specific", Model.ResponseScope.Specific), ("general", Model.ResponseScope.General));
    public static readonly Choices<ResponseState> ResponseState = new(("accepted", Model.ResponseState.Accepted), ("partly-accepted", Model.ResponseState.PartlyAccepted), ("rejected", Model.ResponseState.Rejected), ("noted", Model.ResponseState.Noted), ("implemented", Model.ResponseState.Implemented));
    public static readonly Choices<Display> Display = new(("full", Model.Display.Full), ("role_only", Model.Display.RoleOnly), ("pseudonym", Model.Display.Pseudonym));
    public static readonly Choices<PublishRights> Publish = new(("full", PublishRights.Full), ("excerpts", PublishRights.Excerpts), ("citation", PublishRights.Citation));
    public static readonly Choices<TranscriptMethod> Transcript = new(("typed", TranscriptMethod.Typed), ("ocr", TranscriptMethod.Ocr));
    public static readonly Choices<int> Encoding = new([.. LegacyEncodings.All.Select(encoding => (encoding.Name, encoding.CodePage))]);
    public static readonly Choices<PageText> PageText = new(("main", Model.PageText.Main), ("whole", Model.PageText.Whole));
    public static readonly Choices<ListNeed> ProtectedList = new(("required", ListNeed.Required), ("optional", ListNeed.Optional));
    public static readonly Choices<EditionKind> Edition = new(("zip", EditionKind.Zip), ("html", EditionKind.Html), ("epub", EditionKind.Epub), ("print", EditionKind.Print));
    public static readonly Choices<EdtfSeasons> Seasons = new(("northern", EdtfSeasons.Northern), ("southern", EdtfSeasons.Southern), ("none", EdtfSeasons.None));
    public static readonly Choices<bool> Flag = new(("true", true), ("false", false));
    public static readonly Choices<RecordKind> Like = new(("person", RecordKind.Person), ("organisation", RecordKind.Organisation), ("group", RecordKind.Group), ("place", RecordKind.Place), ("topic", RecordKind.Topic));
}
