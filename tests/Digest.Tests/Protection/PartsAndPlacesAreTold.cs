using System.IO.Compression;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Protection.Scanning;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>A part of an edition is mostly a copy of a file that was searched; where it is none, it is searched itself. What is seen is told with how it stands there.</summary>
public class PartsAndPlacesAreTold
{
    private const string Edition = "editions/site.zip";
    private static readonly ProtectedTerms Terms = new([new(1, ["Nobody"], TermMatch.Word, null)]);
    private static readonly byte[] Clean = "A page of the site."u8.ToArray(), Named = "A page of Nobody."u8.ToArray();

    private static string[] Rules(IEnumerable<Diagnostic> found) => [.. found.Select(fault => fault.Rule.Id)];

    [Fact]
    public void A_part_that_is_another_than_its_file_is_searched()
    {
        var gate = Gates.For(Terms);
        Assert.Empty(gate.Pass("a.html", Clean));
        Assert.Empty(gate.PassPart(Edition, "a.html", Clean, same: "a.html"));
        Assert.Equal(["protected-term"], Rules(gate.PassPart(Edition, "a.html", Named, same: "a.html")));
        Assert.Equal(["protected-term"], Rules(gate.PassPart(Edition, "a.html", Named, same: "b.html")));
        Assert.Equal(["protected-term"], Rules(gate.PassPart(Edition, "a.html", Named)));
    }

    [Fact]
    public void The_name_of_a_part_and_of_an_edition_is_searched_whatever_it_is_a_copy_of()
    {
        var gate = Gates.For(Terms);
        Assert.Empty(gate.Pass("a.html", Clean));
        Assert.Equal(["protected-term"], Rules(gate.PassPart(Edition, "nobody.html", Clean, same: "a.html")));
        Assert.Equal(["protected-term"], Rules(gate.Begin("editions/nobody.zip", Zip("a.txt", "x"))));
        Assert.Empty(gate.Begin(Edition, Zip("a.txt", "x")));
    }

    /// <summary>The next build would not search it.</summary>
    [Fact]
    public void Nothing_in_which_a_term_was_seen_is_marked_as_clean()
    {
        var gate = Gates.For(Terms, new Verdicts(new byte[32], Terms, [1], new HashSet<UInt128>()));
        gate.Pass("a.html", Named);
        gate.PassPart(Edition, "a.html", Named, same: "a.html");
        gate.PassPart(Edition, "nobody.html", Clean);
        Assert.Empty(gate.Clean);
        gate.Pass("b.html", Clean);
        gate.PassPart(Edition, "b.html", Clean, same: "b.html");
        Assert.Equal(2, gate.Clean.Distinct().Count());
    }

    [Fact]
    public void What_was_clean_before_is_clean_for_the_build_after_the_next_too()
    {
        var first = Gates.For(Terms, new Verdicts(new byte[32], Terms, [1], new HashSet<UInt128>()));
        first.Pass("b.html", Clean);
        first.PassPart(Edition, "c.html", Clean);
        var next = Gates.For(Terms, new Verdicts(new byte[32], Terms, [1], first.Clean.ToHashSet()));
        next.Pass("b.html", Clean);
        next.PassPart(Edition, "c.html", Clean);
        Assert.Equal(first.Clean.Order(), next.Clean.Order());
    }

    /// <summary>The term that it sees is not the word that was planted to prove that it sees.</summary>
    [Fact]
    public void A_search_that_is_blind_is_told_though_it_sees_a_term()
    {
        var blind = new LeakGate(Terms, new ScanReaders(_ => null, _ => []));
        Assert.Equal(["blind-gate", "protected-term"], Rules(blind.Pass("a.pdf", Named)));
    }

    [Theory]
    [InlineData("nobody.txt", "x", "in its name")]
    [InlineData("a.txt", "by Nobody", "as it stands")]
    [InlineData("a.json", "\"by \\u004eobody\"", "as it stands")]
    [InlineData("a.json", "\"by \\\\u004eobody\"", "written in another way (an escape,")]
    [InlineData("a.html", "by No<b>bo</b>dy", "in its text once the markup is taken away")]
    public void How_it_stands_there_is_told(string path, string text, string place)
    {
        var fault = Assert.Single(Gates.For(Terms).Pass(path, Encoding.UTF8.GetBytes(text)));
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith(path.StartsWith("a.", StringComparison.Ordinal) ? "Search input/" : "A page's name is the name of its file", fault.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("obody", $"{fault.Span.Path} {fault.Message} {fault.Help}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void So_is_what_is_packed_and_what_cannot_be_unpacked()
    {
        var gate = Gates.For(Terms);
        Assert.Contains("in a file that is packed in it", Assert.Single(gate.Pass("a.zip", Zip("b.txt", "by Nobody"))).Message, StringComparison.Ordinal);
        Assert.Contains("in a file that is packed in it", Assert.Single(gate.PassPart(Edition, "b.txt", Named)).Message, StringComparison.Ordinal);
        Assert.Equal(["unscannable-file"], Rules(gate.Pass("c.zip", [.. "PK\u0003\u0004"u8, 1, 2, 3])));
    }

    private static byte[] Zip(string name, string text)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        return packed.ToArray();
    }
}
