using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;

namespace Digest.Cli;

/// <summary><c>digest cite</c>: works in, citations and a bibliography by a style out. Needs no digest.</summary>
internal static class CiteCommand
{
    public static Command Make()
    {
        var style = new Option<string>("--style") { HelpName = "FILE|author-date|notes", Description = "A style file (CSL 1.0.2), or one of the program's own", DefaultValueFactory = _ => CitationStyle.AuthorDate };
        style.CompletionSources.Add("author-date", "notes");
        var items = new Option<string>("--items") { HelpName = "FILE", Description = "The works, as CSL-JSON", Required = true };
        var citations = new Option<string?>("--citations") { HelpName = "FILE", Description = """What to cite, as JSON: [["a"], [{"id": "b", "locator": "4", "label": "page"}]] [default: each work once]""" };
        var locale = new Option<string?>("--locale") { HelpName = "TAG", Description = "The language of the terms, such as fr or zh-CN [default: that of the style, or else en]" };
        var format = new Option<string>("--format") { HelpName = "text|html|json", Description = "What is printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "html", "json");
        var command = new Command("cite", "Print the citations and the bibliography of works by a citation style; no digest is needed") { style, items, citations, locale, format };
        command.SetAction(parsed => Run(new Asked(parsed.GetValue(style)!, parsed.GetValue(items)!, parsed.GetValue(citations), parsed.GetValue(locale)), parsed.GetValue(format)!));
        return command;
    }

    private sealed record Asked(string Style, string Items, string? Citations, string? Locale);

    private static int Run(Asked asked, string format)
    {
        var terminal = new Terminal("text");
        bool own = CitationStyle.Own.Contains(asked.Style, StringComparer.Ordinal);
        if (!own && !File.Exists(asked.Style) && !asked.Style.Contains('.', StringComparison.Ordinal))
        {
            return terminal.Refuse($"'{asked.Style}' is no citation style, and no file", "  help: " + (Suggestion.For(asked.Style, CitationStyle.Own) ?? "Name a style file (.csl), author-date or notes."));
        }
        foreach (var (option, path) in Named(asked, own))
        {
            if (Directory.Exists(path)) { return terminal.Refuse($"'{path}', which {option} names, is a folder", "  help: Name a file in it."); }
            if (!File.Exists(path)) { return terminal.Refuse($"there is no file '{path}', which {option} names", "  help: " + (option == "--style" ? "Name a style file (.csl), author-date or notes. Nothing is downloaded." : "Name the file as it is reached from this folder.")); }
        }
        string? reading = null;
        try
        {
            InputFile Given(string path) => new(path, InputRole.Record, Bytes(terminal, reading = path));
            var request = new CiteRequest(asked.Style, own ? null : Bytes(terminal, reading = asked.Style), Given(asked.Items), asked.Citations is { } file ? Given(file) : null, asked.Locale) { Beside = () => own ? [] : Parents(asked.Style) };
            reading = null;
            if (!request.HasTerms()) { return terminal.Refuse($"there are no terms of the language '{Printable.Line(request.Asked!)}'{(asked.Locale is null ? ", which the style is written for" : "")}", $"  help: {(asked.Locale is { } tag ? Suggestion.For(tag, CiteRequest.Languages) : null) ?? $"{(asked.Locale is null ? "Name another with --locale, as far as the style allows. " : "")}The program has {string.Join(", ", CiteRequest.Languages)}; others are read from locales-TAG.xml beside a style file, as the authors of CSL publish them."}"); }
            var found = new List<Diagnostic>();
            var result = request.Run(found);
            terminal.Report(new BuildResult(found, BuildSummary.Empty, TextOf, BuildOutcome.Clean), ".", verbose: true);
            if (result is null) { return ExitCode.ContentErrors; }
            using var output = StandardOutput.Open();
            output.Write(Printed(result, format));
            output.Flush();
            return ExitCode.Clean;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Warn(reading is null ? $"error: a file beside the style cannot be read, or standard output not be written: {InputWalk.Reason(fault)}" : $"error: '{reading}' cannot be read: {InputWalk.Reason(fault)}");
            return ExitCode.Environment;
        }
    }

    private static byte[] Bytes(Terminal terminal, string path) => Stopping.Waiting(terminal, () => ForeignFile.Read(path, (int)Reader.MostBytes)) ?? throw new IOException($"it has more than {Reader.MostBytes / 1_000_000} MB");

    /// <summary>The files that were named, each with the option that names it.</summary>
    private static IEnumerable<(string Option, string Path)> Named(Asked asked, bool own)
    {
        if (!own) { yield return ("--style", asked.Style); }
        yield return ("--items", asked.Items);
        if (asked.Citations is { } citations) { yield return ("--citations", citations); }
    }

    private static string? TextOf(string path) => File.Exists(path) ? TextDecoder.Lenient(File.ReadAllBytes(path)) : null;

    /// <summary>Other styles of the style's folder, for one that depends on another.</summary>
    private static IEnumerable<InputFile> Parents(string style)
    {
        var folder = new FileInfo(style).Directory;
        if (folder is not { Exists: true }) { yield break; }
        foreach (var file in folder.EnumerateFiles("*.csl").Concat(folder.EnumerateFiles("locales-*.xml")).Where(file => file.Length < Reader.MostBytes))
        {
            yield return new InputFile($"{CitationStyles.Folder}/{file.Name}", InputRole.Style, File.ReadAllBytes(file.FullName));
        }
    }

    private static byte[] Printed(CiteResult result, string format) => format switch
    {
        "json" => Json(result),
        "html" => Encoding.UTF8.GetBytes(string.Concat(result.Text.Citations.Select(one => $"<p class=\"csl-citation\">{one.Html}</p>\n")) + (result.Text.Bibliography.Count > 0 ? result.Text.BibliographyHtml + "\n" : "")),
        _ => Encoding.UTF8.GetBytes(Drawn(string.Concat(result.Text.Citations.Select(one => one.Plain + "\n")) + (result.Text.Bibliography.Count > 0 ? "\n" : "") + string.Concat(result.Text.Bibliography.Select(one => one.Plain + "\n")))),
    };

    /// <summary>The works are somebody else's: no character of theirs is to move a terminal's cursor, or ask it for anything.</summary>
    private static string Drawn(string text) => string.Concat(text.Where(c => c is '\n' or '\t' || !char.IsControl(c)));

    private static byte[] Json(CiteResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("style", result.Style.Style.Title);
            Write(json, "citations", result.Text.Citations);
            Write(json, "bibliography", result.Text.Bibliography);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Csl.CslText> texts)
    {
        json.WriteStartArray(name);
        foreach (var one in texts)
        {
            json.WriteStartObject();
            if (one.Id.Length > 0) { json.WriteString("id", one.Id); }
            json.WriteString("text", one.Plain);
            json.WriteString("html", one.Html);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
