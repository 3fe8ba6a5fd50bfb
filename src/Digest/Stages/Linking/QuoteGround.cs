using Digest.Model;
using Digest.Stages.Remembering;

namespace Digest.Stages.Linking;

/// <summary>All that quotes and findings are worked out with, beside the records that they stand in: documents, their texts and their lineage, and everybody who may have said something.</summary>
internal sealed class QuoteGround : Ground
{
    private QuoteGround(object line, QuoteGround? before) : base(line) => Always = before?.Always ?? new Ground(line);

    /// <summary>Of this line, whatever it rests on.</summary>
    public Ground Always { get; }

    /// <param name="delta">Null: anything may be another.</param>
    /// <param name="before">The build before, of which it is given back where it still holds.</param>
    /// <param name="isRestricted">One of the documents is: what proves its quotes may be another at any time.</param>
    public static QuoteGround Of(ParsedDigest digest, Delta? delta, (object Line, LastLink? Last) before, bool isRestricted)
    {
        var last = before.Last;
        bool isSame = last is not null && !isRestricted && delta is not null && !delta.Has<Source>() && !delta.Changed.Any(pair => pair.Key is Entity entity && MaySpeak(delta.Before, entity))
            && (ReferenceEquals(digest.Seeds, last.Seeds) || IsSame(digest.Seeds, last.Seeds));
        return isSame ? last!.Quotes : new QuoteGround(before.Line, last?.Quotes);
    }

    /// <summary>Somebody names it as a speaker, or as whose document one is.</summary>
    private static bool MaySpeak(Site site, Entity entity) => site.BacklinksOf(entity).Any(link => link.IsSpoken || link.Has(BacklinkReason.AssertedBy) || link.Has(BacklinkReason.By));

    /// <summary>Texts of sources that are not shown are among both.</summary>
    private static bool IsSame(IReadOnlyDictionary<string, SeedText> now, IReadOnlyDictionary<string, SeedText> then)
    {
        if (now.Count != then.Count) { return false; }
        foreach (var (id, seed) in now) { if (!ReferenceEquals(then.GetValueOrDefault(id), seed)) { return false; } }
        return true;
    }
}
