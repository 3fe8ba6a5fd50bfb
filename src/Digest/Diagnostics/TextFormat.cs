using System.Globalization;
using System.Text;

namespace Digest.Diagnostics;

/// <summary>For people: <c>path:line:column: error[rule] message</c>, the line itself with a caret, and the help.</summary>
internal static class TextFormat
{
    /// <summary>Terminal cells of a source line that are shown, and how many of them stand before the fault.</summary>
    private const int Shown = 110, Before = 40;

    public static void Write(TextWriter writer, IReadOnlyList<Placed> listed, IReadOnlyList<Unlisted> counted)
    {
        foreach (var one in listed)
        {
            Line(writer, Head(one));
            if (one.Lines is { } lines && !one.IsSecret) { Quote(writer, one, lines.Line(one.Start.Line)); }
            string lead = "  help: ";
            foreach (string line in one.Diagnostic.Help is { } help ? Printable.Lines(help) : [])
            {
                Line(writer, (lead + line).TrimEnd());
                lead = "        ";
            }
            foreach (var related in one.Related) { Line(writer, $"  note: {related.Line}"); }
        }
        foreach (var rule in counted) { Line(writer, $"… {rule}"); }
    }

    private static void Line(TextWriter writer, string line) => writer.Write(Printable.NoCommand(line) + "\n");

    private static string Head(Placed one)
    {
        string path = one.Path.Length == 0 ? "" : Printable.Line(one.Path) + ":";
        string place = one.Lines is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{one.Start.Line}:{one.Start.Column}:");
        string gap = path.Length == 0 ? "" : " ";
        return $"{path}{place}{gap}{one.Level}[{one.Diagnostic.Rule.Id}] {Printable.Line(one.Diagnostic.Message)}";
    }

    /// <summary>The source line and, below it, carets under the fault as far as it goes in this line.</summary>
    private static void Quote(TextWriter writer, Placed one, ReadOnlySpan<char> line)
    {
        if (line.Trim().IsEmpty) { return; }
        int from = Math.Min(one.Start.Column - 1, line.Length);
        int to = one.End.Line == one.Start.Line ? Math.Min(one.End.Column - 1, line.Length) : line.Length;
        string before = Last(Printable.Line(one.Diagnostic.Rule.HasMargin ? line[..from] : line[..from].TrimStart()), Before);
        string fault = First(Printable.Line(line[from..Math.Max(from, to)]), Shown - Before);
        string after = First(Printable.Line(line[Math.Max(from, to)..].TrimEnd()), Math.Max(0, Shown - Cells(before) - Cells(fault)));
        string margin = one.Start.Line.ToString(CultureInfo.InvariantCulture);
        Line(writer, $"  {margin} | {before}{fault}{after}".TrimEnd());
        writer.Write($"  {new string(' ', margin.Length)} | {new string(' ', Cells(before))}{new string('^', Math.Max(1, Cells(fault)))}\n");
    }

    private static int Cells(string text) => text.EnumerateRunes().Sum(Printable.Width);

    private static string First(string text, int cells)
    {
        var kept = new StringBuilder();
        int used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Printable.Width(rune);
            if (used > cells) { return kept.Append('…').ToString(); }
            kept.Append(rune);
        }
        return text;
    }

    private static string Last(string text, int cells)
    {
        int start = text.Length, used = 0;
        while (start > 0)
        {
            int size = start > 1 && char.IsSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
            used += Rune.TryGetRuneAt(text, start - size, out var rune) ? Printable.Width(rune) : 1;
            if (used > cells) { return "…" + text[start..]; }
            start -= size;
        }
        return text;
    }
}
