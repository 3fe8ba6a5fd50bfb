using System.Text.RegularExpressions;
using Digest.Checks;
using Digest.Stages;
using Xunit;

namespace Digest.Tests;

/// <summary>The rules of the code's shape that a compiler does not know.</summary>
public partial class TheShapeHolds
{
    private static readonly string Source = Path.Join(Repository.Root, "src", "Digest");

    private static readonly Dictionary<string, int> Layers = new()
    {
        ["Model"] = 0,
        ["Diagnostics"] = 1,
        ["Kinds"] = 2,
        ["Sources"] = 2,
        ["Citations"] = 2,
        ["FrontMatter"] = 2,
        ["Pictures"] = 2,
        ["Prose"] = 2,
        ["Protection"] = 2,
        ["Audits"] = 2,
        ["Searching"] = 2,
        ["Templates"] = 2,
        ["Checks"] = 3,
        ["Outputs"] = 3,
        ["Editing"] = 3,
        ["Editions"] = 4,
        ["Stages"] = 5,
    };

    private static readonly Dictionary<string, string> PackageHomes = new()
    {
        ["Markdig"] = "Prose",
        ["Ganss"] = "Prose",
        ["AngleSharp"] = "Prose",
        ["SmartReader"] = "Prose",
        ["UglyToad"] = "Sources/Formats/Pdf",
        ["DocumentFormat"] = "Sources/Formats",
        ["ExcelNumberFormat"] = "Sources/Formats/Tables",
        ["SkiaSharp"] = "Pictures",
        ["YamlDotNet"] = "FrontMatter",
        ["MimeKit"] = "Sources/Formats/Mime",
        ["Fluid"] = "Templates",
        ["Parlot"] = "Templates",
        ["System.ServiceModel.Syndication"] = "Outputs",
        // Written there, and read here.
        ["CsvHelper"] = "Outputs/Data;Sources/Formats/Tables",
        ["DiffPlex"] = "Diagnostics",
        ["System.IO.Hashing"] = "Checks/Pages",
    };

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    private static IEnumerable<(string File, string Folder, string Used)> Usings() =>
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (file, folder: Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0], text: File.ReadAllText(file)))
            .Where(file => Layers.ContainsKey(file.folder))
            .SelectMany(file => Using().Matches(file.text).Select(match => (Path.GetRelativePath(Source, file.file), file.folder, match.Groups[1].Value)));

    [Fact]
    public void A_layer_uses_lower_layers_alone_and_siblings_never_meet() =>
        Assert.Empty(Usings().Where(one => one.Used.StartsWith("Digest.", StringComparison.Ordinal) && Layers.TryGetValue(one.Used.Split('.')[1], out int layer)
            && one.Used.Split('.')[1] != one.Folder && layer >= Layers[one.Folder]).Select(one => $"{one.File} uses {one.Used}"));

    [Fact]
    public void A_third_party_package_is_named_in_one_folder() =>
        Assert.Empty(Usings().Where(one => (PackageHomes.GetValueOrDefault(one.Used) ?? PackageHomes.GetValueOrDefault(one.Used.Split('.')[0])) is { } homes && !homes.Split(';').Any(home => one.File.Replace('\\', '/').StartsWith(home + "/", StringComparison.Ordinal))).Select(one => $"{one.File} uses {one.Used}"));

    [Theory]
    [InlineData("Checks", "AllChecks.cs", @"public static Check Check\b")]
    [InlineData("Checks", "StatementChecks.cs", @"public static StatementCheck Check\b")]
    [InlineData("Kinds", "AllKinds.cs", @"public static KindDefinition (\w+) \{")]
    [InlineData("Outputs", "AllOutputs.cs", @"public static IEnumerable<OutputFile> (Of|Output)\(Publication \w+\)")]
    public void Every_check_kind_and_output_is_registered(string folder, string list, string pattern)
    {
        string registered = File.ReadAllText(Path.Join(Source, folder, list));
        string[] files = [.. Directory.EnumerateFiles(Path.Join(Source, folder), "*.cs", SearchOption.AllDirectories).Where(file => Regex.IsMatch(File.ReadAllText(file), pattern) && Path.GetFileName(file) != list)];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Matches($@"\b{Path.GetFileNameWithoutExtension(file)}\.", registered));
    }

    [Fact]
    public void Every_folder_has_its_layer() =>
        Assert.Equal(Layers.Keys.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Source).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj") && Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any()).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_one_id_and_says_what_why_and_an_example()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Rules.All, rule =>
        {
            Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", rule.Id);
            Assert.NotEmpty(rule.What);
            Assert.NotEmpty(rule.Why);
            Assert.NotEmpty(rule.Example);
        });
    }

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Join(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories),
            file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadLines(file).Count() > 300);

    /// <summary>As <c>dotnet format</c> sorts them, which takes half a minute to say so.</summary>
    [Fact]
    public void What_a_file_uses_is_sorted()
    {
        string[] files = [.. new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Join(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];
        Assert.True(files.Length > 1_000);
        Assert.DoesNotContain(files, file =>
        {
            string[] used = [.. File.ReadLines(file).Select(line => UsingLine().Match(line)).Where(line => line.Success).Select(line => line.Groups[1].Value)];
            return !used.SequenceEqual(used.OrderBy(KindOf).ThenBy(one => one.Split('.')[0] != "System").ThenBy(one => string.Join('\0', one.Split('.', ' ')), StringComparer.OrdinalIgnoreCase));
        });

        static int KindOf(string used) => used.Contains('=', StringComparison.Ordinal) ? 2 : used.StartsWith("static ", StringComparison.Ordinal) ? 1 : 0;
    }

    [GeneratedRegex(@"^using ([^;(]+);$")]
    private static partial Regex UsingLine();

    [Fact]
    public void Text_is_brought_into_a_normal_form_in_one_place() =>
        Assert.DoesNotContain(new[] { "Digest", "Digest.Cli" }.SelectMany(folder => Directory.EnumerateFiles(Path.Join(Repository.Root, "src", folder), "*.cs", SearchOption.AllDirectories)),
            file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetFileName(file) != "NormalForms.cs" && File.ReadAllText(file) is var code && (code.Contains(".Normalize(", StringComparison.Ordinal) || code.Contains(".IsNormalized()", StringComparison.Ordinal)));

    [Fact]
    public void Every_check_is_listed_once() => Assert.Equal(AllChecks.List.Count, AllChecks.List.Distinct().Count());
}
