using Spectre.Console;

namespace Digest.Cli;

/// <summary>Colours for a terminal; the words are the same without them.</summary>
internal static class Colours
{
    /// <summary>Writes a report in text, its parts told apart by how their lines begin.</summary>
    public static void Write(IAnsiConsole console, string report)
    {
        var writer = console.Profile.Out.Writer;
        if (!Uses(console)) { writer.Write(report); return; }
        foreach (string line in report.TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0) { WriteLine(console, Mark(line)); }
        }
    }

    public static void WriteLine(IAnsiConsole console, string markup)
    {
        var writer = console.Profile.Out.Writer;
        if (!Uses(console)) { writer.WriteLine(Markup.Remove(markup)); return; }
        int width = console.Profile.Width;
        console.Profile.Width = int.MaxValue / 4;
        console.MarkupLine(markup);
        console.Profile.Width = width;
    }

    private static bool Uses(IAnsiConsole console) => console.Profile.Capabilities.Ansi && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    private static string Mark(string line)
    {
        string text = Markup.Escape(line);
        if (line.StartsWith("  help:", StringComparison.Ordinal)) { return $"  [aqua]help:[/]{text[7..]}"; }
        if (line[0] == ' ') { return $"[grey]{text}[/]"; }
        text = Coloured(text, " error[[", "[red bold]");
        return Coloured(text, " warning[[", "[yellow bold]");
    }

    private static string Coloured(string text, string level, string colour)
    {
        int at = text.IndexOf(level, StringComparison.Ordinal), end = at < 0 ? -1 : text.IndexOf("]]", at, StringComparison.Ordinal);
        return end < 0 ? text : $"{text[..(at + 1)]}{colour}{text[(at + 1)..(end + 2)]}[/]{text[(end + 2)..]}";
    }
}
