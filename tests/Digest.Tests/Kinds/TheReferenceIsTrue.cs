using System.Text;
using Digest.Kinds;
using Xunit;

namespace Digest.Tests.Kinds;

public class TheReferenceIsTrue
{
    private const string Begin = "<!-- reference: written from the code; DIGEST_ACCEPT=1 dotnet test rewrites it -->";
    private const string End = "<!-- /reference -->";
    private static readonly string File = Path.Join(Repository.Root, "input", "README.md");

    [Fact]
    public void Input_readme_lists_exactly_the_keys_that_the_code_reads()
    {
        string readme = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        int start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end > start, "input/README.md has lost the marks of its reference.");
        if (Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1") { System.IO.File.WriteAllText(File, readme[..start] + "\n" + Reference() + readme[end..]); return; }
        Assert.Equal(Reference().Trim(), readme[start..end].Trim());
    }

    private static string Reference()
    {
        var text = new StringBuilder();
        Table(text, "digest.yml", ConfigFields.Schema.Fields, "`input/digest.yml`");
        Table(text, "Common to all records", CommonFields.All, "");
        var common = CommonFields.All.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in AllKinds.Definitions)
        {
            var own = definition.Schema.Fields.Where(field => !common.Contains(field.Name)).ToList();
            if (own.Count > 0) { Table(text, char.ToUpperInvariant(definition.Info.Name[0]) + definition.Info.Name[1..], own, definition.Info.Folder.Length == 0 ? "`input/`, and folders in it that are no kind's" : $"`input/{definition.Info.Folder}/`"); }
        }
        Table(text, "Translation", TranslationFields.All.Fields, "`input/**/NAME.TAG.md`: `statement` for claims and recommendations alone");
        return text.ToString();
    }

    private static void Table(StringBuilder text, string heading, IEnumerable<Field> fields, string where)
    {
        text.Append("\n### ").Append(heading).Append("\n\n");
        if (where.Length > 0) { text.Append(where).Append("\n\n"); }
        text.Append("| key | value | what it says |\n|---|---|---|\n");
        foreach (var field in fields) { Row(text, field, ""); }
    }

    private static void Row(StringBuilder text, Field field, string prefix)
    {
        string about = field.Choices.Count is > 0 and <= 12 ? $"{field.About} One of: {string.Join(", ", field.Choices.Select(word => $"`{word}`"))}." : field.About;
        text.Append("| `").Append(prefix).Append(field.Name).Append('`').Append(field.Required ? " *" : "").Append(" | ").Append(Form(field)).Append(" | ").Append(about.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        if (field.Name is "quotes" or "citation" || field.Keys == QuoteFields.Schema && field.Name == "quote" || field.Keys is null) { if (field.Name != "quotes") { return; } }
        foreach (var inner in field.Keys!.Fields) { Row(text, inner, $"{prefix}{field.Name}{(field.Form is FieldForm.Maps or FieldForm.Texts ? "[]" : "")}."); }
    }

    private static string Form(Field field) => field.Form switch
    {
        FieldForm.Text => "text",
        FieldForm.Texts => "texts",
        FieldForm.Id => "id",
        FieldForm.Ids => "ids",
        FieldForm.Date => "EDTF date",
        FieldForm.Flag => "`true` or `false`",
        FieldForm.Number => "number",
        FieldForm.Choice => "a word",
        FieldForm.Map => field.Keys == QuoteFields.Schema ? "a quote" : field.Name == "citation" ? "CSL-JSON names" : "map",
        _ => "list of maps",
    };
}
