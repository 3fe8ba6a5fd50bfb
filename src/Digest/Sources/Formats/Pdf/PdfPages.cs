namespace Digest.Sources.Formats.Pdf;

/// <param name="Lines">In reading order.</param>
/// <param name="IsReadByMachine">The page is an image with an invisible layer of text.</param>
internal sealed record PdfPage(int Number, List<PdfLine> Lines, bool IsReadByMachine);

/// <summary>The pages of a document as they were read.</summary>
internal sealed class PdfPages
{
    private readonly List<PdfPage> _pages = [];

    public List<PdfPage> Pages => _pages;
    /// <summary>Characters that stand for nothing known.</summary>
    public int Unread { get; private set; }
    public int FirstUnread { get; private set; }

    /// <summary>Letters that something lies over.</summary>
    public int Covered { get; private set; }
    public int FirstCovered { get; private set; }

    /// <summary>The file gives its pages numbers of its own.</summary>
    public bool HasLabels { get; set; }

    public void Add(PdfPage page) => _pages.Add(page);

    public void CountUnread(int page)
    {
        if (Unread++ == 0) { FirstUnread = page; }
    }

    public void CountCovered(int page, int letters)
    {
        if (letters > 0 && Covered == 0) { FirstCovered = page; }
        Covered += letters;
    }

    /// <summary>How they are kept: what the bytes alone decide, before a record says which lines are no text.</summary>
    public static (Func<BinaryReader, PdfPages> Unpack, Action<BinaryWriter, PdfPages> Pack) Form { get; } = (Unpack, Pack);

    private static void Pack(BinaryWriter writer, PdfPages found)
    {
        writer.Write7BitEncodedInt(found.Unread);
        writer.Write7BitEncodedInt(found.FirstUnread);
        writer.Write7BitEncodedInt(found.Covered);
        writer.Write7BitEncodedInt(found.FirstCovered);
        writer.Write7BitEncodedInt(found.Pages.Count);
        foreach (var page in found.Pages)
        {
            writer.Write7BitEncodedInt(page.Number);
            writer.Write(page.IsReadByMachine);
            writer.Write7BitEncodedInt(page.Lines.Count);
            foreach (var line in page.Lines) { Pack(writer, line); }
        }
        writer.Write(found.HasLabels);
    }

    private static void Pack(BinaryWriter writer, PdfLine line)
    {
        KnownReadings.Write(writer, line.Text);
        foreach (double place in (ReadOnlySpan<double>)[line.Left, line.Right, line.Baseline, line.First, line.Size]) { writer.Write(place); }
        writer.Write(line.Begins);
    }

    private static PdfPages Unpack(BinaryReader reader)
    {
        var found = new PdfPages { Unread = reader.Read7BitEncodedInt(), FirstUnread = reader.Read7BitEncodedInt(), Covered = reader.Read7BitEncodedInt(), FirstCovered = reader.Read7BitEncodedInt() };
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var page = new PdfPage(reader.Read7BitEncodedInt(), [], reader.ReadBoolean());
            for (int lines = reader.Read7BitEncodedInt(); lines > 0; lines--) { page.Lines.Add(Line(reader)); }
            found.Add(page);
        }
        found.HasLabels = reader.ReadBoolean();
        return found;
    }

    private static PdfLine Line(BinaryReader reader) => new(KnownReadings.Read(reader), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadBoolean());
}
