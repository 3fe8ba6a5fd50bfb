using System.Reflection;
using System.Runtime.CompilerServices;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages.Linking;

public class AQuoteIsCopiedWhole
{
    /// <summary>Whoever gives quotes one thing more gives it here: what is not told apart could be lost.</summary>
    private static readonly Dictionary<string, object> Unusual = new()
    {
        [nameof(ResolvedQuote.Quote)] = RuntimeHelpers.GetUninitializedObject(typeof(Quote)),
        [nameof(ResolvedQuote.Owner)] = RuntimeHelpers.GetUninitializedObject(typeof(Claim)),
        [nameof(ResolvedQuote.Use)] = QuoteUse.Echo,
        [nameof(ResolvedQuote.Source)] = RuntimeHelpers.GetUninitializedObject(typeof(Source)),
        [nameof(ResolvedQuote.State)] = QuoteState.CannotCheck,
        [nameof(ResolvedQuote.Parts)] = new[] { new QuotePart(1, 2, 3, 4) },
        [nameof(ResolvedQuote.Segments)] = new[] { new QuoteSegment(SegmentKind.Gap, "a", true) },
        [nameof(ResolvedQuote.MarkFound)] = false,
        [nameof(ResolvedQuote.IsLiteral)] = true,
        [nameof(ResolvedQuote.Proof)] = new EarlierProof(new DateOnly(2026, 11, 29), "a", true),
        [nameof(ResolvedQuote.IsPartlyWithheld)] = true,
        [nameof(ResolvedQuote.Speakers)] = new Entity[1],
        [nameof(ResolvedQuote.Voice)] = Enum.GetValues<Voice>()[^1],
        [nameof(ResolvedQuote.Through)] = new Source[1],
        [nameof(ResolvedQuote.HasHiddenStep)] = true,
        [nameof(ResolvedQuote.Origins)] = new Source[2],
        [nameof(ResolvedQuote.Later)] = new InLaterVersion(new Source[3], true),
    };

    [Fact]
    public void Each_thing_that_a_quote_has_is_kept_and_the_copy_is_another()
    {
        var one = (ResolvedQuote)RuntimeHelpers.GetUninitializedObject(typeof(ResolvedQuote));
        var all = typeof(ResolvedQuote).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        Assert.Equal(Unusual.Keys.Order(StringComparer.Ordinal), all.Select(property => property.Name).Order(StringComparer.Ordinal));
        foreach (var property in all) { property.SetValue(one, Unusual[property.Name]); }
        var copy = one with { };
        Assert.All(all, property => Assert.Equal(Unusual[property.Name], property.GetValue(copy)));
        Assert.False(one.Equals(copy));
    }
}
