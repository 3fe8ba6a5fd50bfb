using Digest.Model;
using Digest.Sources;

namespace Digest.Checks.Wording;

internal enum ClippingKind { Negation, Denial, Hedge }

/// <summary>Words of the source beside a quote, in its clause, that turn round what it says, or leave it open.</summary>
/// <param name="Words">As the source has them.</param>
/// <param name="IsBefore">They stand before the quote; else behind it.</param>
/// <param name="IsSaid">Somebody denies it, alleges it or is accused of it.</param>
/// <param name="Governed">Stems of the quoted words that they are about: those of the clause at that edge.</param>
internal sealed record Clipping(ClippingKind Kind, string Words, bool IsBefore, bool IsSaid, IReadOnlyList<string> Governed)
{
    public string Name => Kind switch { ClippingKind.Negation => "a negation", ClippingKind.Denial => "a denial", _ => "a hedge" };

    /// <summary>What a quote's edges leave out, at the first edge where there is any; null: nothing is known.</summary>
    /// <param name="parts">Where the quote stands, in order.</param>
    /// <param name="alleges">What is alleged, or somebody is accused of, may stand plainly.</param>
    /// <param name="exact">The quote as it is typed: where an insertion or <c>[withheld]</c> stands at an edge, it stands for what is left out there, and <see cref="OmittedWords"/> reads it.</param>
    public static Clipping? Of(SeedText seed, IReadOnlyList<QuotePart> parts, Language language, string exact, bool alleges = false)
    {
        if (parts.Count == 0) { return null; }
        bool opens = true, closes = true;
        if (exact.Contains('[', StringComparison.Ordinal) && QuotePattern.Parse(exact, literal: false).Parts is [var start, ..] all) { (opens, closes) = (!start.Joints[0].HasBrackets, !all[^1].Joints[^1].HasBrackets); }
        var first = Edge(seed, parts[0], language);
        return (opens ? first.Before(alleges) : null) ?? (closes ? (parts.Count == 1 ? first : Edge(seed, parts[^1], language)).Behind(alleges) : null);
    }

    private const int Reach = 300;

    private static ClippedEdge Edge(SeedText seed, QuotePart part, Language language) => new(new GapText(seed,
        new QuoteGap(0, 0, "", part.Start, part.End, (Math.Max(0, part.Start - Reach), part.Start), (part.End, Math.Min(seed.Length, part.End + Reach))), language));
}
