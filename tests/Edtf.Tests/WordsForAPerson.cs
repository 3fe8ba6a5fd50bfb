using System.Globalization;
using Xunit;

namespace Edtf.Tests;

public class WordsForAPerson
{
    [Theory]
    [InlineData("2026-11-23", "23 November 2026")]
    [InlineData("2022-05", "May 2022")]
    [InlineData("2022", "2022")]
    [InlineData("0033-04-03", "3 April 33 CE")]
    [InlineData("0000", "1 BCE")]
    [InlineData("-0043-03-15", "15 March 44 BCE")]
    [InlineData("Y170000002", "the year 170000002")]
    [InlineData("Y-17E7", "the year -170000000")]
    [InlineData("1950S2", "some year from 1900 to 1999, estimated 1950")]
    [InlineData("Y171010000S3", "some year from 171000000 to 171999999, estimated 171010000")]
    [InlineData("Y-3388E2S3", "some year from -338999 to -338000, estimated -338800")]
    [InlineData("-1950S2", "some year from 2000 BCE to 1901 BCE, estimated 1951 BCE")]
    [InlineData("Y10000/Y20000", "the year 10000 to the year 20000")]
    [InlineData("2001-21", "spring 2001")]
    [InlineData("2001-25", "northern spring 2001")]
    [InlineData("2001-33", "first quarter of 2001")]
    [InlineData("20XX-21", "spring of some year from 2000 to 2099")]
    [InlineData("1985-04-12T23:20:30", "12 April 1985, 23:20:30")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC")]
    [InlineData("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC-04")]
    public void A_date(string text, string words) => Says(text, words);

    [Theory]
    [InlineData("2022-05~", "about May 2022")]
    [InlineData("2022-05?", "May 2022, uncertain")]
    [InlineData("2022-05%", "about May 2022, uncertain")]
    [InlineData("199X~", "about the 1990s")]
    [InlineData("2004-XX~", "some month in 2004 (approximate)")]
    [InlineData("2004-06~-11", "11 June 2004 (year and month approximate)")]
    [InlineData("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)")]
    [InlineData("2004-%06-11", "11 June 2004 (month approximate and uncertain)")]
    public void A_qualified_date(string text, string words) => Says(text, words);

    [Theory]
    [InlineData("199X", "the 1990s")]
    [InlineData("190X", "the decade 1900 to 1909")]
    [InlineData("19XX", "the 1900s (1900 to 1999)")]
    [InlineData("2XXX", "some year from 2000 to 2999")]
    [InlineData("-19XX", "some year from 2000 BCE to 1901 BCE")]
    [InlineData("XXXX", "an unknown year")]
    [InlineData("2004-XX", "some month in 2004")]
    [InlineData("1985-04-XX", "some day in April 1985")]
    [InlineData("2004-XX-XX", "some day in 2004 (month not known)")]
    [InlineData("2004-XX-11", "day 11 of some month in 2004")]
    [InlineData("1984-1X", "some month from October to December 1984")]
    [InlineData("1985-04-1X", "some day from 10 April 1985 to 19 April 1985")]
    [InlineData("156X-12-25", "25 December of some year from 1560 to 1569")]
    [InlineData("1XXX-12", "December of some year from 1000 to 1999")]
    [InlineData("1XXX-XX", "some month in some year from 1000 to 1999")]
    [InlineData("XXXX-12-XX", "some day in December (year not known)")]
    [InlineData("XXXX-12-25", "25 December (year not known)")]
    [InlineData("XXXX-12-1X", "some day in December (year not known)")]
    [InlineData("XXXX-XX-11", "day 11 of some month (year not known)")]
    [InlineData("156X-12-XX", "some day in December of some year from 1560 to 1569")]
    [InlineData("156X-XX-25", "day 25 of some month in the 1560s")]
    [InlineData("19XX-XX", "some month in the 1900s (1900 to 1999)")]
    [InlineData("00XX", "some year from 1 BCE to 99 CE")]
    [InlineData("2004-06-3X", "30 June 2004")]
    [InlineData("XXXX-XX", "some month (year not known)")]
    [InlineData("XXXX-XX-XX", "some day (year not known)")]
    public void A_date_with_digits_missing(string text, string words) => Says(text, words);

    [Theory]
    [InlineData("2022-05/2026-11", "May 2022 to November 2026")]
    [InlineData("2022-05?/2026-11~", "May 2022 (uncertain) to about November 2026")]
    [InlineData("../2022-05", "until May 2022")]
    [InlineData("../2022-05-31", "until 31 May 2022")]
    [InlineData("../2022~", "until about 2022")]
    [InlineData("[..2022-05]", "by the end of May 2022")]
    [InlineData("[..2022]", "by the end of 2022")]
    [InlineData("[..2022-08-31]", "by 31 August 2022")]
    [InlineData("[..2022-05~]", "by about May 2022")]
    [InlineData("/2022-05", "until May 2022, start not known")]
    [InlineData("2022-05/..", "from May 2022 on")]
    [InlineData("2022-05/", "from May 2022, end not known")]
    [InlineData("[2022-05..]", "May 2022 or later")]
    [InlineData("[2022-05..2026-11-23]", "between May 2022 and 23 November 2026")]
    [InlineData("[1667]", "1667")]
    [InlineData("[1667,1668]", "1667 or 1668")]
    [InlineData("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672")]
    [InlineData("[..1667,1668?,1760-12..]", "one of these: 1667 or earlier; 1668 (uncertain); December 1760 or later")]
    [InlineData("[2009,2011..2013]", "2009 or between 2011 and 2013")]
    [InlineData("XXXX/2020", "from an unknown year to 2020")]
    [InlineData("[XXXX..2020]", "between an unknown year and 2020")]
    [InlineData("2004-XX-XX/2005", "from some day in 2004 (month not known) to 2005")]
    [InlineData("1985-XX/1986", "from some month in 1985 to 1986")]
    [InlineData("1985-XX?/1986-XX", "from some month in 1985 (uncertain) to some month in 1986")]
    [InlineData("156X-XX/1570", "from some month in the 1560s to 1570")]
    [InlineData("[1985-XX,1986-XX]", "some month in 1985 or some month in 1986")]
    [InlineData("1950S2~/2000", "from some year from 1900 to 1999, estimated 1950 (approximate) to 2000")]
    [InlineData("-0043-03-15/0014", "15 March 44 BCE to 14 CE")]
    [InlineData("{1960,1961-12}", "each of 1960 and December 1961")]
    [InlineData("{1667,1670..1672}", "each of 1667 and 1670 to 1672")]
    [InlineData("[..1667,1670]", "one of these: 1667 or earlier; 1670")]
    [InlineData("[1667~,1670..]", "one of these: about 1667; 1670 or later")]
    [InlineData("{..1667,1670}", "all of these: everything until 1667; 1670")]
    [InlineData("{1667,1670..}", "all of these: 1667; everything from 1670 on")]
    [InlineData("{..1984}", "everything until 1984")]
    [InlineData("{1984..}", "everything from 1984 on")]
    [InlineData("{1984..1986}", "everything from 1984 to 1986")]
    public void An_interval_or_a_set(string text, string words) => Says(text, words);

    [Theory]
    [InlineData("2020-06-01", "1er June 2020")]
    [InlineData("2020-06-11", "11 June 2020")]
    [InlineData("156X-06-01", "1er June of some year from 1560 to 1569")]
    [InlineData("2020-XX-01", "day 1er of some month in 2020")]
    [InlineData("2020-06-0X", "some day from 1er June 2020 to 9 June 2020")]
    public void The_first_of_a_month_has_a_form_of_its_own_where_the_language_has_one(string text, string words) =>
        Assert.Equal(words, EdtfDate.Parse(text).ToWords(EdtfWords.From(key => key == "day_first" ? "{0}er" : "")));

    /// <summary>French, with the forms 1 alone, 2 with its article, 3 behind "de", 4 behind "à".</summary>
    [Theory]
    [InlineData("2022-05-01/2022-08", "du 1 mai 2022 à août 2022")]
    [InlineData("2021-08/2022-05-31", "d’août 2021 au 31 mai 2022")]
    [InlineData("[2022-05-01,2022-08]", "le 1 mai 2022 ou août 2022")]
    [InlineData("2022-08-XX/..", "à partir d’un jour d’août 2022")]
    [InlineData("2022-05-01~/2022-05-31?", "du 1 mai 2022 environ au 31 mai 2022 (incertain)")]
    [InlineData("2022-05-01~", "vers le 1 mai 2022")]
    [InlineData("-0043-05-01/-0042", "du 1 mai 44 BCE à 43 BCE")]
    public void A_text_has_forms_and_a_place_asks_for_one(string text, string words)
    {
        Dictionary<string, string> french = new()
        {
            ["month_5"] = "mai | | de mai | à mai",
            ["month_8"] = "août | | d’août | à août",
            ["month_of_day_5"] = "mai",
            ["day"] = "{0} {1} {2} | le {0} {1} {2} | du {0} {1} {2} | au {0} {1} {2}",
            ["year"] = "{0} | | de {0} | à {0}",
            ["day_unknown"] = "un jour {0:3} | | d’un jour {0:3} | à un jour {0:3}",
            ["about"] = "vers {0:2}",
            ["about_within"] = "{0} environ",
            ["uncertain_within"] = "{0} (incertain)",
            ["interval"] = "{0:3} {1:4}",
            ["from_on"] = "à partir {0:3}",
            ["list_or"] = "{0:2} ou {1:2}",
        };

        Assert.Equal(words, EdtfDate.Parse(text).ToWords(EdtfWords.From(key => french.GetValueOrDefault(key, ""))));
    }

    [Fact]
    public void A_form_that_a_text_does_not_have_is_its_first()
    {
        EdtfWords words = EdtfWords.From(key => key switch { "month_5" => "maí | maímo", "from_on" => "{0:2}, {0:1}, {0:3}, {0}", _ => "" });

        Assert.Equal("maímo 2022, maí 2022, maí 2022, maí 2022", EdtfDate.Parse("2022-05/..").ToWords(words));
    }

    [Fact]
    public void A_month_has_its_name_by_itself() =>
        Assert.Equal(["May", "maí"], [EdtfWords.English.Month(5), EdtfWords.From(key => key == "month_5" ? "maí | maímo" : "").Month(5)]);

    [Theory]
    [InlineData("-0043", "44 god (BCE)")]
    [InlineData("-0043-03", "March 44 goda (BCE)")]
    [InlineData("-0043-03-15", "15 March 44 g. (BCE)")]
    [InlineData("-0043-33", "first quarter 44 goda (BCE)")]
    [InlineData("0033-04-03", "3 April 33 g. CE")]
    public void An_era_stands_behind_the_word_for_the_year_where_the_language_has_one(string text, string words) =>
        Assert.Equal(words, EdtfDate.Parse(text).ToWords(EdtfWords.From(key => key switch
        {
            "year" => "{0} god",
            "month" or "part_of_year" => "{0} {1} goda",
            "day" => "{0} {1} {2} g.",
            "year_bce" => "{0} (BCE)",
            _ => "",
        })));

    [Fact]
    public void A_language_gives_words_and_patterns_by_key_and_may_leave_some_out()
    {
        Dictionary<string, string> russian = new()
        {
            ["month_5"] = "май",
            ["month_of_day_11"] = "ноября",
            ["day"] = "{0} {1} {2} г.",
            ["between"] = "между: {1} — {0}",
        };
        EdtfWords words = EdtfWords.From(key => russian.GetValueOrDefault(key, ""));

        Assert.Equal("между: 23 ноября 2026 г. — май 2022", EdtfDate.Parse("[2022-05..2026-11-23]").ToWords(words));
        Assert.Equal("about май 2022", EdtfDate.Parse("2022-05~").ToWords(words));
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Neither_text_nor_words_depend_on_the_culture_of_the_machine(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            EdtfDate date = EdtfDate.Parse("-0044-03-15/0014");

            Assert.Equal("-0044-03-15/0014", date.ToString());
            Assert.Equal("-0044-03-15", date.Earliest.ToString());
            Assert.Equal("15 March 45 BCE to 14 CE", date.ToWords(EdtfWords.English));
            Assert.False(EdtfDate.TryParse("unknown/2006", out _, out EdtfError error));
            Assert.Equal("/2006", error.Suggestion);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_malformed_pattern_is_shown_and_never_throws()
    {
        EdtfWords words = EdtfWords.From(key => key == "day" ? "{9} {0 {} {x} {2" : "");

        Assert.Equal("{9} {0 {} {x} {2", EdtfDate.Parse("2026-11-23").ToWords(words));
    }

    [Fact]
    public void A_language_is_asked_for_every_key_once()
    {
        List<string> asked = [];
        _ = EdtfWords.From(key =>
        {
            asked.Add(key);
            return key;
        });

        Assert.Equal(EdtfWords.Keys, asked);
        Assert.Equal(asked.Count, asked.Distinct().Count());
    }

    private static void Says(string text, string words) => Assert.Equal(words, EdtfDate.Parse(text).ToWords(EdtfWords.English));
}
