using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats;

/// <summary>The text of a bibliography's file: UTF-8 or UTF-16 with a mark; else UTF-8; else Windows-1252, which is told.</summary>
internal static class BibliographyText
{
    /// <summary>In bytes.</summary>
    public const int Largest = 200_000_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Decode(string path, byte[] bytes, ICollection<Diagnostic> diagnostics)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]: return Encoding.UTF8.GetString(bytes.AsSpan(3));
            case [0xFF, 0xFE, ..]: return Encoding.Unicode.GetString(bytes.AsSpan(2));
            case [0xFE, 0xFF, ..]: return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        }
        try { return Strict.GetString(bytes); }
        catch (DecoderFallbackException fault)
        {
            // Every byte is one character in Windows-1252, and all letters of Latin-1 are the same in it.
            string text = CodePagesEncodingProvider.Instance.GetEncoding(LegacyEncodings.Windows1252)!.GetString(bytes);
            diagnostics.Add(FormatRules.OldEncoding.At(new Span(path, Math.Clamp(fault.Index, 0, text.Length), 1), $"The file is not UTF-8 (byte {fault.Index}); it was read as Windows-1252, which has all of Latin-1.", "If its accents or names look wrong, export it again as UTF-8."));
            return text;
        }
    }
}
