using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Remembering;

/// <summary>Reads what <see cref="LastBuildWriter"/> wrote. Words that stand in it many times, such as paths and helps, are one string.</summary>
/// <param name="start">Where it begins among the bytes.</param>
internal sealed class LastBuildReader(byte[] bytes, int start)
{
    private static readonly Dictionary<string, Rule> ById = Rules.All.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    private readonly Dictionary<int, (int At, int Length, string Text)> known = [];
    private int at = start;

    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    /// <exception cref="KeyNotFoundException">A rule is not known.</exception>
    public LastBuild Read()
    {
        byte[] key = Next(SHA256.HashSizeInBytes).ToArray();
        return new LastBuild(key, List(() => new BuiltFile(Text(), Int64(), Int64(), Int64())), List(Finding), Summary());
    }

    private List<T> List<T>(Func<T> read)
    {
        int count = Int32();
        var list = new List<T>(Math.Min(count, 1 << 20));
        for (int i = 0; i < count; i++) { list.Add(read()); }
        return list;
    }

    private Diagnostic Finding()
    {
        var (rule, severity, span, message) = (ById[Known()], (Severity)Byte(), Span(), Text());
        bool helps = Byte() != 0;
        string help = Known();
        return new Diagnostic(rule, severity, span, message, helps ? help : null) { IsOld = Byte() != 0, Related = List(Beside) };
    }

    private Func<Related> Beside => field ??= () => new Related(Span(), Text());

    private Span Span() => new(Known(), Int32(), Int32());

    private BuildSummary Summary() => new()
    {
        Records = List(() => (Text(), Int32())),
        QuotesVerified = Int32(),
        QuotesByLock = Int32(),
        QuotesUnchecked = Int32(),
        QuotesAbsent = Int32(),
        Drafts = Int32(),
        Pages = Int32(),
        Skipped = List(() => (Text(), Text())),
    };

    private ReadOnlySpan<byte> Next(int count)
    {
        if (count < 0 || count > bytes.Length - at) { throw new EndOfStreamException(); }
        at += count;
        return bytes.AsSpan(at - count, count);
    }

    private byte Byte() => Next(1)[0];

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Next(sizeof(int)));

    private long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long)));

    private string Text() => Encoding.UTF8.GetString(Word());

    /// <summary>A text that most likely stands elsewhere too.</summary>
    private string Known()
    {
        var word = Word();
        var sum = new HashCode();
        sum.AddBytes(word);
        int hash = sum.ToHashCode();
        if (known.TryGetValue(hash, out var same) && bytes.AsSpan(same.At, same.Length).SequenceEqual(word)) { return same.Text; }
        string text = Encoding.UTF8.GetString(word);
        known[hash] = (at - word.Length, word.Length, text);
        return text;
    }

    /// <summary>As <see cref="BinaryWriter"/> writes it: how many bytes, seven bits at a time, then UTF-8.</summary>
    private ReadOnlySpan<byte> Word()
    {
        int length = 0, shift = 0;
        for (byte part = 0x80; part >= 0x80; shift += 7)
        {
            part = Byte();
            if (shift > 28) { throw new FormatException(); }
            length |= (part & 0x7f) << shift;
        }
        return Next(length);
    }
}
