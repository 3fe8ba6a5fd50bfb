using System.Globalization;
using System.Text;
using Digest.Citations.Formats;
using Xunit;

namespace Digest.Tests.Citations.Formats;

/// <summary>README.md beside the formats says what each holds; it is written from the tables that the code uses.</summary>
public class TheTableOfFormatsIsTrue
{
    private const string Begin = "<!-- formats: written from the code; DIGEST_ACCEPT=1 dotnet test rewrites it -->";
    private const string End = "<!-- /formats -->";
    private static readonly string Readme = Path.Join(Repository.Root, "src", "Digest", "Citations", "Formats", "README.md");

    [Fact]
    public void The_readme_lists_every_field_and_type()
    {
        string readme = File.ReadAllText(Readme);
        int start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = readme.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1") { File.WriteAllText(Readme, readme[..start] + "\n" + Table() + readme[end..]); return; }
        Assert.True(readme[start..end] == "\n" + Table(), "README.md is not what the code does; DIGEST_ACCEPT=1 dotnet test rewrites it.");
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| CSL | BibLaTeX | RIS | |\n|---|---|---|---|\n");
        foreach (var row in FieldTable.All) { table.Append(CultureInfo.InvariantCulture, $"| `{row.Variable}` | {Told(row.Bib)} | {Told(row.Ris)} | {row.Note} |\n"); }
        table.Append("\nGroups of types:\n\n| group | types |\n|---|---|\n");
        foreach (var (name, types) in Places.AllGroups) { table.Append(CultureInfo.InvariantCulture, $"| {name} | {types} |\n"); }
        table.Append("\n| type of CSL | BibLaTeX | RIS | comes back from RIS as |\n|---|---|---|---|\n");
        foreach (var row in TypeTable.All)
        {
            string back = TypeTable.FromRis(row.Ris)!;
            table.Append(CultureInfo.InvariantCulture, $"| `{row.Type}` | `@{row.Bib}`{(row.Subtype is { } subtype ? $", `entrysubtype = {{{subtype}}}`" : "")} | `{row.Ris}` | {(back == row.Type ? "" : $"`{back}`")} |\n");
        }
        return table.Append('\n').ToString();
    }

    private static string Told(Places? places) => places is null ? "—" : string.Join(", ", places.Told().Select(place => $"`{place.Name}`{(place.Types is { } types ? $" ({types})" : "")}"));
}
