using Digest.Model;

namespace Digest.Outputs.Discovery;

/// <summary>What schema.org calls the things of a digest: never more than is known. No type of it that judges, such as a review of a claim, is among them.</summary>
internal static class SchemaTypes
{
    /// <summary>By item type of CSL 1.0.2; all others are works.</summary>
    private static readonly Dictionary<string, string> OfDocuments = new(StringComparer.Ordinal)
    {
        ["article"] = "Article",
        ["article-journal"] = "ScholarlyArticle",
        ["article-magazine"] = "Article",
        ["article-newspaper"] = "NewsArticle",
        ["book"] = "Book",
        ["chapter"] = "Chapter",
        ["dataset"] = "Dataset",
        ["graphic"] = "VisualArtwork",
        ["legislation"] = "Legislation",
        ["manuscript"] = "Manuscript",
        ["map"] = "Map",
        ["paper-conference"] = "ScholarlyArticle",
        ["personal_communication"] = "Message",
        ["post"] = "SocialMediaPosting",
        ["post-weblog"] = "BlogPosting",
        ["report"] = "Report",
        ["review"] = "Article",
        ["software"] = "SoftwareApplication",
        ["thesis"] = "Thesis",
        ["webpage"] = "WebPage",
    };

    public static string Of(Record record) => record switch
    {
        Claim => "Claim",
        Recommendation => "CreativeWork",
        Event => "Event",
        Source source => source.Citation.Type is { } type ? OfDocuments.GetValueOrDefault(type.Value, "CreativeWork") : "CreativeWork",
        _ => record.Kind.Like switch
        {
            RecordKind.Person => "Person",
            RecordKind.Organisation => "Organization",
            RecordKind.Place => "Place",
            RecordKind.Topic => "DefinedTerm",
            // People without a name of their own are no organisation.
            RecordKind.Group => "Thing",
            _ => "WebPage",
        },
    };
}
