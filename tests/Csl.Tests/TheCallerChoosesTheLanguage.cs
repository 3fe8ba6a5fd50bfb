using Xunit;

namespace Csl.Tests;

public class TheCallerChoosesTheLanguage
{
    private const string Style = """
        <style version="1.0" class="in-text" DEFAULT><info><title>t</title></info>
          <locale xml:lang="de"><terms><term name="and">und</term></terms></locale>
          <locale xml:lang="fr"><terms><term name="and">et</term></terms></locale>
          <locale><terms><term name="and">and</term></terms></locale>
          <citation><layout><text term="and"/></layout></citation></style>
        """;

    private static string And(string attribute, string? language) =>
        Works.With(Style.Replace("DEFAULT", attribute, StringComparison.Ordinal), language).Prepare([Works.Book("x", "Moss", 2001)]).Cite([Works.Cited("x")])[0].Plain;

    [Theory]
    [InlineData("default-locale='de-DE'", "fr-FR", "et")]
    [InlineData("default-locale='de-DE'", "fr", "et")]
    [InlineData("default-locale='de-DE'", null, "und")]
    [InlineData("default-locale='de-DE'", "", "und")]
    [InlineData("", "de-AT", "und")]
    [InlineData("", null, "and")]
    public void What_is_asked_for_wins_over_the_style(string attribute, string? language, string expected) => Assert.Equal(expected, And(attribute, language));
}
