using Digest.Diagnostics;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Outputs;

public class WordsAreFoundInTheRecording
{
    private static BuiltSite Site(string url = "https://media.example/hearing.mp4") => new(Digest(url));

    private static string Digest(string url, string custody = "") => $$"""
        === seeds/hearing.vtt
        WEBVTT

        00:00:01.000 --> 00:00:04.000
        <v The Chair>We begin with the harbour.

        00:12:31.200 --> 00:12:35.000
        <v Ann Moss>The harbour office closed

        00:12:35.000 --> 00:12:37.000
        <v Ann Moss>the gates. Nobody told us why.

        01:02:31.000 --> 01:02:33.000
        <v The Chair>We end.

        === input/sources/hearing.md
        ---
        title: A hearing
        citation: {type: hearing, URL: "{{url}}"}
        custody: {seed: seeds/hearing.vtt{{custody}}}
        rights: {publish: full}
        ---
        === input/people/ann.md
        ---
        title: Ann Moss
        ---
        === input/claims/c.md
        ---
        title: The gates
        statement: The office closed the gates.
        modality: states
        quotes:
          - {source: hearing, exact: office closed the gates, speaker: ann}
          - {source: hearing, exact: Nobody told us why, speaker: ann}
        ---
        It ended soon [@hearing, 1:02:40], as [@hearing, 12:31–12:35] says.
        """;

    [Fact]
    public void Each_quote_says_when_it_is_said_and_leads_there()
    {
        var site = Site();
        Assert.DoesNotContain(site.Findings, fault => fault.Severity == Severity.Error);
        string page = site["claims/c.html"];
        Assert.Matches("href=\"https://media.example/hearing.mp4#t=751\">In the recording, from 12:31<", page);
        Assert.Matches("class=\"pin\"[^>]*>12:31<", page);
        Assert.Contains("verified against subtitles, not the recording", page, StringComparison.Ordinal);
        // A time that somebody writes leads to the paragraph that is said then.
        Assert.Matches("href=\"../sources/hearing.html#p3\"[^>]*>[^<]*(<[^>]*>[^<]*)*?1:02:40", page);
        Assert.Matches("href=\"../sources/hearing.html#p2\"[^>]*>[^<]*(<[^>]*>[^<]*)*?12:31–12:35", page);
    }

    [Fact]
    public void Each_paragraph_of_the_source_has_its_time()
    {
        string page = Site()["sources/hearing.html"];
        Assert.Matches("href=\"https://media.example/hearing.mp4#t=3751\" aria-label=\"In the recording, from 1:02:31 [^\"]*\"><bdi>1:02:31</bdi>", page);
        Assert.Contains("The text below is that of subtitles, not the recording itself.", page, StringComparison.Ordinal);
        Assert.Contains("Subtitles, UTF-8", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_are_told_the_seconds()
    {
        var site = Site();
        Assert.Matches("\"second\": 751,\\s*\"last_second\": 755", site["data/digest.json"]);
        Assert.Contains("\"text\": \"subtitles\"", site["data/digest.json"], StringComparison.Ordinal);
        Assert.Matches("\"conformsTo\": \"http://www.w3.org/TR/media-frags/\",\\s*\"value\": \"t=751\"", site["data/annotations.jsonld"]);
        // At an address of a page about it the standard's fragment means nothing.
        Assert.DoesNotContain("media-frags", Site("https://example.org/hearing")["data/annotations.jsonld"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", restricted: true")]
    public void Nobody_is_led_into_a_restricted_recording(string restricted)
    {
        var site = new TestDigest(Digest("https://media.example/hearing.mp4", restricted)).Site();
        Assert.Equal(restricted.Length == 0, RecordingLink.Of(site, site.Of<Source>().Single(), 751) is not null);
    }

    /// <summary>Whoever is led to the second hears the name that the page withholds.</summary>
    [Fact]
    public void Nobody_is_led_to_what_is_withheld()
    {
        string digest = Digest("https://media.example/hearing.mp4").Replace("The office closed the gates.", "It closed them.", StringComparison.Ordinal).Replace("title: The gates", "title: The closing", StringComparison.Ordinal);
        var (made, site) = new TestDigest(digest).Build(new ProtectedTerms([new ProtectedRule(1, ["gates"], TermMatch.Word, null)]));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        string claim = System.Text.Encoding.UTF8.GetString(site["claims/c.html"]), source = System.Text.Encoding.UTF8.GetString(site["sources/hearing.html"]);
        Assert.Contains("withheld", claim, StringComparison.Ordinal);
        foreach (string page in (string[])[claim, source]) { Assert.DoesNotContain("#t=", page, StringComparison.Ordinal); }
        Assert.DoesNotContain("t=751", System.Text.Encoding.UTF8.GetString(site["data/annotations.jsonld"]), StringComparison.Ordinal);
        foreach (var (path, bytes) in site) { if (path != "sources/hearing.html") { Assert.DoesNotMatch("12:3[15][^0-9–]", System.Text.Encoding.UTF8.GetString(bytes).Replace("12:31–12:35", "", StringComparison.Ordinal)); } }
        Assert.Contains("<bdi>1:02:31</bdi>", source, StringComparison.Ordinal);
        Assert.DoesNotContain("<bdi>12:31</bdi>", source, StringComparison.Ordinal);
        Assert.DoesNotContain("\"second\"", System.Text.Encoding.UTF8.GetString(site["data/digest.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://media.example/a/talk.webm", "https://media.example/a/talk.webm#t=751")]
    [InlineData("https://media.example/talk.mp3?x=1", "https://media.example/talk.mp3?x=1#t=751")]
    [InlineData("https://www.youtube.com/watch?v=ab_c&t=3s&list=x", "https://www.youtube.com/watch?v=ab_c&list=x&t=751s")]
    [InlineData("https://youtu.be/ab_c", "https://youtu.be/ab_c?t=751s")]
    [InlineData("https://www.youtube.com/live/ab_c?feature=share", "https://www.youtube.com/live/ab_c?feature=share&t=751s")]
    [InlineData("https://vimeo.com/123", "https://vimeo.com/123#t=751s")]
    [InlineData("https://archive.org/details/talk_2021", "https://archive.org/details/talk_2021?start=751")]
    [InlineData("https://media.un.org/en/asset/k1x/k1xabc", "https://media.un.org/en/asset/k1x/k1xabc?kalturaStartTime=751")]
    [InlineData("https://archive.org/details/talk/talk.mp4", "https://archive.org/details/talk/talk.mp4?start=751")]
    [InlineData("https://archive.org/download/talk/talk.mp4", "https://archive.org/download/talk/talk.mp4#t=751")]
    [InlineData("https://commons.wikimedia.org/wiki/File:Talk.webm", null)]
    [InlineData("https://vimeo.com/about", null)]
    [InlineData("https://youtube.com.example/watch?v=a", null)]
    [InlineData("https://www.youtube.com/@somebody", null)]
    [InlineData("https://media.example/talk.mp4#t=3", null)]
    [InlineData("https://me:secret@media.example/talk.mp4", null)]
    [InlineData("https://example.org/talk", null)]
    [InlineData("file:///talk.mp4", null)]
    [InlineData(null, null)]
    public void The_address_is_the_hosts_own_form(string? address, string? expected) => Assert.Equal(expected, RecordingLink.At(address, 751));

    /// <summary>A transcript of a table is not one of an image.</summary>
    [Theory]
    [InlineData("jpg", "not the image")]
    [InlineData("mp3", "not the recording")]
    [InlineData("xls", "not the document itself")]
    public void A_transcript_is_told_from_what_it_was_made_of(string ending, string words)
    {
        var site = new BuiltSite($$"""
            === seeds/doc.{{ending}}
            x
            === seeds/doc.transcript.txt
            The gates were closed.
            === input/sources/doc.md
            ---
            title: A document
            custody: {seed: seeds/doc.{{ending}}, transcript: {by: AB} }
            ---
            === input/claims/c.md
            ---
            title: The gates
            statement: The gates were closed.
            modality: states
            quotes:
              - {source: doc, exact: The gates were closed}
            ---
            """);
        Assert.Contains("verified against a transcript, " + words, site["claims/c.html"], StringComparison.Ordinal);
    }
}
