using System.Text;
using Digest.Model;
using Digest.Stages.Editing;
using Digest.Tests.Sources.Formats;
using Xunit;

namespace Digest.Tests.Stages.Editing;

public sealed class DocumentsAreTakenIn : IDisposable
{
    private readonly Desk desk = new("""
        === seeds/report.txt
        Its words.
        === input/sources/report.md
        ---
        title: Report
        code: S-01
        custody: {seed: seeds/report.txt}
        ---
        === input/organisations/office.md
        ---
        title: The Office
        aliases: [OFF]
        ---
        === seeds/waiting.txt
        A document that waits
        """);

    public void Dispose() => desk.Dispose();

    private NewSourcePlan Plan(string name, byte[] bytes, Func<NewSourceRequest, NewSourceRequest>? with = null)
    {
        var request = new NewSourceRequest(name, bytes, new DateOnly(2026, 11, 26));
        return NewSource.Plan(desk.Place, with is null ? request : with(request));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private Source Made(NewSourcePlan plan, byte[] bytes)
    {
        Assert.Null(plan.Refused);
        desk.Folder.Put(plan.Seed, bytes).Put(plan.Path, plan.Text);
        var place = desk.Place;
        Assert.DoesNotContain(place.Found, fault => fault.Span.Path == plan.Path || fault.Span.Path == plan.Seed);
        return Assert.IsType<Source>(place.Digest!.At(plan.Path));
    }

    [Theory]
    [InlineData("mail.msg", false)]
    [InlineData("scan.jpg", false)]
    [InlineData("mail.msg", true)]
    public void A_document_that_no_program_reads_is_taken_in_with_its_transcript(string name, bool isInSeeds)
    {
        byte[] mail = Utf8("From: a@example.org"), typed = Utf8("The dam may be unsafe.\n");
        string transcript = "seeds/" + Path.ChangeExtension(name, ".transcript.txt");
        var alone = Plan(name, mail).Refused!.Value;
        Assert.Equal($"Its text is needed as a transcript: put it beside the document as {Path.GetFileName(transcript)}, a text file in UTF-8, and run the command again.", alone.Help);
        if (isInSeeds) { desk.Folder.Put(transcript, typed); }
        var plan = Plan(name, mail, request => isInSeeds ? request : request with { Transcript = (".transcript.txt", typed) });
        Assert.Null(plan.Refused);
        Assert.Equal((transcript, !isInSeeds), (plan.Transcript!.Value.Path, plan.Transcript.Value.Copies));
        desk.Folder.Put(transcript, typed);
        var source = Made(plan, mail);
        Assert.Equal((transcript, TestDigest.Sha256("The dam may be unsafe.\n")), (source.Custody!.TranscriptPath, source.Custody.Transcript!.Sha256!.Value.Value));
        Assert.Equal("The dam may be unsafe.", desk.Place.Digest!.Seeds[source.Id].Text.Trim());
    }

    [Theory]
    [InlineData(".vtt", "WEBVTT\nLanguage: es\n\n00:05.000 --> 00:07.000\nLa presa no era segura.\n", "es")]
    [InlineData(".srt", "1\n00:00:05,000 --> 00:00:07,000\nLa presa no era segura.\n", null)]
    public void A_recording_is_taken_in_with_the_subtitles_that_lie_beside_it(string ending, string subtitles, string? lang)
    {
        byte[] film = Utf8("no film"), typed = Utf8(subtitles);
        Assert.Equal("Its text is needed as a transcript: put it beside the document as film.transcript.txt, a text file in UTF-8, or as subtitles of the same name (.vtt, .srt), and run the command again.", Plan("film.mp4", film).Refused!.Value.Help);
        var plan = Plan("film.mp4", film, request => request with { Transcript = (ending, typed) });
        Assert.Null(plan.Refused);
        Assert.Equal(("seeds/film" + ending, true), (plan.Transcript!.Value.Path, plan.Transcript.Value.Copies));
        desk.Folder.Put("seeds/film" + ending, typed);
        var source = Made(plan, film);
        Assert.Equal(("seeds/film" + ending, lang), (source.Custody!.TranscriptPath, source.Head.Lang));
        Assert.Equal(5, desk.Place.Digest!.Seeds[source.Id].SecondAt(0));
    }

    [Theory]
    [InlineData(1251, "Ответ города на письмо", "windows-1251")]
    [InlineData(1256, "جواب البلدية", "windows-1256")]
    [InlineData(54936, "市政府的答复", "gb18030")]
    [InlineData(932, "市の回答です", "shift_jis")]
    [InlineData(1252, "Réponse de la ville", "windows-1252")]
    public void A_document_in_an_old_encoding_is_shown_as_it_would_read(int codePage, string words, string name)
    {
        byte[] bytes = [.. Utf8("Note 5\n"), .. CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(words + "\nEnd\n")];
        Assert.Contains($"--encoding {name} reads \"{words}\"", Plan("answer.txt", bytes).Refused!.Value.Help, StringComparison.Ordinal);
        string untold = Plan("answer.txt", bytes, request => request with { IsRestricted = true, Title = "Interview" }).Refused!.Value.Help;
        Assert.DoesNotContain(words, untold, StringComparison.Ordinal);
        Assert.Contains("windows-1251 (Cyrillic)", untold, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_transcript_is_not_written_over()
    {
        desk.Folder.Put("seeds/mail.transcript.txt", "Other words.\n");
        Assert.Equal("seeds/ has another transcript of the name 'seeds/mail.transcript.txt'", Plan("mail.msg", Utf8("x"), request => request with { Transcript = (".transcript.txt", Utf8("The words.\n")) }).Refused!.Value.Why);
    }

    [Fact]
    public void A_transcript_that_lies_there_and_is_not_named_is_pointed_out()
    {
        desk.Folder.Put("seeds/mail.msg", "x").Put("input/sources/mail.md", "---\ntitle: M\ncustody: {seed: seeds/mail.msg}\n---\n");
        Assert.EndsWith("and transcript: {by: WHO} under custody (seeds/mail.transcript.txt unless its file says otherwise).", Told().Help, StringComparison.Ordinal);
        desk.Folder.Put("seeds/mail.transcript.txt", "The words.\n");
        Assert.Equal("'seeds/mail.transcript.txt' is there: to have it read as the document's transcript, add transcript: {by: WHO} under custody.", Told().Help);

        global::Digest.Diagnostics.Diagnostic Told() => Assert.Single(desk.Place.Found, fault => fault.Rule.Id == "unsupported-seed");
    }

    [Fact]
    public void A_web_page_gives_title_author_day_language_and_address()
    {
        byte[] page = Utf8("""
            <!doctype html><html lang="fr-FR"><head><meta charset="utf-8"><title>Le titre | Site</title><meta property="og:title" content="Le titre : un « essai »">
            <meta name="author" content="OFF"><meta property="article:published_time" content="2021-05-03T10:00:00Z"><link rel="canonical" href="https://example.org/a"></head>
            <body><article><h1>Le titre</h1><p>Des mots, et encore des mots, pour que la page ait un texte que l'on puisse lire.</p></article></body></html>
            """);
        var source = Made(Plan("page.HTML", page), page);
        Assert.Equal(("Le titre : un « essai »", "fr-FR", "seeds/page.html"), (source.Title, source.Head.Lang, source.Custody!.Seed!.Value.Value));
        Assert.Equal(("webpage", "https://example.org/a", "2021-05-03"), (source.Citation.Type!.Value.Value, source.Citation["URL"], source.Citation.Issued!.Value.Value.ToString()));
        Assert.Equal("office", Assert.Single(source.By).Value);
        Assert.Equal(TestDigest.Sha256(Encoding.UTF8.GetString(page)), source.Custody.Sha256!.Value.Value);
        Assert.Equal("2026-11-26", source.Custody.CollectedAt.Date!.Value.Value.ToString());
    }

    [Fact]
    public void A_web_archive_gives_the_address_and_the_day_on_which_the_page_was_saved()
    {
        static byte[] Saved(string address) => Utf8($"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2023-05-04T23:03:22Z\r\nContent-Type: text/html\r\nContent-Length: 120\r\n\r\n{"<title>A page</title><p>Words of the page, and more words, so that there is a text that one can read at all.</p>".PadRight(120)}\r\n\r\n");
        byte[] one = Saved("https://example.org/a");
        var source = Made(Plan("crawl.warc", one), one);
        Assert.Equal(("webpage", "https://example.org/a", "2023-05-04", "A page"), (source.Citation.Type!.Value.Value, source.Citation["URL"], source.Custody!.CollectedAt.Date!.Value.Value.ToString(), source.Title));
        Assert.Contains("Words of the page", desk.Place.Digest!.Seeds[source.Id].Text, StringComparison.Ordinal);

        byte[] two = [.. one, .. Saved("https://example.org/b")];
        var refused = Plan("two.warc", two).Refused!.Value;
        Assert.Contains("holds 2 pages", refused.Why, StringComparison.Ordinal);
        Assert.Contains("--url", refused.Help, StringComparison.Ordinal);
        var chosen = Made(Plan("two.warc", two, request => request with { Url = "https://example.org/b", IsDayGiven = true }), two);
        Assert.Equal(("https://example.org/b", "2026-11-26"), (chosen.Citation["URL"], chosen.Custody!.CollectedAt.Date!.Value.Value.ToString()));
    }

    [Fact]
    public void A_mail_gives_its_subject_its_sender_and_its_day()
    {
        byte[] mail = Utf8("From: Ann Moss <ann@example.org>\r\nTo: press@example.org\r\nSubject: The dam\r\nDate: Mon, 3 May 2021 23:30:00 -0500\r\n\r\nThe dam may be unsafe.\r\n");
        var source = Made(Plan("mail.eml", mail), mail);
        Assert.Equal(("The dam", "personal_communication", "2021-05-03"), (source.Title, source.Citation.Type!.Value.Value, source.Citation.Issued!.Value.Value.ToString()));
        Assert.Equal("The dam", desk.Place.Digest!.Seeds[source.Id].Paragraphs[0] is { Number: 0 } first ? desk.Place.Digest.Seeds[source.Id].Text[first.Start..first.End] : null);
    }

    [Fact]
    public void A_markdown_document_tells_by_its_front_matter_or_its_heading()
    {
        byte[] first = Utf8("---\ntitle: \"One: two\"\nauthor: [A. Author, B. Author]\ndate: 2021-05\nlang: de\n---\n# Heading\n\nWords.\n"), second = Utf8("# The *heading*\n\nWords.\n");
        var source = Made(Plan("one.md", first), first);
        Assert.Equal(("One: two", "de", 2), (source.Title, source.Head.Lang, source.Citation.Names.Single().Value.Count));
        Assert.Equal("The heading", Made(Plan("two.md", second), second).Title);
    }

    [Fact]
    public void A_word_document_without_properties_tells_nothing_and_nothing_is_invented()
    {
        byte[] word = Documents.Docx(Documents.P("Some words of a letter."));
        var plan = Plan("The letter_of 2021.docx", word);
        var source = Made(plan, word);
        Assert.Equal(("The letter of 2021", true, "seeds/The-letter_of-2021.docx"), (source.Title, source.TitleSupplied, plan.Seed));
        Assert.Null(source.Citation.Issued);
        Assert.Empty(source.Citation.Names);
    }

    [Fact]
    public void A_pdf_is_read_and_the_day_of_its_file_is_a_hint_alone()
    {
        byte[] pdf = Documents.Pdf("Some words of a page.");
        var source = Made(Plan("x.pdf", pdf), pdf);
        Assert.Null(source.Citation.Issued);
        Assert.Equal("S-02", source.Head.Code!.Value.Value);
    }

    [Fact]
    public void The_same_document_is_used_where_it_stands()
    {
        var plan = Plan("other name.txt", Utf8("A document that waits\n".TrimEnd()) is var bytes && File.ReadAllBytes(desk.Folder["seeds/waiting.txt"]) is var there ? there : bytes);
        Assert.Equal(("seeds/waiting.txt", false), (plan.Seed, plan.Copies));
    }

    [Fact]
    public void A_document_that_has_a_record_is_not_taken_twice() =>
        Assert.Contains("'report'", Plan("again.txt", File.ReadAllBytes(desk.Folder["seeds/report.txt"])).Refused!.Value.Why, StringComparison.Ordinal);

    [Fact]
    public void Another_name_makes_no_other_document_of_it()
    {
        byte[] bytes = File.ReadAllBytes(desk.Folder["seeds/report.txt"]);
        Assert.Contains("seeds/report.txt is the seed of 'report'", Plan("again.txt", bytes, request => request with { As = "copy.txt", Id = "copy", Title = "A copy" }).Refused!.Value.Why, StringComparison.Ordinal);
        desk.Folder.Put("input/sources/report.md", Utf8($"---\ntitle: Report\ncustody: {{seed: seeds/report.txt, sha256: {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}}}\n---\n"));
        File.Delete(desk.Folder["seeds/report.txt"]);
        Assert.Contains("Put it back there as seeds/report.txt", Plan("again.txt", bytes, request => request with { As = "copy.txt" }).Refused!.Value.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.txt", "seeds/document.txt", "input/sources/readme-2.md")]
    [InlineData("aux.txt", "seeds/document.txt", "input/sources/aux-2.md")]
    public void A_document_whose_name_no_record_and_no_file_may_have_gets_another(string name, string seed, string path)
    {
        var plan = Plan(name, Utf8("Words that are no title. And more of them."));
        Assert.Equal((seed, path), (plan.Seed, plan.Path));
        Assert.Contains("cannot be an id", Plan(name, Utf8("Words that are no title."), request => request with { Id = "readme" }).Refused!.Value.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_document_of_the_same_name_is_never_written_over()
    {
        Assert.Contains("'report.txt'", Plan("report.txt", Utf8("Other words.")).Refused!.Value.Why, StringComparison.Ordinal);
        Assert.Contains("'REPORT.txt'", Plan("REPORT.TXT", Utf8("Other words.")).Refused!.Value.Why, StringComparison.Ordinal);
        Assert.Equal("seeds/report-2.txt", Plan("report.txt", Utf8("Other words."), request => request with { As = "report-2" }).Seed);
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("blank.txt", " \n \n")]
    [InlineData("scan.png", "PNG")]
    [InlineData("program.exe", "MZ words")]
    [InlineData("broken.pdf", "%PDF-1.7 nothing")]
    [InlineData("broken.docx", "PK no zip")]
    [InlineData("none", "words")]
    public void What_has_no_text_that_can_be_read_is_refused_with_the_reason(string name, string text)
    {
        var refused = Plan(name, Utf8(text)).Refused;
        Assert.NotNull(refused);
        Assert.NotEmpty(refused.Value.Why);
        Assert.NotEmpty(refused.Value.Help);
    }

    [Fact]
    public void Nothing_that_a_document_says_can_break_out_of_its_record()
    {
        byte[] page = Utf8("<html lang='en\"\n---'><head><title>\"}]\n---\nstatus: draft\n# x: [</title><meta name=author content='a: b\n- {c'><meta name='dc.date' content='2021-99-99'><link rel=canonical href='javascript:alert(1)'></head><body><p>Words enough to be read by anyone who reads.</p></body></html>");
        var source = Made(Plan("../../etc/x.html", page), page);
        Assert.Equal(PublicationStatus.Published, source.Head.Status);
        Assert.StartsWith("seeds/", source.Custody!.Seed!.Value.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("..", source.Custody.Seed.Value.Value, StringComparison.Ordinal);
        Assert.Null(source.Citation["URL"]);
        Assert.Null(source.Citation.Issued);
    }

    [Fact]
    public void A_restricted_document_goes_where_git_leaves_it_out()
    {
        byte[] bytes = Utf8("Words of the interview.");
        var plan = Plan("interview.txt", bytes, request => request with { Title = "Interview A", IsRestricted = true, Collector = "AB", Method = "received: by hand" });
        var source = Made(plan, bytes);
        Assert.Equal(("seeds/restricted/interview-a.txt", true, "AB", "received: by hand"), (plan.Seed, source.Custody!.Restricted, source.Custody.Collector, source.Custody.Method));
    }

    [Theory]
    [InlineData("Jane Roe.html", "<html lang='ug'><head><title>Statement of Jane Roe</title><meta name=author content='Jane Roe'><meta name='dc.date' content='2021-05-03'></head><body><p>Words of Jane Roe, enough of them to be read.</p></body></html>")]
    [InlineData("Jane Roe.md", "---\ntitle: Jane Roe\nauthor: Jane Roe\n---\n\nWords of Jane Roe.\n")]
    [InlineData("Jane Roe.txt", "Jane Roe speaks\n\nWords.\n")]
    public void Nothing_of_a_restricted_document_goes_into_its_record(string name, string text)
    {
        byte[] bytes = Utf8(text);
        var plan = Plan(name, bytes, request => request with { Title = "Interview A", IsRestricted = true });
        var source = Made(plan, bytes);
        Assert.Equal(("interview-a", "Interview A", "seeds/restricted/interview-a" + Path.GetExtension(name)), (source.Id, source.Title, plan.Seed));
        foreach (string told in (string[])["Jane", "jane", "Roe", "roe", "2021-05", "lang:"]) { Assert.DoesNotContain(told, plan.Text, StringComparison.Ordinal); }
        Assert.Empty(source.Citation.Names);
        Assert.DoesNotContain("Jane", string.Concat(plan.Found.Select(fault => fault.Message + fault.Help)), StringComparison.Ordinal);
        Assert.Equal("seeds/restricted/a" + Path.GetExtension(name), Plan(name, Utf8(text + " "), request => request with { Title = "Interview B", IsRestricted = true, As = "a" }).Seed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_restricted_document_without_a_title_is_refused(string? title)
    {
        var (why, help) = Plan("Jane Roe.txt", Utf8("Words."), request => request with { Title = title, IsRestricted = true }).Refused!.Value;
        Assert.Contains("needs a title", why, StringComparison.Ordinal);
        Assert.Contains("--title \"Interview A\"", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", why + help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_that_a_restricted_document_has_in_seeds_is_taken_only_on_demand()
    {
        byte[] bytes = Utf8("Words of the interview.");
        desk.Folder.Put("seeds/restricted/Jane-Roe.txt", bytes);
        NewSourceRequest There(NewSourceRequest request) => request with { There = "seeds/restricted/Jane-Roe.txt", Title = "Interview A" };
        var (why, help) = Plan("Jane-Roe.txt", bytes, There).Refused!.Value;
        Assert.Contains("a record is committed", why, StringComparison.Ordinal);
        Assert.Contains("Rename it to interview-a.txt", help, StringComparison.Ordinal);
        Assert.Equal("seeds/restricted/Jane-Roe.txt", Plan("Jane-Roe.txt", bytes, request => There(request) with { As = "Jane-Roe.txt" }).Seed);
        Assert.Contains("Rename it to interview-a.txt", Plan("copy.txt", bytes, request => request with { Title = "Interview A" }).Refused!.Value.Help, StringComparison.Ordinal);
        Assert.Contains("git does not leave it out", Plan("x.txt", File.ReadAllBytes(desk.Folder["seeds/waiting.txt"]), request => request with { Title = "Interview B", IsRestricted = true }).Refused!.Value.Why, StringComparison.Ordinal);
    }
}
