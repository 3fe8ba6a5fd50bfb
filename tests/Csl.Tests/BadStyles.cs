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
    public void Entities_are_never_expanded() => Assert.Contains("DTD", Refused("<!DOCTYPE style [<!ENTITY a 'aaaa'>]><style>&a;</style>").Message, StringComparison.Ordinal);

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
}
