using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>Claims under the same topics; those that share most topics come first.</summary>
internal sealed class RelatedClaims
{
    private const int Most = 6;
    /// <summary>Topics of a claim that are noted two by two, and claims with more, which are asked each time.</summary>
    private const int MostPaired = 8, MostBroad = 64;
    private readonly List<List<Ranked>> byTopic = [];
    private readonly Dictionary<(int, int), List<Ranked>> byPair = [];
    private readonly List<Ranked> broad = [];
    private readonly Dictionary<Claim, int[]> topics = [];

    /// <param name="Topics">Numbers of the topics that have a page, each once, as the claim has them.</param>
    private readonly record struct Ranked(Claim Claim, int[] Topics, int Rank)
    {
        public bool IsBroad => Topics.Length > MostPaired;
    }

    public RelatedClaims(Site site, Chronology order)
    {
        var numbers = new Dictionary<Record, int>();
        foreach (var claim in order.Sort(site.Of<Claim>()))
        {
            int[] own = topics[claim] = [.. site.Find<Record>(claim.Head.Topics).Select(topic => Number(numbers, topic))];
            var ranked = new Ranked(claim, own, topics.Count);
            foreach (int topic in own) { byTopic[topic].Add(ranked); }
            if (ranked.IsBroad) { broad.Add(ranked); continue; }
            for (int i = 0; i < own.Length; i++) { for (int j = i + 1; j < own.Length; j++) { PairOf(own[i], own[j]).Add(ranked); } }
        }
    }

    private List<Ranked> PairOf(int one, int other)
    {
        var pair = Pair(one, other);
        if (!byPair.TryGetValue(pair, out var list)) { byPair.Add(pair, list = []); }
        return list;
    }

    private static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);

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
        if (own.Length <= MostPaired && broad.Count <= MostBroad) { Paired(claim, own, found); } else { Listed(claim, own, found); }
        found.Sort();
        return [.. found.Take(Most).Select(candidate => candidate.Claim)];
    }

    /// <summary>However many claims a topic has: those that share two with this one, then the first of those that share one.</summary>
    private void Paired(Claim claim, int[] own, List<Candidate> found)
    {
        foreach (var other in broad)
        {
            var (shared, first) = Shared(own, other.Topics, -1);
            if (shared > 0) { found.Add(new Candidate(other.Claim, shared, first, other.Rank)); }
        }
        for (int i = 0; i < own.Length; i++)
        {
            for (int j = i + 1; j < own.Length; j++)
            {
                if (!byPair.TryGetValue(Pair(own[i], own[j]), out var pair)) { continue; }
                foreach (var other in pair)
                {
                    // It stands in the list of every two that both have: it counts in the first of these.
                    if (other.Claim == claim || other.Topics.AsSpan().ContainsAny(own.AsSpan(0, i)) || other.Topics.AsSpan().ContainsAny(own.AsSpan(i + 1, j - i - 1))) { continue; }
                    found.Add(new Candidate(other.Claim, Shared(own, other.Topics, -1).Count, i, other.Rank));
                }
            }
        }
        int left = Most - found.Count(candidate => candidate.Shared > 1);
        for (int i = 0; i < own.Length && left > 0; i++)
        {
            foreach (var other in byTopic[own[i]])
            {
                if (left == 0) { break; }
                if (other.Claim == claim || other.IsBroad || Shared(own, other.Topics, -1).Count != 1) { continue; }
                found.Add(new Candidate(other.Claim, 1, i, other.Rank));
                left--;
            }
        }
    }

    /// <summary>Of claims with many topics.</summary>
    private void Listed(Claim claim, int[] own, List<Candidate> found)
    {
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
