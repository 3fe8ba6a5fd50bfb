using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;

namespace Digest.Tests.Sources;

/// <summary>Seeds and quotes in one line each.</summary>
internal static class Seeds
{
    public static Source Source(string title = "A title", IEnumerable<string>? ignore = null, string id = "s") => new(new RecordHead
    {
        Kind = new KindInfo("source", "sources", RecordKind.Source),
        Id = id,
        Path = $"input/sources/{id}.md",
        Address = $"sources/{id}.html",
        Title = At(title),
        Body = new Body { FileText = "", Path = $"input/sources/{id}.md", Start = 0 },
    })
    {
        Rights = new Rights(),
        Custody = new Custody { Seed = At($"seeds/{id}.txt"), Ignore = (ignore ?? []).Select(At).ToList() },
    };

    public static Located<string> At(string text) => new(text, new Span("input/sources/s.md", 10, text.Length));

    public static (SeedText? Seed, List<Diagnostic> Diagnostics) Read(byte[] bytes, Source? source = null, string path = "seeds/s.txt", Func<string, string>? plainText = null)
    {
        var diagnostics = new List<Diagnostic>();
        return (SeedReader.Read(new SeedFiles(new InputFile(path, InputRole.Seed, bytes)), source ?? Source(), diagnostics, new SeedTexts(plainText ?? PlainText.Of, WebPageText.Of)), diagnostics);
    }

    public static SeedText Text(string text, Source? source = null) =>
        Read(Encoding.UTF8.GetBytes(text), source).Seed ?? throw new InvalidOperationException("The seed has no text.");

    public static QuoteFinder Finder(string text, Source? source = null) => new(Text(text, source));

    public static Quote Quote(string exact, string? prefix = null, string? suffix = null, string? mark = null) =>
        new() { Source = At("s"), Exact = At(exact), Prefix = prefix, Suffix = suffix, Mark = mark is null ? null : At(mark) };

    /// <summary>The words that were found, parts separated by a bar.</summary>
    public static string Words(SeedText seed, FoundQuote found) => string.Join('|', found.Parts.Select(part => seed.Text.Substring(part.Start, part.Length)));

    public static string Shown(FoundQuote found) =>
        string.Concat(found.Segments.Select(segment => segment switch
        {
            { Kind: SegmentKind.Withheld } => $"<withheld:{segment.Text}>",
            { Marked: true } => $"*{segment.Text}*",
            _ => segment.Text,
        }));

    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Digest.sln"))) { folder = folder.Parent ?? throw new InvalidOperationException("No Digest.sln above the tests."); }
            return folder.FullName;
        }
    }
}
