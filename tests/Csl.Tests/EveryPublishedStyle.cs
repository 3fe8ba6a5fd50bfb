using Xunit;

namespace Csl.Tests;

/// <summary>The styles that Debian ships: each is read, and renders a work or names the style that it depends on.</summary>
public class EveryPublishedStyle(ITestOutputHelper output)
{
    private const string Item = """[{"id":"x","type":"article-journal","title":"A title","container-title":"A journal","volume":"3","page":"12-15","author":[{"family":"Doe","given":"Jane"}],"issued":{"raw":"2001-05-04"}}]""";

    [Fact]
    public void Each_is_read_and_renders_an_article()
    {
        Assert.SkipUnless(Directory.Exists(Places.Styles), "Debian's citation-style-language-styles is not installed");
        IReadOnlyList<CslItem> items = CslJson.ReadItems(Item);
        List<string> faults = [];
        int read = 0;
        foreach (string file in Directory.EnumerateFiles(Places.Styles, "*.csl").Order(StringComparer.Ordinal))
        {
            read++;
            if (!CslStyle.TryParse(File.ReadAllText(file), out CslStyle? style, out CslError? error))
            {
                faults.Add($"{Path.GetFileName(file)}: {error!.Message} (line {error.Line})");
            }
            else if (style!.IndependentParent is null)
            {
                CslResult result = new CslProcessor(style, Places.Locale).Process(items, [new CslCitation([new CslCite("x")]) { NoteIndex = 1 }]);
                if (result.Citations[0].Plain.Length == 0 || (style.HasBibliography && result.Bibliography.Count != 1))
                {
                    faults.Add($"{Path.GetFileName(file)}: renders nothing");
                }
            }
        }
        output.WriteLine($"{read} styles");
        Assert.True(read > 100);
        Assert.Empty(faults);
    }
}
