using Digest.Model;

namespace Digest.Sources.Formats.Pdf;

/// <summary>What one PDF may use up. A form that calls a form that calls a form is paid for at each call.</summary>
internal sealed class PdfBudget(InputFile file)
{
    /// <summary>Bytes that one stream may unpack to, and all of a document's.</summary>
    public const long MostStreamBytes = 128_000_000, MostBytes = 2_000_000_000;
    /// <summary>Bytes of drawing instructions on one page: each may become an object of many times its size.</summary>
    public const long MostPageBytes = 24_000_000;
    /// <summary>Characters that one page may show; a dense newspaper page has 50,000.</summary>
    public const int MostPageLetters = 250_000;
    public const int MostStreams = 2_000_000, MostPageStreams = 50_000, MostPages = 20_000, MostDepth = 400;

    private long _bytes, _pageBytes;
    private int _streams, _pageStreams, _pageLetters;

    public void BeginPage() => (_pageBytes, _pageStreams, _pageLetters) = (0, 0, 0);

    public void Stream()
    {
        if (++_streams > MostStreams || ++_pageStreams > MostPageStreams) { throw SeedRules.Oversized(file, $"calls more than {MostPageStreams} streams on one page"); }
    }

    public void Unpacked(long bytes)
    {
        if (bytes > MostStreamBytes || (_bytes += bytes) > MostBytes) { throw SeedRules.Oversized(file, $"unpacks to more than {(bytes > MostStreamBytes ? MostStreamBytes : MostBytes) / 1_000_000} MB"); }
    }

    /// <summary>Drawing instructions, as they are when unpacked.</summary>
    public void Instructions(ReadOnlySpan<byte> content)
    {
        _pageBytes += content.Length;
        var (letters, depth) = PdfScan.Measure(content);
        _pageLetters = (int)Math.Min(int.MaxValue, (long)_pageLetters + letters);
        Depth(depth);
        if (_pageBytes > MostPageBytes) { throw SeedRules.Oversized(file, $"draws one page with more than {MostPageBytes / 1_000_000} MB of instructions"); }
        if (_pageLetters > MostPageLetters) { throw SeedRules.Oversized(file, $"has more than {MostPageLetters} characters on one page"); }
    }

    /// <summary>A page as a whole, before it is drawn.</summary>
    public void Page(PageCost cost)
    {
        if (cost.Calls > MostPageStreams) { throw SeedRules.Oversized(file, $"calls more than {MostPageStreams} streams on one page"); }
        if (cost.Bytes > MostPageBytes) { throw SeedRules.Oversized(file, $"draws one page with more than {MostPageBytes / 1_000_000} MB of instructions"); }
        if (cost.Letters > MostPageLetters) { throw SeedRules.Oversized(file, $"has more than {MostPageLetters} characters on one page"); }
    }

    public void Depth(int depth)
    {
        if (depth > MostDepth) { throw SeedRules.Oversized(file, $"nests its objects more than {MostDepth} deep"); }
    }

    public UnreadableSeed Overpainted() => SeedRules.Oversized(file, "paints so much over the letters of one page that it cannot be told which are seen");

    public UnreadableSeed Circle() => SeedRules.Oversized(file, "has a form that draws itself without end");

    /// <summary>The file as a whole: how deep its objects are nested outside of streams.</summary>
    public void Objects() => Depth(PdfScan.Depth(file.Bytes));
}
