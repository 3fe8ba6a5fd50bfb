using Xunit;

namespace Csl.Tests;

public class TheFirstKeyOfABibliography
{
    private static CslOrder Of(string sort, string macros = "") => CslStyle.Parse($"""
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>T</title></info>{macros}
        <citation><layout><text variable="title"/></layout></citation>
        <bibliography>{sort}<layout><text variable="title"/></layout></bibliography></style>
        """).Order;

    [Theory]
    [InlineData("", CslOrder.None)]
    [InlineData("<sort><key variable=\"citation-number\"/></sort>", CslOrder.None)]
    [InlineData("<sort><key variable=\"issued\"/><key variable=\"author\"/></sort>", CslOrder.Date)]
    [InlineData("<sort><key variable=\"title\"/></sort>", CslOrder.Title)]
    [InlineData("<sort><key variable=\"type\"/></sort>", CslOrder.Other)]
    public void Is_told_by_its_variable(string sort, CslOrder order) => Assert.Equal(order, Of(sort));

    [Fact]
    public void Is_told_by_the_first_variable_of_its_macro() => Assert.Equal(CslOrder.Names, Of("<sort><key macro=\"who\"/></sort>",
        "<macro name=\"who\"><choose><if type=\"book\"><text macro=\"names\"/></if></choose></macro><macro name=\"names\"><names variable=\"author\"/></macro>"));

    [Fact]
    public void A_macro_of_words_alone_is_something_else() => Assert.Equal(CslOrder.Other, Of("<sort><key macro=\"x\"/></sort>", "<macro name=\"x\"><text value=\"a\"/></macro>"));
}
