using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Documents that are kept as restricted ones, by their folder, by the lock or by their bytes, while their records do not say so.</summary>
internal static class UndeclaredRestriction
{
    private static readonly Rule Rule = new("undeclared-restriction", Severity.Error,
        "A document is restricted by its folder, by input/digest.lock or by its bytes, and its record does not say restricted: true; or it lies outside of seeds/restricted/, where no record names it.",
        "That line alone keeps the document's text, name and hash out of the site and has git asked about it. Where it was forgotten or deleted, or a second record names the same document, the whole of it could be published. A file that was moved out of the folder, or copied, is in the next commit.",
        "custody: {seed: seeds/restricted/interview.txt}      # and no restricted: true");

    private const string Line = "Write restricted: true under custody.";

    public static Check Check { get; } = new(Rule, site =>
    {
        var restricted = new RestrictedDocuments(site);
        return site.OfAll<Source>().Where(source => source.Custody is { Seed: not null, SaysRestricted: false }).Select(source => Of(site, source, restricted)).OfType<Diagnostic>().Concat(restricted.Strays().Select(Of));
    });

    /// <summary>Told where the document is known to be restricted: the name of the file may be that of somebody, and its first line words of theirs.</summary>
    private static Diagnostic Of((string Path, string Words, Span Place) stray)
    {
        const string Remedy = $"Move it back to the path in {Custody.RestrictedFolder} that its record says, or, where it is a copy, delete it; where git has it already, run 'git rm --cached' on the path from which you moved it. "
            + "If it was ever committed, take it out of the whole history, too ('git filter-repo --invert-paths --path FILE' on a fresh clone); if that was pushed, regard it as published, and tell those who are named in it.";
        return Rule.At(stray.Place, $"A file in seeds/ that no record names is the restricted document {stray.Words}, and it lies outside of {Custody.RestrictedFolder}.", $"'digest check' names it at a terminal. {Remedy}")
            with
        { Private = $"It is '{stray.Path}'. {Remedy}" };
    }

    private static Diagnostic? Of(Site site, Source source, RestrictedDocuments restricted)
    {
        var (seed, typed) = (source.Custody!.Seed!.Value, source.Custody.Transcript?.File);
        bool isLocked = site.Locks.ContainsKey(source.Id);
        if (source.Custody.Restricted)
        {
            bool isDocument = Custody.IsInRestrictedFolder(seed.Value);
            return Rule.At(isDocument ? seed.Span : typed!.Value.Span, $"{(isDocument ? "The document" : "The transcript")} of '{source.Id}' lies in {Custody.RestrictedFolder}, and its record does not say restricted: true.",
                $"{Line} If the document may be public, move the file out of {Custody.RestrictedFolder} and change its path in the record{(isLocked ? $"; then run: digest seal {source.Id}" : "")}.");
        }
        if (isLocked)
        {
            return Rule.At(seed.Span, $"'{source.Id}' was sealed as restricted, and its record does not say restricted: true.",
                $"{Line} If the document may be public, run: digest seal {source.Id} (it takes the entry out of input/digest.lock), and commit the lock.");
        }
        return restricted.SameAs(source) is not { } same ? null
            : Rule.At(seed.Span, $"The document of '{source.Id}' is the restricted document {same}, and its record does not say restricted: true.",
                $"{Line} Or make one record of both. If the document may be public, say so of the other one, too: take restricted: true out of its record, move its file out of {Custody.RestrictedFolder}, and run: digest seal.");
    }
}
