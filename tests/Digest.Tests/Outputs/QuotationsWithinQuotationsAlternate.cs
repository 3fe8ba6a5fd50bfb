using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public class QuotationsWithinQuotationsAlternate
{
    /// <summary>The words stand in double marks.</summary>
    [Theory]
    [InlineData("no marks, don't", "no marks, don't")]
    [InlineData("'nothing happened'", "'nothing happened'")]
    [InlineData("it may \"amount\" to", "it may 'amount' to")]
    [InlineData("it may “amount” to", "it may ‘amount’ to")]
    [InlineData("The office said: 'We were told \"nothing happened\", and we believe it'.", "The office said: 'We were told \"nothing happened\", and we believe it'.")]
    [InlineData("The office said: \"We were told 'nothing happened', and we don't believe it\".", "The office said: 'We were told \"nothing happened\", and we don't believe it'.")]
    [InlineData("“We were told ‘nothing happened’ at the workers’ camp”", "‘We were told “nothing happened” at the workers’ camp’")]
    [InlineData("“the workers’ camp and the ‘Ali family”", "‘the workers’ camp and the ‘Ali family’")]
    [InlineData("„Man sagte uns ‚nichts geschah‘, und so war es“", "‚Man sagte uns „nichts geschah“, und so war es‘")]
    [InlineData("« On nous a dit ‹ rien ›. »", "‹ On nous a dit « rien ». ›")]
    [InlineData("and so it ended”, they said", "and so it ended’, they said")]
    [InlineData("he said: “and so", "he said: ‘and so")]
    public void Marks_turn_level_by_level(string text, string shown) => Assert.Equal(shown, InnerMarks.Of(text));
}
