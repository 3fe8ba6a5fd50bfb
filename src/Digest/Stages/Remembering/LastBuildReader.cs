using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Remembering;

/// <summary>Reads what <see cref="LastBuildWriter"/> wrote.</summary>
internal sealed class LastBuildReader(BinaryReader reader)
{
    private static readonly Dictionary<string, Rule> ById = Rules.All.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <exception cref="IOException">It ends too early.</exception>
    /// <exception cref="KeyNotFoundException">A rule is not known.</exception>
    public LastBuild Read()
    {
        byte[] key = reader.ReadBytes(SHA256.HashSizeInBytes);
        return new LastBuild(key, List(() => new BuiltFile(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64())), List(Finding), Summary());
    }

    private List<T> List<T>(Func<T> read)
    {
        int count = reader.ReadInt32();
        var list = new List<T>(Math.Min(count, 1 << 20));
        for (int i = 0; i < count; i++) { list.Add(read()); }
        return list;
    }

    private Diagnostic Finding()
    {
        var (rule, severity, span, message) = (ById[reader.ReadString()], (Severity)reader.ReadByte(), Span(), reader.ReadString());
        bool helps = reader.ReadBoolean();
        string help = reader.ReadString();
        return new Diagnostic(rule, severity, span, message, helps ? help : null) { IsOld = reader.ReadBoolean(), Related = List(() => new Related(Span(), reader.ReadString())) };
    }

    private Span Span() => new(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());

    private BuildSummary Summary() => new()
    {
        Records = List(() => (reader.ReadString(), reader.ReadInt32())),
        QuotesVerified = reader.ReadInt32(),
        QuotesByLock = reader.ReadInt32(),
        QuotesUnchecked = reader.ReadInt32(),
        QuotesAbsent = reader.ReadInt32(),
        Drafts = reader.ReadInt32(),
        Pages = reader.ReadInt32(),
        Skipped = List(() => (reader.ReadString(), reader.ReadString())),
    };
}
