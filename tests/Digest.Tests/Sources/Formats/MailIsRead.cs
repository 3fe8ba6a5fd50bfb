using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class MailIsRead
{
    private const string Head = "From: =?utf-8?Q?Ren=C3=A9_Marsh?= <rene@example.org>\r\nTo: Press <press@example.org>,\r\n Desk <desk@example.org>\r\nCc: c@example.org\r\nBcc: hidden@example.org\r\nSubject: =?utf-8?B?V2F0ZXIgaW4gdGhlIGNhbXA=?=\r\nDate: Mon, 3 May 2021 10:00:00 +0200\r\nX-Originating-IP: 192.0.2.7\r\nMIME-Version: 1.0\r\n";

    private static (SeedText? Seed, List<Diagnostic> Found) Read(string mail) => Seeds.Read(Encoding.UTF8.GetBytes(mail), path: "seeds/s.eml");

    [Fact]
    public void Subject_people_and_day_stand_before_the_text()
    {
        var (seed, found) = Read(Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe water was low.\r\n\r\nIt rose in caf=C3=A9s, they sa=\r\ny.\r\n");
        Assert.Empty(found);
        Assert.Equal(["Water in the camp", "From: \"René Marsh\" <rene@example.org>", "Date: Mon, 3 May 2021 10:00:00 +0200", "To: \"Press\" <press@example.org>, \"Desk\" <desk@example.org>", "Cc: c@example.org", "The water was low.", "It rose in cafés, they say."],
            seed!.Text.ReplaceLineEndings("\n").Split("\n\n"));
        Assert.Equal(SeedKind.Mail, seed.Format.Kind);
        Assert.False(seed.IsTranscript);
    }

    [Fact]
    public void Of_two_forms_the_one_is_read_that_mail_programs_show()
    {
        var (seed, _) = Read(Head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain words\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>shown words</p><p style=\"display:none\">preview words</p>\r\n--b--\r\n");
        Assert.Contains("shown words", seed!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("plain words", seed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("preview words", seed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_attachments_only_the_names_are_text()
    {
        var (seed, _) = Read(Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the list.\r\n--b\r\nContent-Type: text/plain; name=\"list.txt\"\r\nContent-Disposition: attachment; filename=\"list.txt\"\r\n\r\nsecret list\r\n--b--\r\n");
        Assert.EndsWith("See the list.\n\nAttachment: list.txt", seed!.Text.ReplaceLineEndings("\n").Replace("\n\n\n\n", "\n\n", StringComparison.Ordinal).Replace("\n\n\n", "\n\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("secret list", seed.Text, StringComparison.Ordinal);
    }

    /// <summary>Who received it in secret, and by which machines it went, no mail program shows.</summary>
    [Fact]
    public void What_a_mail_program_does_not_show_is_no_text()
    {
        var (seed, _) = Read(Head + "\r\nWords.\r\n");
        Assert.DoesNotContain("hidden@example.org", seed!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.7", seed.Text, StringComparison.Ordinal);
    }

    private const string Plain = "Content-Type: text/plain\r\n\r\n", Page = "Content-Type: text/html\r\n\r\n";

    private static string Parts(string kind, string boundary, params string[] parts) => $"Content-Type: multipart/{kind}; boundary={boundary}\r\n\r\n" + string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n")) + $"--{boundary}--\r\n";

    private static string[] Body(string mail) => Read(Head + mail).Seed!.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)[5..];

    /// <summary>Lists of discussion add their footer so, and Apple Mail goes on so behind a picture.</summary>
    [Fact]
    public void All_parts_that_are_shown_are_read_in_their_order()
    {
        Assert.Equal(["First.", "Footer."], Body(Parts("mixed", "m", Plain + "First.", Plain + "Footer.")));
        Assert.Equal(["First.", "Second.", "Third.", "Attachment: a.png", "Attachment: map.pdf"], Body(Parts("mixed", "m", Page + "<p>First.</p>", "Content-Type: image/png; name=a.png\r\nContent-Disposition: inline\r\n\r\nxx",
            Page + "<p>Second.</p>", "Content-Type: application/pdf; name=map.pdf\r\n\r\nxx", "Content-Type: text/plain\r\nContent-Disposition: inline; filename=note.txt\r\n\r\nThird.")));
        Assert.Equal(["First.", "Second.", "Attachment: a.pdf"], Body(Parts("alternative", "a", Plain + "Poorer.",
            Parts("mixed", "m", Page + "<p>First.</p>", "Content-Type: application/pdf\r\nContent-Disposition: inline; filename=a.pdf\r\n\r\nxx", Page + "<p>Second.</p>"))));
        Assert.Equal(["First.", "Footer.", "Attachment: Forwarded"], Body(Parts("mixed", "m", Parts("signed", "s", Plain + "First.", "Content-Type: application/pgp-signature; name=signature.asc\r\n\r\nxx"), Plain + "Footer.",
            "Content-Type: message/rfc822\r\n\r\nSubject: Forwarded\r\n\r\nInner.")));
    }

    /// <summary>An invitation's calendar, and a page of one picture, are the richest form and say nothing.</summary>
    [Fact]
    public void Of_forms_that_say_nothing_another_is_read()
    {
        Assert.Equal(["Words."], Body(Parts("alternative", "a", Plain + "Words.", Page + "<p hidden>Words</p>", "Content-Type: text/calendar; name=invite.ics\r\n\r\nBEGIN:VCALENDAR")));
        Assert.Equal(["Words.", "Attachment: a.pdf"], Body(Parts("alternative", "a", Parts("mixed", "m", Plain + "Words.", "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nxx"), Page + "<p></p>")));
        Assert.Equal(["Attachment: invite.ics"], Body(Parts("alternative", "a", "Content-Type: text/calendar; name=invite.ics\r\n\r\nBEGIN:VCALENDAR")));
    }

    /// <summary>What a delivery report tells machines no mail program lists as a file.</summary>
    [Fact]
    public void Files_without_a_name_are_told_where_they_are_files()
    {
        Assert.Equal(["Failed."], Body(Parts("report", "r", Plain + "Failed.", "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: failed", "Content-Type: text/rfc822-headers\r\n\r\nSubject: Old")));
        Assert.Equal(["Words.", "Attachment: (without a name)", "Attachment: (without a name)", "Attachment: (without a name)"], Body(Parts("mixed", "m", Plain + "Words.", "Content-Type: application/pdf\r\n\r\nxx",
            "Content-Type: text/csv\r\nContent-Disposition: attachment\r\n\r\n1,2", "Content-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\n\r\nInner.")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("Text; charset=utf-8")]
    [InlineData("text/markdown")]
    [InlineData("text/enriched; charset=utf-8")]
    public void Other_texts_that_are_read_as_they_stand_are_read(string type)
    {
        Assert.Equal(["The café was shut."], Body($"Content-Type: {type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=C3=A9 was shut.\r\n"));
        Assert.Equal(["First.", "Second."], Body(Parts("mixed", "m", Plain + "First.", $"Content-Type: {type}\r\n\r\nSecond.")));
    }

    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static (SeedText? Seed, List<Diagnostic> Found) ReadCyrillic(string mail, int? declared = null) => Seeds.Read(Cyrillic.GetBytes(mail), declared is { } codePage ? Declared(codePage) : null, "seeds/s.eml");

    private static Source Declared(int codePage)
    {
        var bare = Seeds.Source();
        return new Source(bare.Head) { Rights = bare.Rights, Custody = new Custody { Encoding = new Located<int>(codePage, default) } };
    }

    /// <summary>Mojibake would be quoted, and proven, as the document's own words.</summary>
    [Theory]
    [InlineData("Subject: Вода\r\n\r\nWords.\r\n", "holds the line 'Subject:' that is not UTF-8")]
    [InlineData("Subject: W\r\nFrom: Иван <i@example.org>\r\n\r\nWords.\r\n", "holds the line 'From:' that is not UTF-8")]
    [InlineData("Subject: W\r\n\r\nВода в лагере.\r\n", "holds a text that is not UTF-8")]
    [InlineData("Subject: W\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nВода в лагере.\r\n", "holds a text that is not UTF-8")]
    [InlineData("Subject: W\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nВода в лагере.\r\n", "holds a text that is not UTF-8")]
    [InlineData("Subject: W\r\nContent-Type: text/html\r\n\r\n<p>Вода в лагере.</p>\r\n", "is not UTF-8")]
    [InlineData("Subject: W\r\nContent-Type: text/plain; charset=x-none\r\n\r\nВода в лагере.\r\n", "names its encoding 'x-none', which is not known")]
    public void What_is_in_no_encoding_that_the_message_names_is_read_by_what_the_record_says(string mail, string fault)
    {
        var (seed, found) = ReadCyrillic(mail);
        Assert.Null(seed);
        Assert.Contains(fault, Assert.Single(found).Message, StringComparison.Ordinal);
        Assert.Contains("custody.encoding", found[0].Help, StringComparison.Ordinal);
        (seed, found) = ReadCyrillic(mail, 1251);
        Assert.Empty(found);
        Assert.Contains(mail.Contains("лагере", StringComparison.Ordinal) ? "Вода в лагере." : mail.Contains("Вода", StringComparison.Ordinal) ? "Вода" : "From: \"Иван\" <i@example.org>", seed!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_says_rightly_what_it_is_in_is_read_so_whatever_the_record_says()
    {
        const string mail = "Subject: W\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\nВода\r\n--b\r\nContent-Type: text/html\r\n\r\n<meta charset=windows-1251><p>Лагерь</p>\r\n--b--\r\n";
        foreach (int? declared in (int?[])[null, 1252])
        {
            var (seed, found) = ReadCyrillic(mail, declared);
            Assert.Empty(found);
            Assert.Contains("Вода", seed!.Text, StringComparison.Ordinal);
            Assert.Contains("Лагерь", seed.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Whatever else was read before.</summary>
    [Theory]
    [InlineData("=?windows-1251?B?9+Dx+w==?=", "часы")]
    [InlineData("=?koi8-r?B?3sHT2Q==?=", "часы")]
    [InlineData("=?gb2312?B?yrG85A==?=", "时间")]
    [InlineData("=?iso-2022-jp?B?GyRCO340VhsoQg==?=", "時間")]
    [InlineData("=?big5?B?rsm2oQ==?=", "時間")]
    public void Words_of_the_head_are_in_the_encoding_that_they_name(string subject, string words)
    {
        var (seed, found) = Read($"Subject: {subject}\r\n\r\nWords.\r\n");
        Assert.Empty(found);
        Assert.StartsWith(words, seed!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ANSI_X3.4-1968")]
    [InlineData("x-mac-roman")]
    [InlineData("iso-8859-6-i")]
    [InlineData("binary")]
    public void Plain_letters_are_read_under_any_label(string label) =>
        Assert.Equal(["The water was low."], Body($"Content-Type: text/plain; charset={label}\r\n\r\nThe water was low.\r\n"));

    [Fact]
    public void A_blank_line_before_a_signature_stays() => Assert.Contains("It was never wound.\n\n-- \nAnn", Read(Head + "Content-Type: text/plain; format=flowed\r\n\r\nIt was never wound.\r\n\r\n-- \r\nAnn\r\n").Seed!.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void A_signature_stands_apart_from_lines_that_are_joined() => Assert.Equal(["The water was low.", "-- ", "Bob Smith"],
        Read(Head + "Content-Type: text/plain; format=flowed\r\n\r\nThe water \r\nwas low. \r\n-- \r\nBob Smith\r\n").Seed!.Text.ReplaceLineEndings("\n").Split('\n').Select(line => line == "-- " ? line : line.TrimEnd()).TakeLast(3));

    [Fact]
    public void Pictures_that_a_page_draws_are_no_files_beside_it() => Assert.Equal(["Words.", "Attachment: b.png"],
        Body(Parts("related", "r", Page + "<p>Words.<img src='cid:x'></p>", "Content-Type: image/png; name=a.png\r\nContent-ID: <x>\r\n\r\nxx", "Content-Type: image/png; name=b.png\r\n\r\nxx")));

    [Fact]
    public void Lines_that_were_broken_for_the_way_are_whole() => Assert.Equal(["The water was low.", "It rose."], Body("Content-Type: text/plain; format=flowed\r\n\r\nThe water \r\nwas low.\r\nIt rose.\r\n"));

    [Theory]
    [InlineData("Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\nxx\r\n--b--\r\n")]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n")]
    public void An_encrypted_message_is_told(string rest)
    {
        var (seed, found) = Read(Head + rest);
        Assert.Null(seed);
        Assert.Equal("protected-seed", Assert.Single(found).Rule.Id);
        Assert.Contains("encrypted", found[0].Message, StringComparison.Ordinal);
    }
}
