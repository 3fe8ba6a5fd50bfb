using System.Net;
using System.Text;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>Of the golden site <c>people</c>: secrets in the files of pictures and in their names, in consents, in coordinates, in a withheld name, in a draft.</summary>
public class ProtectedPeopleLeaveNoTrace
{
    private static readonly SortedDictionary<string, byte[]> Made = new GoldenSite("people").Made();
    private static readonly string[] Planted = ["zqgate", "zqroad", "zqhall", "zqdraft", "zqcamera", "zqlayer", "zqrun", "zqconsent", "zqowner", "51.12", "2.65", "51.76", "2.34"];

    [Fact]
    public void No_planted_word_or_figure_is_in_any_byte_or_name()
    {
        string home = Path.Join(Repository.Root, "tests", "Digest.Tests", "Golden", "people");
        string read = string.Join('\n', ((string[])["input", "seeds"]).SelectMany(part => Directory.EnumerateFiles(Path.Join(home, part), "*", SearchOption.AllDirectories)).Select(file => file + Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        Assert.All(Planted, word => Assert.Contains(word, read, StringComparison.Ordinal));
        foreach (var (path, bytes) in Made.Where(file => file.Key != "diagnostics.txt"))
        {
            string text = Encoding.Latin1.GetString(bytes);
            Assert.All(Planted, word => Assert.DoesNotContain(word, $"{path}\n{text}\n{WebUtility.HtmlDecode(text)}", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Three_pictures_are_published_and_the_drafts_is_not() =>
        Assert.Equal([".jpg", ".png", ".svg"], Made.Keys.Where(path => path.StartsWith("pictures/", StringComparison.Ordinal)).Select(path => Path.GetExtension(path)!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_child_is_in_no_export()
    {
        foreach (string path in (string[])["data/digest.json", "data/annotations.jsonld"]) { Assert.DoesNotContain("zoe", Encoding.UTF8.GetString(Made[path]), StringComparison.OrdinalIgnoreCase); }
    }
}
