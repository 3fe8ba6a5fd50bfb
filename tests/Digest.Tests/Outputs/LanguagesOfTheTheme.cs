using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Edtf;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Each language that the theme has is whole: the keys, places and plurals of English, and dates as the language writes them.</summary>
public partial class LanguagesOfTheTheme
{
    public static TheoryData<string> Languages => [.. Reader.BuiltInTheme().Where(file => file.Role == InputRole.Words).Select(file => Path.GetFileNameWithoutExtension(file.Path)).Where(tag => tag != "en")];

    [Fact]
    public void The_languages_of_the_United_Nations_are_there() => Assert.Equal(["ar", "es", "fr", "ru", "zh"], Languages.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_each_word_of_English_and_no_other(string language)
    {
        var own = Own(language);
        var needed = WordFiles.Needed(Sites.Words.Keys, language);
        Assert.Equal([], needed.Except(own.Keys).Order(StringComparer.Ordinal));
        Assert.Equal([], own.Keys.Except(needed).Order(StringComparer.Ordinal));
        var diagnostics = new List<Diagnostic>();
        WordFiles.Read([.. Reader.BuiltInTheme()], language, diagnostics);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_has_the_places_that_it_has_in_English(string language)
    {
        var faults = new List<string>();
        foreach (var (key, text) in Own(language))
        {
            string stem = key[..(key.LastIndexOf('.') + 1)];
            bool isCounted = Sites.Words.Has(stem + "one") && Sites.Words.Has(stem + "other");
            var english = Places(Sites.Words[isCounted ? stem + "other" : key]);
            // "One source" may say its number in a word.
            bool mayLeaveOutN = isCounted && (key.EndsWith(".zero", StringComparison.Ordinal) || key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".two", StringComparison.Ordinal) || !Sites.Words[stem + "one"].Contains("{n}", StringComparison.Ordinal));
            foreach (string form in Forms(key, text))
            {
                var own = Places(form);
                if (own.Except(english).Any() || english.Except(own).Any(place => !(mayLeaveOutN && place == "{n}"))) { faults.Add($"{key}: {form}"); }
            }
        }
        Assert.Equal([], faults);
    }

    /// <summary>A verb or a participle would have to agree with a name, whose gender and number no program knows: a name stands behind a colon or a dash, or with no word of its sentence but in brackets.</summary>
    [Theory]
    [InlineData("ar")]
    [InlineData("ru")]
    public void No_verb_has_a_name_for_its_subject(string language)
    {
        string[] said = ["answer.", "claim.", "recommendation.state.", "sides.again", "standing.because.", "event.as_told_by", "attribution."];
        var names = Own(language).Where(word => said.Any(start => word.Key.StartsWith(start, StringComparison.Ordinal)) && Who().IsMatch(word.Value) && !Apart().IsMatch(word.Value));
        Assert.Equal([], names.Select(word => $"{word.Key}: {word.Value}"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void No_sentence_on_an_answer_begins_with_a_name(string language) =>
        Assert.DoesNotContain(Own(language), word => (word.Key.StartsWith("answer.", StringComparison.Ordinal) || word.Key.StartsWith("recommendation.state.", StringComparison.Ordinal) || word.Key == "standing.because.retracted")
            && word.Key is not ("answer.taken_back_by" or "answer.taken_back_by_some") && word.Value.StartsWith("{who}", StringComparison.Ordinal));

    /// <summary>What the first category of Russian counts is 1, 21, 31 and so on.</summary>
    [Theory]
    [InlineData(21, "Здесь отсутствует 21 первоисточник.")]
    [InlineData(1, "Здесь отсутствует 1 первоисточник.")]
    [InlineData(25, "Здесь отсутствует 25 первоисточников.")]
    public void Russian_says_the_number_of_origins_that_are_not_held(long n, string text) => Assert.Equal(text, In("ru").Count("origins.held.origin_missing", n));

    [Theory]
    [InlineData("fr", 0, "0 affirmation")]
    [InlineData("fr", 2, "2 affirmations")]
    [InlineData("fr", 1_000_000, "1\u202f000\u202f000 d’affirmations")]
    [InlineData("es", 0, "0 afirmaciones")]
    [InlineData("es", 2_000_000, "2\u202f000\u202f000 de afirmaciones")]
    [InlineData("ru", 1, "1 утверждение")]
    [InlineData("ru", 3, "3 утверждения")]
    [InlineData("ru", 11, "11 утверждений")]
    [InlineData("ru", 21, "21 утверждение")]
    [InlineData("ru", 1112, "1\u00a0112 утверждений")]
    [InlineData("zh", 1, "1项主张")]
    [InlineData("zh", 12345, "12,345项主张")]
    [InlineData("ar", 0, "لا أقوال")]
    [InlineData("ar", 2, "قولان")]
    [InlineData("ar", 7, "7 أقوال")]
    [InlineData("ar", 11, "11 قولاً")]
    [InlineData("ar", 100, "100 قول")]
    [InlineData("ar", 103, "103 أقوال")]
    public void A_number_takes_the_form_of_its_language(string language, long n, string text) => Assert.Equal(text, In(language).Count("count.claims", n));

    [Theory]
    [InlineData("fr", "1985", "1985")]
    [InlineData("fr", "1985-05-01", "1er mai 1985")]
    [InlineData("fr", "1985-05-11", "11 mai 1985")]
    [InlineData("fr", "1985-05-01~", "vers le 1er mai 1985")]
    [InlineData("fr", "1985-21~", "vers le printemps 1985")]
    [InlineData("fr", "1985-05-01/1985-05-03", "du 1er mai 1985 au 3 mai 1985")]
    [InlineData("fr", "1985-04/1986-10", "d’avril 1985 à octobre 1986")]
    [InlineData("fr", "1985-05/1985-08-31", "de mai 1985 au 31 août 1985")]
    [InlineData("fr", "1985-21/1986-22", "du printemps 1985 à l’été 1986")]
    [InlineData("fr", "1985-33/1986", "du premier trimestre de 1985 à 1986")]
    [InlineData("fr", "199X/2005", "des années 1990 à 2005")]
    [InlineData("fr", "1985-05-01~/1986-08-01?", "du 1er mai 1985 environ au 1er août 1986 (date incertaine)")]
    [InlineData("fr", "../1985", "jusqu’à 1985")]
    [InlineData("fr", "../1985-05-01", "jusqu’au 1er mai 1985")]
    [InlineData("fr", "../199X", "jusqu’aux années 1990")]
    [InlineData("fr", "/1985-08-01", "jusqu’au 1er août 1985, début inconnu")]
    [InlineData("fr", "1985-05-01/..", "à partir du 1er mai 1985")]
    [InlineData("fr", "1985-10/..", "à partir d’octobre 1985")]
    [InlineData("fr", "[..1985-05-01]", "au plus tard le 1er mai 1985")]
    [InlineData("fr", "[..1985-04]", "au plus tard à la fin d’avril 1985")]
    [InlineData("fr", "[1985-05-01..1985-05-03]", "entre le 1er mai 1985 et le 3 mai 1985")]
    [InlineData("fr", "[1985-05-01,1985-05-03]", "le 1er mai 1985 ou le 3 mai 1985")]
    [InlineData("fr", "[2009,2011..2013]", "2009 ou entre 2011 et 2013")]
    [InlineData("fr", "1985-04-XX", "un jour d’avril 1985")]
    [InlineData("fr", "1XXX~", "une année entre 1000 et 1999 (date approximative)")]
    [InlineData("fr", "2004?-06-11", "11 juin 2004 (date incertaine pour l’année)")]
    [InlineData("fr", "-0043-03", "mars 44 av. J.-C.")]
    [InlineData("es", "1985-05-31", "31 de mayo de 1985")]
    [InlineData("es", "1985-05~", "hacia mayo de 1985")]
    [InlineData("es", "1985-05-01~", "hacia el 1 de mayo de 1985")]
    [InlineData("es", "1985-05-01/1985-05-03", "del 1 de mayo de 1985 al 3 de mayo de 1985")]
    [InlineData("es", "1985-21/1986-22", "de la primavera de 1985 al verano de 1986")]
    [InlineData("es", "../1985", "hasta 1985")]
    [InlineData("es", "../1985-05-01", "hasta el 1 de mayo de 1985")]
    [InlineData("es", "1985-05-01/..", "desde el 1 de mayo de 1985 en adelante")]
    [InlineData("es", "[..1985-05-01]", "a más tardar el 1 de mayo de 1985")]
    [InlineData("es", "[..1985-22]", "a más tardar a finales del verano de 1985")]
    [InlineData("es", "[1985-05-01..1985-06]", "entre el 1 de mayo de 1985 y junio de 1985")]
    [InlineData("es", "[1985-09,1985-10]", "septiembre de 1985 o bien octubre de 1985")]
    [InlineData("es", "XXXX-12-XX", "algún día de diciembre (año desconocido)")]
    [InlineData("es", "199X-XX", "algún mes de los años 1990")]
    [InlineData("ru", "1985", "1985 год")]
    [InlineData("ru", "1985-05", "май 1985 года")]
    [InlineData("ru", "1985-05-31", "31 мая 1985 года")]
    [InlineData("ru", "1985~", "около 1985 года")]
    [InlineData("ru", "1985-05~", "около мая 1985 года")]
    [InlineData("ru", "[..1985-05]", "не позднее конца мая 1985 года")]
    [InlineData("ru", "[..1985-05-01]", "не позднее 1 мая 1985 года")]
    [InlineData("ru", "../1985", "по 1985 год включительно")]
    [InlineData("ru", "../1985-21", "по весну 1985 года включительно")]
    [InlineData("ru", "1985-05/..", "начиная с мая 1985 года")]
    [InlineData("ru", "[1985..1987]", "между 1985 годом и 1987 годом")]
    [InlineData("ru", "[1985-03..1985-08]", "между мартом 1985 года и августом 1985 года")]
    [InlineData("ru", "1985-XX", "какой-то месяц 1985 года")]
    [InlineData("ru", "1985-04-XX", "какой-то день апреля 1985 года")]
    [InlineData("ru", "156X-12-25", "25 декабря какого-то года в промежутке 1560–1569")]
    [InlineData("ru", "1985-05-31?", "31 мая 1985 года, под вопросом")]
    [InlineData("ru", "-0043", "44 год до н. э.")]
    [InlineData("ru", "-0043-03", "март 44 года до н. э.")]
    [InlineData("ru", "-0043-03-15", "15 марта 44 года до н. э.")]
    [InlineData("ru", "-0043~", "около 44 года до н. э.")]
    [InlineData("zh", "1985", "1985年")]
    [InlineData("zh", "1985-05-31", "1985年5月31日")]
    [InlineData("zh", "[1985-05..1985-08-31]", "1985年5月至1985年8月31日之间")]
    [InlineData("zh", "-0043", "公元前44年")]
    [InlineData("zh", "-0043-03-15", "公元前44年3月15日")]
    [InlineData("zh", "1985?", "1985年，不确定")]
    [InlineData("zh", "1985-1X", "1985年10月至12月间的某月")]
    [InlineData("zh", "XXXX-1X", "10月至12月间的某月（年份不详）")]
    [InlineData("zh", "XXXX-12-XX", "12月某日（年份不详）")]
    [InlineData("zh", "XXXX/2020", "某年（年份不详）至2020年")]
    [InlineData("zh", "../1985", "至1985年为止")]
    [InlineData("zh", "[2009,2011..2013]", "2009年或2011年至2013年之间")]
    [InlineData("ar", "../1985", "حتى 1985")]
    [InlineData("ar", "1985-05-31", "31 أيار/مايو 1985")]
    [InlineData("ar", "[1985-05..1985-08-31]", "بين أيار/مايو 1985 و31 آب/أغسطس 1985")]
    [InlineData("ar", "[2009,2011..2013]", "2009 أو بين 2011 و2013")]
    [InlineData("ar", "2004?-06-11", "11 حزيران/يونيه 2004 (السنة دون تأكيد)")]
    [InlineData("ar", "2004-06?-11", "11 حزيران/يونيه 2004 (السنة والشهر دون تأكيد)")]
    public void A_date_is_said_as_its_language_says_it(string language, string date, string words) => Assert.Equal(words, EdtfDate.Parse(date).ToWords(In(language).Dates));

    /// <summary>An adjective would have to agree with "date", which another reason does not.</summary>
    [Theory]
    [InlineData("fr", "date.missing", "date\u00A0: sans précision")]
    [InlineData("fr", "cite.no_date", "date de publication\u00A0: sans précision")]
    [InlineData("es", "date.missing", "fecha: sin indicar")]
    public void A_date_that_is_missing_has_its_reason_behind_a_colon(string language, string key, string text) =>
        Assert.Equal(text, In(language).Format(key, ("reason", In(language)["missing.not_given"])));

    /// <summary>A bound of which any date may be said stands behind a colon; one that is a day has its article.</summary>
    [Theory]
    [InlineData("fr", "timeline.before", "Avant\u00A0: 1er mai 1985")]
    [InlineData("fr", "timeline.bounds_after", "D’après sa place parmi d’autres événements\u00A0: pas avant le 1er mai 1985.")]
    [InlineData("es", "timeline.after", "Después de: 1 de mayo de 1985")]
    [InlineData("es", "timeline.bounds_after", "Por su orden entre otros acontecimientos: no antes del 1 de mayo de 1985.")]
    public void A_bound_reads_with_a_day(string language, string key, string text)
    {
        string day = EdtfDate.Parse("1985-05-01").ToWords(In(language).Dates);
        Assert.Equal(text, In(language).Format(key, ("date", day), ("from", day)));
    }

    /// <summary>What lasted until or from then, what was at some one time, what was at all times.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    [InlineData("en")]
    public void What_lasted_is_not_said_as_one_moment_is(string language)
    {
        foreach (string end in (string[])["1985", "1985-05", "1985-05-12", "1985~"])
        {
            string[] all = [.. ((string[])[$"../{end}", $"/{end}", $"[..{end}]", $"{{..{end}}}", $"{end}/..", $"{end}/", $"[{end}..]", $"{{{end}..}}"]).Select(date => EdtfDate.Parse(date).ToWords(In(language).Dates))];
            Assert.Equal(all, all.Distinct());
        }
    }

    [Fact]
    public void A_word_that_a_digests_own_language_lacks_stands_in_English_and_is_named()
    {
        var diagnostics = new List<Diagnostic>();
        var own = new TestDigest("=== theme/i18n/kk.yml\ntimeline: {title: Уақыт желісі}\n").Files;
        var words = WordFiles.Read([.. Reader.BuiltInTheme(), .. own], "kk", diagnostics);
        Assert.Equal(("Уақыт желісі", "Claims"), (words["timeline.title"], words["claims.title"]));
        var warning = Assert.Single(diagnostics);
        Assert.Contains("texts are missing in 'kk'; English stands in their place.", warning.Message, StringComparison.Ordinal);
        Assert.Contains("answer.accepts.general", warning.Help, StringComparison.Ordinal);
    }

    private static Words In(string language) => WordFiles.Read([.. Reader.BuiltInTheme()], language, []);

    /// <summary>The texts of the file alone, without English behind them.</summary>
    private static Dictionary<string, string> Own(string language)
    {
        var file = Reader.BuiltInTheme().Single(file => file.Path == $"theme/i18n/{language}.yml");
        var alone = WordFiles.Read([file with { Path = "theme/i18n/en.yml" }], "en", []);
        return alone.Keys.ToDictionary(key => key, key => alone[key], StringComparer.Ordinal);
    }

    /// <summary>Those of a word of dates; an empty one is as the first.</summary>
    private static IEnumerable<string> Forms(string key, string text) => key.StartsWith("edtf.", StringComparison.Ordinal) ? text.Split('|').Where(form => form.Length == text.Length || form.Trim().Length > 0) : [text];

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(match => $"{{{match.Groups[1].Value}}}").Distinct()];

    [GeneratedRegex("\\{([a-z0-9_]+)(?::[1-9])?\\}")]
    private static partial Regex Place();

    [GeneratedRegex("\\{(who|source)\\}")]
    private static partial Regex Who();

    [GeneratedRegex("^\\{who\\}(:|\\.$| \\()|(: |[ \u00a0]— )\\{(who|source)\\}|\\(\\{source\\}\\)|(من|لدى|برواية) \\{(who|source)\\}")]
    private static partial Regex Apart();
}
