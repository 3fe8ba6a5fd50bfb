using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>What can stand in the way of writing a site, each with its remedy.</summary>
internal static class WriterFaults
{
    // As the systems number it: ENOSPC and EDQUOT of Linux and macOS, ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] Full = [28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    private const string AnotherFolder = "Name an empty or a new folder with --output, or empty this one yourself.";

    public static Diagnostic Foreign(WriterPlace place) => StageRules.ForeignOutput.At(place.Span,
        $"The output folder '{place.Name}' holds files, and no build of a digest made it", AnotherFolder);

    /// <summary>The same for whoever wants files gone, not written.</summary>
    public static Diagnostic ForCleaning(Diagnostic fault) => fault.Help != AnotherFolder ? fault
        : fault with { Help = "Nothing was removed: clean takes away what a build made, and nothing else. Name the folder of a site with --output, or remove this one yourself." };

    /// <param name="path">What was put there.</param>
    /// <param name="page">The file of the site that belongs there, or into a folder of that name.</param>
    public static Diagnostic HandMade(string path, string page) => StageRules.HandMadeFile.At(Span.StartOf(path),
        $"'{path}' in the output was put there by hand, and {(path == page ? "a page of the site has the same path" : $"'{page}' of the site belongs into a folder of that name")}", "Move the file away, or rename the record.");

    public static Diagnostic Collision(string one, string other) => StageRules.PathCollision.At(Span.StartOf(other),
        $"The site would hold '{one}' and '{other}', which are one file where letter case does not count", "Rename one of the records.");

    /// <param name="path">The output folder as it is named, or a file of the site.</param>
    public static Diagnostic CannotWrite(string path, Exception fault) => StageRules.CannotWrite.At(Span.StartOf(path),
        $"'{path}' cannot be written: {(fault is DirectoryNotFoundException ? "the folder above it is not there" : InputWalk.Reason(fault))}", Remedy(fault));

    private static string Remedy(Exception fault) => fault switch
    {
        DirectoryNotFoundException => "Make that folder, or name another one with --output.",
        UnauthorizedAccessException => "Make the folder and the files in it yours to write to, or name another one with --output.",
        IOException when Array.IndexOf(Full, fault.HResult) >= 0 => "Free some space, or name a folder on another disk with --output.",
        _ => "Make the folder yours to write to, free some space, or name another one with --output.",
    };
}
