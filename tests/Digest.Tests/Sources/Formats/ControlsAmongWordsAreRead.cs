using Digest.Prose;
using Xunit;

namespace Digest.Tests.Sources.Formats;

/// <summary>A reader sees them within the sentence; those that stand alone are none of the page's words.</summary>
public class ControlsAmongWordsAreRead
{
    private static readonly string Story = string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>{n}. The people who were held there may have been ill-treated, the report says, and many of them have not been heard of since, which their families confirm.</p>"));

    [Theory]
    [InlineData("The police shot [<button>none</button>] of the nine people", "The police shot [none] of the nine people")]
    [InlineData("<button>Enforced disappearance</button> is a crime.", "Enforced disappearance is a crime.")]
    [InlineData("It was an <button>enforced disappearance</button>.", "It was an enforced disappearance.")]
    [InlineData("The police shot<br><button>none</button><br>of the nine", "The police shot\nnone\nof the nine")]
    [InlineData("It ends here. <button>Share</button>", "It ends here.")]
    [InlineData("Run <code>it</code> <button>Copy</button>", "Run it")]
    [InlineData("<button>Play</button> Listen to the article", "Listen to the article")]
    [InlineData("Share: <button>By mail</button>", "Share:")]
    [InlineData("It ends here<br><button>Share</button><br>And begins", "It ends here\nAnd begins")]
    [InlineData("Shot were <select><option>none<option>ten</select> of them", "Shot were \uFFFD of them")]
    [InlineData("Shot were <input value=none> of them", "Shot were \uFFFD of them")]
    [InlineData("Shot were <textarea>none</textarea> of them", "Shot were \uFFFD of them")]
    [InlineData("Shot were <object>none</object> of them", "Shot were \uFFFD of them")]
    [InlineData("Shot were <svg><text>none</text></svg> of them", "Shot were \uFFFD of them")]
    [InlineData("Shot were <svg style='display:none'><text>x</text></svg><svg><title>x</title><path/></svg><input type=hidden value=x><input type=checkbox value=x><input><button> </button>nine of them", "Shot were nine of them")]
    [InlineData("Shot were <noscript>x</noscript><template>x</template><datalist><option>x</datalist>nine of them", "Shot were nine of them")]
    public void Buttons_by_their_words_others_by_a_sign(string html, string text)
    {
        Assert.Equal(text, WebPageText.Of("<p>" + html, whole: true).Text);
        string main = WebPageText.Of($"<html><body><main><article><h1>Held</h1>{Story}<p>{html}</p>{Story}</article></main></body></html>", whole: false).Text!;
        Assert.Contains($"confirm.\n\n{text}\n\n1. The people", main, StringComparison.Ordinal);
    }
}
