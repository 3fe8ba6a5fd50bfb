using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Locking;
using Xunit;

namespace Digest.Tests.Stages.Locking;

public class TheLockIsReadAndWritten
{
    private static readonly string A = new('a', 64), B = new('b', 64), C = new('c', 64);

    private static readonly Dictionary<string, LockedSeed> Entries = new(StringComparer.Ordinal)
    {
        ["witness"] = new(A, B, true, new Dictionary<string, LockedQuote>(StringComparer.Ordinal)
        {
            [C] = new(C, new DateOnly(2026, 5, 3), true,
            [
                new LockedPart(new QuotePart(0, 25, 4, 4, 3, 3), 0, 5),
                new LockedPart(new QuotePart(30, 10, 5, 6, 3, 4), 6, 8),
            ]),
            [B] = new(B, new DateOnly(2026, 6, 4), false, [new LockedPart(new QuotePart(25, 5, 0, 0), 5, 6)]),
        }, default),
        ["شاهد"] = new(B, A, false, new Dictionary<string, LockedQuote>(StringComparer.Ordinal), default),
    };

    private static string Written => LockFile.Empty.With(SeedSection.Name, SeedSection.Write(Entries));

    private static (Dictionary<string, LockedSeed> Read, string Faults, LockFile File) Read(string text)
    {
        var found = new List<Diagnostic>();
        var file = LockFile.Read([new InputFile(LockFile.FilePath, InputRole.Lock, Encoding.UTF8.GetBytes(text))], found);
        var read = SeedSection.Read(file, found);
        return (read, string.Join("; ", found.Select(fault => $"{fault.Rule.Id} {text[..fault.Span.Offset].Count(c => c == '\n') + 1}")), file);
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var (read, faults, _) = Read(Written);
        Assert.Equal("", faults);
        Assert.Equal(Written, LockFile.Empty.With(SeedSection.Name, SeedSection.Write(read)));
        Assert.Equal(Entries["witness"].Quotes[C].Parts, read["witness"].Quotes[C].Parts);
        Assert.True(read["witness"].Quotes[C].IsLiteral);
        Assert.Equal((A, B, true), (read["witness"].Sha256, read["witness"].Reading, read["witness"].IsTranscript));
    }

    [Fact]
    public void A_quote_is_one_line_and_stands_in_the_order_of_the_document()
    {
        string[] lines = Written.Split('\n');
        Assert.Equal($"      - {{request: {C}, date: 2026-05-03, literal: true, parts: [{{paragraph: 4, page: 3, characters: 0-25, words: 0-5}}, {{paragraph: 5-6, page: 3-4, characters: 30-40, words: 6-8}}]}}", lines[8]);
        Assert.Equal($"      - {{request: {B}, date: 2026-06-04, parts: [{{paragraph: 0, characters: 25-30, words: 5-6}}]}}", lines[9]);
        Assert.DoesNotContain('\r', Written);
    }

    [Fact]
    public void Line_ends_of_another_system_change_nothing() => Assert.Equal("", Read(Written.Replace("\n", "\r\n", StringComparison.Ordinal)).Faults);

    [Theory]
    [InlineData("date: 2026-05-03", "date: 2026-05-04", "broken-lock 7")]
    [InlineData("words: 0-5", "words: 0-3", "broken-lock 7")]
    [InlineData("words: 0-5", "words: 5-0", "broken-lock 9")]
    [InlineData("paragraph: 4,", "paragraph: four,", "broken-lock 9")]
    [InlineData("date: 2026-05-03", "date: May", "broken-lock 9")]
    [InlineData("sha256: a", "sha256: g", "broken-lock 4")]
    [InlineData("sha256: a", "sha256: b", "broken-lock 7")]
    [InlineData("request: c", "request: d", "broken-lock 7")]
    [InlineData("request: c", "reqest: c", "unknown-key 9; missing-field 9")]
    [InlineData("reading: b", "readings: b", "unknown-key 5; missing-field 4")]
    [InlineData("    quotes:\n", "", "yaml-syntax 8")]
    [InlineData("seeds:", "sedes:", "broken-lock 2")]
    [InlineData("seeds:", "seeds: {}\nseeds:", "repeated-key 3")]
    [InlineData("  witness:\n", "<<<<<<< HEAD\n  witness:\n", "broken-lock 3")]
    [InlineData("    reading: b", "=======\n    reading: b", "broken-lock 5")]
    public void A_lock_that_is_not_as_it_was_written_is_an_error_with_its_line(string whole, string changed, string expected)
    {
        int at = Written.IndexOf(whole, StringComparison.Ordinal);
        string text = Written[..at] + changed + Written[(at + whole.Length)..];
        Assert.Equal(expected, Read(text).Faults);
    }

    [Fact]
    public void An_entry_that_was_lost_in_a_merge_is_missed()
    {
        string[] lines = Written.Split('\n');
        Assert.Equal("broken-lock 7", Read(string.Join('\n', lines.Where((_, i) => i != 9))).Faults);
    }

    [Fact]
    public void A_misspelt_section_is_told_with_a_guess()
    {
        var found = new List<Diagnostic>();
        LockFile.Read([new InputFile(LockFile.FilePath, InputRole.Lock, "seds:\n"u8.ToArray())], found);
        Assert.Contains("Did you mean 'seeds'?", Assert.Single(found).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_with_nothing_in_it_is_not_written() => Assert.Equal("", Read(Written).File.With(SeedSection.Name, ""));

    [Fact]
    public void Hostile_texts_end_in_errors()
    {
        Assert.Equal("too-deep 1", Read("seeds: " + new string('[', 10_000)).Faults);
        Assert.Equal("unsupported-yaml 2", Read("seeds:\n  a: &x {}\n  b: *x\n").Faults);
        Assert.Equal("undecodable-file 1", Read("\0").Faults);
        Assert.Equal("broken-lock 1", Read("seeds: x").Faults);
        Assert.Equal("broken-lock 2", Read("seeds:\n  a: x\n").Faults);
        Assert.Equal("broken-lock 1", Read("{seeds: {a: {}}}").Faults);
    }
}
