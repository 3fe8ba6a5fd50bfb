using Digest.Kinds;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Kinds;

/// <summary>Whoever copies an example of the documents into a record has keys and words that the program takes.</summary>
public class TheExamplesAreTrue
{
    /// <summary>What stands in other files than records and <c>digest.yml</c>: the lock, the private list, a workflow.</summary>
    private static readonly string[] Others = ["seeds:\n", "terms:\n", "- name:"];

    private static readonly string[] OfForm = ["unknown-key", "yaml-syntax", "unsupported-yaml", "repeated-key", "wrong-form", "unknown-word", "bad-date", "bad-number", "bad-language", "bad-coordinates", "yaml-comment", "no-front-matter", "missing-field"];

    public static TheoryData<string, int, string> Examples()
    {
        var examples = new TheoryData<string, int, string>();
        foreach (string file in (string[])["README.md", "input/README.md", "seeds/README.md"])
        {
            string[] lines = File.ReadAllLines(Path.Join(Repository.Root, file));
            for (int first = 0; first < lines.Length; first++)
            {
                if (lines[first].Trim() != "```yaml") { continue; }
                int depth = lines[first].IndexOf('`', StringComparison.Ordinal), last = Array.FindIndex(lines, first, line => line.Trim() == "```");
                string yaml = string.Concat(lines[(first + 1)..last].Select(line => line[Math.Min(depth, line.Length)..] + "\n"));
                if (!Others.Any(start => yaml.StartsWith(start, StringComparison.Ordinal))) { examples.Add(file, first + 2, yaml); }
                first = last;
            }
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_taken_as_it_stands(string file, int line, string yaml)
    {
        var tried = Homes(yaml).Select(home => (home.Path, Faults: Faults(home.Path, home.Text))).ToList();
        Assert.True(tried.Exists(one => one.Faults.Count == 0), $"{file}:{line}: no kind of record takes the example. The nearest, {tried.MinBy(one => one.Faults.Count).Path}, says:\n{string.Join("\n", tried.MinBy(one => one.Faults.Count).Faults)}");
    }

    /// <summary>A whole record, or some keys of one or of <c>digest.yml</c>, in every place where it may stand.</summary>
    private static IEnumerable<(string Path, string Text)> Homes(string yaml)
    {
        bool isWhole = yaml.StartsWith("---\n", StringComparison.Ordinal);
        foreach (var definition in AllKinds.Definitions)
        {
            string folder = definition.Info.Folder.Length == 0 ? "input" : $"input/{definition.Info.Folder}";
            yield return ($"{folder}/tried.md", isWhole ? yaml : $"---\ntitle: Tried\n{(definition.Schema.Required.ToArray().Any(field => field.Name == "statement") ? "statement: It stands.\n" : "")}{(definition.Info.Like == RecordKind.Claim ? "modality: states\n" : "")}{yaml}---\n");
        }
        if (!isWhole) { yield return (DigestConfig.FilePath, yaml.StartsWith("title:", StringComparison.Ordinal) ? yaml : "title: Tried\n" + yaml); }
        else { yield return ("input/claims/tried.zh.md", yaml); }
    }

    private static List<string> Faults(string path, string text)
    {
        bool isTranslation = path.EndsWith(".zh.md", StringComparison.Ordinal);
        string more = isTranslation ? "=== input/digest.yml\ntitle: T\nlanguages: [zh]\n=== input/claims/tried.md\n---\ntitle: A\nstatement: B.\nmodality: states\n---\n" : "";
        return [.. new TestDigest($"{more}=== {path}\n{text}").Check().Found.Where(fault => fault.Span.Path == path && OfForm.Contains(fault.Rule.Id)).Select(fault => $"  {fault.Rule.Id}: {fault.Message}")];
    }

    [Fact]
    public void Text_with_a_comma_in_braces_is_told_with_the_marks_that_it_needs()
    {
        var fault = Assert.Single(new TestDigest("=== input/people/a.md\n---\ntitle: A\ndisplay: pseudonym\nconsent: {scope: her words, no place, no day, review_by: 2027-06-30}\n---\n").Check().Found, fault => fault.Rule.Id == "unknown-key" && fault.Message.StartsWith("'no day'", StringComparison.Ordinal));
        Assert.Equal("A comma inside { } parts keys; text with a comma needs quotation marks: scope: \"her words, no place, no day\".", fault.Help);
    }
}
