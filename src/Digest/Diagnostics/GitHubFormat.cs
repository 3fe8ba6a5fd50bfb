using System.Globalization;

namespace Digest.Diagnostics;

/// <summary>Workflow commands of GitHub Actions, which turn findings into annotations of the changed lines.</summary>
internal static class GitHubFormat
{
    public static void Write(TextWriter writer, IReadOnlyList<Placed> listed, IReadOnlyList<Unlisted> counted)
    {
        foreach (var one in listed)
        {
            string place = one.Lines is null ? "" : string.Create(CultureInfo.InvariantCulture,
                $",line={one.Start.Line},col={one.Start.Column},endLine={one.End.Line},endColumn={one.End.Column}");
            string file = one.Path.Length == 0 ? "" : $"file={Property(one.Path)}{place},";
            writer.Write($"::{one.Level} {file}title={Property(one.Diagnostic.Rule.Id)}::{Data(Words(one))}\n");
        }
        foreach (var rule in counted) { writer.Write($"::notice::{Data(rule.ToString())}\n"); }
    }

    private static string Words(Placed one)
    {
        string message = Printable.Line(one.Diagnostic.Message);
        string help = one.Diagnostic.Help is { } text ? $"\nhelp: {string.Join("\n", Printable.Lines(text))}" : "";
        return message + help + string.Concat(one.Related.Select(related => $"\nnote: {related.Line}"));
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(Printable.Line(text))
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
