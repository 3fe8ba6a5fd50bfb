using Digest.Diagnostics;

namespace Digest.Stages;

/// <summary>What can be wrong with files and folders, before and after anything is understood.</summary>
internal static class StageRules
{
    public static readonly Rule OutsideRoot = new("outside-root", Severity.Error,
        "A symbolic link leads out of the digest's folder.",
        "What is published must stand in the folder that is reviewed; a link could bring in any file of the machine.",
        "input/claims/a.md -> ../../../private/a.md: put the file itself into input/claims/.");

    public static readonly Rule LinkedFolder = new("linked-folder", Severity.Error,
        "A linked folder leads back into itself.",
        "Following it would never end.",
        "input/claims/more -> ..: remove the link.");

    public static readonly Rule UnreadableFile = new("unreadable-file", Severity.Error,
        "A file of the digest cannot be read.",
        "A digest that is built without one of its files says less than its curator wrote.",
        "chmod u+r input/claims/a.md      # on Windows: in the properties of the file, under Security")
    { ComesFirst = true };

    public static readonly Rule TooLarge = new("too-large", Severity.Error,
        "A file is over 64 MB.",
        "Every file is held in memory while the digest is built.",
        "Split a large seed, or keep its text as a transcript beside it.");

    public static readonly Rule PathCollision = new("path-collision", Severity.Error,
        "Two files differ in their names only by letter case or by Unicode form.",
        "They are one file on Windows and macOS, and one of them would be lost there.",
        "input/claims/Camp.md and input/claims/camp.md: rename one.");

    public static readonly Rule MisnamedRecord = new("misnamed-record", Severity.Warning,
        "A file of input/ has an ending like that of a record, and is not read.",
        "Records end in .md. An editor that hides endings, or prefers another one, makes a record that silently does nothing.",
        "input/claims/a.md.txt: rename it to a.md.");

    public static readonly Rule ForeignOutput = new("foreign-output", Severity.Error,
        "The output folder is not one that the generator may fill.",
        "Building replaces and removes files; a folder that holds somebody's own files must not be touched.",
        "digest build --output ~/documents: name an empty or a new folder.");

    public static readonly Rule HandMadeFile = new("hand-made-file", Severity.Error,
        "A file that was put into the output by hand stands where a page of the site belongs.",
        "Files that the generator did not make are never overwritten.",
        "output/about.html, put there by hand, and input/about.md: move the first away.");

    public static readonly Rule OutputBusy = new("output-busy", Severity.Error,
        "Another build is writing to the same output.",
        "Two builds at once would mix their pages.",
        "Wait for the other one, or name another folder with --output.");

    public static readonly Rule CannotWrite = new("cannot-write", Severity.Error,
        "The site could not be written.",
        "The disk is full, or the folder is not yours to write to; the content is not at fault.",
        "Free some space, or name another folder with --output.");

    /// <summary>The remedy where nothing better is known.</summary>
    public const string LookAtDisk = "See whether file and disk are sound, and run the command again.";

    public static readonly IReadOnlyList<Rule> All =
        [OutsideRoot, LinkedFolder, UnreadableFile, TooLarge, PathCollision, MisnamedRecord, ForeignOutput, HandMadeFile, OutputBusy, CannotWrite];

    /// <summary>The machine is at fault, not the content: exit code 3.</summary>
    public static bool IsEnvironment(Rule rule) => rule == UnreadableFile || rule == OutputBusy || rule == CannotWrite;
}
