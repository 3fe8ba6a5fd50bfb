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
