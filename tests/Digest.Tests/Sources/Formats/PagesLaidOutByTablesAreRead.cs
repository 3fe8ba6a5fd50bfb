using Digest.Prose;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class PagesLaidOutByTablesAreRead
{
    private static string[] Whole(string html) => (WebPageText.Of(html, whole: true).Text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void What_stands_in_their_cells_are_paragraphs() => Assert.Equal(
        ["Home\nNews", "Chronicle", "In the spring the guards came.", "They took nineteen planks;\nno more.", "A second witness said otherwise.", "Year\tTaken", "1953\t19", "After the table.", "Buy now"],
        Whole("<table><tr><td><a>Home</a><br><a>News</a></td><td><font face=Arial><h2>Chronicle</h2>In the spring the guards came.<br> <br>They took nineteen planks;<br>no more.<p>A second witness said otherwise.<table><tr><th>Year<th>Taken<tr><td>1953<td>19</table>After the table.</font></td><td>Buy now</td></tr></table>"));

    [Fact]
    public void One_cell_holds_paragraphs() => Assert.Equal(["One.", "Two.", "Three.", "Four."], Whole("<table><tr><td><p>One.</p><p>Two.</p>Three.<br><br>Four.</td></tr></table>"));

    [Theory]
    [InlineData("<table><tr><td><p>North</p></td><td><p>2</p><p>or 4</p></td></tr></table>", "North\t2\nor 4")]
    [InlineData("<table><tr><th><h3>Camp</h3></th><th><h3>Dead</h3></th></tr></table>", "Camp\tDead")]
    [InlineData("<table><tr><td>North<td><ul><li>two<li>four</ul></tr></table>", "North\ttwo\nfour")]
    [InlineData("<table><tr><td>North<td>two<br><br>four</tr></table>", "North\ttwo\nfour")]
    public void A_row_of_data_is_one(string html, string row) => Assert.Equal([row], Whole(html));
}
