using System.CommandLine;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Editing;

namespace Digest.Cli;

/// <summary><c>digest list</c> and <c>digest show</c>: looking things up without opening files. Nothing is written.</summary>
internal static class Listing
{
    private const int WidestTitle = 72;

    public static Command List(Option<string?> root, Option<string?> protectedList, CancellationToken cancel)
    {
        var kind = new Argument<string?>("KIND") { HelpName = "KIND", Arity = ArgumentArity.ZeroOrOne, Description = "claim, event, source, person …, or a kind of the digest's own [default: every record]" };
        kind.CompletionSources.Add(_ => IdsOnDisk.Kinds());
        var format = new Option<string>("--format") { HelpName = "text|json|csv", Description = "How the list is printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        var command = new Command("list", "List records with id, code, title, status and date, drafts too") { kind, format, root, protectedList };
        command.SetAction(parsed => Open(parsed.GetValue(root), parsed.GetValue(protectedList), parsed.GetValue(format)!, (terminal, place) => Print(terminal, place, parsed.GetValue(kind), parsed.GetValue(format)!), cancel));
        return command;
    }

    public static Command Show(Option<string?> root, Option<string?> protectedList, CancellationToken cancel)
    {
        var id = new Argument<string>("ID") { HelpName = "ID", Description = "The record's id or code: the name of its file, without .md" };
        id.CompletionSources.Add(_ => IdsOnDisk.Ids());
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "How it is printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("show", "Show a record: its file and address, the states of its quotes, and what links to it") { id, format, root, protectedList };
        command.SetAction(parsed => Open(parsed.GetValue(root), parsed.GetValue(protectedList), parsed.GetValue(format)!, (terminal, place) => Print(terminal, place, parsed.GetValue(id)!, parsed.GetValue(format)! == "json"), cancel));
        return command;
    }

    private static int Open(string? named, string? list, string format, Func<Terminal, Workplace, int> act, CancellationToken cancel)
    {
        var terminal = new Terminal(format == "text" ? "text" : "json");
        if (DigestFolder.Find(named) is not { } root) { return terminal.Refuse(DigestFolder.Missing(named), DigestFolder.Needs); }
        if (!PrivateList.TryRead(list, root, terminal, out _)) { return ExitCode.Usage; }
        return Session.Guarded(terminal, () => EditingSession.TryOpen(terminal, root, out var place, out int fault, cancel) ? act(terminal, place) : fault);
    }

    private static int Print(Terminal terminal, Workplace place, string? word, string format)
    {
        var kind = word is null ? null : KindNames.Find(place.Digest!.Kinds, word);
        if (word is not null && kind is null) { return terminal.Refuse($"'{word}' is no kind", "  help: " + KindNames.Help(place.Digest!.Kinds, word)); }
        var lines = RecordLine.All(place.Digest!, kind);
        switch (format)
        {
            case "json": Json(terminal, lines); break;
            case "csv": Csv(terminal, lines); break;
            default: Table(terminal, lines); break;
        }
        int unread = place.Found.Where(Workplace.IsError).Select(fault => fault.Span.Path).Distinct(StringComparer.Ordinal).Count(path => path.EndsWith(".md", StringComparison.Ordinal) && place.Digest!.At(path) is null);
        if (unread > 0) { terminal.Warn($"{unread} {(unread == 1 ? "file" : "files")} cannot be read and {(unread == 1 ? "is" : "are")} not listed; 'digest check' says why"); }
        return ExitCode.Clean;
    }

    private static void Table(Terminal terminal, IReadOnlyList<RecordLine> lines)
    {
        if (lines.Count == 0) { terminal.Warn("There is none."); return; }
        string[][] rows = [.. lines.Select(line => (string[])[line.Id, line.Code ?? "", line.Status == "published" ? "" : line.Status, line.Date ?? "", Short(line.Title)])];
        int[] widths = [.. Enumerable.Range(0, 4).Select(i => rows.Max(row => Width(row[i])))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            var line = new StringBuilder();
            for (int i = 0; i < 4; i++) { if (widths[i] > 0) { line.Append(Printable.Line(row[i])).Append(' ', widths[i] - Width(row[i]) + 2); } }
            text.Append(line.Append(row[4]).ToString().TrimEnd()).Append('\n');
        }
        Console.Out.Write(terminal.Hidden(text.ToString()));
    }

    private static int Width(string text) => Printable.Line(text).EnumerateRunes().Sum(Printable.Width);

    private static string Short(string title) => Printable.Line(Excerpt.Of(title, WidestTitle, WidestTitle - 1));

    private static void Json(Terminal terminal, IReadOnlyList<RecordLine> lines) => JsonFormat.Write(Console.Out, json =>
    {
        json.WriteStartArray();
        foreach (var line in lines)
        {
            json.WriteStartObject();
            Fields(json, terminal, line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void Fields(System.Text.Json.Utf8JsonWriter json, Terminal terminal, RecordLine line)
    {
        json.WriteString("id", terminal.Hidden(line.Id));
        json.WriteString("kind", line.Kind);
        if (line.Code is { } code) { json.WriteString("code", terminal.Hidden(code)); }
        json.WriteString("title", terminal.Hidden(line.Title));
        json.WriteString("status", line.Status);
        if (line.Date is { } date) { json.WriteString("date", date); }
        json.WriteString("path", terminal.Hidden(line.Path));
    }

    /// <summary>RFC 4180; a cell that a spreadsheet would take for a formula is text.</summary>
    private static void Csv(Terminal terminal, IReadOnlyList<RecordLine> lines)
    {
        var text = new StringBuilder("id,kind,code,title,status,date,path\r\n");
        foreach (var line in lines) { text.AppendJoin(',', ((string[])[line.Id, line.Kind, line.Code ?? "", line.Title, line.Status, line.Date ?? "", line.Path]).Select(cell => Cell(terminal.Hidden(cell)))).Append("\r\n"); }
        Console.Out.Write(text);
    }

    private static string Cell(string text)
    {
        string safe = SpreadsheetCell.Of(text);
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static int Print(Terminal terminal, Workplace place, string id, bool isJson)
    {
        string asked = id.InForm();
        var records = place.Digest!.Records;
        if (Site.Named(records, asked) is not { } record)
        {
            return terminal.Refuse($"'{Printable.Line(id)}' is no record of this digest", $"  help: {Suggestion.For(id, records.Select(one => one.Id)) ?? "'digest list' lists them all."}");
        }
        var card = RecordCard.Of(place, record);
        if (isJson) { Json(terminal, card); }
        else { Console.Out.Write(terminal.Hidden(Text(card, place))); }
        return ExitCode.Clean;
    }

    private static string Text(RecordCard card, Workplace place)
    {
        var (line, text) = (card.Line, new StringBuilder());
        void Row(string name, string? value) { if (value is { Length: > 0 }) { text.Append(name.PadRight(10)).Append(Printable.Line(value)).Append('\n'); } }
        text.Append(Printable.Line($"{line.Kind} {line.Id}{(line.Code is { } code ? $" ({code})" : "")}")).Append('\n');
        Row("title", line.Title);
        Row("says", card.Statement);
        Row("status", line.Status + (card.IsShown ? "" : $": not shown{(card.Why is { } why ? $", {why}" : "")}"));
        Row("standing", card.Standing);
        Row("date", line.Date);
        Row("file", DigestFolder.FromHere(Path.Join(place.Root, line.Path)));
        foreach (var (lang, path) in card.Translations) { Row(lang, DigestFolder.FromHere(Path.Join(place.Root, path))); }
        Row("address", card.IsShown ? (place.Digest!.Config.Url?.Value ?? "") + card.Address : null);
        text.Append(card.Quotes.Count == 0 ? "no quotes\n" : $"{Count(card.Quotes.Count, "quote")}\n");
        foreach (var quote in card.Quotes) { text.Append(Printable.Line($"  {quote.State}  {quote.Source}{(quote.Place is { } at ? $", {at}" : "")}, line {quote.Line}: \"{Short(quote.Exact)}\"")).Append('\n'); }
        text.Append(card.Links.Count == 0 ? "nothing links to it\n" : $"{Count(card.Links.Count, "link")} to it\n");
        foreach (var link in card.Links) { text.Append(Printable.Line($"  {link.Kind} {link.Id}, {link.How}: {(link.Sentence.Length > 0 ? link.Sentence : Short(link.Title))}")).Append('\n'); }
        return text.ToString();
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static void Json(Terminal terminal, RecordCard card) => JsonFormat.Write(Console.Out, json =>
    {
        json.WriteStartObject();
        Fields(json, terminal, card.Line);
        json.WriteBoolean("shown", card.IsShown);
        if (card.IsShown) { json.WriteString("address", terminal.Hidden(card.Address)); }
        if (card.Statement is { } statement) { json.WriteString("statement", terminal.Hidden(statement)); }
        if (card.Standing is { } standing) { json.WriteString("standing", standing); }
        json.WriteStartArray("quotes");
        foreach (var quote in card.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("source", terminal.Hidden(quote.Source));
            json.WriteString("state", quote.State);
            if (quote.Place is { } at) { json.WriteString("place", at); }
            json.WriteString("exact", terminal.Hidden(quote.Exact));
            json.WriteNumber("line", quote.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (var link in card.Links)
        {
            json.WriteStartObject();
            json.WriteString("id", terminal.Hidden(link.Id));
            json.WriteString("kind", link.Kind);
            json.WriteString("title", terminal.Hidden(link.Title));
            json.WriteString("how", link.How);
            if (link.Sentence.Length > 0) { json.WriteString("sentence", terminal.Hidden(link.Sentence)); }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
