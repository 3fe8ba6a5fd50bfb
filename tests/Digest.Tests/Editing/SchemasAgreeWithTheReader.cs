using System.Text;
using Digest.Diagnostics;
using Digest.Editing;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;
using Json.Schema;
using Xunit;
using JsonSchema = Json.Schema.JsonSchema;

namespace Digest.Tests.Editing;

public class SchemasAgreeWithTheReader
{
    private static readonly HashSet<Rule> Form = [.. FieldRules.All, CitationFields.UnknownType, ConfigFields.BadAddress, TranslationFields.Untranslatable];

    private static readonly IReadOnlyList<SchemaFile> Files = EditorFiles.Schemas(new DigestConfig
    {
        Title = default,
        Kinds = [new KindInfo("communities", "communities", RecordKind.Group, "Community", "Communities")],
        Languages = [new SiteLanguage(new Located<string>("fr", default), null, null, null)],
    });

    private static JsonSchema Schema(string name) => JsonSchema.FromText(Encoding.UTF8.GetString(Files.Single(file => file.Name == name).Bytes));

    private static bool Fits(string name, string yaml) => Schema(name).Evaluate(PlainYaml.Read(yaml)).IsValid;

    private static List<string> Faults(string name, string yaml)
    {
        string path = name switch { "digest.yml" => "input/digest.yml", "claim" => "input/claims/x.md", "claim.translation" => "input/claims/y.fr.md", "person" => "input/people/x.md", "place" => "input/places/x.md", "source" => "input/sources/x.md", "event" => "input/events/x.md", "recommendation" => "input/recommendations/x.md", _ => $"input/{name}/x.md" };
        string config = name == "digest.yml" ? "" : "=== input/digest.yml\ntitle: T\nlanguages: [fr]\nkinds: [{folder: communities, label: C, plural: Cs, like: group}]\n=== input/claims/y.md\n---\ntitle: Y\nstatement: Y.\nmodality: states\n---\n";
        string file = name == "digest.yml" ? yaml : $"---\n{yaml}\n---\n";
        return [.. new TestDigest($"{config}=== {path}\n{file}").Check().Found.Where(fault => fault.Span.Path == path && Form.Contains(fault.Rule) && fault.Severity == Severity.Error).Select(fault => $"{fault.Rule.Id}: {fault.Message}")];
    }

    private const string Claim = "title: A\nstatement: It was so.\nmodality: states\n";

    [Theory]
    [InlineData("claim", Claim)]
    [InlineData("claim", "title: 1984\nstatement: true\nmodality: states\n")]
    [InlineData("claim", "statement: It was so.\nmodality: states\n")]
    [InlineData("claim", "title:\nstatement: It was so.\nmodality: states\n")]
    [InlineData("claim", "title: ''\nstatement: It was so.\nmodality: states\n")]
    [InlineData("claim", "title: ' '\nstatement: It was so.\nmodality: states\n")]
    [InlineData("claim", "title: [a]\nstatement: It was so.\nmodality: states\n")]
    [InlineData("claim", "title: A\nstatement: It was so.\nmodality: says\n")]
    [InlineData("claim", "title: A\nstatement: It was so.\nmodality:\n")]
    [InlineData("claim", Claim + "sumary: x\n")]
    [InlineData("claim", Claim + "summary:\n")]
    [InlineData("claim", Claim + "summary: {a: b}\n")]
    [InlineData("claim", Claim + "topics: a\n")]
    [InlineData("claim", Claim + "topics: [a, b]\n")]
    [InlineData("claim", Claim + "topics: [2019]\n")]
    [InlineData("claim", Claim + "topics: {a: b}\n")]
    [InlineData("claim", Claim + "topics: [[a]]\n")]
    [InlineData("claim", Claim + "topics: [a, '']\n")]
    [InlineData("claim", Claim + "aliases: [a, {text: b, lang: zh}]\n")]
    [InlineData("claim", Claim + "aliases: [{lang: zh}]\n")]
    [InlineData("claim", Claim + "aliases: [{text: b, lang: zh_Hans}]\n")]
    [InlineData("claim", Claim + "aliases: [[a]]\n")]
    [InlineData("claim", Claim + "lang: no\n")]
    [InlineData("claim", Claim + "lang: English\n")]
    [InlineData("claim", Claim + "lang: zh-Hans\n")]
    [InlineData("claim", Claim + "status: drafty\n")]
    [InlineData("claim", Claim + "status: draft\n")]
    [InlineData("claim", Claim + "index: false\n")]
    [InlineData("claim", Claim + "index: 'false'\n")]
    [InlineData("claim", Claim + "index: no\n")]
    [InlineData("claim", Claim + "index: 0\n")]
    [InlineData("claim", Claim + "date: 2022\n")]
    [InlineData("claim", Claim + "date: 2022-05~\n")]
    [InlineData("claim", Claim + "date: \"[..2022-05]\"\n")]
    [InlineData("claim", Claim + "date: [..2022-05]\n")]
    [InlineData("claim", Claim + "date: {a: b}\n")]
    [InlineData("claim", Claim + "date: May 2022\n")]
    [InlineData("claim", Claim + "date: before 2019\n")]
    [InlineData("claim", Claim + "date: ''\n")]
    [InlineData("claim", Claim + "date:\n")]
    [InlineData("claim", Claim + "duration: P5D\n")]
    [InlineData("claim", Claim + "duration: PT2H30M\n")]
    [InlineData("claim", Claim + "duration: P1DT\n")]
    [InlineData("claim", Claim + "duration: P5\n")]
    [InlineData("claim", Claim + "duration: PT\n")]
    [InlineData("claim", Claim + "duration: 5 dayz\n")]
    [InlineData("claim", Claim + "evidence: {kind: interview, count: 8}\n")]
    [InlineData("claim", Claim + "evidence: [{kind: interview, count: -8}]\n")]
    [InlineData("claim", Claim + "evidence: [{kind: interview, count: many}]\n")]
    [InlineData("claim", Claim + "evidence: [{kind: interview, count: '8'}]\n")]
    [InlineData("claim", Claim + "evidence: [{kind: interview, count: 1.5}]\n")]
    [InlineData("claim", Claim + "evidence: [{count: 8}]\n")]
    [InlineData("claim", Claim + "evidence: [a]\n")]
    [InlineData("claim", Claim + "evidence: a\n")]
    [InlineData("claim", Claim + "quotes: [{source: r, exact: a b}]\n")]
    [InlineData("claim", Claim + "quotes: {source: r, exact: a b}\n")]
    [InlineData("claim", Claim + "quotes: [{source: r}]\n")]
    [InlineData("claim", Claim + "quotes: [{source: r, exact: a, role: suports}]\n")]
    [InlineData("claim", Claim + "quotes: [{source: r, exact: a, translation: {lang: en, text: b}}]\n")]
    [InlineData("claim", Claim + "quotes: [{source: r, exact: a, translation: {text: b}}]\n")]
    [InlineData("claim", Claim + "quotes: [{source: r, exact: a, translation: b}]\n")]
    [InlineData("claim", Claim + "responds_to: [{claim: y, stance: rejects}]\n")]
    [InlineData("claim", Claim + "responds_to: [{claim: y, source: z, stance: rejects}]\n")]
    [InlineData("claim", Claim + "responds_to: [{stance: rejects}]\n")]
    [InlineData("claim", Claim + "corrections: [{date: 2026-11-20, text: It was.}]\n")]
    [InlineData("claim", Claim + "corrections: [{text: It was.}]\n")]
    [InlineData("claim", Claim + "withdrawn: yes\n")]
    [InlineData("claim", Claim + "withdrawn: {date: 2026, notice: false}\n")]
    [InlineData("claim.translation", "title: A\nstatement: B.\n")]
    [InlineData("claim.translation", "title: A\n")]
    [InlineData("claim.translation", "title: A\nstatement: B.\ndate: 2022\n")]
    [InlineData("claim.translation", "title: A\nstatement: B.\nstatus: drafty\n")]
    [InlineData("person", "title: A\nroles: [{title: Officer, from: 2019}]\ndisplay: role_only\nminor: true\n")]
    [InlineData("person", "title: A\nroles: [{from: 2019}]\n")]
    [InlineData("person", "title: A\ndisplay: hidden\n")]
    [InlineData("person", "title: A\ncoordinates: {latitude: 1, longitude: 2}\n")]
    [InlineData("place", "title: A\ncoordinates: {latitude: 43.8, longitude: -87.6}\npublish_precision: 0.5\n")]
    [InlineData("place", "title: A\ncoordinates: {latitude: 143.8, longitude: 87.6}\npublish_precision: 5\n")]
    [InlineData("place", "title: A\ncoordinates: {latitude: north, longitude: 87.6}\npublish_precision: 5\n")]
    [InlineData("place", "title: A\ncoordinates: {latitude: 43.8}\npublish_precision: 5\n")]
    [InlineData("place", "title: A\ncoordinates: {latitude: 43.8, longitude: 87.6}\npublish_precision: 0.001\n")]
    [InlineData("source", "title: A\ncitation: {type: report, author: [{family: A, given: B}], issued: 2022}\nrights: {publish: excerpts, max_words: 600}\n")]
    [InlineData("source", "title: A\ncitation: {type: web page}\n")]
    [InlineData("source", "title: A\ncitation: {authors: []}\n")]
    [InlineData("source", "title: A\ncitation: {author: Ann}\n")]
    [InlineData("source", "title: A\ncustody: {seed: seeds/a.txt, sha256: 12ab}\n")]
    [InlineData("source", "title: A\ncustody: {seed: seeds/a.txt, encoding: latin-2}\n")]
    [InlineData("source", "title: A\nrights: {publish: some}\n")]
    [InlineData("source", "title: A\nrights: {max_words: many}\n")]
    [InlineData("source", "title: A\nrights: full\n")]
    [InlineData("event", "title: A\nparticipants: [{id: x, role: guest}]\nplace: y\nafter: [{event: z}]\n")]
    [InlineData("event", "title: A\nparticipants: [x]\n")]
    [InlineData("event", "title: A\nstatement: x\n")]
    [InlineData("recommendation", "title: A\nstatement: B.\nresponses: [{by: x, state: noted}]\n")]
    [InlineData("recommendation", "title: A\nstatement: B.\nresponses: [{by: x}]\n")]
    [InlineData("communities", "title: A\nsize: 26\n")]
    [InlineData("communities", "title: A\nsise: 26\n")]
    [InlineData("digest.yml", "title: T\n")]
    [InlineData("digest.yml", "summary: T\n")]
    [InlineData("digest.yml", "title: T\nfeeds: false\n")]
    [InlineData("digest.yml", "title: T\nfeeds: true\n")]
    [InlineData("digest.yml", "title: T\nfeeds: {new: false}\n")]
    [InlineData("digest.yml", "title: T\nfeeds: no feeds\n")]
    [InlineData("digest.yml", "title: T\nurl: https://example.org/a/\n")]
    [InlineData("digest.yml", "title: T\nurl: example.org\n")]
    [InlineData("digest.yml", "title: T\nurl: https://example.org/?a\n")]
    [InlineData("digest.yml", "title: T\nlanguages: [fr, {tag: zh, title: X}]\n")]
    [InlineData("digest.yml", "title: T\nlanguages: [{title: X}]\n")]
    [InlineData("digest.yml", "title: T\neditions: [zip, pdf]\n")]
    [InlineData("digest.yml", "title: T\neditions: zip\n")]
    [InlineData("digest.yml", "title: T\nchecks: {missing-url: off}\n")]
    [InlineData("digest.yml", "title: T\nchecks: {missing-url: no}\n")]
    [InlineData("digest.yml", "title: T\ntimeline: {year_page: 3}\n")]
    [InlineData("digest.yml", "title: T\ntimeline: {year_page: 300}\n")]
    [InlineData("digest.yml", "title: T\nnavigation: [{to: claims}]\n")]
    [InlineData("digest.yml", "title: T\nnavigation: [{text: Claims}]\n")]
    [InlineData("digest.yml", "title: T\nkinds: [{folder: a, label: A, plural: As, like: topic}]\n")]
    [InlineData("digest.yml", "title: T\nkinds: [{folder: a, label: A, plural: As, like: thing}]\n")]
    [InlineData("digest.yml", "title: T\nrepository: https://github.com/o/r\n")]
    [InlineData("digest.yml", "title: T\nrepository: {url: https://github.com/o/r, branch: main}\n")]
    [InlineData("digest.yml", "title: T\nrepository: {adress: https://github.com/o/r}\n")]
    [InlineData("digest.yml", "title: T\nrepository: [a]\n")]
    [InlineData("digest.yml", "title: T\nsearch: maybe\n")]
    [InlineData("digest.yml", "title: T\nlanguage: english\n")]
    public void A_file_fits_its_schema_just_when_the_program_reads_it(string name, string yaml)
    {
        var faults = Faults(name, yaml);
        Assert.True(Fits(name, yaml) == (faults.Count == 0), faults.Count == 0 ? "The program reads it; the schema refuses it." : $"The schema takes it; the program says: {string.Join(" | ", faults)}");
    }

    public static TheoryData<string> Records() => [.. new[] { "input", "src/Digest/Init/input", "tests/Digest.Tests/Golden/whole/input" }.SelectMany(folder => Directory.EnumerateFiles(Path.Join(Repository.Root, folder), "*.*", SearchOption.AllDirectories)).Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Where(path => path.EndsWith("digest.yml", StringComparison.Ordinal) || (path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith("README.md", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_record_of_this_repository_fits(string path)
    {
        string text = File.ReadAllText(Path.Join(Repository.Root, path)).ReplaceLineEndings("\n"), inside = path[(path.IndexOf("input/", StringComparison.Ordinal) + "input/".Length)..];
        if (inside == "digest.yml") { Assert.True(Fits("digest.yml", text)); return; }
        string folder = inside.Contains('/', StringComparison.Ordinal) && !inside.EndsWith("/index.md", StringComparison.Ordinal) ? inside[..inside.IndexOf('/', StringComparison.Ordinal)] : "";
        var kind = AllKinds.Definitions.Select(definition => definition.Info).Append(new KindInfo("communities", "communities", RecordKind.Group)).FirstOrDefault(info => info.Folder == folder);
        var fence = Fence.Find(path, text, []);
        var result = Schema(kind?.Name ?? "page").Evaluate(PlainYaml.Read(text.Substring(fence.Start, fence.Length)), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }

    [Fact]
    public void Every_key_is_explained()
    {
        Assert.All(Files, file => Assert.DoesNotContain("\"description\": \"\"", Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal));
        Assert.Contains(Files, file => file.Name == "communities" && file.Files.SequenceEqual(["input/communities/**/*.md"]));
        Assert.Contains(Files, file => file.Name == "claim.translation" && file.Files.SequenceEqual(["input/claims/**/*.fr.md"]));
    }

    [Fact]
    public void Every_schema_is_a_schema_of_draft_7() =>
        Assert.All(Files, file => Assert.True(MetaSchemas.Draft7.Evaluate(System.Text.Json.Nodes.JsonNode.Parse(file.Bytes)).IsValid, file.Name));

    [Fact]
    public void An_id_may_be_the_name_of_its_file_as_forms_write_it() =>
        Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed("It was so.") + "\n=== input/claims/a.md\n---\n" + Claim + "concerns: [ministry.md]\nquotes: [{source: report.md, exact: It was so}]\n---\n").Check().Found, fault => fault.Severity == Severity.Error);
}
