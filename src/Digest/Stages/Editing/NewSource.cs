using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;
using Digest.Sources.Formats;
using Digest.Stages.Importing;

namespace Digest.Stages.Editing;

/// <summary>A document that is to be taken into a digest.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Today">The day on which it was collected, unless its file says when that was.</param>
internal sealed record NewSourceRequest(string Name, byte[] Bytes, DateOnly Today)
{
    public KindInfo Kind { get; init; } = SourceKind.Definition.Info;
    public string? Id { get; init; }
    /// <summary>Instead of the one that the file has.</summary>
    public string? Title { get; init; }
    /// <summary>The file's name in seeds/, instead of its own.</summary>
    public string? As { get; init; }
    public string? Collector { get; init; }
    public string? Method { get; init; }
    /// <summary>The day counts, whatever the file says.</summary>
    public bool IsDayGiven { get; init; }
    /// <summary>The address of the page that is meant, where the file is an archive of several; of any other where the document is published.</summary>
    public string? Url { get; init; }
    /// <summary>It goes where git leaves it out, and neither its name nor what it says goes into the record: that is committed.</summary>
    public bool IsRestricted { get; init; }
    public Func<string, bool> MayStand { get; init; } = _ => true;
    /// <summary>The file as it was named on the command line, for messages; null: as it would be named in seeds/.</summary>
    public string? From { get; init; }
    /// <summary>The encoding of a text or a web page, one of <see cref="LegacyEncodings.All"/>; null: UTF-8, or what the file says.</summary>
    public (string Name, int CodePage)? Encoding { get; init; }
    /// <summary>What is read of a web page; null: its main text.</summary>
    public PageText? Text { get; init; }
    /// <summary>The path from the digest's root, where the file stands in seeds/ already.</summary>
    public string? There { get; init; }
    /// <summary>The file beside it that has its text, and its ending (<see cref="SeedRules.TranscriptEndings"/>); null: there is none. One that stands in seeds/ already is found there.</summary>
    public (string Ending, byte[] Bytes)? Transcript { get; init; }
}

/// <summary>What is to be written, and what was read.</summary>
/// <param name="Refused">Null: it can be written.</param>
internal sealed record NewSourcePlan(string Path, string Text, string Seed, (string Why, string Help)? Refused = null)
{
    /// <summary>False: the same document stands in seeds/ already.</summary>
    public bool Copies { get; init; }
    public DocumentFacts Facts { get; init; } = DocumentFacts.None;
    public SeedText? Read { get; init; }
    /// <summary>Of a document that no program can read: the file in seeds/ from which its text was read, and whether it is to be copied there.</summary>
    public (string Path, byte[] Bytes, bool Copies)? Transcript { get; init; }
    public bool IsTitleSupplied { get; init; }
    /// <summary>Nothing of the document was taken into the record, and nothing of it is to be told in a log.</summary>
    public bool IsRestricted { get; init; }
    /// <summary>Warnings of reading it.</summary>
    public IReadOnlyList<Diagnostic> Found { get; init; } = [];
    public static NewSourcePlan Refuse(string why, string help) => new("", "", "", (why, help));
}

/// <summary>Makes the record of a document from what its file says, and nothing else.</summary>
internal static class NewSource
{
    private static readonly SeedTexts Texts = new(PlainText.Of, WebPageText.Of);

    public static NewSourcePlan Plan(Workplace place, NewSourceRequest request)
    {
        if (RestrictedDocument.IsOne(place, request))
        {
            var (untold, refused) = RestrictedDocument.Untold(place, request);
            if (refused is not null) { return refused; }
            request = untold;
        }
        if (KnownByItsBytes(place, request.Bytes) is { } recorded) { return recorded; }
        if (SeedPath(place, request, out bool copies) is not { } seed) { return NewSourcePlan.Refuse($"seeds/ has another document of the name '{SeedName(request)}'", "Nothing is ever written over. Give it another name there: --as NAME."); }
        if (Known(place, seed) is { } known) { return known; }
        var file = new InputFile(seed, InputRole.Seed, request.Bytes);
        if (request.Encoding is not null && SeedKinds.Of(seed) is not (SeedKind.PlainText or SeedKind.Markdown or SeedKind.WebPage or SeedKind.Subtitles or SeedKind.Table or SeedKind.Mail)) { return NewSourcePlan.Refuse("--encoding is for text files, web pages and e-mails, and this file is none of them", "Leave it out: such a file says itself how its text is stored."); }
        var bare = new Source(new RecordHead { Kind = request.Kind, Id = "new", Path = "input/sources/new.md", Address = "", Title = new Located<string>("", default), Body = new Body { FileText = "", Path = "", Start = 0 } })
        {
            Rights = place.Digest!.Config.Rights,
            Citation = request.Url is { } asked ? new Model.Citation { Text = [new("URL", new Located<string>(asked, default))] } : Model.Citation.Empty,
            Custody = new Model.Custody { Encoding = request.Encoding is { } declared ? new Located<int>(declared.CodePage, default) : null, Text = request.Text is { } part ? new Located<PageText>(part, default) : null },
        };
        var found = new List<Diagnostic>();
        (string Path, byte[] Bytes, bool Copies)? typed = null;
        if (SeedReader.Read(new SeedFiles(file), bare, found, Texts) is not { } text)
        {
            if (request.Bytes.Length == 0 || Typed(place, request, seed) is not var (transcript, bytes, isNew)) { return Unreadable(found, file, request); }
            if (isNew && place.ByPath.ContainsKey(transcript)) { return NewSourcePlan.Refuse($"seeds/ has another transcript of the name '{(request.IsRestricted ? Path.GetFileName(transcript) : transcript)}'", "Nothing is ever written over. Compare the two, and keep one of them."); }
            var unread = found.ToList();
            found.Clear();
            if (SeedReader.Read(new SeedFiles(file, new InputFile(transcript, InputRole.Seed, bytes)), bare, found, Texts) is not { } words) { return Unreadable(found.Count > 0 ? found : unread, file, request); }
            (text, typed) = (words, (transcript, bytes, isNew));
        }
        var facts = request.IsRestricted ? DocumentFacts.None : FactsOf.Read(file, text.Text, request.Encoding?.CodePage, request.Url);
        if (request.Url is not null) { facts = facts with { Url = request.Url }; }
        if (typed is var (subtitles, spoken, _) && !request.IsRestricted && SeedKinds.Of(subtitles) == SeedKind.Subtitles) { facts = facts with { Lang = FactsOf.Read(new InputFile(subtitles, InputRole.Seed, spoken), "").Lang }; }
        string title = request.Title is { } own && CitationYaml.Clean(own) is { Length: > 0 } clean ? clean : facts.Title ?? FileTitle(request.Name);
        var taken = Slug.Taken(place);
        string id = IdOf(title, request, taken);
        if (request.Id is not null && !RecordPath.MayName(id)) { return NewSourcePlan.Refuse($"'{id}' cannot be an id", RecordPath.IdHelp); }
        if (taken.Contains(id)) { return NewSourcePlan.Refuse($"the id '{id}' is taken", $"Give another one, such as --id {Slug.Free(id, taken)}."); }
        var plan = new NewSourcePlan($"input/{request.Kind.Folder}/{id}.md", "", seed) { Copies = copies, Transcript = typed, Facts = facts, Read = text, Found = [.. found.Select(Untold.About)], IsRestricted = request.IsRestricted, IsTitleSupplied = request.Title is null && facts.Title is null };
        return Proven(place, plan with { Text = Record(place, request, plan, title) });
    }

    /// <summary>The transcript that lies beside the document, or in seeds/ where it would be looked for.</summary>
    private static (string Path, byte[] Bytes, bool Copies)? Typed(Workplace place, NewSourceRequest request, string seed)
    {
        if (request.Transcript is var (ending, own)) { return SeedRules.TranscriptOf(seed, ending) is var path && place.ByPath.GetValueOrDefault(path) is { } other ? (path, own, !other.Holds(own)) : (path, own, true); }
        return SeedRules.TranscriptEndings(seed).Select(one => place.ByPath.GetValueOrDefault(SeedRules.TranscriptOf(seed, one))).FirstOrDefault(there => there is not null) is { } known ? (known.Path, known.Bytes, false) : null;
    }

    /// <summary>The id that was given, or one that the title makes.</summary>
    public static string IdOf(string title, NewSourceRequest request, HashSet<string> taken)
    {
        string slug = Slug.Of(title);
        return request.Id?.InForm() ?? Slug.Free(slug.Length > 0 && request.MayStand(title) && request.MayStand(slug.Replace('-', ' ')) ? slug : "source", taken);
    }

    /// <summary>The refusal of a document that has a record; null: it has none.</summary>
    public static NewSourcePlan? Known(Workplace place, string seed) =>
        place.Digest!.Records.OfType<Source>().FirstOrDefault(source => source.Custody?.Seed?.Value == seed) is not { } known ? null
            : NewSourcePlan.Refuse($"this document is in the digest already: {(known.Custody!.Restricted ? "it" : seed)} is the seed of '{known.Id}' ({known.Head.Path})",
                known.Custody.Restricted || place.ByPath.ContainsKey(seed) ? "Quote it from there." : $"Put it back there as {seed}, and quote it from that record.");

    /// <summary>The same, whatever name its file has or is to get: a second record of one document would look like a second document. Of one that is not on this machine its record has the hash.</summary>
    private static NewSourcePlan? KnownByItsBytes(Workplace place, byte[] bytes)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return place.Digest!.Records.OfType<Source>().FirstOrDefault(source => source.Custody?.Seed is { } seed
            && (place.ByPath.TryGetValue(seed.Value, out var file) ? file.Length == bytes.Length && file.Holds(bytes) : source.Custody.Sha256?.Value == hash)) is { } known ? Known(place, known.Custody!.Seed!.Value.Value) : null;
    }

    private static NewSourcePlan Proven(Workplace place, NewSourcePlan plan)
    {
        var after = place.With([new InputFile(plan.Path, InputRole.Record, Encoding.UTF8.GetBytes(plan.Text))]);
        return after.Found.FirstOrDefault(fault => fault.Span.Path == plan.Path && Workplace.IsError(fault)) is { } wrong ? NewSourcePlan.Refuse($"the record would not be read: {wrong.Message}", wrong.Help ?? "") : plan;
    }

    private static NewSourcePlan Unreadable(List<Diagnostic> found, InputFile file, NewSourceRequest request)
    {
        var why = found.Find(Workplace.IsError);
        var kind = SeedKinds.Of(file.Path);
        bool isImage = kind is SeedKind.Jpeg or SeedKind.Png or SeedKind.Tiff, isRecording = SeedKinds.IsRecording(kind);
        string help = isImage || isRecording && why?.Rule == SeedRules.UnsupportedSeed || why?.Rule == SeedRules.UnsupportedSeed && kind == SeedKind.Other
            ? $"Its text is needed as a transcript: put it beside the document as {(request.IsRestricted ? "NAME.transcript.txt" : SeedRules.TranscriptOf(Path.GetFileName(request.From ?? request.Name)))}, a text file in UTF-8,{(isRecording ? " or as subtitles of the same name (.vtt, .srt)," : "")} and run the command again." : why?.Rule == SeedRules.UndecodableSeed ? $"Say which encoding the file is in: {Samples(file, request)} The document itself is never edited."
            : why?.Rule == SeedRules.EmptySeed && kind == SeedKind.WebPage && request.Text is null ? "Take all of the page's text: --set custody.text=whole."
            : why?.Help ?? $"Text is read from {SeedKinds.Read} files.";
        // The file is not in seeds/ yet: it is told as it was named, but for one whose name may tell too much.
        string named = request.IsRestricted ? "the document" : request.From ?? file.Path;
        return NewSourcePlan.Refuse(why?.Message.TrimEnd('.').Replace(file.Path, named, StringComparison.Ordinal) ?? "the file holds no text", help);
    }

    /// <summary>Which encodings there are, and how the document would read in each: whoever reads its language sees which is right.</summary>
    private static string Samples(InputFile file, NewSourceRequest request)
    {
        var samples = request.IsRestricted ? [] : EncodingSamples.Of(file.Bytes).Where(sample => request.MayStand(sample.Words)).ToList();
        return samples.Count == 0 ? $"--encoding {EncodingSamples.NamesFor(file.Bytes)}" : string.Join("; ", samples.Select(sample => $"--encoding {sample.Encoding} reads \"{sample.Words}\"")) + ". Take the one that reads right.";
    }

    /// <summary>Where the document will stand, or does; null where another one stands.</summary>
    private static string? SeedPath(Workplace place, NewSourceRequest request, out bool copies)
    {
        copies = false;
        if (request.There is { } there) { return there; }
        var same = place.Files.FirstOrDefault(file => file.Role == InputRole.Seed && file.Length == request.Bytes.Length && file.Holds(request.Bytes));
        if (same is not null && request.As is null) { return same.Path; }
        string path = (request.IsRestricted ? Model.Custody.RestrictedFolder : "seeds/") + SeedName(request);
        copies = true;
        var other = place.ByPath.Keys.FirstOrDefault(known => string.Equals(known, path, StringComparison.OrdinalIgnoreCase));
        if (other is null && !File.Exists(Path.Join(place.Root, path)) && !Directory.Exists(Path.Join(place.Root, path))) { return path; }
        copies = false;
        return other is not null && place.ByPath[other].Holds(request.Bytes) ? other : null;
    }

    /// <summary>The file's own name, without what shells and addresses stumble over.</summary>
    public static string SeedName(NewSourceRequest request)
    {
        string name = (request.As ?? request.Name).InForm();
        string ending = Path.GetExtension(request.As is { } given && Path.HasExtension(given) ? given : request.Name).ToLowerInvariant(), stem = Path.GetFileNameWithoutExtension(name);
        string safe = string.Join('-', string.Concat(stem.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || c is '-' or '_' or '.' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.');
        if (safe.Length > 80) { safe = safe[..(char.IsHighSurrogate(safe[79]) ? 79 : 80)]; }
        return (safe.Length == 0 || RecordPath.IsReadme(safe) || DeviceName.Is(safe) ? "document" : safe) + ending;
    }

    private static string FileTitle(string name) => CitationYaml.Clean(Path.GetFileNameWithoutExtension(name).Replace('_', ' ').Replace('-', ' ')) is { Length: > 0 } title ? title : "Untitled document";

    private static string Record(Workplace place, NewSourceRequest request, NewSourcePlan plan, string title)
    {
        var (facts, schema, text) = (plan.Facts, SourceKind.Schema, new StringBuilder("---\n"));
        text.Append(CultureInfo.InvariantCulture, $"title: {CitationYaml.Scalar(title)}\n");
        if (plan.IsTitleSupplied) { text.Append("title_supplied: true            # made of the file's name: the file has no title; mend it, and take this line out\n"); }
        if (NextCode.Of(place.Digest!.Records, request.Kind) is { } code) { text.Append(CultureInfo.InvariantCulture, $"code: {CitationYaml.Scalar(code)}\n"); }
        if (facts.Lang is { } lang && !lang.Equals(place.Digest.Config.Language, StringComparison.OrdinalIgnoreCase)) { text.Append(CultureInfo.InvariantCulture, $"lang: {lang}\n"); }
        var by = facts.Authors.Select(author => ActorOf(place.Digest.Records, author)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (by.Count > 0) { text.Append(CultureInfo.InvariantCulture, $"by: [{string.Join(", ", by)}]\n"); } else { SampleYaml.Offered(text, schema["by"]!); }
        foreach (string name in (string[])["summary", "topics"]) { SampleYaml.Offered(text, schema[name]!); }
        Citation(text, facts, request.IsRestricted ? SeedKind.Other : SeedKinds.Of(plan.Seed), plan.IsTitleSupplied ? null : title);
        Custody(text, request, plan);
        SampleYaml.Offered(text, schema["rights"]!);
        SampleYaml.Offered(text, schema["not_stated"]!);
        return text.Append("---\n\n").ToString();
    }

    private static void Citation(StringBuilder text, DocumentFacts facts, SeedKind kind, string? title)
    {
        text.Append("citation:\n");
        text.Append(kind == SeedKind.WebPage ? "  type: webpage\n" : kind == SeedKind.Mail ? "  type: personal_communication\n"
            : kind is SeedKind.Table or SeedKind.Spreadsheet ? "  # type: dataset              # what it is, by CSL: dataset, report, document …\n"
            : kind == SeedKind.Subtitles || SeedKinds.IsRecording(kind) ? "  # type: motion_picture       # what it is, by CSL: motion_picture (any video), interview, broadcast, hearing, speech, song (any sound) …\n" : "  # type: report               # what it is, by CSL: report, article-newspaper, book, letter as personal_communication …\n");
        if (facts.Authors.Count > 0) { Block(text, CitationYaml.Names("author", [.. facts.Authors.Select(author => new CslName(author, null, null, []))]).Block); }
        if (title is not null && facts.Title is { } own && own != title) { Block(text, CitationYaml.Text("title", own).Block); }
        if (facts.Issued is { } issued) { text.Append(CultureInfo.InvariantCulture, $"  issued: {YamlString.Of(issued)}\n"); }
        else if (facts.Made is { } made) { text.Append(CultureInfo.InvariantCulture, $"  # issued: {made:yyyy-MM-dd}           # the day on which the file was made; is it the document's?\n"); }
        else { text.Append("  # issued: 2022-05             # when it was published, as EDTF\n"); }
        if (facts.Url is { } url) { text.Append(CultureInfo.InvariantCulture, $"  URL: {YamlString.Of(url)}\n"); } else { text.Append("  # URL: \"https://…\"\n"); }
        if (kind is not (SeedKind.WebPage or SeedKind.Mail) && facts is { Authors.Count: 0, Issued: null, Url: null } && (title is null || facts.Title is null || facts.Title == title)) { text.Replace("citation:\n", "# citation:\n", text.ToString().LastIndexOf("citation:\n", StringComparison.Ordinal), "citation:\n".Length); }
    }

    private static void Custody(StringBuilder text, NewSourceRequest request, NewSourcePlan plan)
    {
        text.Append("custody:\n").Append(CultureInfo.InvariantCulture, $"  seed: {YamlString.Of(plan.Seed)}\n  sha256: {Convert.ToHexStringLower(SHA256.HashData(request.Bytes))}\n");
        if (request.Encoding is { } encoding) { text.Append(CultureInfo.InvariantCulture, $"  encoding: {encoding.Name}\n"); }
        if (request.Text is { } read) { text.Append(CultureInfo.InvariantCulture, $"  text: {Vocabulary.PageText.WordFor(read)}\n"); }
        text.Append(CultureInfo.InvariantCulture, $"  collected_at: {(!request.IsDayGiven && plan.Facts.Captured is { } captured ? DateOnly.FromDateTime(captured.UtcDateTime) : request.Today):yyyy-MM-dd}\n");
        text.Append(request.Collector is { } who ? $"  collector: {CitationYaml.Scalar(who)}\n" : "  # collector: AB               # who collected it: initials or a role\n");
        text.Append(request.Method is { } how ? $"  method: {CitationYaml.Scalar(how)}\n" : "  # method: download            # how: download, photograph, received …\n");
        if (plan.Transcript is var (_, typed, _)) { text.Append(CultureInfo.InvariantCulture, $"  transcript:\n{(plan.Transcript.Value.Path == SeedRules.TranscriptOf(plan.Seed) ? "" : $"    file: {YamlString.Of(plan.Transcript.Value.Path)}\n")}    # by: AB                    # who made it: initials or a role\n    # method: typed            # typed or ocr\n    sha256: {Convert.ToHexStringLower(SHA256.HashData(typed))}\n"); }
        if (request.IsRestricted) { text.Append("  restricted: true\n"); }
        text.Append("  # archived_at: \"https://…\"    # the address of an archived copy\n");
    }

    private static void Block(StringBuilder text, string lines)
    {
        foreach (string line in lines.Split('\n')) { text.Append("  ").Append(line).Append('\n'); }
    }

    /// <summary>The one person, organisation or group of that very name.</summary>
    private static string? ActorOf(IReadOnlyList<Record> records, string name)
    {
        var named = records.OfType<Entity>().Where(entity => entity.Kind.Like is RecordKind.Person or RecordKind.Organisation or RecordKind.Group
            && (entity.Title.Equals(name, StringComparison.OrdinalIgnoreCase) || entity.Head.Aliases.Any(alias => alias.Text.Value.Equals(name, StringComparison.OrdinalIgnoreCase)))).Take(2).ToList();
        return named.Count == 1 ? named[0].Id : null;
    }
}
