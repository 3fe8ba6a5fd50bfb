using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Words are asked for by key in templates and in views; a key that is never asked for is dead, one that is missing breaks a page.</summary>
public partial class WordsOfTheTheme
{
    private static readonly IReadOnlyList<string> Templates = [.. Reader.BuiltInTheme().Where(file => file.Role == InputRole.Template).Select(file => Encoding.UTF8.GetString(file.Bytes))];

    [Fact]
    public void Every_word_that_a_template_asks_for_is_there()
    {
        var plain = Templates.SelectMany(text => Word().Matches(text)).Select(match => match.Groups[1].Value).Where(key => !Sites.Words.Has(key));
        var counted = Templates.SelectMany(text => Counted().Matches(text)).Select(match => match.Groups[1].Value).Where(key => !Sites.Words.Has(key + ".one") || !Sites.Words.Has(key + ".other"));
        Assert.Empty(plain.Concat(counted).Distinct());
    }

    [Fact]
    public void Every_counted_word_has_its_plurals() =>
        Assert.DoesNotContain(Sites.Words.Keys, key => key.EndsWith(".one", StringComparison.Ordinal) && !Sites.Words.Has(key[..^4] + ".other"));

    [Fact]
    public void The_words_of_dates_are_those_that_dates_are_said_with()
    {
        var own = Sites.Words.Keys.Where(key => key.StartsWith("edtf.", StringComparison.Ordinal)).Select(key => key[5..]);
        Assert.Equal(Edtf.EdtfWords.Keys.Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_digest_changes_one_word_and_keeps_the_others(bool ownFirst)
    {
        var own = new TestDigest("=== theme/i18n/en.yml\ntimeline: {title: Chronicle}\n").Files;
        var words = WordFiles.Read(ownFirst ? [.. own, .. Reader.BuiltInTheme()] : [.. Reader.BuiltInTheme(), .. own], "en", []);
        Assert.Equal(("Chronicle", Sites.Words["claims.title"]), (words["timeline.title"], words["claims.title"]));
    }

    [GeneratedRegex("'([a-z_0-9.-]+)' \\| t\\b")]
    private static partial Regex Word();

    [GeneratedRegex("count: '([a-z_.]+)'")]
    private static partial Regex Counted();
}
