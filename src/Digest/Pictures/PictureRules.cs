using Digest.Diagnostics;

namespace Digest.Pictures;

/// <summary>What a picture's file can get wrong.</summary>
internal static class PictureRules
{
    public static readonly Rule BadPicture = new("bad-picture", Severity.Error,
        "A picture's file cannot be published.",
        "A picture is published only after everything was taken out of its file that is not needed to draw it: place, time, camera, names, comments, previews. What is damaged, is no picture, is of a kind whose insides are not known here, or would fill a reader's memory cannot be cleaned, so it is not published.",
        "![A gate](gate.heic)\n# mend: save it as JPEG, PNG, GIF, WebP or SVG");

    public static readonly Rule Unresized = new("unresized-picture", Severity.Warning,
        "Smaller copies of photographs cannot be made on this machine.",
        "The part of SkiaSharp that is made for the system was not found beside the program. Pages then load each photograph whole, which is slow on a telephone; and a build elsewhere has other files.",
        "# the file libSkiaSharp.so was lost when the program was copied: copy the whole folder");

    public static readonly IReadOnlyList<Rule> All = [BadPicture, Unresized];
}

/// <summary>Why a file is not published. Caught where the file was opened, never beyond.</summary>
/// <param name="message">Behind the file's name: "is cut short".</param>
internal sealed class PictureFault(string message, string help) : Exception(message)
{
    public string Help { get; } = help;

    public static PictureFault Cut() => new("is cut short", "Take a whole copy of it; open it and save it anew if there is none.");
    public static PictureFault Damaged(string what) => new($"is damaged: {what}", "Open it in a program for pictures and save it anew.");
    public static PictureFault LongFilm() => new("has more frames than a reader's browser can be asked to draw", "Make it shorter or smaller.");
    public static PictureFault Unknown(string what) => new(what, "Open it in a program for pictures and save it as JPEG or PNG.");
}
