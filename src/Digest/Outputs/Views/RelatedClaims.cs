using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>Claims under the same topics; those that share most topics come first.</summary>
internal sealed class RelatedClaims
{
    private const int Most = 6;
    private readonly List<List<Ranked>> byTopic = [];
    private readonly Dictionary<Claim, int[]> topics = [];

    /// <param name="Topics">Numbers of the topics that have a page, each once, as the claim has them.</param>
    private readonly record struct Ranked(Claim Claim, int[] Topics, int Rank);

    public RelatedClaims(Site site, Chronology order)
    {
        var numbers = new Dictionary<Record, int>();
        foreach (var claim in order.Sort(site.Of<Claim>()))
        {
            int[] own = topics[claim] = [.. site.Find<Record>(claim.Head.Topics).Select(topic => Number(numbers, topic))];
            foreach (int topic in own) { byTopic[topic].Add(new Ranked(claim, own, topics.Count)); }
        }
    }

    private int Number(Dictionary<Record, int> numbers, Record topic)
    {
        if (!numbers.TryGetValue(topic, out int number))
        {
            numbers.Add(topic, number = byTopic.Count);
            byTopic.Add([]);
        }
        return number;
    }

    /// <summary>At most six; the topics' own pages list all. Among equals: as the claim has its topics, then in the order of time.</summary>
    public IReadOnlyList<Claim> Of(Claim claim)
    {
        int[] own = topics.GetValueOrDefault(claim, []);
        if (own.Length == 0) { return []; }
        var found = new List<Candidate>();
        // What shares two topics stands in another list than the longest, too: that one, which may hold half the digest, is not gone through.
        int longest = Longest(own);
        for (int i = 0; i < own.Length; i++)
        {
            int single = 0;
            foreach (var other in byTopic[own[i]])
            {
                if (other.Claim == claim) { continue; }
                var (shared, first) = Shared(own, other.Topics, i == longest ? -1 : longest);
                if (i == longest ? shared > 1 : first != i) { continue; }
                if (shared == 1 && ++single > Most) { if (i == longest) { break; } continue; }
                found.Add(new Candidate(other.Claim, shared, Array.FindIndex(own, topic => other.Topics.AsSpan().Contains(topic)), other.Rank));
            }
        }
        found.Sort();
        return [.. found.Take(Most).Select(candidate => candidate.Claim)];
    }

    private int Longest(int[] own)
    {
        int longest = 0;
        for (int i = 1; i < own.Length; i++) { if (byTopic[own[i]].Count > byTopic[own[longest]].Count) { longest = i; } }
        return longest;
    }

    /// <returns>How many topics two claims share, and the first of them, one left out.</returns>
    private static (int Count, int First) Shared(int[] own, int[] others, int without)
    {
        int shared = 0, first = -1;
        for (int i = 0; i < own.Length; i++)
        {
            if (!others.AsSpan().Contains(own[i])) { continue; }
            shared++;
            if (first < 0 && i != without) { first = i; }
        }
        return (shared, first);
    }

    private readonly record struct Candidate(Claim Claim, int Shared, int First, int Rank) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other) => (other.Shared, First, Rank).CompareTo((Shared, other.First, other.Rank));
    }
}
