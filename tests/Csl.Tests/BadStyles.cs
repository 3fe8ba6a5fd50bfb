using Xunit;

namespace Csl.Tests;

/// <summary>A file that is no usable style is refused with the place of its fault.</summary>
public class BadStyles
{
    private const string Head = "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0'>";
    private const string Citation = "<citation><layout><text macro='a'/></layout></citation></style>";

    private static CslError Refused(string xml)
    {
        Assert.False(CslStyle.TryParse(xml, out CslStyle? style, out CslError? error));
        Assert.Null(style);
        return error!;
    }

    [Fact]
    public void What_is_no_XML_is_refused_at_its_line() => Assert.Equal(2, Refused("<style version='1.0'>\n<citation></style>").Line);

    [Fact]
    public void The_place_is_told_once() => Assert.EndsWith("does not match the end tag of 'style'", Refused("<style><a></style>").Message, StringComparison.Ordinal);

    [Fact]
    public void Entities_are_never_expanded() => Assert.Contains("no document type", Refused("<!DOCTYPE style [<!ENTITY a 'aaaa'>]><style>&a;</style>").Message, StringComparison.Ordinal);

    [Fact]
    public void Macros_that_call_each_other_are_refused()
    {
        CslError error = Refused(Head + "\n<macro name='a'><text macro='b'/></macro>\n<macro name='b'><text macro='a'/></macro>" + Citation);
        Assert.Contains("calls itself", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void Macros_that_double_each_other_are_refused() => Assert.Contains("more than", Refused(Head + "<macro name='a'><text macro='m0'/></macro>" + string.Concat(Enumerable.Range(0, 60)
        .Select(at => $"<macro name='m{at}'><text macro='m{at + 1}'/><text macro='m{at + 1}'/></macro>")) + "<macro name='m60'/>" + Citation).Message, StringComparison.Ordinal);

    [Fact]
    public void A_language_that_is_none_falls_back_to_English()
    {
        string xml = Head.Replace("version", "default-locale='#?' version") + "<macro name='a'><text value='x'/></macro>" + Citation;
        CslItem item = CslJson.ReadItems("[{\"id\":\"1\",\"type\":\"no-such-type\"}]")[0];
        Assert.Equal("x", new CslProcessor(CslStyle.Parse(xml), _ => null).Process([item], [new CslCitation([new CslCite("1")])]).Citations[0].Plain);
    }

    [Fact]
    public void A_macro_that_is_missing_is_named() => Assert.Contains("'a'", Refused(Head + Citation).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_refused_with_those_that_are_read() => Assert.Contains("'0.8'", Refused(Head.Replace("1.0", "0.8") + Citation).Message, StringComparison.Ordinal);

    [Fact]
    public void Elements_nested_without_end_are_refused() => Assert.Contains("deeper", Refused(Head + string.Concat(Enumerable.Repeat("<group>", 5000))).Message, StringComparison.Ordinal);

    [Fact]
    public void Ten_megabytes_of_entities_are_refused_where_they_begin()
    {
        string entities = string.Concat(Enumerable.Range(0, 200_000).Select(at => $"<!ENTITY e{at} '&e{at - 1};&e{at - 1};&e{at - 1};&e{at - 1};'>\n"));
        CslError error = Refused("<?xml version='1.0'?>\n<!DOCTYPE style [" + entities + "]><style>&e9;</style>");
        Assert.Equal((2, 3), (error.Line, error.Column));
    }

    [Fact]
    public void Lines_are_counted_from_the_start_of_the_file() => Assert.Equal(4, Refused("\n\n<style version='1.0'>\n<citation></style>").Line);

    [Fact]
    public void A_file_of_ten_million_letters_is_refused() => Assert.NotEmpty(Refused(Head + "<citation><layout prefix='" + new string('x', 10_000_000) + "'/></citation></style>").Message);

    [Fact]
    public void A_long_affix_is_written_as_it_is()
    {
        string xml = Head + "<citation><layout><text value='a' prefix='" + new string('x', 1_000_000) + "'/></layout></citation></style>";
        Assert.Equal(1_000_001, Works.With(xml).Prepare([Works.Book("b", "Moss", 2001)]).Cite([Works.Cited("b")])[0].Plain.Length);
    }

    [Fact]
    public void A_long_chain_of_macros_is_refused() => Assert.Contains("deep", Refused(Head + "<macro name='a'><text macro='m0'/></macro>" + string.Concat(Enumerable.Range(0, 50_000)
        .Select(at => $"<macro name='m{at}'><text macro='m{at + 1}'/></macro>")) + "<macro name='m50000'/>" + Citation).Message, StringComparison.Ordinal);

    [Fact]
    public void Groups_within_macros_within_groups_are_refused_where_they_would_exhaust_the_stack()
    {
        string groups = string.Concat(Enumerable.Repeat("<group>", 90)), ends = string.Concat(Enumerable.Repeat("</group>", 90));
        CslError error = Refused(Head + string.Concat(Enumerable.Range(0, 80).Select(at => $"<macro name='m{at}'>{groups}<text macro='m{at + 1}'/>{ends}</macro>"))
            + "<macro name='m80'><text value='x'/></macro><macro name='a'><text macro='m0'/></macro>" + Citation);
        Assert.Contains("deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_style_that_comes_to_billions_of_elements_is_refused() => Assert.Contains("more than", Refused(Head
        + "<macro name='a'>" + string.Concat(Enumerable.Repeat("<text macro='b'/>", 1000)) + "</macro><macro name='b'>" + string.Concat(Enumerable.Repeat("<text value='x'/>", 1000)) + "</macro>" + Citation).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bibliography_without_a_layout_is_refused() =>
        Assert.Contains("<layout>", Refused(Head + "<macro name='a'/><bibliography/>" + Citation).Message, StringComparison.Ordinal);

    [Fact]
    public void What_else_than_a_format_stands_in_a_format_never_reaches_the_page()
    {
        string evil = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;";
        string xml = Head + $"<citation><layout><text value='a' font-style='{evil}' font-weight='{evil}' font-variant='{evil}' text-decoration='{evil}' vertical-align='{evil}' display='{evil}'/></layout></citation></style>";
        CslText text = Works.With(xml).Prepare([Works.Book("b", "Moss", 2001)]).Cite([Works.Cited("b")])[0];
        Assert.Equal("a", text.Html);
        Assert.Equal("", Assert.Single(text.Tree).Mark);
    }

    [Fact]
    public void A_dependent_style_names_the_one_that_it_depends_on()
    {
        CslStyle style = CslStyle.Parse("<style version='1.0'><info><title>t</title><link href='http://styles.example/apa' rel='independent-parent'/></info></style>");
        Assert.Contains("http://styles.example/apa", Assert.Throws<ArgumentException>(() => new CslProcessor(style, _ => null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locale_that_is_none_is_refused() => Assert.Contains("<style>", Assert.Throws<CslException>(() => CslLocale.Parse("\n<style/>")).Message, StringComparison.Ordinal);
}
