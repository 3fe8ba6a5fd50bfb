using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Digest.Kinds;
using Digest.Model;
using Digest.Tests.Cli;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Editing;

/// <summary>The forms are held to the format that Pages CMS documents (pagescms.org/docs/configuration): no package carries a schema of it.</summary>
public sealed class EditorsKnowTheDigest : IDisposable
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, string> Made(DigestConfig? config = null) => EditorFiles.Of(config, []).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes), StringComparer.Ordinal);

    private static JsonObject Forms() => (JsonObject)PlainYaml.Read(Made()[".pages.yml"])!;

    [Fact]
    public void The_files_of_this_repository_are_what_the_program_makes()
    {
        var config = EditorFiles.ConfigOf(Repository.Root, []);
        Assert.NotNull(config);
        var made = EditorFiles.Of(config, EditorFiles.Translations(Repository.Root, config));
        if (Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1") { EditorFiles.Write(Repository.Root, made); }
        Assert.All(made, file => Assert.True(Encoding.UTF8.GetString(file.Bytes) == File.ReadAllText(Path.Join(Repository.Root, file.Path)), $"{file.Path} is not what 'digest editor' makes"));
    }

    [Fact]
    public async Task A_new_digest_has_them_and_publishes_none()
    {
        Assert.Equal(0, (await new Command(_folder.Root).Run("init", _folder["a vault 村"])).Code);
        foreach (string path in Made().Keys) { Assert.True(File.Exists(_folder["a vault 村/" + path]), path); }
        var result = Digest.Build.Run(new BuildRequest(_folder["a vault 村"], _folder.Output) { Strict = true, BaseUrl = "https://example.org/", Today = new DateOnly(2026, 11, 23) }, TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(_folder.Files("output").Keys, path => path.Contains("obsidian", StringComparison.Ordinal) || path.Contains("vscode", StringComparison.Ordinal) || path.Contains("pages.yml", StringComparison.Ordinal));
        Assert.DoesNotContain("useMarkdownLinks", string.Concat(_folder.Files("output").Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_call_changes_nothing_and_settings_of_ones_own_stay()
    {
        _folder.Put("d/input/digest.yml", "title: T\nkinds: [{folder: camps, label: Camp, plural: Camps, like: place}]\nlanguages: [zh]\n").Put("d/.vscode/settings.json", "{}").Put("d/.pages.yml", "old");
        Assert.Equal(0, (await new Command(_folder.Root).Run("editor", "--root", _folder["d"])).Code);
        Assert.Equal("{}", File.ReadAllText(_folder["d/.vscode/settings.json"]));
        Assert.Contains("- name: camps\n    label: \"Camps\"", File.ReadAllText(_folder["d/.pages.yml"]), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["d/.vscode/schemas/camps.schema.json"]));
        Assert.True(File.Exists(_folder["d/.vscode/schemas/camps.translation.schema.json"]));
        Assert.Contains("nothing was written", (await new Command(_folder.Root).Run("editor", "--root", _folder["d"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_is_printed_without_a_digest_and_a_misspelt_kind_is_guessed()
    {
        var shown = (await new Command(_folder.Root).Run("schema", "claim"));
        Assert.Equal(0, shown.Code);
        Assert.Equal("Front matter of a claim", (string?)JsonNode.Parse(shown.Output)!["title"]);
        var wrong = (await new Command(_folder.Root).Run("schema", "clam"));
        Assert.Equal(2, wrong.Code);
        Assert.Contains("'claim'", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await new Command(_folder.Root).Run("schema", "--output", _folder["schemas"])).Code);
        Assert.True(File.Exists(_folder["schemas/digest.yml.schema.json"]));
    }

    [Fact]
    public async Task A_broken_configuration_is_told_and_nothing_is_written()
    {
        _folder.Put("d/input/digest.yml", "titel: T\n");
        var told = (await new Command(_folder.Root).Run("editor", "--root", _folder["d"]));
        Assert.Equal(2, told.Code);
        Assert.Contains("unknown-key", told.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["d/.pages.yml"]));
    }

    [Theory]
    [InlineData("input/claims/a b.md:3:14: error[absent-quote] The words stand nowhere.", "input/claims/a b.md", "3", "14", "error", "absent-quote")]
    [InlineData("input/digest.yml:1:1: warning[missing-url] No address: none.", "input/digest.yml", "1", "1", "warning", "missing-url")]
    public void The_editor_finds_the_place_of_a_message(string line, string file, string row, string column, string severity, string code)
    {
        var tasks = JsonNode.Parse(Made()[".vscode/tasks.json"])!["tasks"]!.AsArray();
        var patterns = tasks.Select(task => task!["problemMatcher"]).OfType<JsonObject>().Select(matcher => (string)matcher["pattern"]!["regexp"]!).ToList();
        Assert.Equal(2, patterns.Count);
        Assert.All(patterns, pattern => Assert.Equal([file, row, column, severity, code], Regex.Match(line, pattern).Groups.Values.Skip(1).Take(5).Select(group => group.Value)));
    }

    [Fact]
    public async Task The_editor_finds_the_place_of_what_check_really_prints()
    {
        _folder.Put("d/input/digest.yml", "title: T\n").Put("d/input/claims/a.md", "---\ntitle: A\n---\n");
        var told = (await new Command(_folder.Root).Run("check", "--root", _folder["d"]));
        string pattern = (string)JsonNode.Parse(Made()[".vscode/tasks.json"])!["tasks"]![0]!["problemMatcher"]!["pattern"]!["regexp"]!;
        var found = told.Errors.Split('\n').Select(line => Regex.Match(line, pattern)).Where(match => match.Success).ToList();
        Assert.Contains(found, match => match.Groups[1].Value.EndsWith("input/claims/a.md", StringComparison.Ordinal) && match.Groups[5].Value == "missing-field");
    }

    [Fact]
    public void Settings_are_json_that_an_editor_reads_and_name_schemas_that_are_written()
    {
        var made = Made();
        using var settings = JsonDocument.Parse(made[".vscode/settings.json"], WithComments);
        foreach (var schema in settings.RootElement.GetProperty("yaml.schemas").EnumerateObject()) { Assert.Contains(schema.Name[2..], made.Keys); }
        Assert.Equal("shortest", (string?)JsonNode.Parse(made["input/.obsidian/app.json"])!["newLinkFormat"]);
        Assert.False((bool)JsonNode.Parse(made["input/.obsidian/app.json"])!["useMarkdownLinks"]!);
    }

    [Fact]
    public void A_snippet_filled_in_has_known_keys_alone()
    {
        foreach (var (name, snippet) in JsonNode.Parse(Made()[".vscode/digest.code-snippets"])!.AsObject())
        {
            string prefix = (string)snippet!["prefix"]!;
            if (AllKinds.Definitions.FirstOrDefault(definition => definition.Info.Name == prefix) is not { } kind) { continue; }
            string body = string.Join('\n', snippet["body"]!.AsArray().Select(line => (string)line!));
            body = Regex.Replace(body, @"\$\{\d+\|([^,|]+)[^}]*\}|\$\{\d+:(\w+)\}|\$[1-9]\d*", match => match.Groups[1].Success ? match.Groups[1].Value : "x").Replace("$0", "", StringComparison.Ordinal).Replace("date: x", "date: 2022", StringComparison.Ordinal);
            var found = new TestDigest($"=== input/{kind.Info.Folder}/a.md\n{body}").Check().Found.Where(fault => FieldRules.All.Contains(fault.Rule));
            Assert.Empty(found.Select(fault => $"{name}: {fault.Message}"));
        }
    }

    [Fact]
    public void Forms_have_every_kind_and_keep_what_they_do_not_show()
    {
        var forms = Forms();
        Assert.True((bool)forms["settings"]!["content"]!["merge"]!);
        var content = forms["content"]!.AsArray();
        Assert.Equal(["claims", "recommendations", "events", "sources", "topics", "people", "organisations", "groups", "places", "pages", "settings"], content.Select(entry => (string)entry!["name"]!));
        Assert.All(content.SkipLast(1), entry => Assert.Contains(entry!["fields"]!.AsArray(), field => (string?)field!["name"] == "title" && (bool?)field["required"] == true));
        // Texts that may be maps too would be lost by a form that shows texts.
        Assert.All(content, entry => Assert.DoesNotContain(entry!["fields"]!.AsArray(), field => (string?)field!["name"] is "aliases" or "languages" or "repository" or "checks"));
    }

    /// <summary>In the form of a claim a translation would be asked for what it does not have, and keep it.</summary>
    [Fact]
    public async Task No_form_of_originals_lists_translations()
    {
        _folder.Put("d/input/digest.yml", "title: T\nlanguages: [fr, zh-Hans]\n").Put("d/input/about.md", "---\ntitle: A\n---\n").Put("d/input/about.fr.md", "---\ntitle: A\n---\n");
        foreach (string name in (string[])["a", "a.fr", "deep/b.zh-hans", "a.v2"]) { _folder.Put($"d/input/claims/{name}.md", "---\ntitle: A\n---\n"); }
        Assert.Equal(0, (await new Command(_folder.Root).Run("editor", "--root", _folder["d"])).Code);
        var content = PlainYaml.Read(File.ReadAllText(_folder["d/.pages.yml"]))!["content"]!.AsArray();
        string[] Excluded(string of) => [.. content.Single(entry => (string)entry!["name"]! == of)!["exclude"]!.AsArray().Select(name => (string)name!)];
        Assert.Equal(["index.md", "README.md", "a.fr.md", "b.zh-hans.md"], Excluded("claims"));
        Assert.Equal(["README.md", "about.fr.md"], Excluded("pages"));
        Assert.Equal(["index.md", "README.md"], Excluded("events"));
    }

    [Fact]
    public void No_form_writes_false_where_nobody_chose() => Assert.DoesNotContain("type: boolean", Made()[".pages.yml"], StringComparison.Ordinal);

    [Fact]
    public void Forms_keep_to_the_documented_format()
    {
        var forms = Forms();
        Only(forms, "media", "settings", "components", "content");
        Only(forms["media"]!, "input", "output", "categories");
        string[] components = [.. forms["components"]!.AsObject().Select(component => component.Key)];
        foreach (var (_, component) in forms["components"]!.AsObject()) { Only(component!, "type", "fields"); Fields(component!["fields"]!, components); }
        foreach (var entry in forms["content"]!.AsArray())
        {
            Only(entry!, "name", "label", "type", "path", "filename", "exclude", "view", "format", "subfolders", "fields");
            Assert.Contains((string)entry!["type"]!, (string[])["collection", "file"]);
            Assert.Contains((string)entry["format"]!, (string[])["yaml-frontmatter", "yaml"]);
            Assert.Matches("^[^/].*[^/]$", (string)entry["path"]!);
            Fields(entry["fields"]!, components);
        }
    }

    private static void Fields(JsonNode fields, string[] components)
    {
        string[] types = ["string", "text", "number", "select", "reference", "object"];
        var names = Forms()["content"]!.AsArray().Select(entry => (string)entry!["name"]!).ToList();
        foreach (var field in fields.AsArray())
        {
            Only(field!, "name", "label", "description", "type", "component", "list", "required", "pattern", "options", "fields");
            Assert.Matches("^[a-zA-Z0-9-_]+$", (string)field!["name"]!);
            Assert.True(field["type"] is null != (field["component"] is null), $"{field["name"]}: exactly one of type and component");
            if (field["component"] is { } component) { Assert.Contains((string)component!, components); continue; }
            string type = (string)field["type"]!;
            Assert.Contains(type, types);
            Assert.Equal(type == "object", field["fields"] is not null);
            if (type == "select") { Assert.NotEmpty(field["options"]!["values"]!.AsArray()); }
            if (type == "reference") { Assert.Contains((string)field["options"]!["collection"]!, names); }
            if (field["pattern"] is { } pattern) { Only(pattern, "regex", "message"); _ = new Regex((string)pattern["regex"]!, RegexOptions.ECMAScript); }
            if (field["list"] is JsonObject list) { Only(list, "collapsible"); }
            if (field["fields"] is { } inner) { Fields(inner, components); }
        }
    }

    private static void Only(JsonNode map, params string[] keys) => Assert.Empty(map.AsObject().Select(entry => entry.Key).Except(keys));
}
