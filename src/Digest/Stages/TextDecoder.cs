using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources.Formats;

namespace Digest.Stages;

/// <summary>Text of records, configuration and theme: UTF-8, with or without a byte order mark.</summary>
internal static class TextDecoder
{
    public static readonly Rule Undecodable = new("undecodable-file", Severity.Error,
        "A file that must be UTF-8 text holds bytes that are not, a NUL character, or one that no text has (U+FFFE, U+FFFF).",
        "A wrongly decoded name is a wrong name. Nothing is guessed.",
        "A file saved as Windows-1252 or UTF-16: save it as UTF-8.")
    { ComesFirst = true };

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <returns>The text without the mark; null where it cannot be read, which is then among the diagnostics.</returns>
    public static string? Decode(InputFile file, ICollection<Diagnostic> diagnostics)
    {
        byte[] whole = file.Bytes;
        int length = whole.Length;
        var bytes = WithoutMark(whole);
        try
        {
            string text = Strict.GetString(bytes);
            int nul = text.AsSpan().IndexOfAny('\0', '\uFFFE', '\uFFFF');
            if (nul < 0) { return text; }
            diagnostics.Add(Undecodable.At(new Span(file.Path, nul, 1), text[nul] == '\0' ? "The file holds a NUL character (U+0000)." : $"The file holds U+{(int)text[nul]:X4}, which is no character of any text.", "Remove it: the file was damaged, or it is no text file."));
        }
        catch (DecoderFallbackException fault)
        {
            int at = Math.Max(0, fault.Index);
            int offset = Encoding.UTF8.GetCharCount(bytes[..Math.Min(at, bytes.Length)]);
            diagnostics.Add(Undecodable.At(new Span(file.Path, offset, 0), $"The file is not UTF-8 text: byte {at + length - bytes.Length} cannot be read.", "Save the file as UTF-8."));
        }
        return null;
    }

    /// <summary>Whether a message could show a line of the file: not of a picture, nor of a document that is no text.</summary>
    public static bool HasLines(string path, InputRole role) => role switch
    {
        InputRole.Asset => !path.StartsWith("input/", StringComparison.Ordinal),
        InputRole.Seed => SeedKinds.IsText(path),
        _ => true,
    };

    /// <summary>The text of a file for messages; null where it has no lines to show, or another text by now.</summary>
    public static string? Shown(InputFile file)
    {
        if (!HasLines(file.Path, file.Role)) { return null; }
        try { return Lenient(file.Bytes); }
        catch (ChangedWhileRead) { return null; }
    }

    /// <summary>For messages only: never fails, broken bytes become U+FFFD.</summary>
    public static string Lenient(byte[] bytes) => Encoding.UTF8.GetString(WithoutMark(bytes));

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
}
