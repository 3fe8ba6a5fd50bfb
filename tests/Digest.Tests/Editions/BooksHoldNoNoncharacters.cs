using System.Text;
using Digest.Editions;
using Xunit;

namespace Digest.Tests.Editions;

/// <summary>XML 1.0 has no place for U+FFFE and U+FFFF: a reading system would refuse the whole chapter.</summary>
public class BooksHoldNoNoncharacters
{
    [Theory]
    [InlineData("one \uFFFF two\uFFFE & \u0001 <", "one  two &amp;  &lt;")]
    [InlineData("&#xffff;x", "x")]
    public void A_book_has_no_character_that_XML_has_not(string text, string expected)
    {
        var made = new StringBuilder();
        XmlText.Append(made, text);
        Assert.Equal(expected, made.ToString());
    }

    [Fact]
    public void Nor_an_attribute_of_one() => Assert.Equal("a&quot;b", XmlText.Encode("a\uFFFF\"b\uFFFE"));
}
