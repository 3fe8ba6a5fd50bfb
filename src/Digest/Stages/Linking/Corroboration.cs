using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Corroboration: two kinds of specific evidence held here, from two origins.</summary>
internal static class Corroboration
{
    /// <summary>Evidence of documents that go back to several origins is compared pair by pair; past this many it is left aside.</summary>
    private const int MostOfSeveral = 64;

    /// <summary>The evidence that counts: specific, and its document held.</summary>
    public static List<CountedEvidence> Counted(Claim claim, IReadOnlyDictionary<string, Record> byId, Lineage lineage)
    {
        var counted = new List<CountedEvidence>();
        foreach (var evidence in claim.Evidence)
        {
            if (evidence is { Scope: EvidenceScope.Specific, Document: { } id } && byId.GetValueOrDefault(id.Value) is Source { IsHeld: true } document)
            {
                counted.Add(new CountedEvidence(evidence, document, lineage.Ends(document)));
            }
        }
        return counted;
    }

    /// <summary>Two of another kind that share no origin. A document that reports on two others does not corroborate itself: to which of them its evidence goes back is not known.</summary>
    public static (CountedEvidence, CountedEvidence)? Pair(IReadOnlyList<CountedEvidence> counted)
    {
        if (counted.Count < 2) { return null; }
        var single = counted.Where(one => one.Origins.Count == 1).DistinctBy(one => (one.Evidence.Kind.Value, one.Origins[0])).ToList();
        // Two of each kind are enough: where no two of these differ in both, all of them have one origin.
        var few = single.GroupBy(one => one.Evidence.Kind.Value).SelectMany(kind => kind.Take(2)).ToList();
        var several = counted.Where(one => one.Origins.Count > 1).Take(MostOfSeveral).ToList();
        return First(few, few) ?? First(several, single) ?? First(several, several);
    }

    private static (CountedEvidence, CountedEvidence)? First(List<CountedEvidence> some, List<CountedEvidence> others)
    {
        foreach (var one in some)
        {
            var origins = one.Origins.ToHashSet();
            if (others.Find(other => other.Evidence.Kind.Value != one.Evidence.Kind.Value && !other.Origins.Any(origins.Contains)) is { } second) { return (one, second); }
        }
        return null;
    }
}
