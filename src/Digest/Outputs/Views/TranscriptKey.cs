using Digest.Model;
using Digest.Sources.Formats;

namespace Digest.Outputs.Views;

/// <summary>What it is that somebody wrote the words of a document down from, which decides what a reader is told of them.</summary>
internal static class TranscriptKey
{
    /// <param name="source">Null: it is not told.</param>
    /// <returns>The last part of a key of words.</returns>
    public static string Of(Source? source) => source?.Custody is { Seed: { } seed } custody ? SeedKinds.Of(IsSubtitles(custody) ? custody.TranscriptPath! : seed.Value) switch
    {
        SeedKind.Jpeg or SeedKind.Png or SeedKind.Tiff or SeedKind.Pdf => "transcript",
        SeedKind.Video or SeedKind.Audio => "transcript_recording",
        SeedKind.Subtitles => "subtitles",
        _ => "transcript_other",
    } : "transcript_other";

    /// <summary>Those beside a recording, too.</summary>
    private static bool IsSubtitles(Custody custody) => custody.TranscriptPath is { } typed && SeedKinds.Of(typed) == SeedKind.Subtitles;

    /// <summary>The same, where no transcript may be declared: the layer of text in a scan.</summary>
    public static string OrLayer(Source source) => source.Custody?.Transcript is null && Of(source) is var own && own != "subtitles" ? "layer" : Of(source);
}
