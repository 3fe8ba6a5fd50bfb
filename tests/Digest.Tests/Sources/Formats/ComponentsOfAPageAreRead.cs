using Digest.Prose;
using Xunit;

namespace Digest.Tests.Sources.Formats;

/// <summary>Pages saved in one file hold what their components show in <c>template shadowrootmode</c>.</summary>
public class ComponentsOfAPageAreRead
{
    private static string[] Whole(string html) => (WebPageText.Of(html, whole: true).Text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void What_a_component_shows_stands_in_its_place() =>
        Assert.Equal(["Before.", "Four people were held.", "After."], Whole("<p>Before.</p><x-story><template shadowrootmode=open><style>p{color:red}</style><p>Four people were held.</p></template></x-story><p>After.</p>"));

    [Fact]
    public void What_it_holds_stands_in_its_slots() =>
        Assert.Equal(["By A. Moss", "Headline", "Words.", "More words.", "no picture"], Whole("""
            <x-story><template shadowrootmode="open"><header>By <slot name="author">somebody</slot></header><h1><slot name="head"></slot></h1><main><slot></slot></main><aside><slot name="picture">no picture</slot></aside></template>
            <span slot="head">Headline</span><p>Words.</p><p>More words.</p><b slot="author">A. Moss</b><i slot="nowhere">UNSEEN</i></x-story>
            """));

    [Fact]
    public void Components_in_components_hand_on_what_they_are_given() =>
        Assert.Equal(["[outer (inner: Words.)]"], Whole("<x-a><template shadowrootmode=open><p>[outer <x-b><template shadowrootmode=closed>(inner: <slot></slot>)</template><slot></slot></x-b>]</p></template>Words.</x-a>"));

    [Theory]
    [InlineData("<x-a><template shadowrootmode=open><style>.off{display:none}</style><p class=off>UNSEEN</p><p hidden>UNSEEN</p><p>Seen.</p></template></x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><style>.off{display:none}</style><p>Seen.</p><p class=off><slot></slot></p></template>UNSEEN</x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><p>Seen.</p></template>UNSEEN<p>UNSEEN</p></x-a>")]
    [InlineData("<x-a hidden><template shadowrootmode=open><p>UNSEEN</p></template></x-a><p>Seen.</p>")]
    [InlineData("<x-a><template shadowrootmode=open><p>Seen.</p></template><template shadowrootmode=open>UNSEEN</template></x-a>")]
    [InlineData("<ul><template shadowrootmode=open>UNSEEN</template><li>Seen.</ul><template shadowrootmode=other>UNSEEN</template><template>UNSEEN</template>")]
    [InlineData("<style>.off{display:none}</style><x-a><template shadowrootmode=open><p><slot></slot></p></template><b class=off>UNSEEN</b>Seen.</x-a>")]
    public void What_is_not_shown_is_no_text(string html) => Assert.Equal(["Seen."], Whole(html));

    [Theory]
    [InlineData("<style>.off, p{display:none}</style><x-a><template shadowrootmode=open><div class=off id=off>Seen.</div></template></x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><style>.off{display:none}</style></template></x-a><p class=off>Seen.</p>")]
    [InlineData("<x-a><template shadowrootmode=open><style>.off{display:none}</style><slot></slot></template><p class=off>Seen.</p></x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><style>p{display:block}</style><p hidden>Seen.</p></template></x-a>")]
    public void A_sheet_speaks_of_its_own_tree_alone(string html) => Assert.Equal(["Seen."], Whole(html));

    [Fact]
    public void The_main_text_has_them_too()
    {
        string story = string.Concat(Enumerable.Range(1, 8).Select(n => $"<p>{n}. The people who were held there may have been ill-treated, the report says, and many of them have not been heard of since, which their families confirm.</p>"));
        string? main = WebPageText.Of($"<html><body><nav><a href=x>Home</a></nav><article><h1>Held</h1><x-story><template shadowrootmode=open>{story}<slot></slot></template><p>The ministry denied it, saying that nobody was held against their will at any time, in any place.</p></x-story></article></body></html>", whole: false).Text;
        Assert.Contains("8. The people", main, StringComparison.Ordinal);
        Assert.Contains("The ministry denied it", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Trees_in_trees_without_end_are_refused_and_many_are_read()
    {
        string deep = string.Concat(Enumerable.Repeat("<x-a><template shadowrootmode=open>", 150)) + "Deep." + string.Concat(Enumerable.Repeat("</template></x-a>", 150));
        Assert.Equal(["Deep."], Whole(deep));
        Assert.NotNull(WebPageText.Of(string.Concat(Enumerable.Repeat("<x-a><template shadowrootmode=open>", 20_000)), whole: true).Fault);
        // One that holds more than any page of text is left as it is, in no time.
        Assert.Equal(["After."], Whole("<x-a><template shadowrootmode=open><slot></slot></template>" + string.Concat(Enumerable.Repeat("<!-- x --><script></script>", 100_000)) + "</x-a><p>After.</p>"));
        Assert.Equal(20_000, Whole(string.Concat(Enumerable.Repeat("<x-a><template shadowrootmode=open><p>Seen.</p></template></x-a>", 20_000))).Length);
    }
}
