using Digest.Citations;
using Xunit;

namespace Digest.Tests.Citations;

public class PlacesAreReadAsWritten
{
    [Theory]
    [InlineData("p. 4", "page", "4")]
    [InlineData("p4", "page", "4")]
    [InlineData("pp.4-6", "page", "4–6")]
    [InlineData("p. 1,234", "page", "1,234")]
    [InlineData("pp. 3, 7", "page", "3, 7")]
    [InlineData("4", "page", "4")]
    [InlineData("S12", "page", "S12")]
    [InlineData("p. xiv", "page", "xiv")]
    [InlineData("iv", "page", "iv")]
    [InlineData("vi", "page", "vi")]
    [InlineData("¶¶7–9", "paragraph", "7–9")]
    [InlineData("para. 4(2)(a)", "paragraph", "4(2)(a)")]
    [InlineData("l. 14", "line", "14")]
    [InlineData("ll. 3–4", "line", "3–4")]
    [InlineData("v. 3", "verse", "3")]
    [InlineData("vv. 3–4", "verse", "3–4")]
    [InlineData("ch. IV", "chapter", "IV")]
    [InlineData("§ 12", "section", "12")]
    [InlineData("at 4", "page", "4")]
    [InlineData("at 12:30", "timestamp", "12:30")]
    public void A_place_is_what_it_counts_and_its_number(string written, string label, string value) => Assert.Equal(new CitedPlace(label, value, ""), LocatorText.Read(written, hasPages: true));

    [Theory]
    [InlineData("p. 4, emphasis added", "page", "4", ", emphasis added")]
    [InlineData("p. 4, l. 14", "page", "4", ", l. 14")]
    [InlineData("p. 4, I think", "page", "4", ", I think")]
    [InlineData("4 (emphasis added)", "page", "4", " (emphasis added)")]
    public void Words_behind_a_place_stay(string written, string label, string value, string suffix) => Assert.Equal(new CitedPlace(label, value, suffix), LocatorText.Read(written, hasPages: true));

    [Theory]
    [InlineData("cl. 4")]
    [InlineData("Cm 1234")]
    [InlineData("第3段")]
    [InlineData("3段")]
    [InlineData("с. 4")]
    [InlineData("I think so")]
    [InlineData("17 May 1954")]
    [InlineData("[12]–[14]")]
    [InlineData("emphasis added")]
    [InlineData("Annex")]
    public void What_is_no_place_known_to_styles_stays_as_it_was_written(string written) => Assert.Equal(new CitedPlace("page", "", ", " + written), LocatorText.Read(written, hasPages: true));

    [Theory]
    [InlineData("p.")]
    [InlineData("pp")]
    [InlineData("§")]
    [InlineData("ch.")]
    [InlineData(" ")]
    public void A_word_that_waits_for_its_number_is_no_place(string written) => Assert.Equal(CitedPlace.None, LocatorText.Read(written, hasPages: true));

    [Theory]
    [InlineData("*cf.* all", "<i>cf.</i> all", "cf. all")]
    [InlineData("**not** _so_", "<b>not</b> <i>so</i>", "not so")]
    [InlineData("2 * 3 * 4, snake_case_word, *", "2 * 3 * 4, snake_case_word, *", "2 * 3 * 4, snake_case_word, *")]
    public void Emphasis_is_marked(string written, string marked, string plain) => Assert.Equal((marked, plain), (Emphasis.Marked(written), Emphasis.Plain(written)));

    /// <summary>However busy the machine is, the same place is read: no form is given up after a time, so each must end by itself.</summary>
    [Fact]
    public void Any_soup_of_figures_and_marks_is_read_soon()
    {
        string[] parts = ["1", "1,234", "iv", "m", "p.", "¶", "§§", "(a)", ":", ".", "–", " ", " and ", ",", "S12", "٣", "x", ")", "ch"];
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new System.Text.StringBuilder();
            string[] few = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => parts[random.Next(parts.Length)])];
            while (text.Length < 390) { text.Append(few[random.Next(few.Length)]); }
            LocatorText.Read(text.ToString(), random.Next(2) == 0);
        }
    }
}
