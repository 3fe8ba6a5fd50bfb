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
        return names.IsEmpty ? [] : site.Written.SelectMany(record => In(site, record, names))
            .Concat(site.Notices.SelectMany(record => InNotice(record, names)))
            .Concat(site.IsTranslation ? [] : InConfig(site.Config, names).Concat(site.Records.SelectMany(record => InAddresses(record, names))));
    }

    /// <summary>What digest.yml puts on every page.</summary>
    private static IEnumerable<Diagnostic> InConfig(DigestConfig config, NameSearch names)
    {
        (string Key, string? Text)[] said =
        [
            ("title", config.Title.Value), ("summary", config.Summary), ("licence", config.Licence), ("publisher", config.Publisher),
            .. config.Languages.SelectMany(language => ((string, string?)[])[("languages", language.Title?.Value), ("languages", language.Summary), ("languages", language.Publisher)]),
            .. (config.Navigation ?? []).Select(item => ("navigation", item.Text)),
        ];
        return from one in said
               where one.Text is not null
               from owner in names.In(one.Text).Where(found => IsName(one.Text, found.Start, found.Length)).Select(found => found.Owner).Distinct()
               select Rule.At(config.Title.Span, $"'{one.Key}' of digest.yml names '{owner.Id}', whose record was withdrawn: it stands on every page.", "Say it without the name.");
    }

    /// <summary>One word that stands in small letters may be any word.</summary>
    private static bool IsName(string text, int start, int length) => text.AsSpan(start, length).Contains(' ') || !char.IsLower(text[start]);

    /// <summary>An address is printed in every link to it; its hyphens are the blanks of a name.</summary>
    private static IEnumerable<Diagnostic> InAddresses(Record record, NameSearch names) =>
        from address in record.Head.RedirectFrom.Select(old => (Text: old.Value, Place: old.Span)).Prepend((Text: record.Address, Place: record.Head.Title.Span))
        let words = address.Text.Replace('-', ' ').Replace('_', ' ').Replace(".html", "", StringComparison.Ordinal)
        // Of one word alone nobody knows in small letters whether it is a name: "may-2021", "by the grace".
        from owner in names.In(words).Where(found => words.AsSpan(found.Start, found.Length).Contains(' ') || words[(words.LastIndexOf('/') + 1)..] == words.Substring(found.Start, found.Length)).Select(found => found.Owner).Distinct()
        select Rule.At(address.Place, $"An address of '{record.Id}' names '{owner.Id}', whose record was withdrawn.",
            address.Place == record.Head.Title.Span ? "Give the record another id: digest rename OLD NEW --no-redirect." : "Take it out of redirect_from: whoever follows the old address finds nothing then, and reads no name.");

    /// <summary>What a translation leaves as it is, corrections and notes, is told at the original.</summary>
    private static bool IsWrittenIn(Record record, string text) => record.Head.Translated is null || record.Head.Body.FileText.Contains(text, StringComparison.Ordinal);

    /// <summary>What the notice at a withdrawn record's old address says, and the page of corrections with it.</summary>
    private static IEnumerable<Diagnostic> InNotice(Record record, NameSearch names)
    {
        foreach (string said in new[] { record.Head.Withdrawn?.Reason, record.Head.Withdrawn?.By }.OfType<string>())
        {
            foreach (var (start, length, owner) in names.In(said).DistinctBy(found => found.Owner))
            {
                yield return Rule.At(NamedInExport.Exactly(record, null, said, start, length), $"The notice of '{record.Id}' names '{owner.Id}', whose record was withdrawn.", Help);
            }
        }
    }

    private static IEnumerable<Diagnostic> In(Site site, Record record, NameSearch names)
    {
        foreach (var (text, place) in ExportedTexts.Of(site, record).Concat(OnPage(site, record)).Where(said => said.Place is not null || IsWrittenIn(record, said.Text)))
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
            if (start < 2 || written[start - 1] != '[' || written[start - 2] != '[') { yield return At(new Span(body.Path, body.Start + start, length), record, owner); }
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

    /// <summary>What pages show and exports leave out: translations of quotes, and how a document came here.</summary>
    private static IEnumerable<(string Text, Span? Place)> OnPage(Site site, Record record)
    {
        var translated = site.QuotesOf(record).Where(quote => quote.IsShown).SelectMany(quote => new[] { quote.Quote.Translation?.Text, quote.Quote.Translation?.By });
        string?[] custody = record is Source { Custody: { } held } ? [held.Collector, held.Method, held.Transcript?.By, held.Transcript?.CheckedBy, .. held.Log.SelectMany(entry => new[] { entry.By, entry.What })] : [];
        return translated.Concat(custody).OfType<string>().Select(text => (text, (Span?)null)).Concat(record is Source cited ? ExportedTexts.Cited(cited) : []);
    }

    private static Diagnostic At(Span span, Record record, Record owner) => Rule.At(span, $"'{record.Id}' names '{owner.Id}', whose record was withdrawn.", Help);
}
