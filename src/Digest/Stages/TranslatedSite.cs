using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages.Redaction;

namespace Digest.Stages;

/// <summary>The digest in one of its languages, linked like the digest itself.</summary>
/// <param name="Written">As its curator wrote it: for messages.</param>
/// <param name="Published">The same, unless protected terms are replaced.</param>
internal sealed record TranslatedSite(Words Words, Site Written, Site Published)
{
    /// <summary>In the order of <c>languages</c>. What is found in a translation alone is added to <paramref name="found"/>.</summary>
    /// <param name="own">The digest in its own language, linked; what was found in it is not told again.</param>
    public static IReadOnlyList<TranslatedSite> All((ParsedDigest Digest, Site Site) own, IReadOnlyList<InputFile> files, BuildRequest request, List<Diagnostic> found, CancellationToken cancel = default)
    {
        var told = found.Select(Key).ToHashSet();
        var sites = new List<TranslatedSite>();
        foreach (var language in Translations.Languages(own.Digest, own.Site))
        {
            var faults = new List<Diagnostic>();
            var (words, replacements) = RedactedWords.Of(WordFiles.Read(files, language.Tag.Value, faults), request.Protected);
            var digest = Translations.In(own.Digest, language, words);
            var site = Linker.Link(digest, null, own.Site, cancel);
            faults.AddRange(Checker.Check(site, request.Today, request.Checks(digest.Config), cancel: cancel));
            var twin = replacements is null ? Twin.Of(digest, site) : Twin.Of(digest, files, (site, words), replacements);
            faults.AddRange(twin?.Findings ?? []);
            found.AddRange(faults.Where(fault => told.Add(Key(fault))));
            sites.Add(new TranslatedSite(words, site, twin?.Digest is { } other ? Linker.Link(other, twin.Quotes, null, cancel) : site));
        }
        return sites;
    }

    /// <summary>One rule at one place is one finding, in whatever language its message names a title.</summary>
    private static (string Rule, Span Place) Key(Diagnostic fault) => (fault.Rule.Id, fault.Span);
}
