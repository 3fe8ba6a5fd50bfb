using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>What an editor of the language would strike out: a wrong space, a preposition that swallows a name, a word that means another status, a sentence that reads as its opposite.</summary>
public partial class LanguagesAsTheirEditorsWriteThem
{
    [Fact]
    public void French_has_its_narrow_spaces_and_its_apostrophe()
    {
        var faults = Texts("fr").Where(word => word.Key is not ("citing.state.command" or "citing.versions.command"))
            .Where(word => FrenchSpace().IsMatch(word.Value) || StraightApostrophe().IsMatch(word.Value));
        Assert.Equal([], faults.Select(word => $"{word.Key}: {word.Value}"));
    }

    /// <summary>No line begins with a dash, and none ends with the sign before its number.</summary>
    [Fact]
    public void Russian_keeps_a_dash_with_the_word_before_it() =>
        Assert.Equal([], Texts("ru").Where(word => word.Value.Contains(" —", StringComparison.Ordinal)).Select(word => $"{word.Key}: {word.Value}"));

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ru")]
    public void A_number_is_not_parted_from_its_sign(string language) =>
        Assert.Equal([], Texts(language).Where(word => PartedSign().IsMatch(word.Value)).Select(word => $"{word.Key}: {word.Value}"));

    /// <summary>"de Amnesty" is no French, nor is "que Irène": only what never takes an elision stands before a name.</summary>
    [Fact]
    public void French_puts_nothing_before_a_name_that_it_would_have_to_elide() =>
        Assert.Equal([], Texts("fr").Where(word => Elidable().IsMatch(word.Value)).Select(word => $"{word.Key}: {word.Value}"));

    /// <summary>"par rapport (Bureau)" says "in relation to", and "por informe" nothing: the party stands first, its work behind it.</summary>
    [Theory]
    [InlineData("fr", "Constaté par Bureau (rapport)")]
    [InlineData("es", "Constatado por Bureau (informe)")]
    [InlineData("ru", "Кто это устанавливает Bureau, доклад")]
    public void A_work_stands_behind_the_party_whose_it_is(string language, string text)
    {
        var words = In(language);
        Assert.Equal(text, $"{words["claim.by.finds"]} {words.Format("attribution.work", ("speaker", "Bureau"), ("work", words["attribution.works.report"]))}");
    }

    /// <summary>قولان alone is "two claims"; the figure stands before it all the same, since a name has to hold what is seen (WCAG 2.5.3).</summary>
    [Theory]
    [InlineData("en", 2, "2 claims")]
    [InlineData("ar", 2, "2 قولان")]
    [InlineData("ar", 3, "3 أقوال")]
    [InlineData("zh", 2, "2项主张")]
    public void A_figure_and_its_word_are_read_out_in_one_breath(string language, int n, string text) =>
        Assert.Equal(text, In(language).Count("ledger.said", n, ("label", In(language).Count("ledger.claims", n))));

    /// <summary>Whoever denies says the words; whoever answers against them does not. And what somebody took back is not what the digest withdrew.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ru")]
    [InlineData("zh")]
    [InlineData("ar")]
    public void One_word_is_not_said_of_two_things(string language)
    {
        var words = In(language);
        Assert.NotEqual(words["claim.fact.against"], words["claim.by.denies"]);
        Assert.NotEqual(words["standing.retracted.word"], words["corrections.withdrawn"]);
        Assert.NotEqual(words["standing.alleged.word"], words["standing.corroborated.word"]);
        Assert.NotEqual(words["quote.role.endorses"], words["quote.role.supports"]);
    }

    /// <summary>What was retracted is said by one word, and what the digest withdrew by another.</summary>
    [Theory]
    [InlineData("fr", "rétract", "retiré")]
    [InlineData("es", "retract", "retirad")]
    [InlineData("ru", "взя", "отозван")]
    public void A_retraction_has_one_word(string language, string retracted, string withdrawn)
    {
        var words = In(language);
        string[] keys = ["answer.taken_back", "answer.taken_back_partly", "answer.taken_back_by", "answer.taken_back_by_some", "standing.because.retracted", "standing.retracted.word", "standing.retracted.means", "timeline.retracted"];
        Assert.All(keys, key => Assert.Contains(retracted, words[key], StringComparison.OrdinalIgnoreCase));
        Assert.All(keys, key => Assert.DoesNotContain(withdrawn, words[key], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A word that says more than "alleged", one that says "forged", one that approves of what is alleged, one that says "fact" of an event.</summary>
    [Theory]
    [InlineData("es", "[Dd]enunciad|[Ss]ituación")]
    [InlineData("es", "\\b[Hh]echos\\b")]
    [InlineData("fr", "forgé|[Aa]pprouv")]
    [InlineData("ru", "достоверн")]
    public void A_word_of_another_weight_is_not_used(string language, string pattern) =>
        Assert.Equal([], Texts(language).Where(word => Regex.IsMatch(word.Value, pattern)).Select(word => $"{word.Key}: {word.Value}"));

    [Theory]
    [InlineData("es", "Irán", "Francia e Irán")]
    [InlineData("es", "Hikvision", "Francia e Hikvision")]
    [InlineData("es", "«Inés»", "Francia e «Inés»")]
    [InlineData("es", "Ionesco", "Francia y Ionesco")]
    [InlineData("es", "Hierro", "Francia y Hierro")]
    [InlineData("es", "Yemen", "Francia y Yemen")]
    [InlineData("es", "Yves", "Francia e Yves")]
    [InlineData("es", "Chad", "Francia y Chad")]
    [InlineData("fr", "Irène", "Francia et Irène")]
    public void Spanish_and_gives_way_before_its_own_sound(string language, string last, string text)
    {
        Assert.Equal(text, Markup.Plain(Markup.List(In(language), [Markup.Text("Francia"), Markup.Link("x.html", Markup.Text(last))])));
    }

    /// <summary>A reason stands behind a colon.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ru")]
    public void A_reason_begins_small_behind_its_colon(string language) =>
        Assert.Equal([], Texts(language).Where(word => Reason().IsMatch(word.Key) && char.IsUpper(word.Value[0])).Select(word => $"{word.Key}: {word.Value}"));

    private static Words In(string language) => WordFiles.Read([.. Reader.BuiltInTheme()], language, []);

    private static IEnumerable<KeyValuePair<string, string>> Texts(string language)
    {
        var words = In(language);
        return words.Keys.Select(key => KeyValuePair.Create(key, words[key]));
    }

    [GeneratedRegex("[^\u00a0\\w}/]:(?![/\\w])|\\w :|[^\u202f][;?!]|«[^\u00a0]|[^\u00a0]»|[ ]%")]
    private static partial Regex FrenchSpace();

    [GeneratedRegex("\\p{L}'\\p{L}")]
    private static partial Regex StraightApostrophe();

    [GeneratedRegex("\\} (%|km|км)|(^| )(p\\.|pág\\.|págs\\.|n°|n\\.º|с\\.|№) [{0-9]|° [сювз]\\.")]
    private static partial Regex PartedSign();

    [GeneratedRegex("(^|[ «(])(de|que|le|la|du|au) \\{(who|name|names|speaker|subject|by|list|source|against|others)\\}")]
    private static partial Regex Elidable();

    [GeneratedRegex("^standing\\.because\\.(retracted|retracted_partly|position|alleged|alleged_challenged|by\\..*|acknowledged_by\\..*|own\\..*)$")]
    private static partial Regex Reason();
}
