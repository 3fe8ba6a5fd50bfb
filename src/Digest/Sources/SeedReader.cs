using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Sources;

/// <summary>Turns the file of a seed into its text. The bytes are hashed as they are; the text keeps its line ends.</summary>
internal static class SeedReader
{
    public static IReadOnlyList<Rule> Rules => SeedRules.All;

    /// <param name="plainText">Makes the rendered text of Markdown; null: a Markdown seed is read as it is written.</param>
    /// <returns>Null where there is no text to quote from; then a diagnostic says why.</returns>
    public static SeedText? Read(InputFile file, Source source, ICollection<Diagnostic> diagnostics, Func<string, string>? plainText = null)
    {
        if (KindOf(file.Path) is not { } kind) { diagnostics.Add(Unsupported(file, source)); return null; }
        var decoded = SeedEncoding.Decode(file.Bytes);
        if (decoded.Text is not { } text) { diagnostics.Add(Undecodable(file, decoded)); return null; }
        if (kind is Markdown && plainText is not null) { text = plainText(text); }
        var paragraphs = Paragraphs.Split(text, source, diagnostics);
        if (paragraphs.Count == 0) { diagnostics.Add(Empty(file)); return null; }
        return new SeedText
        {
            SourceId = source.Id,
            Path = file.Path,
            Text = text,
            Paragraphs = paragraphs,
            Bytes = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            Format = $"{kind}, {decoded.Name}",
            IsTranscript = source.Custody?.Transcript is { } transcript && transcript.File.Value == file.Path,
        };
    }

    private const string PlainText = "Plain text", Markdown = "Markdown";

    private static string? KindOf(string path) =>
        path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? PlainText
        : path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Markdown
        : null;

    private static Diagnostic Unsupported(InputFile file, Source source)
    {
        var custody = source.Custody;
        var named = custody?.Transcript is { } transcript && transcript.File.Value == file.Path ? transcript.File : custody?.Seed;
        return SeedRules.UnsupportedSeed.At(named?.Span ?? Span.StartOf(file.Path),
            $"the text of {file.Path} cannot be read: seeds are .txt or .md files",
            "Keep the document, and give its text as a .txt or .md file.");
    }

    private static Diagnostic Undecodable(InputFile file, SeedEncoding decoded) =>
        SeedRules.UndecodableSeed.At(new Span(file.Path, decoded.FaultAt, 0), $"{file.Path} {decoded.Fault}",
            "Save the document's text as UTF-8 under a new name, and say so in custody.log: a seed itself is never edited.");

    private static Diagnostic Empty(InputFile file) =>
        SeedRules.EmptySeed.At(Span.StartOf(file.Path), $"{file.Path} holds no text ({file.Bytes.Length} bytes)",
            "Collect the document again; where it is an image, give a transcript.");
}
