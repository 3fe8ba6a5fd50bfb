using System.Text;
using Digest.Diagnostics;
using Digest.Outputs;
using Digest.Stages;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Templates;

/// <summary>Templates are printed by steps of our own; Fluid, which read them, prints the same.</summary>
public class StepsPrintWhatLiquidPrints
{
    private static readonly string[] Snippets =
    [
        "{{ x }}{{ html }}{{ n }}{{ yes }}{{ no }}{{ nothing }}",
        "{% if x %}a{% elsif y %}b{% else %}c{% endif %}", "{% if nothing %}a{% elsif no %}b{% else %}c{% endif %}", "{% if no %}a{% elsif x %}b{% endif %}",
        "{% unless no %}a{% else %}b{% endunless %}{% unless x %}a{% else %}b{% endunless %}",
        "{% for one in list %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.length }}{% unless forloop.last %}{{ one }}, {% endunless %}{% if forloop.first %}!{% endif %}{% endfor %}",
        "{% for one in empty_list %}{{ one }}{% else %}none{% endfor %}", "{% for one in nothing %}{{ one }}{% else %}none{% endfor %}",
        "{% for row in views %}{% for inner in row.list %}{{ row.name }}{{ inner }}{{ forloop.index }}{% endfor %}{{ forloop.index }}{% endfor %}",
        "{% for one in list limit: 1 %}{{ one }}{% endfor %}{% for one in list reversed %}{{ one }}{% endfor %}{% for i in (1..3) %}{{ i }}{% endfor %}",
        "{% assign a = x %}{{ a }}{% assign a = n %}{{ a }}{% assign b = 'side' | append: n %}{{ b | append: '-c' }}",
        "{% for one in list %}{% assign final = one %}{% endfor %}{{ final }}", "{% for one in list %}{% for two in list %}{% assign final = two %}{% endfor %}{{ final }}{% endfor %}{{ final }}",
        "{% for one in list %}{% assign one = 'q' %}{{ one }}{% endfor %}{{ one }}", "{% for one in list %}{% for one in list %}{{ one }}{% endfor %}{{ one }}{% endfor %}",
        "{% assign one = 'before' %}{% for one in list %}{{ one }}{% endfor %}{{ one }}", "{% for one in list %}{% if one %}{% assign seen = forloop.index %}{% endif %}{{ seen }}{% endfor %}{{ seen }}",
        "{% if list.size > 1 %}many{% endif %}{% if list.size == 2 %}two{% endif %}{% if empty_list.size == 0 %}none{% endif %}{% if n > 100 %}large{% endif %}{% if n > 4.5 %}more{% endif %}",
        "{% if x == 'a < b' %}same{% endif %}{% if x != '' %}some{% endif %}{% if nothing == null %}nothing{% endif %}{% if x == null %}nothing{% endif %}{% if html == '<b>h</b>' %}html{% endif %}{% if no == false %}no{% endif %}",
        "{% if x == blank %}blank{% endif %}{% if blank_text == blank %}blank{% endif %}{% if empty_list == empty %}empty{% endif %}",
        "{% if x and no %}a{% endif %}{% if x or no %}b{% endif %}{% if no or nothing %}c{% endif %}{% if x and yes and n %}d{% endif %}",
        "{{ 'claims.title' | t }}{{ 'claims.by' | t: who: x, when: html }}{{ 'claims.by' | t: who: x, when: n }}{{ n | number }}{{ n | count: 'claims.count' }}{{ list.size | count: 'claims.count' }}",
        "{{ list.first }}{{ list.last }}{{ list.size }}{{ x.size }}{{ html.size }}{{ views.first.name }}{{ list[0] }}{{ view['name'] }}",
        "{{ x | upcase | replace: 'A', '<' }}{{ list | join: '<' }}{{ nothing | default: '<' }}{{ html | append: '<' }}{{ x | append: html }}",
        "{%- comment -%} {{ nowhere }} {%- endcomment -%}  a  {%- if x -%}  b  {%- endif -%}  c",
        "{% capture kept %}{{ x }}{% endcapture %}{{ kept }}{% case n %}{% when 5 %}five{% else %}other{% endcase %}",
        "{% render 'p', given: x, also: n %}{% render 'p', given: view, also: no %}{% render 'p', given: html, also: list %}{% for row in views %}{% render 'p', given: row, also: nothing %}{% endfor %}",
        "{{ nowhere }}", "{{ view.nowhere }}", "{{ view.name.nowhere }}", "{{ list.nowhere }}", "{% for one in list %}{{ forloop.nowhere }}{% endfor %}", "{% for one in nowhere %}{% endfor %}", "{{ view }}",
        "{% if x or nowhere %}a{% endif %}", "{{ 'no.words' | t }}", "{% render 'nowhere' %}", "{% render 'p', x %}", "{% render 'p', given: nowhere %}", "{% render 'p', given: x %}", "{% render 'endless', given: x %}",
        "{% for a in (1..9999) %}{% for b in (1..9999) %}{{ b }}{% endfor %}{% endfor %}",
    ];

    public static TheoryData<string> All => [.. Snippets];

    private static View View => new()
    {
        ["x"] = "a < b",
        ["blank_text"] = "",
        ["html"] = new Html("<b>h</b>"),
        ["n"] = 5,
        ["yes"] = true,
        ["no"] = false,
        ["nothing"] = null,
        ["list"] = new List<object?> { "one", "two" },
        ["empty_list"] = Array.Empty<object?>(),
        ["view"] = new View { ["name"] = "v & w", ["list"] = new List<object?>() },
        ["views"] = new List<object?> { new View { ["name"] = "v", ["list"] = new List<object?> { 1, 2 } }, new View { ["name"] = "w", ["list"] = new List<object?> { "<" } } },
        ["y"] = View.Later(() => "later"),
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_is_printed_the_same_and_fails_the_same(string template) => Assert.Equal(Printed(template, isLiquidAlone: true), Printed(template, isLiquidAlone: false));

    private static string Printed(string template, bool isLiquidAlone)
    {
        var found = new List<Diagnostic>();
        var theme = Theme.Load(
        [
            Themes.File("theme/layout.liquid", "{{ content }}"), Themes.File("theme/pages/p.liquid", template), Themes.File("theme/partials/endless.liquid", "{% render 'endless', given: given %}"),
            Themes.File("theme/partials/p.liquid", "[{% if given.name %}{{ given.name }}{% else %}{{ given }}{% endif %}{% if also %}{{ also }}{% endif %}]"),
        ], Themes.Words, found, isLiquidAlone);
        if (theme is null) { return string.Join('\n', found.Select(fault => fault.Message)); }
        try { return Encoding.UTF8.GetString(theme.RenderAlone("p", View)); }
        catch (TemplateFault fault) { return $"{fault.Diagnostic.Span.Path}:{fault.Diagnostic.Span.Offset} {fault.Diagnostic.Message} {fault.Diagnostic.Help}"; }
    }

    [Fact]
    public void The_built_in_theme_has_steps_for_all_its_tags() => Assert.Empty(Theme.Load(Reader.BuiltInTheme(), Themes.Words, [])!.WithoutSteps);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void All_pages_of_a_digest_are_printed_the_same(int seed)
    {
        var found = new List<Diagnostic>();
        using var written = new Previewing.RandomDigest(seed);
        var files = Reader.Read(written.Root, found, cancel: TestContext.Current.CancellationToken);
        var digest = Parser.Parse(files, found, cancel: TestContext.Current.CancellationToken)!;
        var site = Linker.Link(digest, TestContext.Current.CancellationToken);
        SortedDictionary<string, string> Pages(bool isLiquidAlone)
        {
            var pages = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
            var publication = new Publication(site, digest.Words, Theme.Load(files, digest.Words, found, isLiquidAlone)!) { Style = new CitationStyles(files, "en", []).Of(digest.Config)! };
            Assert.DoesNotContain(Renderer.Render(publication, new Rendering((path, bytes) => pages[path] = Encoding.UTF8.GetString(bytes)), CancellationToken.None).Diagnostics, fault => fault.Severity == Severity.Error);
            return new(pages, StringComparer.Ordinal);
        }
        Assert.Equal(Pages(isLiquidAlone: true), Pages(isLiquidAlone: false));
    }
}
