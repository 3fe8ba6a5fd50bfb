using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Names of people whose own record was withdrawn, in what the site still shows.</summary>
internal static class NamedAfterWithdrawal
{
    private static readonly Rule Rule = new("named-after-withdrawal", Severity.Warning,
        "A person's record was withdrawn, and the site still names them.",
        "A withdrawal takes the person's own page, and what leads to it. It cannot take a name out of a sentence, a quote or a document that is shown in full: whoever asked not to be named is still found by it.",
        "Marit Example saw it.      # and people/marit-example.md has status: withdrawn\n# mend: A dock worker saw it.")
    { IsNeverOld = true };

    private const string Help = "Say it without the name; in a quote put [withheld] in its place. A name that must stand nowhere at all goes into the private list of protected terms (--protected). What others have copied stays with them.";

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var names = NameSearch.OfWithdrawn(site);
        return names.IsEmpty ? [] : site.Records.Where(record => !site.IsTranslation || record.Head.Translated is not null).SelectMany(record => In(site, record, names));
    }

    private static IEnumerable<Diagnostic> In(Site site, Record record, NameSearch names)
    {
        foreach (var (text, place) in ExportedTexts.Of(site, record).Concat(record is Source cited ? ExportedTexts.Cited(cited) : []))
        {
            foreach (var (start, length, owner) in names.In(text).DistinctBy(found => found.Owner))
            {
                yield return At(NamedInExport.Exactly(record, place, text, start, length), record, owner);
            }
        }
        var body = record.Head.Body;
        string written = body.IsEmpty ? "" : body.FileText[body.Start..];
        foreach (var (start, length, owner) in names.In(written))
        {
            // The id in [[id]] is no word of the page, which says there that the record was withdrawn.
            if (start < 2 || written[start - 1] != '[') { yield return At(new Span(body.Path, body.Start + start, length), record, owner); }
        }
        if (record is Source { Rights.Publish: PublishRights.Full } source && site.Seeds.TryGetValue(source.Id, out var seed))
        {
            foreach (var (_, _, owner) in names.In(seed.Text).DistinctBy(found => found.Owner))
            {
                yield return Rule.At(record.Head.Title.Span, $"The site shows the whole text of '{record.Id}', which names '{owner.Id}', whose record was withdrawn.",
                    "Show excerpts alone (rights: {publish: excerpts}), or give the name to the private list of protected terms (--protected), which puts a mark in its place.");
            }
        }
    }

    private static Diagnostic At(Span span, Record record, Record owner) => Rule.At(span, $"'{record.Id}' names '{owner.Id}', whose record was withdrawn.", Help);
}
