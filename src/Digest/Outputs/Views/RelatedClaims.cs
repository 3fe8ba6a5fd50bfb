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
    private readonly Dictionary<string, Ranked> ranked = new(StringComparer.Ordinal);
    private readonly Site site;
    private readonly IReadOnlyList<Claim> claims;

    /// <param name="Claim">As it was read when its topics were last looked at.</param>
    /// <param name="Topics">Numbers of the topics that have a page, each once, as the claim has them.</param>
    /// <param name="Rank">Its place in the order of time; of one claim alone.</param>
    private readonly record struct Ranked(Claim Claim, int[] Topics, int Rank)
    {
        public bool IsBroad => Topics.Length > MostPaired;
    }

    public RelatedClaims(Site site, Chronology order)
    {
        (this.site, claims) = (site, site.Of<Claim>());
        var numbers = new Dictionary<Record, int>();
        foreach (var claim in order.Sort(claims))
        {
            int[] own = [.. site.Find<Record>(claim.Head.Topics).Select(topic => Number(numbers, topic))];
            var one = ranked[claim.Id] = new Ranked(claim, own, ranked.Count);
            foreach (int topic in own) { byTopic[topic].Add(one); }
            if (one.IsBroad) { broad.Add(one); continue; }
            for (int i = 0; i < own.Length; i++) { for (int j = i + 1; j < own.Length; j++) { PairOf(own[i], own[j]).Add(one); } }
        }
    }

    /// <summary>The same of claims of which some were read anew.</summary>
    private RelatedClaims(RelatedClaims before, Site site)
    {
        (this.site, claims) = (site, site.Of<Claim>());
        (byTopic, byPair, broad, ranked) = (before.byTopic, before.byPair, before.broad, before.ranked);
    }

    /// <summary>Made anew only where a topic, a date or an order is another than when it was made.</summary>
    public static RelatedClaims Of(Site site, Chronology order) =>
        site.Dates.Keep(site.Dates.Known<RelatedClaims>() is { } before && before.HoldsFor(site) ? new RelatedClaims(before, site) : new RelatedClaims(site, order));

    private bool HoldsFor(Site other)
    {
        var now = other.Of<Claim>();
        if (!ReferenceEquals(site.Links, other.Links) || claims.Count != now.Count) { return false; }
        for (int i = 0; i < now.Count; i++)
        {
            if (!ReferenceEquals(claims[i], now[i]) && (claims[i].Id != now[i].Id || !claims[i].Head.Topics.Select(topic => topic.Value).SequenceEqual(now[i].Head.Topics.Select(topic => topic.Value), StringComparer.Ordinal))) { return false; }
        }
        return true;
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
        if (!ranked.TryGetValue(claim.Id, out var one) || one.Topics.Length == 0) { return []; }
        var found = new List<Candidate>();
        if (!one.IsBroad && broad.Count <= MostBroad) { Paired(one.Rank, one.Topics, found); } else { Listed(one.Rank, one.Topics, found); }
        found.Sort();
        return [.. found.Take(Most).Select(candidate => (Claim)site.ById[candidate.Claim.Id])];
    }

    /// <summary>However many claims a topic has: those that share two with this one, then the first of those that share one.</summary>
    private void Paired(int rank, int[] own, List<Candidate> found)
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
                    if (other.Rank == rank || other.Topics.AsSpan().ContainsAny(own.AsSpan(0, i)) || other.Topics.AsSpan().ContainsAny(own.AsSpan(i + 1, j - i - 1))) { continue; }
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
                if (other.Rank == rank || other.IsBroad || Shared(own, other.Topics, -1).Count != 1) { continue; }
                found.Add(new Candidate(other.Claim, 1, i, other.Rank));
                left--;
            }
        }
    }

    /// <summary>Of claims with many topics.</summary>
    private void Listed(int rank, int[] own, List<Candidate> found)
    {
        // What shares two topics stands in another list than the longest, too: that one, which may hold half the digest, is not gone through.
        int longest = Longest(own);
        for (int i = 0; i < own.Length; i++)
        {
            int single = 0;
            foreach (var other in byTopic[own[i]])
            {
                if (other.Rank == rank) { continue; }
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
