using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;
using Digest.Sources.Formats.Recordings;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class RecordingsAreRead
{
    private static (SeedText? Seed, List<Diagnostic> Found) Read(string text, string path = "seeds/s.vtt") => Seeds.Read(Encoding.UTF8.GetBytes(text), path: path);

    /// <summary>Each paragraph with the second at which it begins.</summary>
    private static string[] Said(SeedText seed) => [.. seed.Paragraphs.Select(paragraph => $"{seed.SecondAt(paragraph.Start)} {seed.Part(paragraph.Start, paragraph.Length).ReplaceLineEndings(" ")}")];

    [Fact]
    public void Of_subtitles_the_words_are_read_that_players_show()
    {
        var (seed, found) = Read("WEBVTT - a hearing\nKind: captions\n\nNOTE\nby the committee\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nintro\n00:01.000 --> 00:04.000 align:start\n<b>The</b> <c.x>hearing</c> is &lt;open&gt; &amp; public.\n\n00:00:05.900 --> 00:00:08.000\n<00:00:06.000><ruby>港<rt>gang</rt></ruby>口 closed\n");
        Assert.Empty(found);
        Assert.Equal(["1 The hearing is <open> & public. 港口 closed"], Said(seed!));
        Assert.Equal(5, seed!.SecondAt(seed.Text.IndexOf('港')));
        Assert.Equal((SeedKind.Subtitles, true), (seed.Format.Kind, seed.IsTranscript));
    }

    [Fact]
    public void Who_speaks_stands_before_what_they_say()
    {
        var (seed, _) = Read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v.first.loud The  Chair>Who closed it?\n\n00:02.000 --> 00:03.000\n<v Ann Moss>The office.\nNobody said why.\n\n00:03.000 --> 00:04.000\n<v Ann Moss>Nobody.</v> (noise)\n\n00:04.000 --> 00:05.000\n- You?\n- Not I.\n");
        Assert.Equal(["1 The Chair: Who closed it?", "2 Ann Moss: The office. Nobody said why. Nobody.", "3 (noise)", "4 - You?", "4 - Not I."], Said(seed!));
    }

    [Fact]
    public void In_SubRip_a_blank_line_ends_no_words_and_a_number_among_them_is_one()
    {
        var (seed, found) = Read("1\r\n00:00:01,000 --> 00:00:03,000\r\n{\\an8}<i>La <font color=\"red\">puerta</font></i> a < b\r\n\r\ncerrada, dijo\r\n1945\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\n12\r\n", "seeds/s.srt");
        Assert.Empty(found);
        Assert.Equal(["1 La puerta a < b cerrada, dijo 1945 12"], Said(seed!));
    }

    [Theory]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nHe paid\n2\n00:00:02,000 --> 00:00:03,000\nmillion dollars\n", "1 He paid million dollars")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nHe paid\n7\n00:00:02,000 --> 00:00:03,000\nmillion dollars\n", "1 He paid 7 million dollars")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nHe paid\n\n7\n00:00:02,000 --> 00:00:03,000\nmillion dollars\n", "1 He paid million dollars")]
    [InlineData("00:00:01,000 --> 00:00:02,000\nHow many?\n\n00:00:02,000 --> 00:00:03,000\n42\n\n00:00:03,000 --> 00:00:04,000\nSo it was.\n", "1 How many? 42 So it was.")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:02,000 --> 00:00:03,000\nSo it was.\n", "1 42 So it was.")]
    [InlineData("1\r\r\n00:00:01,000 --> 00:00:02,000\r\r\nHe paid\r\r\ntwice\r\r\n\r\r\n2\r\r\n00:00:02,000 --> 00:00:03,000\r\r\nfor it.\r\r\n", "1 He paid twice for it.")]
    public void Numbers_of_cues_are_told_from_numbers_that_are_said(string text, string said) => Assert.Equal([said], Said(Read(text, "seeds/s.srt").Seed!));

    [Theory]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nhello there\n10:03.000 --> 10:04.000\nworld\n", "1 hello there", "603 world")]
    [InlineData("WEBVTT\n\nNOTE remark\n00:01.000 --> 00:02.000\nseen by all\n", "1 seen by all", null)]
    [InlineData("\nWEBVTT\n\nNOTE the caller is Jane\n\nintro-2\n00:01.000 --> 00:02.000\nHello\n", "1 Hello", null)]
    [InlineData("NOTE the caller is Jane\n\n00:01.000 --> 00:02.000\nHello\n", "1 Hello", null)]
    public void Cues_of_WebVTT_begin_and_end_as_the_standard_says(string text, string first, string? second) => Assert.Equal(second is null ? [first] : [first, second], Said(Read(text).Seed!));

    [Theory]
    [InlineData("seeds/s.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nIt was\n\n00:05.000 --> 00:05.000\nnot\n\n00:06.000 --> 00:04.000\nnever\n\n00:03.000 --> 00:08.000\nopen.\n", 5)]
    [InlineData("seeds/s.srt", "1\n00:00:01,000 --> 00:00:03,000\nIt was\n\n2\n00:00:05,000 --> 00:00:05,000\nnot\n\n3\n00:00:06,000 --> 00:00:04,000\nnever\n\n4\n00:00:03,000 --> 00:00:08,000\nopen.\n", 5)]
    public void Words_that_no_player_shows_are_none_and_are_told(string path, string text, int line)
    {
        var (seed, found) = Read(text, path);
        Assert.Equal(["1 It was open."], Said(seed!));
        Assert.Equal(("unshown-cue", Severity.Warning, text.Split('\n').Take(line).Sum(one => one.Length + 1)), (Assert.Single(found).Rule.Id, found[0].Severity, found[0].Span.Offset));
        Assert.Contains("2 passages", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cues_within_a_longer_one_are_all_read()
    {
        var (seed, _) = Read("WEBVTT\n\n00:00.000 --> 01:00.000\nA SIGN\n\n00:10.000 --> 00:12.000\nNo.\n\n00:20.000 --> 00:22.000\nNo.\n\n00:22.000 --> 00:23.000\n- No.\n- Yes.\n");
        Assert.Equal("A SIGN No. No. - No. - Yes.", seed!.Text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal));
    }

    /// <summary>As YouTube makes them: each line is shown twice, the second time above the next one, and once more for a moment between.</summary>
    [Fact]
    public void Lines_that_roll_up_count_once()
    {
        var (seed, _) = Read("WEBVTT\nKind: captions\nLanguage: en\n\n00:00:00.320 --> 00:00:02.470 align:start position:0%\n \nwe<00:00:00.480><c> came</c><c> to</c><c> the</c><c> gate</c>\n\n00:00:02.470 --> 00:00:02.480\nwe came to the gate\n \n\n00:00:02.480 --> 00:00:05.110\nwe came to the gate\nno<00:00:02.800><c> one</c>\n\n00:00:05.110 --> 00:00:05.120\nno one\n \n\n00:00:05.120 --> 00:00:07.000\nno one\nwas<00:00:05.500><c> there</c>\n");
        Assert.Equal(["0 we came to the gate no one was there"], Said(seed!));
        Assert.Equal([0, 2, 5], seed!.Times.Select(time => time.Second));
    }

    [Fact]
    public void Whoever_says_it_twice_says_it_twice()
    {
        var (seed, _) = Read("WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nNo.\nNever.\n");
        Assert.Equal(["1 No. No. Never."], Said(seed!));
    }

    [Fact]
    public void A_paragraph_ends_at_a_pause_and_with_a_sentence_once_it_is_full()
    {
        string sentence = string.Join(' ', Enumerable.Repeat("word", 30));
        var (seed, _) = Read($"WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:04.999 --> 00:05.000\nTwo.\n\n00:08.000 --> 00:09.000\n{sentence}\n\n00:09.000 --> 00:10.000\n{sentence}.”\n\n00:10.000 --> 00:11.000\nLast\n");
        Assert.Equal([1, 8, 10], seed!.Paragraphs.Select(paragraph => seed.SecondAt(paragraph.Start)!.Value));
    }

    [Fact]
    public void Cues_are_told_in_the_order_of_the_clock()
    {
        var (seed, _) = Read("1\n00:00:09,000 --> 00:00:10,000\nlast\n\n2\n00:00:08,000 --> 00:00:09,000\nfirst\n", "seeds/s.srt");
        Assert.Equal(["8 first last"], Said(seed!));
    }

    [Theory]
    [InlineData("WEBVTT\n\n00:01 --> soon\nwords\n", "00:01 --> soon")]
    [InlineData("WEBVTT\n\n00:61:00.000 --> 00:62:00.000\nwords\n", "00:61:00.000 --> 00:62:00.000")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nwords --> more\n", "words --> more")]
    [InlineData("WEBVTT\n\n00:0\u0661.000 --> 00:02.000\nwords\n", "00:0\u0661.000 --> 00:02.000")]
    public void A_line_that_tells_no_time_is_told_with_its_place(string text, string line)
    {
        var (seed, found) = Read(text);
        Assert.Null(seed);
        Assert.Equal("damaged-seed", Assert.Single(found).Rule.Id);
        Assert.Equal($"seeds/s.vtt cannot be read: \"{line}\" does not say from when to when words are shown", found[0].Message);
        Assert.Equal(text.IndexOf(line, StringComparison.Ordinal), found[0].Span.Offset);
    }

    [Fact]
    public void Subtitles_without_words_are_told()
    {
        var found = Assert.Single(Read("WEBVTT\n\n00:01.000 --> 00:02.000\n \n").Found);
        Assert.Equal(("empty-seed", "seeds/s.vtt holds no words that a player would show (34 bytes)"), (found.Rule.Id, found.Message));
        Assert.Equal("empty-seed", Assert.Single(Read("1\n00:00:01,000 -> 00:00:02,000\nwords\n", "seeds/s.srt").Found).Rule.Id);
    }

    [Theory]
    [InlineData("WEBVTT\n\n")]
    [InlineData("")]
    public void Hostile_subtitles_end_soon(string head)
    {
        foreach (string part in (string[])["<", "<v ", "&", "-->", "\n\n", "{\\", "00:01.000 --> 00:02.000\n", "9", "<rt>", "Language:\n"])
        {
            var (seed, found) = Read(head + string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)));
            Assert.True(seed is not null || found.Count == 1);
        }
        Assert.Null(CueFile.LanguageOf("WEBVTT\n" + string.Concat(Enumerable.Repeat("::::::::::::::\n", 5000))));
    }

    private static SeedText? Typed(string transcript, string document, string path = "seeds/s.transcript.txt", List<Diagnostic>? found = null) =>
        SeedReader.Read(new SeedFiles(new InputFile(document, InputRole.Seed, [1]), new InputFile(path, InputRole.Seed, Encoding.UTF8.GetBytes(transcript))), Seeds.Source(), found ?? [], new SeedTexts(text => text, (_, _) => (null, null)));

    [Fact]
    public void In_a_typed_transcript_of_a_recording_times_stand_at_the_beginning_of_lines()
    {
        const string Text = "Call of May.\n[00:05] Office: It is closed, as at [00:01].\n[12:31.5]\nCaller: Since when?\n [1:00:02] Office: Since noon.\n";
        var seed = Typed(Text, "seeds/s.mp3")!;
        Assert.Equal([" Call of May.", "5 Office: It is closed, as at [00:01].", "751 Caller: Since when?", "3602 Office: Since noon."], Said(seed));
        // How long somebody speaks nobody wrote down: what stands behind has no time.
        Assert.Equal(["5 One.", " Two.", "9 Three.", " Four."], Said(Typed("[0:05] One.\n\nTwo.\n[0:07]\n\n[٠:٠٩] Three.\n\nFour.\n", "seeds/s.mp3")!));
        // Of a scan they are its words.
        Assert.Contains("[12:31.5]", Typed(Text, "seeds/s.jpg")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtitles_are_the_transcript_of_a_recording_alone()
    {
        Assert.Equal(62, Typed("1\n00:01:02,000 --> 00:01:03,000\nWords\n", "seeds/s.webm", "seeds/s.srt")!.SecondAt(0));
        var found = new List<Diagnostic>();
        Assert.Null(Typed("1\n00:01:02,000 --> 00:01:03,000\nWords\n", "seeds/s.jpg", "seeds/s.srt", found));
        Assert.Equal("the transcript seeds/s.srt is no .txt file", Assert.Single(found).Message);
    }
}
