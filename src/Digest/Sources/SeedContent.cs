using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources.Formats.Recordings;

namespace Digest.Sources;

/// <summary>The text of a document, whatever its format. Paragraphs are what blank lines separate.</summary>
/// <param name="Pages">Where each page begins, ascending; empty where the format has none.</param>
/// <param name="IsReadByMachine">The document is an image, and its text is what a machine read there.</param>
internal sealed record SeedContent(string Text, SeedFormat Format, IReadOnlyList<PageStart> Pages, bool IsReadByMachine = false)
{
    /// <summary>Of a recording: when its words are said, ascending.</summary>
    public IReadOnlyList<TimeStart> Times { get; init; } = [];

    /// <summary>Of subtitles: what of them was left out; null: nothing.</summary>
    public UnshownCues? Unshown { get; init; }

    /// <summary>Each time is that of the one paragraph which begins there, and no more is known of the words behind.</summary>
    public bool AreTimesOfParagraphs { get; init; }

    /// <summary>Of a table: where each paragraph begins, ascending.</summary>
    public IReadOnlyList<RowStart> Rows { get; init; } = [];

    /// <summary>The times, where those of paragraphs alone are known also where they end.</summary>
    public IReadOnlyList<TimeStart> TimesIn(IReadOnlyList<Paragraph> paragraphs)
    {
        if (!AreTimesOfParagraphs || Times.Count == 0) { return Times; }
        var known = new List<TimeStart>(paragraphs.Count);
        int next = 0;
        foreach (var paragraph in paragraphs)
        {
            int second = TimeStart.Untold;
            for (; next < Times.Count && Times[next].Offset <= paragraph.Start; next++) { second = Times[next].Second; }
            known.Add(new TimeStart(paragraph.Start, second));
        }
        return known;
    }

    /// <summary>How the text of a format without pages and times is kept.</summary>
    public static (Func<BinaryReader, SeedContent> Unpack, Action<BinaryWriter, SeedContent> Pack) Form { get; } = (Unpack, Pack);

    /// <summary>How that of a format with pages is.</summary>
    public static (Func<BinaryReader, SeedContent> Unpack, Action<BinaryWriter, SeedContent> Pack) PagedForm { get; } = (UnpackPaged, PackPaged);

    private static void PackPaged(BinaryWriter writer, SeedContent content)
    {
        Pack(writer, content);
        writer.Write(content.Format.Pages ?? 0);
        writer.Write(content.Pages.Count);
        foreach (var page in content.Pages)
        {
            writer.Write(page.Offset);
            writer.Write(page.Number);
        }
    }

    private static SeedContent UnpackPaged(BinaryReader reader)
    {
        var content = Unpack(reader);
        int count = reader.ReadInt32(), starts = reader.ReadInt32();
        var pages = new List<PageStart>();
        for (int i = 0; i < starts; i++) { pages.Add(new PageStart(reader.ReadInt32(), reader.ReadInt32())); }
        return content with { Format = content.Format with { Pages = count }, Pages = pages };
    }

    private static void Pack(BinaryWriter writer, SeedContent content)
    {
        KnownReadings.Write(writer, content.Text);
        writer.Write((byte)content.Format.Kind);
        KnownReadings.Write(writer, content.Format.Encoding ?? "");
        writer.Write(content.Format.MainText);
        KnownReadings.Write(writer, content.Format.Archive ?? "");
        writer.Write(content.Format.Captured?.UtcTicks ?? -1);
    }

    private static SeedContent Unpack(BinaryReader reader)
    {
        string text = KnownReadings.Read(reader);
        var kind = (SeedKind)reader.ReadByte();
        string encoding = KnownReadings.Read(reader);
        bool isMain = reader.ReadBoolean();
        string archive = KnownReadings.Read(reader);
        long captured = reader.ReadInt64();
        return new SeedContent(text, new SeedFormat(kind, encoding.Length > 0 ? encoding : null, MainText: isMain, Archive: archive.Length > 0 ? archive : null, Captured: captured < 0 ? null : new DateTimeOffset(captured, TimeSpan.Zero)), []);
    }
}

/// <param name="Offset">UTF-16 offset in the text.</param>
/// <param name="Number">1-based.</param>
internal readonly record struct PageStart(int Offset, int Number);

/// <summary>The files of one source: the document, and the transcript that its record declares.</summary>
internal sealed record SeedFiles(InputFile Document, InputFile? Transcript = null);

/// <summary>How other folders' parsers make text, and what is known of it.</summary>
/// <param name="Markdown">The rendered text of a Markdown document.</param>
/// <param name="WebPage">The text of a web page, a blank line between paragraphs; all of it where the second argument is true. Without a text, what the matter is.</param>
internal sealed record SeedTexts(Func<string, string> Markdown, Func<string, bool, (string? Text, string? Fault)> WebPage)
{
    public KnownReadings Known { get; init; } = KnownReadings.None;
}

/// <summary>Stops the reading of a document deep within a format's parser; <see cref="SeedReader"/> makes a finding of it.</summary>
internal sealed class UnreadableSeed(Rule rule, string message, string help, int offset = 0) : Exception(message)
{
    public Rule Rule => rule;
    /// <summary>UTF-16 offset in a text file; 0 where the file as a whole is meant.</summary>
    public int Offset => offset;
    /// <summary>What to do about it.</summary>
    public string Help => help;
}
