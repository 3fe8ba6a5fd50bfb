using Digest.Model;

namespace Digest.Sources.Formats.Recordings;

/// <summary>Subtitles of a recording, as its transcript or as a document of their own: each word has the second at which it is shown.</summary>
internal static class SubtitleSeed
{
    /// <param name="document">What the words are of: the recording where it is held, else the file of subtitles itself.</param>
    /// <param name="encoding">A code page that the record declares; null: none.</param>
    public static SeedContent Read(InputFile file, SeedKind document, int? encoding)
    {
        var (written, name) = TextSeed.Decode(file, SeedEncoding.Decode(file.Bytes, encoding));
        var (cues, unshown) = CueFile.Read(file, written);
        var (text, times) = CueText.Of(cues);
        if (text.Length == 0) { throw SeedRules.NoCues(file); }
        return new SeedContent(text, new SeedFormat(document, name), []) { Times = times, Unshown = unshown };
    }

    public static string? LanguageOf(InputFile file) => SeedEncoding.Decode(file.Bytes).Text is { } text ? CueFile.LanguageOf(text) : null;
}
