using System.Text;
using Digest.Protection;
using Digest.Stages;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Protection;

public class TheListIsReadInSilence
{
    private const string Secret = "Quillon Ashgrove";

    private static (ProtectedTerms? Terms, List<ListFault> Faults) Read(string list)
    {
        var faults = new List<ListFault>();
        return (ProtectedFile.Parse("terms.yml", Encoding.UTF8.GetBytes(list), faults), faults);
    }

    [Fact]
    public void A_list_has_terms_variants_and_patterns()
    {
        var (terms, faults) = Read("""
            terms:
              - term: Quillon Ashgrove
                variants: [Kwilon Ashgrov, "Квиллон"]
                replacement: a former detainee
              - term: ashgr
                match: part
              - pattern: "camp [0-9]+"
            """);
        Assert.Empty(faults);
        Assert.Equal([1, 1, 1, 2, 3], new[] { "to quillon ASHGROVE.", "Kwilon  Ashgrov", "Квиллон", "Ashgrovski", "in Camp 12" }.Select(text => terms!.FirstRule(text) ?? 0));
        Assert.Equal("by a former detainee", terms!.Replace("by Quillon Ashgrove", rule => rule.Replacement ?? "?"));
    }

    [Theory]
    [InlineData("", "terms.yml: the list is empty")]
    [InlineData("terms:\n", "terms.yml: the list has no entries")]
    [InlineData("terms: []\n", "terms.yml: the list has no entries")]
    [InlineData("terms: Quillon Ashgrove\n", "terms.yml:1: 'terms' is no list")]
    [InlineData("Quillon Ashgrove\n", "terms.yml:1: this is not valid YAML")]
    [InlineData("terms:\n  - Quillon Ashgrove\n", "terms.yml:2: entry 1: the entry is no map of keys and values")]
    [InlineData("terms:\n  - variants: [Quillon Ashgrove]\n", "terms.yml:2: entry 1: the entry has neither term nor pattern")]
    [InlineData("terms:\n  - {term: ok, pattern: Quillon}\n", "terms.yml:2: entry 1: the entry has a term and a pattern")]
    [InlineData("terms:\n  - {term: Q}\n", "terms.yml:2: entry 1: a term has fewer than 2 letters or digits, so it would be found everywhere")]
    [InlineData("terms:\n  - {pattern: \"Quillon(\"}\n", "terms.yml:2: entry 1: the pattern cannot be used: it is no regular expression, looks around or back, or matches nothing at all")]
    [InlineData("terms:\n  - {pattern: \"(?=Quillon)\"}\n", "terms.yml:2: entry 1: the pattern cannot be used: it is no regular expression, looks around or back, or matches nothing at all")]
    [InlineData("terms:\n  - {pattern: \"(Quillon)*\"}\n", "terms.yml:2: entry 1: the pattern cannot be used: it is no regular expression, looks around or back, or matches nothing at all")]
    [InlineData("terms:\n  - {term: ok, Quillon: Ashgrove}\n", "terms.yml:2: entry 1: the entry has an unknown key")]
    [InlineData("Quillon: 1\nterms: [{term: ok}]\n", "terms.yml:1: an unknown key stands at the top of the list")]
    [InlineData("terms:\n  - {term: ok, match: Quillon}\n", "terms.yml:2: entry 1: 'match' is neither word nor part")]
    [InlineData("terms:\n  - {term: Quillon, replacement: the Quillon}\n", "terms.yml: entry 1: what is to stand instead holds what entry 1 protects")]
    [InlineData("terms:\n  - {term: ok, replacement: \"Quillon <b>\"}\n", "terms.yml:2: entry 1: what is to stand instead is not plain words")]
    [InlineData("terms:\n  - {term: ok, replacement: \"Quillon\\nAshgrove\"}\n", "terms.yml:2: entry 1: what is to stand instead is not plain words")]
    [InlineData("terms:\n  - term: Quillon: Ashgrove\n", "terms.yml:2: this is not valid YAML")]
    [InlineData("terms:\n\t- term: Quillon\n", "terms.yml:2: this is not valid YAML")]
    [InlineData("terms:\n  - term: &Quillon Ashgrove\n", "terms.yml:2: an anchor, an alias, a tag or a second document begins here, which is not read")]
    [InlineData("terms:\n  - term: Quillon Ashgrove of the town #12\n", "terms.yml:2: a blank and # cut off the rest of this value as a comment")]
    [InlineData("terms:\n  - {term: Quillon Ashgrove, replacement: a witness}\n  - {term: ok}\n  - {term: QUÍLLON  ashgrove, replacement: a guard}\n", "terms.yml:4: entry 3: the term of line 2 stands here again, and another 'replacement' is to stand instead (case, accents and look-alike letters make no difference)")]
    [InlineData("terms:\n  - {term: ok, variants: [Quillon]}\n  - term: yes\n    replacement: a guard\n    variants: [Quillon]\n", "terms.yml:5: entry 2: the term of line 2 stands here again, and another 'replacement' is to stand instead (case, accents and look-alike letters make no difference)")]
    [InlineData("terms:\n  - term: ok\n    term: Quillon\n", "terms.yml:3: a key stands here for the second time")]
    public void A_fault_names_line_and_entry_and_quotes_nothing(string list, string message)
    {
        var (terms, faults) = Read(list);
        Assert.Null(terms);
        Assert.Contains(message, faults.Select(fault => fault.ToString()));
        Assert.All(faults, fault => Assert.DoesNotMatch("(?i)quil|ashg", fault + fault.Help));
    }

    [Fact]
    public void A_term_may_stand_twice_with_the_same_replacement() =>
        Assert.Empty(Read("terms:\n  - {term: Quillon, replacement: a witness, variants: [QUILLON]}\n  - {term: quillon, replacement: a witness}\n").Faults);

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(3, Read("terms:\n  - {term: Q}\n  - {match: part}\n  - {pattern: \"(\"}\n").Faults.Count);

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var faults = new List<ListFault>();
        Assert.Null(ProtectedFile.Parse("terms.yml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("terms: []")).ToArray(), faults));
        Assert.Null(ProtectedFile.Parse("terms.yml", [0xC3, 0x28], faults));
        Assert.Null(ProtectedFile.Parse("terms.yml", "terms:\0"u8.ToArray(), faults));
        Assert.Equal(3, faults.Count);
    }

    [Fact]
    public void A_list_inside_the_digest_is_refused_behind_a_link_too()
    {
        using Folder folder = new(), outside = new();
        folder.Put("private/terms.yml", "terms: [{term: " + Secret + "}]\n");
        outside.Put("terms.yml", "terms: [{term: " + Secret + "}]\n");
        File.CreateSymbolicLink(Path.Join(outside.Root, "link.yml"), Path.Join(folder.Root, "private", "terms.yml"));
        var faults = new List<ListFault>();
        Assert.NotNull(ProtectedFile.Read(Path.Join(outside.Root, "terms.yml"), folder.Root, faults));
        Assert.Empty(faults);
        foreach (string path in (string[])[Path.Join(folder.Root, "private", "terms.yml"), Path.Join(outside.Root, "link.yml"), Path.Join(outside.Root, "none.yml"), outside.Root])
        {
            Assert.Null(ProtectedFile.Read(path, folder.Root, faults));
        }
        Assert.Equal(4, faults.Count);
        Assert.All(faults, fault => Assert.DoesNotContain(Path.DirectorySeparatorChar, fault.ToString()));
    }

    /// <summary>A folder of it, the work tree's own file, a linked work tree; whether git leaves the file out does not matter.</summary>
    [Theory]
    [InlineData(".git/HEAD", "terms.yml")]
    [InlineData(".git/HEAD", "far/down/terms.yml")]
    [InlineData(".git", "private/terms.yml")]
    public void A_list_in_any_repository_is_refused_behind_a_link_too(string git, string list)
    {
        using Folder repository = new(), digest = new(), outside = new();
        repository.Put(git, "gitdir: elsewhere\n").Put(".gitignore", "*\n").Put(list, "terms: [{term: " + Secret + "}]\n");
        File.CreateSymbolicLink(outside["link.yml"], repository[list]);
        var faults = new List<ListFault>();
        Assert.Null(ProtectedFile.Read(repository[list], repository["site"], faults));
        Assert.Null(ProtectedFile.Read(outside["link.yml"], digest.Root, faults));
        Assert.Equal(["terms.yml: the list lies in a git repository, whose next commit or push may take it along", "link.yml: the list lies in a git repository, whose next commit or push may take it along"], faults.Select(fault => fault.ToString().Replace(Path.GetFileName(list), "terms.yml", StringComparison.Ordinal)));
        Assert.All(faults, fault => Assert.StartsWith("Keep it where no repository is", fault.Help, StringComparison.Ordinal));
    }
}
