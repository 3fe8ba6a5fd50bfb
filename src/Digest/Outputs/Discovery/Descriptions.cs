using Digest.Model;
using Digest.Outputs.Data;
using Digest.Outputs.Views;

namespace Digest.Outputs.Discovery;

/// <summary>What a page is, in a sentence, where it is found elsewhere. No statement stands without its speaker and the way by which it is known, nor without how it stands.</summary>
internal static class Descriptions
{
    /// <returns>Null where the record says nothing of itself.</returns>
    public static string? Of(Publication publication, Record record)
    {
        var (words, scope) = (publication.Words, publication.At(record.Address));
        return record switch
        {
            Claim claim => words.Format("discovery.claim", ("who", SentenceStart.Of(words, EntryActors.OfClaim(scope, claim))), ("statement", claim.Statement.Value),
                ("standing", words[$"standing.{StandingView.Key(publication.Site.Findings[claim].Standing)}.word"])),
            Recommendation asked => words.Format("feeds.says", ("who", SentenceStart.Of(words, EntryActors.OfRecommendation(scope, asked))), ("statement", asked.Statement.Value)),
            _ => record.Head.Summary?.Value,
        };
    }
}
