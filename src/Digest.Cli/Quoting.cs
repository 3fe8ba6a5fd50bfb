using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Digest.Checks;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Editing;

namespace Digest.Cli;

/// <summary>What was asked for, as it was written.</summary>
internal sealed record QuoteSettings(string? Root, string Source, string Words, string Format)
{
    /// <summary>Which of several places, from 1; null: all.</summary>
    public int? Nth { get; init; }
    public string? Protected { get; init; }
}

/// <summary><c>digest quote</c> from its arguments to its exit code: YAML on standard output, where the words stand on standard error.</summary>
internal static class Quoting
{
    private const int MostBytes = 1_000_000;

    public static Command Command(Option<string?> root, Option<string?> protectedList, CancellationToken cancel)
    {
        var source = new Argument<string>("SOURCE") { HelpName = "SOURCE", Description = "The id of a source: the name of its file in input/sources/, without .md" };
        source.CompletionSources.Add(_ => IdsOnDisk.Ids("sources"));
        var words = new Argument<string>("WORDS") { Description = "The words, in quotation marks; [...] skips some; - reads them from standard input" };
        var nth = NumberOption.Make(["--nth"], ("NUMBER", 2), "Where the words stand in several places: print this one alone, from 1");
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "How it is printed", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("quote", "Find words in a source and print the YAML of the quote; what is near is shown, never taken for the words") { source, words, nth, format, root, protectedList };
        command.SetAction(parsed => Run(new QuoteSettings(parsed.GetValue(root), parsed.GetValue(source) ?? "", parsed.GetValue(words) ?? "", parsed.GetValue(format) ?? "text") { Nth = parsed.GetValue(nth), Protected = parsed.GetValue(protectedList) }, cancel));
        return command;
    }

    private static int Run(QuoteSettings settings, CancellationToken cancel)
    {
        var terminal = new Terminal(settings.Format);
        if (DigestFolder.Find(settings.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(settings.Root), DigestFolder.Needs); }
        if (!PrivateList.TryRead(settings.Protected, root, terminal, out _)) { return ExitCode.Usage; }
        if (settings.Nth < 1) { return terminal.Refuse($"--nth {settings.Nth} is no place", "  help: Places are counted from 1."); }
        return Session.Guarded(terminal, () =>
        {
            if (Words(settings.Words, terminal, out int fault) is not { } words || !EditingSession.TryOpen(terminal, root, out var place, out fault, cancel)) { return fault; }
            var digest = place.Digest!;
            if (Find(terminal, place, settings.Source) is not { } source) { return ExitCode.Usage; }
            return digest.Seeds.TryGetValue(source.Id, out var seed) ? Look(terminal, place, (source, seed), words, settings) : NoText(terminal, place, source);
        });
    }

    /// <returns>Null where there is none of that id; that was told.</returns>
    public static Source? Find(Terminal terminal, Workplace place, string id)
    {
        var sources = place.Digest!.Records.OfType<Source>().ToList();
        var found = sources.Find(source => source.Id == id.InForm());
        if (found is null) { terminal.Refuse($"'{Printable.Line(id)}' is no source of this digest", $"  help: {Suggestion.For(id, sources.Select(one => one.Id)) ?? "'digest list source' lists them all."}"); }
        return found;
    }

    /// <returns>Null where there are none; why was told.</returns>
    private static string? Words(string given, Terminal terminal, out int fault)
    {
        fault = ExitCode.Usage;
        string words = given;
        if (given == "-")
        {
            using var input = Console.OpenStandardInput();
            byte[] bytes = new byte[MostBytes + 1];
            int read = Stopping.Waiting(terminal, () => input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            if (read > MostBytes) { terminal.Refuse($"standard input has more than {MostBytes / 1000} kB", "  help: Give the words of one quote."); return null; }
            words = TextDecoder.Lenient(bytes[..read]).TrimEnd('\r', '\n');
        }
        if (words.Any(char.IsLetterOrDigit)) { return words; }
        terminal.Refuse("there are no words to look for", "  help: Write them in quotation marks: digest quote report \"may have been committed\"; - reads standard input.");
        return null;
    }

    /// <summary>Tells why there is no text of a source here.</summary>
    public static int NoText(Terminal terminal, Workplace place, Source source)
    {
        var found = place.Found.Where(fault => Workplace.IsError(fault) && (fault.Span.Path == source.Head.Path || fault.Span.Path == source.Custody?.Seed?.Value)).ToList();
        List<Diagnostic> missing = source.Custody is { Seed: not null } && place.Site is { } site ? [.. MissingSeed.In(site, source)] : [];
        terminal.Report(place.Report([.. found, .. missing.Where(Workplace.IsError)]), place.Root, verbose: true);
        var (why, help) = source.Custody switch
        {
            null or { Seed: null } => ("it names no seed (custody.seed): it is cited, not held", $"Put its document into seeds/, write custody: {{seed: seeds/FILE}} in {source.Head.Path}, and run: digest seal {source.Id}; digest new source FILE takes in a document that has no record yet."),
            { Restricted: true } when !missing.Exists(Workplace.IsError) && found.Count == 0 => ("its document is restricted and not on this machine", "Run it where the document is."),
            { Seed: { } seed } when missing.Find(fault => Workplace.IsError(fault) && fault.Span.Equals(seed.Span)) is { } gone => ($"'{seed.Value}', which its record names (custody.seed), is not there", gone.Help ?? ""),
            _ => ("its document cannot be read", "Mend what is told above, and run the command again."),
        };
        terminal.Refuse($"there is no text of '{source.Id}': {why}", $"  help: {help}");
        return ExitCode.ContentErrors;
    }

    private static int Look(Terminal terminal, Workplace place, (Source Source, SeedText Seed) from, string words, QuoteSettings settings)
    {
        var restricted = place.Digest!.Records.OfType<Source>().Where(source => source.Custody?.Restricted == true).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var others = place.Digest.Seeds.Where(seed => seed.Key != from.Source.Id && !restricted.Contains(seed.Key)).OrderBy(seed => seed.Key, StringComparer.Ordinal).Select(seed => seed.Value);
        var found = QuoteLookup.Of(from.Source, from.Seed, words, others, place.Digest.Config.Language);
        found = found with { Explanation = terminal.Hidden(found.Explanation, found.Told) };
        // What a restricted document says is for a person's eyes, not for a log or a file.
        bool mayTell = from.Source.Custody?.Restricted != true || !Console.IsErrorRedirected;
        if (settings.Nth > found.Places.Count && found.Places.Count > 0) { return terminal.Refuse($"there is no place {settings.Nth}: the words stand in {found.Places.Count}{(found.Count > found.Places.Count ? " that can be told apart here" : "")}", "  help: Leave --nth out to see them all."); }
        var places = settings.Nth is { } nth ? found.Places.Skip(nth - 1).Take(1).ToList() : found.Places;
        if (!mayTell) { places = [.. places.Select(one => one with { Prefix = null, Suffix = null, Around = "", Clipped = null })]; }
        string[] entries = [.. places.Select(one => one.Yaml(from.Source.Id))];
        if (entries.Any(entry => terminal.Hidden(entry) != entry) || (terminal.Silence is { } silence && places.Any(one => one.Touches(silence.Places(from.Seed.Text)))))
        {
            terminal.Refuse("a protected term stands in these words", "  help: Write [withheld], or [withheld: role], in its place.");
            return ExitCode.ContentErrors;
        }
        if (settings.Format == "json") { Json(terminal, found, places, entries, mayTell); }
        else { Text(terminal, found, places, entries); }
        if (found.Places.Count > 0) { return ExitCode.Clean; }
        terminal.Refuse($"these words do not stand in '{from.Source.Id}'", string.Join('\n', (mayTell ? found.Explanation : "What stands there instead is told on a terminal alone: the document is restricted.").Split('\n').Select((line, i) => (i == 0 ? "  help: " : "        ") + Printable.Line(line))));
        return ExitCode.ContentErrors;
    }

    private static void Text(Terminal terminal, QuoteLookup found, IReadOnlyList<QuotedPlace> places, string[] entries)
    {
        if (found.Count > 1) { terminal.Warn($"The words stand in {found.Count.ToString(CultureInfo.InvariantCulture)} places{(found.Count > found.Places.Count ? $"; the first {found.Places.Count} are shown" : "")}. Keep one entry; prefix or suffix tells it from the others."); }
        for (int i = 0; i < places.Count; i++)
        {
            terminal.Warn($"{Printable.Line(places[i].Where)}{(places[i].Around.Length > 0 ? ": " + Printable.Line(places[i].Around) : "")}");
            Console.Out.Write(entries[i]);
            if (places[i].Clipped is { } clipped) { terminal.Warn(terminal.Hidden($"         {(clipped.IsBefore ? "before" : "behind")} these words stands \"{Printable.Line(clipped.Words)}\" ({clipped.Name}) of the same clause: without it they say {(clipped.Kind == ClippingKind.Hedge ? "more than" : "the opposite of")} the source; quote it as well")); }
            if (found.Count > 1 && places[i] is { Prefix: null, Suffix: null }) { terminal.Warn("         no few words around it tell this place from the others: quote more"); }
        }
    }

    private static void Json(Terminal terminal, QuoteLookup found, IReadOnlyList<QuotedPlace> places, string[] entries, bool mayTell) => JsonFormat.Write(Console.Out, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("found", found.Places.Count > 0);
        json.WriteNumber("places", found.Count);
        json.WriteStartArray("quotes");
        for (int i = 0; i < places.Count; i++) { Json(json, terminal, places[i], entries[i]); }
        json.WriteEndArray();
        if (found.Explanation.Length > 0 && mayTell) { json.WriteString("explanation", found.Explanation); }
        json.WriteEndObject();
    });

    /// <summary>The row of a table, with its sheet where there are several.</summary>
    public static void Row(Utf8JsonWriter json, SheetRow row)
    {
        if (row.Sheet is { } sheet) { json.WriteString("sheet", sheet); }
        json.WriteNumber("row", row.Number);
    }

    private static void Json(Utf8JsonWriter json, Terminal terminal, QuotedPlace place, string yaml)
    {
        json.WriteStartObject();
        json.WriteString("exact", place.Exact);
        if (place.Prefix is { } prefix) { json.WriteString("prefix", prefix); }
        if (place.Suffix is { } suffix) { json.WriteString("suffix", suffix); }
        if (place.Part is { } part)
        {
            json.WriteNumber("paragraph", part.FirstParagraph);
            if (part.FirstPage is { } page) { json.WriteNumber(place.IsOnSlide ? "slide" : "page", page); }
            if (part.FirstSecond is { } second) { json.WriteNumber("second", second); }
            if (part.FirstRow is { } row) { Row(json, row); }
        }
        if (place.Clipped is { } clipped) { json.WriteString(clipped.IsBefore ? "left_out_before" : "left_out_behind", terminal.Hidden(clipped.Words)); }
        json.WriteString("yaml", yaml);
        json.WriteEndObject();
    }
}
