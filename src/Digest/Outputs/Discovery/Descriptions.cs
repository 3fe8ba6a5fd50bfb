using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Discovery;

/// <summary>What a page is, in a sentence, where it is found elsewhere. No statement stands without its speaker, nor without how it stands.</summary>
internal static class Descriptions
{
    /// <returns>Null where the record says nothing of itself.</returns>
    public static string? Of(Publication publication, Record record)
    {
        var (site, words) = (publication.Site, publication.Words);
        return record switch
        {
            Claim claim => words.Format("discovery.claim", ("who", Who(publication, site.Findings[claim].AssertedBy)), ("statement", claim.Statement.Value),
                ("standing", words[$"standing.{StandingView.Key(site.Findings[claim].Standing)}.word"])),
            Recommendation asked => words.Format("feeds.says", ("who", Who(publication, site.Find<Entity>(asked.IssuedBy))), ("statement", asked.Statement.Value)),
            _ => record.Head.Summary?.Value,
        };
    }

    /// <summary>By name; whoever stands in no export is not named.</summary>
    private static string Who(Publication publication, IReadOnlyList<Entity> by)
    {
        var words = publication.Words;
        return by.Count == 0 ? SentenceStart.Of(words, words["attribution.unknown"]) : Markup.Plain(Markup.List(words, by.Select(entity => Markup.Text(entity.Head.Index ? SpeakerName.Plain(words, entity) : words["missing.not_shown"])).ToList()));
    }
}
