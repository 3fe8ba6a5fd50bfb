using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection.Scanning;

namespace Digest.Protection;

/// <summary>What the gate before publishing can find. No message holds a protected term.</summary>
internal static class LeakRules
{
    public static readonly Rule Term = new("protected-term", Severity.Error,
        "A file of the site holds a term of the protected list, and nothing is published.",
        "The list names what could bring somebody into danger. Terms in texts are replaced before anything is made of them; what is found here stood where nothing can be replaced: in an address, a file's name, a picture, the theme, or parted by markup.",
        "claims/a.html: error[protected-term] Rule 3 of the protected list was seen in this file");

    public static readonly Rule Unscannable = new("unscannable-file", Severity.Error,
        "A file of the site cannot be searched for protected terms.",
        "What cannot be searched cannot be promised to be free of them. An archive that is encrypted, damaged or unpacks without end is such a file; so is one that others put into the output, and that cannot be read or is larger than 1 GB.",
        "theme/assets/backup.zip      # encrypted");

    public static readonly Rule Blind = new("blind-gate", Severity.Error,
        "The search for protected terms did not see a word that was planted for it, or was shown no file.",
        "Every build proves that the search sees: a made-up word is put into copies of the site's files, in every way in which words can stand in them. A search that misses it would miss a name, too. This is a fault of the program, not of the digest.",
        "Report it, with the kind of file that the message names.");

    public static IReadOnlyList<Rule> All { get; } = [Term, Unscannable, Blind];

    /// <param name="path">Masked where the term stands in it.</param>
    public static Diagnostic Of(string path, Leak leak) => leak.Rule == 0
        ? Unscannable.At(Span.StartOf(path), $"'{path}' cannot be searched for protected terms: it is packed, and damaged, encrypted or too large.", "Leave the file out of the site, or put its parts there unpacked.")
        : Term.At(Span.StartOf(path), $"Rule {leak.Rule} of the protected list was seen in '{path}', {Where(leak.Place)}.", Help(leak.Place));

    /// <summary>The same of a file that others put into the output.</summary>
    /// <param name="why">It cannot be read.</param>
    public static Diagnostic OfStranger(string path, string why) => Unscannable.At(Span.StartOf(path),
        $"'{path}' in the output was put there by hand, and cannot be searched for protected terms: {why}.", "Move the file out of the output, or make it one that can be read and is smaller than 1 GB.");

    private static string Where(LeakPlace place) => place switch
    {
        LeakPlace.Name => "in its name",
        LeakPlace.Encoded => "written in another way (an escape, a character reference, a percent-encoding or Base64)",
        LeakPlace.Stripped => "in its text once the markup is taken away",
        LeakPlace.Aloud => "in its text read with what stands in attributes (the description of a picture, a title, a label), as a screen reader does",
        LeakPlace.Inside => "in a file that is packed in it",
        LeakPlace.Recoded => "in an encoding other than UTF-8",
        _ => "as it stands",
    };

    private static string Help(LeakPlace place) => place switch
    {
        LeakPlace.Name => "A page's name is the name of its file in input/: rename that file.",
        LeakPlace.Recoded => "Open the file in the encoding that it is stored in (windows-1251, gb18030, UTF-16 …), and take the term out, or the file out of the site. Stored as UTF-8 it is read in that way alone.",
        LeakPlace.Aloud => "One half of the term is in such a description or title, the other beside it: write both without it.",
        _ => "Search input/, theme/ and the pictures for the term: warnings [protected-input] say where it stands. Write it without markup inside, or take it out.",
    };
}
