using System.Collections.Frozen;

namespace Digest.Citations.Formats;

/// <summary>What Zotero calls CSL's item types: the one vocabulary of types that readers of tags in pages agree on.</summary>
internal static class ZoteroTypes
{
    private static readonly FrozenDictionary<string, string> ByCsl = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["article"] = "preprint",
        ["article-journal"] = "journalArticle",
        ["article-magazine"] = "magazineArticle",
        ["article-newspaper"] = "newspaperArticle",
        ["bill"] = "bill",
        ["book"] = "book",
        ["broadcast"] = "tvBroadcast",
        ["chapter"] = "bookSection",
        ["classic"] = "book",
        ["dataset"] = "dataset",
        ["entry"] = "encyclopediaArticle",
        ["entry-dictionary"] = "dictionaryEntry",
        ["entry-encyclopedia"] = "encyclopediaArticle",
        ["figure"] = "artwork",
        ["graphic"] = "artwork",
        ["hearing"] = "hearing",
        ["interview"] = "interview",
        ["legal_case"] = "case",
        ["legislation"] = "statute",
        ["manuscript"] = "manuscript",
        ["map"] = "map",
        ["motion_picture"] = "film",
        ["paper-conference"] = "conferencePaper",
        ["patent"] = "patent",
        ["personal_communication"] = "letter",
        ["post"] = "forumPost",
        ["post-weblog"] = "blogPost",
        ["regulation"] = "statute",
        ["report"] = "report",
        ["review"] = "journalArticle",
        ["review-book"] = "journalArticle",
        ["software"] = "computerProgram",
        ["song"] = "audioRecording",
        ["speech"] = "presentation",
        ["standard"] = "standard",
        ["thesis"] = "thesis",
        ["webpage"] = "webpage",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string? cslType) => ByCsl.GetValueOrDefault(cslType ?? "", "document");
}
