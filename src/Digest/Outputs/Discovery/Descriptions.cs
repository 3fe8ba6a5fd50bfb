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
            Claim claim => words.Format("discovery.claim", ("who", SentenceStart.Of(words, EntryActors.Way(scope, claim) ?? Names(words, publication.Site.Findings[claim].AssertedBy))), ("statement", claim.Statement.Value),
                ("standing", words[$"standing.{StandingView.Key(publication.Site.Findings[claim].Standing)}.word"])),
            Recommendation asked => words.Format("feeds.says", ("who", SentenceStart.Of(words, EntryActors.Way(scope, asked) ?? Names(words, publication.Site.Find<Entity>(asked.IssuedBy)))), ("statement", asked.Statement.Value)),
            _ => record.Head.Summary?.Value,
        };
    }

    /// <summary>Whoever stands in no export is not named.</summary>
    private static string Names(Words words, IReadOnlyList<Entity> by) => by.Count == 0 ? words["attribution.unknown"]
        : Markup.Plain(Markup.List(words, by.Select(entity => Markup.Text(entity.Head.Index ? SpeakerName.Plain(words, entity) : words["missing.not_shown"])).ToList()));
}
