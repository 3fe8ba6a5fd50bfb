using System.CommandLine;
using System.Globalization;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Cli;

/// <summary><c>digest text</c>: what was read of a document, as quotes are looked for in it and as their places count. Nothing is written.</summary>
internal static class TextCommand
{
    public static Command Command(Option<string?> root, Option<string?> protectedList, CancellationToken cancel)
    {
        var source = new Argument<string>("SOURCE") { HelpName = "SOURCE", Description = "The id of a source: the name of its file in input/sources/, without .md" };
        source.CompletionSources.Add(_ => IdsOnDisk.Ids("sources"));
        var format = new Option<string?>("--format") { HelpName = "text|paragraphs|json", Description = "text: to the letter, in UTF-8; paragraphs: with their numbers, pages, times and rows; json: paragraphs with their places [default: paragraphs on a terminal, else text]" };
        format.AcceptOnlyFromAmong("text", "paragraphs", "json");
        var command = new Command("text", "Print what was read of a document: the text in which quotes are looked for and their places count") { source, format, root, protectedList };
        command.SetAction(parsed => Run(parsed.GetValue(root), parsed.GetValue(protectedList), parsed.GetValue(source) ?? "", parsed.GetValue(format) ?? (Console.IsOutputRedirected ? "text" : "paragraphs"), cancel));
        return command;
    }

    private static int Run(string? named, string? list, string id, string format, CancellationToken cancel)
    {
        var terminal = new Terminal(format == "json" ? "json" : "text");
        if (DigestFolder.Find(named) is not { } root) { return terminal.Refuse(DigestFolder.Missing(named), DigestFolder.Needs); }
        if (!PrivateList.TryRead(list, root, terminal, out _)) { return ExitCode.Usage; }
        return Session.Guarded(terminal, () =>
        {
            if (!EditingSession.TryOpen(terminal, root, out var place, out int fault, cancel)) { return fault; }
            if (Quoting.Find(terminal, place, id) is not { } source) { return ExitCode.Usage; }
            return place.Digest!.Seeds.TryGetValue(source.Id, out var seed) ? Print(terminal, source, seed, format) : Quoting.NoText(terminal, place, source);
        });
    }

    private static int Print(Terminal terminal, Source source, SeedText seed, string format)
    {
        if (source.Custody is { Restricted: true } && Console.IsOutputRedirected)
        {
            terminal.Refuse($"the document of '{source.Id}' is restricted, and its text goes into no file", "  help: Run it on a terminal, without redirecting its output.");
            return ExitCode.ContentErrors;
        }
        if (terminal.Silence is { } silence && silence.Places(seed.Text).Any())
        {
            terminal.Refuse("a protected term stands in this text", "  help: Open the document itself: no command prints what the list protects.");
            return ExitCode.ContentErrors;
        }
        switch (format)
        {
            case "json": Json(seed); break;
            case "paragraphs": Paragraphs(seed); break;
            default: Plain(seed.Text); break;
        }
        return ExitCode.Clean;
    }

    /// <summary>Neither a mark at its beginning nor a line end behind it: places count from its first character.</summary>
    private static void Plain(string text)
    {
        using var output = StandardOutput.Open();
        output.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
        output.Flush();
    }

    private static void Paragraphs(SeedText seed)
    {
        var text = new StringBuilder();
        int? page = null;
        foreach (var paragraph in seed.Paragraphs)
        {
            if (paragraph.Page is { } at && at != page) { text.Append(CultureInfo.InvariantCulture, $"[{(seed.HasSlides ? "slide" : "page")} {at}]\n\n"); }
            page = paragraph.Page;
            if (seed.SecondAt(paragraph.Start) is { } second) { text.Append(CultureInfo.InvariantCulture, $"[{Timecode.Of(second)}] "); }
            if (paragraph.Row is { } row) { text.Append(CultureInfo.InvariantCulture, $"[{Printable.Line(row.ToString())}] "); }
            text.Append(paragraph.IsIgnored ? "(ignored)" : string.Create(CultureInfo.InvariantCulture, $"¶{paragraph.Number}"));
            foreach (string line in seed.Part(paragraph.Start, paragraph.Length).ReplaceLineEndings("\n").Trim('\n').Split('\n')) { text.Append("  ").Append(Printable.Line(line)).Append('\n'); }
            text.Append('\n');
        }
        Console.Out.Write(text.ToString());
    }

    /// <summary><c>{"source", "file", "sha256", "transcript", "paragraphs": [{"paragraph", "page" or "slide", "second", "sheet", "row", "start", "end", "text"}]}</c>; offsets in code points, ends exclusive; what is passed over has no number.</summary>
    private static void Json(SeedText seed) => JsonFormat.Write(Console.Out, json =>
    {
        json.WriteStartObject();
        json.WriteString("source", seed.SourceId);
        json.WriteString("file", seed.Path);
        json.WriteString("sha256", seed.Sha256);
        if (seed.Transcript is { } transcript)
        {
            json.WriteString("transcript", transcript.Path);
            json.WriteString("transcript_sha256", transcript.Sha256);
        }
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in seed.Paragraphs)
        {
            json.WriteStartObject();
            if (!paragraph.IsIgnored) { json.WriteNumber("paragraph", paragraph.Number); }
            if (paragraph.Page is { } page) { json.WriteNumber(seed.HasSlides ? "slide" : "page", page); }
            if (seed.SecondAt(paragraph.Start) is { } second) { json.WriteNumber("second", second); }
            if (paragraph.Row is { } row) { Quoting.Row(json, row); }
            json.WriteNumber("start", seed.ToCodePoints(paragraph.Start));
            json.WriteNumber("end", seed.ToCodePoints(paragraph.End));
            json.WriteString("text", seed.Part(paragraph.Start, paragraph.Length));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
