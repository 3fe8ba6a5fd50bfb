using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Sources;
using Digest.Stages;
using Digest.Stages.Editing;

namespace Digest.Cli;

/// <summary>What was asked for, as it was written.</summary>
internal sealed record MakeSettings(string? Root, string Kind, string Subject)
{
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Into { get; init; }
    public string? As { get; init; }
    public string? Date { get; init; }
    public string? Collector { get; init; }
    public string? Method { get; init; }
    public string? Encoding { get; init; }
    public string? Url { get; init; }
    public bool IsRestricted { get; init; }
    public bool IsDraft { get; init; }
    public bool DryRun { get; init; }
    public IReadOnlyList<string> Set { get; init; } = [];
    public string? Protected { get; init; }
}

/// <summary><c>digest new</c> from its arguments to its exit code: the path on standard output, all else on standard error.</summary>
internal static class Making
{
    public static Command Command(Option<string?> root, Option<string?> protectedList, CancellationToken cancel)
    {
        var kind = new Argument<string>("KIND") { HelpName = "KIND", Description = "claim, recommendation, event, source, topic, person, organisation, group, place, page, or a kind of the digest's own" };
        kind.CompletionSources.Add(_ => IdsOnDisk.Kinds());
        var subject = new Argument<string>("TITLE") { Description = "The record's title, in quotation marks; for a source also the FILE of a document, which is copied into seeds/ and read" };
        var id = new Option<string?>("--id") { HelpName = "ID", Description = "The record's id [default: made of the title]" };
        var set = new Option<string[]>("--set") { HelpName = "KEY=VALUE", Description = "Fill in a key at once; may be given several times; of a web page's file custody.text=whole alone" };
        var into = new Option<string?>("--into") { HelpName = "FOLDER", Description = "A folder below that of the kind, north or input/claims/north; for a page, below input/" };
        var draft = new Option<bool>("--draft") { Description = "Make it a draft (status: draft): no page shows it yet" };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Print the record, and write nothing" };
        var title = new Option<string?>("--title") { HelpName = "TITLE", Description = "Of a document: its title, instead of what the file says; --restricted needs it" };
        var asName = new Option<string?>("--as") { HelpName = "NAME", Description = "Of a document: its file's name in seeds/" };
        var date = new Option<string?>("--date") { HelpName = "DAY", Description = "Of a document: when it was collected, such as 2026-11-26 [default: today]" };
        var collector = new Option<string?>("--collector") { HelpName = "WHO", Description = "Of a document: who collected it, initials or a role" };
        var method = new Option<string?>("--method") { HelpName = "HOW", Description = "Of a document: download, photograph, received …" };
        var encoding = new Option<string?>("--encoding") { HelpName = "NAME", Description = "Of a text or a web page: its encoding, such as windows-1252, where it is not UTF-8 and does not say so itself; written as custody.encoding" };
        encoding.CompletionSources.Add(_ => Vocabulary.Encoding.Words.Select(word => new CompletionItem(word)));
        var url = new Option<string?>("--url") { HelpName = "URL", Description = "Of a document: its address; of a web archive (.warc, .wacz) the page that is meant" };
        var restricted = new Option<bool>("--restricted") { Description = "Of a document: it must not be public; it goes to seeds/restricted/, which git leaves out, and the record says nothing of it but what you give, --title first" };
        var command = new Command("new", "Make a record with the keys of its kind, or take a document in: digest new claim \"Title\", digest new source FILE") { kind, subject, id, set, into, draft, title, asName, date, collector, method, encoding, url, restricted, dryRun, root, protectedList };
        command.SetAction(parsed => Run(new MakeSettings(parsed.GetValue(root), parsed.GetValue(kind) ?? "", parsed.GetValue(subject) ?? "")
        {
            Id = parsed.GetValue(id),
            Title = parsed.GetValue(title),
            Into = parsed.GetValue(into),
            As = parsed.GetValue(asName),
            Date = parsed.GetValue(date),
            Collector = parsed.GetValue(collector),
            Method = parsed.GetValue(method),
            Encoding = parsed.GetValue(encoding),
            Url = parsed.GetValue(url),
            IsRestricted = parsed.GetValue(restricted),
            IsDraft = parsed.GetValue(draft),
            DryRun = parsed.GetValue(dryRun),
            Set = parsed.GetValue(set) ?? [],
            Protected = parsed.GetValue(protectedList),
        }, cancel));
        return command;
    }

    private static int Run(MakeSettings settings, CancellationToken cancel) => EditingSession.Change((settings.Root, settings.Protected), (terminal, place) =>
        KindNames.Find(place.Digest!.Kinds, settings.Kind) is not { } kind ? terminal.Refuse($"'{settings.Kind}' is no kind", "  help: " + KindNames.Help(place.Digest.Kinds, settings.Kind))
            : kind.Like == RecordKind.Source && DocumentName.IsOne(settings.Subject) ? Document(terminal, place, kind, settings) : Record(terminal, place, kind, settings), cancel);

    private static int Record(Terminal terminal, Workplace place, KindInfo kind, MakeSettings settings)
    {
        if (OfDocuments(settings) is { } idle) { return terminal.Refuse($"{idle} is for a document, and '{settings.Subject}' is no file that is there", "  help: Name the document's file: digest new source FILE. A record without a document is made without " + idle + "."); }
        var pairs = settings.Set.Select(pair => pair.Split('=', 2)).ToList();
        if (pairs.Find(pair => pair.Length < 2 || pair[0].Trim().Length == 0) is { } broken) { return terminal.Refuse($"'{broken[0]}' gives no key a value", "  help: Write --set KEY=VALUE, such as --set modality=alleges."); }
        var plan = NewRecord.Plan(place, new NewRecordRequest(kind, settings.Subject, settings.Id)
        {
            Within = (settings.Into ?? "").Replace('\\', '/'),
            IsDraft = settings.IsDraft,
            Set = [.. pairs.Select(pair => (pair[0].Trim(), pair[1]))],
            MayStand = text => terminal.Hidden(text) == text,
        });
        if (plan.Refused is var (why, help)) { return terminal.Refuse(why, "  help: " + help); }
        if (settings.DryRun) { return Show(terminal, place, plan.Path, plan.Text); }
        if (!EditingSession.TryWrite(terminal, place.Root, [(plan.Path, Encoding.UTF8.GetBytes(plan.Text))])) { return ExitCode.Environment; }
        Console.Out.WriteLine(terminal.Hidden(DigestFolder.FromHere(Path.Join(place.Root, plan.Path))));
        if (plan.ToFillIn.Count > 0) { terminal.Warn($"Fill in before the digest builds again: {string.Join(", ", plan.ToFillIn)}. What each says stands beside it."); }
        return ExitCode.Clean;
    }

    /// <summary>The record goes to standard output as it would be written, its path beside it.</summary>
    private static int Show(Terminal terminal, Workplace place, string path, string text)
    {
        Console.Out.Write(terminal.Hidden(text));
        terminal.Warn($"would be written to {terminal.Hidden(DigestFolder.FromHere(Path.Join(place.Root, path)))}");
        return ExitCode.Clean;
    }

    /// <summary>An option that says something of a document; null: none was given.</summary>
    private static string? OfDocuments(MakeSettings settings) =>
        settings.IsRestricted ? "--restricted" : settings.Title is not null ? "--title" : settings.As is not null ? "--as" : settings.Date is not null ? "--date"
            : settings.Collector is not null ? "--collector" : settings.Method is not null ? "--method" : settings.Encoding is not null ? "--encoding" : settings.Url is not null ? "--url" : null;

    private static int Document(Terminal terminal, Workplace place, KindInfo kind, MakeSettings settings)
    {
        if (settings.Set.Any(static pair => pair.Split('=')[0].Trim() != "custody.text")) { return terminal.Refuse("of a record with a document, --set fills in custody.text alone", "  help: Leave out the others, and change the record once it is made."); }
        PageText? part = null;
        if (settings.Set is [.., var said])
        {
            if (!Vocabulary.PageText.TryGet(said[(said.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim(), out var asked)) { return terminal.Refuse($"'{said}' does not say what is read of a web page", "  help: Write --set custody.text=whole, or =main."); }
            part = asked;
        }
        if (settings.Into is not null || settings.IsDraft) { return terminal.Refuse($"{(settings.Into is not null ? "--into" : "--draft")} is for a record without a document", $"  help: Make the record, and then {(settings.Into is not null ? "move its file" : "write status: draft into it")}."); }
        if (Day(settings.Date) is not { } today) { return settings.Date is null ? Session.RefuseDay(terminal) : terminal.Refuse($"'{settings.Date}' is no day", "  help: Write --date YYYY-MM-DD."); }
        string? encoding = settings.Encoding?.Trim().ToLowerInvariant();
        if (encoding is "utf-16" or "utf16" or "unicode") { return terminal.Refuse($"'{settings.Encoding}' does not say in which order the bytes stand", "  help: Leave --encoding out where the file begins with a byte order mark; else write --encoding utf-16le (as Windows writes it), or utf-16be."); }
        encoding = encoding is null ? null : LegacyEncodings.Known(encoding) ?? encoding;
        int codePage = 0;
        if (encoding is not null && !Vocabulary.Encoding.TryGet(encoding, out codePage)) { return terminal.Refuse($"'{settings.Encoding}' is no encoding that is known", $"  help: {Suggestion.For(encoding, Vocabulary.Encoding.Words) ?? "None is near."} Known are {string.Join(", ", Vocabulary.Encoding.Words)}."); }
        if (settings.Url is not null && !(Uri.TryCreate(settings.Url.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) { return terminal.Refuse($"'{settings.Url}' is no address of the web", "  help: Write --url https://…"); }
        if (Bytes(terminal, settings.Subject, out int fault) is not { } bytes) { return fault; }
        var plan = NewSource.Plan(place, new NewSourceRequest(Path.GetFileName(settings.Subject), bytes, today)
        {
            Kind = kind,
            Id = settings.Id,
            Title = settings.Title,
            As = settings.As,
            Collector = settings.Collector,
            Method = settings.Method,
            Encoding = encoding is null ? null : (encoding, codePage),
            Text = part,
            Url = settings.Url?.Trim(),
            IsDayGiven = settings.Date is not null,
            From = settings.Subject,
            IsRestricted = settings.IsRestricted,
            There = There(place, settings.Subject),
            Transcript = Transcript(settings.Subject),
            MayStand = text => terminal.Hidden(text) == text,
        });
        if (plan.Refused is var (why, help))
        {
            terminal.Refuse(why, "  help: " + help);
            return ExitCode.ContentErrors;
        }
        if (settings.DryRun) { return Show(terminal, place, plan.Path, plan.Text); }
        List<(string, byte[])> written = [.. plan.Copies ? [(plan.Seed, bytes)] : (IEnumerable<(string, byte[])>)[], .. plan.Transcript is (var typed, var words, true) ? [(typed, words)] : (IEnumerable<(string, byte[])>)[], (plan.Path, Encoding.UTF8.GetBytes(plan.Text))];
        if (!EditingSession.TryWrite(terminal, place.Root, written)) { return ExitCode.Environment; }
        Console.Out.WriteLine(terminal.Hidden(DigestFolder.FromHere(Path.Join(place.Root, plan.Path))));
        Tell(terminal, plan);
        return ExitCode.Clean;
    }

    private static void Tell(Terminal terminal, NewSourcePlan plan)
    {
        var (facts, text) = (plan.Facts, plan.Read!);
        terminal.Warn(plan.Copies ? $"copied     {plan.Seed}" : $"used       {plan.Seed}, which holds the same document");
        if (plan.Transcript is var (typed, _, isCopied)) { terminal.Warn($"{(isCopied ? "copied    " : "used      ")} {typed}, its transcript: no program reads the document itself. Write into the record who made it"); }
        if (plan.IsRestricted)
        {
            terminal.Warn("read       its text can be quoted; neither its name nor anything that it says went into the record, which is committed");
            Rest(terminal, text, isTold: false);
            Warnings(terminal, plan);
            return;
        }
        terminal.Warn($"read       {Count(text.Words, "word")} in {Count(text.Paragraphs.Count, "paragraph")}{(text.Format.Pages is { } pages ? ", " + Count(pages, text.HasSlides ? "slide" : "page") : "")}");
        Rest(terminal, text, isTold: true);
        (string What, string? Value)[] all = [("title", facts.Title), ("author", facts.Authors.Count == 0 ? null : string.Join("; ", facts.Authors)), ("date", facts.Issued), ("language", facts.Lang), ("address", facts.Url)];
        if (facts.Captured is { } captured) { terminal.Warn(string.Create(CultureInfo.InvariantCulture, $"found      saved on {captured.UtcDateTime:yyyy-MM-dd 'at' HH:mm} UTC")); }
        foreach (var (what, value) in all.Where(one => one.Value is not null)) { terminal.Warn($"found      {what}: {value}"); }
        string missing = string.Join(", ", all.Where(one => one.Value is null).Select(one => one.What));
        if (missing.Length > 0) { terminal.Warn($"not found  {missing}: the file does not say; fill in what you know"); }
        if (facts is { Issued: null, Made: { } made }) { terminal.Warn($"           the file was made on {made:yyyy-MM-dd}, which may not be the document's date"); }
        Warnings(terminal, plan);
    }

    /// <summary>What of a web page was not read.</summary>
    private static void Rest(Terminal terminal, SeedText text, bool isTold)
    {
        if (text.WholePage?.Invoke() is not { } page || page.Words <= text.Words) { return; }
        terminal.Warn($"           that is the main text of the page; {(isTold ? $"all of it has {Count(page.Words, "word")}" : "there is more")}: custody.text: whole, in the record, takes all of the page");
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {what}{(number == 1 ? "" : "s")}");

    private static void Warnings(Terminal terminal, NewSourcePlan plan)
    {
        foreach (var fault in plan.Found)
        {
            // What a restricted document says is for a person's eyes, not for a log or a file.
            bool isPrivate = fault.Private is not null && !Console.IsErrorRedirected;
            terminal.Warn($"warning[{fault.Rule.Id}] {(isPrivate ? fault.Private : fault.Message + (fault.Help is { } help ? " " + help : ""))}");
        }
    }

    private static DateOnly? Day(string? written) => written is null ? Session.Today() : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A document that was put into seeds/ by hand is used where it is.</summary>
    private static string? There(Workplace place, string file)
    {
        string inside = Path.GetRelativePath(place.Root, Path.GetFullPath(file)).Replace('\\', '/').InForm();
        return inside.StartsWith("seeds/", StringComparison.Ordinal) && place.ByPath.ContainsKey(inside) ? inside : null;
    }

    /// <summary>The text of a document that no program reads, where it lies beside it.</summary>
    private static (string Ending, byte[] Bytes)? Transcript(string document)
    {
        foreach (string ending in SeedRules.TranscriptEndings(document))
        {
            string path = SeedRules.TranscriptOf(document, ending);
            try { if (path != document && File.Exists(path) && new FileInfo(path).Length <= Reader.MostBytes) { return (ending, File.ReadAllBytes(path)); } }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException) { return null; }
        }
        return InALanguage(document) is { } only ? (Path.GetFileName(only)[Path.GetFileNameWithoutExtension(document).Length..], File.ReadAllBytes(only)) : null;
    }

    /// <summary>Subtitles whose name says their language, such as <c>talk.en.vtt</c>, where no others lie there; null: none, or nobody can say which are meant.</summary>
    private static string? InALanguage(string document)
    {
        if (!SeedRules.TranscriptEndings(document).Contains(".vtt")) { return null; }
        try
        {
            string[] near = [.. Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(document))!, Path.GetFileNameWithoutExtension(document) + ".*")
                .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".vtt" or ".srt" && new FileInfo(path).Length <= Reader.MostBytes)];
            return near.Length == 1 ? near[0] : null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException) { return null; }
    }

    private static byte[]? Bytes(Terminal terminal, string path, out int fault)
    {
        fault = ExitCode.Usage;
        try
        {
            if (Directory.Exists(path)) { terminal.Refuse($"'{path}' is a folder, not a document", "  help: Name the document's file."); return null; }
            if (!File.Exists(path)) { terminal.Refuse($"there is no file '{path}'", "  help: Name the document's file; a title is written in quotation marks."); return null; }
            var link = new FileInfo(path);
            var file = link.LinkTarget is null ? link : link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? link;
            // What a shell puts in a command's place is a link to "pipe:[123]".
            bool isStream = file.Exists ? file.Length == 0 && !FileNature.IsRegular(file) : link.LinkTarget?.Contains(":[", StringComparison.Ordinal) == true;
            if (isStream) { terminal.Refuse($"'{path}' is no regular file, but a pipe, a socket or a device", "  help: Save what comes out of it as a file, and name that: what is proven has to stay."); return null; }
            if (file.Length > Reader.MostBytes) { terminal.Refuse($"'{path}' has more than {Reader.MostBytes / 1_000_000} MB", "  help: Split it, or keep its text as a transcript; of a recording the subtitles (.vtt, .srt) are a document of their own."); return null; }
            return file.Length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            bool isLink = failed is not UnauthorizedAccessException && new FileInfo(path).LinkTarget is not null;
            terminal.Refuse($"'{path}' cannot be read: {(isLink ? "it is a link that leads to no file" : InputWalk.Reason(failed))}", isLink ? "  help: Name the document's file itself, or mend the link." : "  help: Check who may read the file.");
            fault = ExitCode.Environment;
            return null;
        }
    }
}
