using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Addresses that the last site had and this one has no more: whoever cited one finds nothing.</summary>
internal sealed class RemovedAddress
{
    public static readonly Rule Rule = new("removed-address", Severity.Warning,
        "A page of the last site is gone, and nothing stands at its address.",
        "Readers cite addresses. One that is gone should lead on (redirect_from), or say that the record was withdrawn.",
        "redirect_from: [claims/old-name.html]      # in the record that the page became");

    /// <summary>Guesses at new addresses are made for so many at the most.</summary>
    private const int MostGuesses = 200;

    private readonly Site _site;
    private readonly Dictionary<string, Record> _held;
    private readonly HashSet<string> _untold;
    private readonly List<Record> _added;
    /// <summary>Folders of pages that came and are those of restricted documents or of protected people: an address that went from there may have told what, or who, they are.</summary>
    private readonly HashSet<string> _guarded;
    private readonly Func<string, bool> _tells;
    /// <summary>Folders of records that were withdrawn without a notice and are new at their address since the last site.</summary>
    private readonly HashSet<string> _silenced;
    private readonly List<Record> _withoutNotice;
    private readonly Dictionary<string, Record?> _guesses = new(StringComparer.Ordinal);

    private RemovedAddress(Site site, HashSet<string> last, Func<string, bool>? tells)
    {
        _site = site;
        _tells = tells ?? (_ => false);
        _held = site.All.DistinctBy(record => record.Address, StringComparer.Ordinal).ToDictionary(record => record.Address, StringComparer.Ordinal);
        _added = [.. site.Records.Where(record => !last.Contains(record.Address))];
        _withoutNotice = [.. site.All.Where(record => record.Head is { Status: PublicationStatus.Withdrawn, Withdrawn.Notice: false })];
        _silenced = [.. _withoutNotice.Where(record => !last.Contains(record.Address)).Select(record => FolderOf(record.Address))];
        _guarded = [.. _added.Where(IsGuarded).Select(record => FolderOf(record.Address))];
        _untold = _withoutNotice.SelectMany(record => record.Head.RedirectFrom.Select(old => OldAddress.Of(old.Value)).Prepend(record.Address)).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="before">Paths of the last site, from its root.</param>
    /// <param name="now">Paths of this one; its redirects and notices are among them.</param>
    /// <param name="tells">Whether an address holds what may not be published; null: no term is protected.</param>
    public static IEnumerable<Diagnostic> Of(IEnumerable<string> before, IReadOnlySet<string> now, Site site, Func<string, bool>? tells = null)
    {
        var last = before.ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. last.Where(path => IsCited(path) && !now.Contains(path)).Order(StringComparer.Ordinal)];
        if (missing.Length == 0) { return []; }
        var report = new RemovedAddress(site, last, tells);
        // Withdrawn without a notice: nothing may tell that it ever was, for the safety of somebody. Nor does a message.
        var respelt = missing.ToLookup(path => report.InForm(path) is var anew && anew != path && now.Contains(anew));
        string[] gone = [.. respelt[false].Where(path => !report._untold.Contains(report.Own(path)) && !report.IsNamedAfterSilence(path))];
        var hushed = gone.ToLookup(report.IsHushed);
        return [.. report.OfLanguages(respelt[true]), .. report.Counted([.. hushed[true]]), .. hushed[false].Select(report.Tell)];
    }

    /// <summary>An address that is named after somebody whose record was withdrawn without a notice, and perhaps given another id since.</summary>
    private bool IsNamedAfterSilence(string path)
    {
        string[] words = Path.GetFileNameWithoutExtension(Own(path)).Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && _withoutNotice.Exists(record => FolderOf(record.Address) == FolderOf(Own(path)) && record.Head.Aliases.Select(alias => alias.Text.Value).Prepend(record.Title)
            .Any(name => SortKey.Of(name).Split([' ', '-', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries) is var known && words.All(word => known.Contains(SortKey.Of(word), StringComparer.Ordinal))));
    }

    /// <summary>It may be the old address of such a record, under a name that nothing here knows: no message has it.</summary>
    private bool IsHushed(string path) => _silenced.Contains(FolderOf(Own(path))) && !_held.ContainsKey(Own(path)) && Likely(path) is null;

    private IEnumerable<Diagnostic> Counted(string[] hushed) =>
        from path in hushed
        group path by FolderOf(Own(path)) into folder
        select Rule.At(_site.Config.Title.Span, $"{(folder.Count() == 1 ? "A page" : $"{folder.Count()} pages")} of '{folder.Key}' {(folder.Count() == 1 ? "was" : "were")} in the last site, and nothing stands there now.",
            "None is named here, since one may be that of a record which was withdrawn without a notice: no redirect is advised. If it was another that went, write its address into redirect_from of the record that readers should find instead.");

    /// <summary>Told once for each folder of a language: there are as many pages in it as in the digest, and for none is there a remedy.</summary>
    private IEnumerable<Diagnostic> OfLanguages(IEnumerable<string> respelt) =>
        from path in respelt
        group path by path[..path.IndexOf('/', StringComparison.Ordinal)] into folder
        let tag = _site.Config.Languages.First(language => language.Tag.Value.Equals(folder.Key, StringComparison.OrdinalIgnoreCase)).Tag
        select Rule.At(tag.Span, $"'{folder.Key}/' of the last site is '{tag.Value}/' now: tags of languages are written in one letter case. This concerns {(folder.Count() == 1 ? "one address" : $"{folder.Count()} addresses")}.",
            "On a host that tells letter case apart, GitHub Pages among them, links to the old addresses lead nowhere, and no redirect can be written: where letter case does not count, both would be one file. Send those who cite them the new ones. Once this site is written, it is not told again.");

    /// <summary>The path with the folder of its language in the letter case of this site.</summary>
    private string InForm(string path) => Own(path) is var own && own.Length < path.Length ? _site.Config.Languages.First(language => path.StartsWith(language.Tag.Value + "/", StringComparison.OrdinalIgnoreCase)).Tag.Value + "/" + own : path;

    private Diagnostic Tell(string path)
    {
        var held = _held.GetValueOrDefault(Own(path));
        var likely = held is null ? Likely(path) : null;
        // A message at the record would tell what it was called before.
        var place = (likely ?? held) is { } record && !IsGuarded(record) ? Span.StartOf(record.Head.Path) : _site.Config.Title.Span;
        return Rule.At(place, $"'{path}' was in the last site, and nothing stands there now.", Help(path, likely, held));
    }

    /// <summary>A page that one cites, or a file that one subscribes to. Further pages of a long list (with a dot in their name) move as it grows; so do pages of years.</summary>
    private static bool IsCited(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (path.StartsWith("timeline/", StringComparison.Ordinal) || path == "404.html") { return false; }
        bool isPage = name.EndsWith(".html", StringComparison.Ordinal) && name.IndexOf('.', StringComparison.Ordinal) == name.Length - ".html".Length;
        return isPage || name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".ics", StringComparison.Ordinal);
    }

    /// <summary>The address without the folder of a language.</summary>
    private string Own(string path) =>
        _site.Config.Languages.FirstOrDefault(language => path.StartsWith(language.Tag.Value + "/", StringComparison.OrdinalIgnoreCase)) is { } of ? path[(of.Tag.Value.Length + 1)..] : path;

    /// <summary>A new record of the same name in another folder, else the nearest name in the same one; null where there is none, or too many were looked for already.</summary>
    private Record? Likely(string path)
    {
        if (!_guesses.TryGetValue(path, out var likely) && _guesses.Count < MostGuesses) { _guesses[path] = likely = Guess(path); }
        return likely;
    }

    private Record? Guess(string path)
    {
        if (Own(path) != path) { return null; }
        string name = path[(path.LastIndexOf('/') + 1)..], folder = path[..^name.Length];
        if (_added.Find(record => record.Address.EndsWith("/" + name, StringComparison.Ordinal) || record.Address == name) is { } same) { return same; }
        var near = _added.Where(record => record.Address.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(record => record.Address, StringComparer.Ordinal);
        return Suggestion.For(path, near.Keys) is { } guess && guess.Split('\'') is [_, var address, ..] ? near.GetValueOrDefault(address) : null;
    }

    /// <summary>Why the program made a file for the last site, and none for this one; null: it is none of these.</summary>
    private string? MadeWhereAsked(string path) => path switch
    {
        "offline.html" when _site.Config.Editions.Count == 0 => "The program makes this page where editions are asked for: they were for the last site, and are not for this one. Name them under editions in digest.yml, or build with --edition as before; if no editions are wanted any more, leave it.",
        "gaps.html" when !_site.Config.PublishGaps => "The program makes this page where digest.yml has publish_gaps: true. Write it again; if the page is not wanted any more, leave it.",
        "search.html" when !_site.Config.Search => "The program makes this page unless the search is switched off. Take search: false out of digest.yml, or build without --no-search; if the search is not wanted any more, leave it.",
        "reading-safely.html" when !_site.Config.ReadingSafely => "The program makes this page unless digest.yml has reading_safely: false. Take that out; if the page is not wanted any more, leave it.",
        _ when path.EndsWith(".xml", StringComparison.Ordinal) && _site.Config.Url is null => "The program makes the sitemap and feeds where the site has an address: the last one had, and this one has none. Write url: https://… in digest.yml, or build with --base-url as before.",
        _ => null,
    };

    private static bool IsGuarded(Record? record) => record is Source { Custody.Restricted: true } or Entity { IsProtected: true };

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private string Help(string path, Record? likely, Record? held)
    {
        if (_tells(path) || IsGuarded(likely ?? held) || (likely is null && held is null && _guarded.Contains(FolderOf(Own(path)))))
        {
            return "It may be that of a restricted document or of somebody who is protected, and an address can tell what must not be known: no redirect is advised. If this one tells nothing, write it into redirect_from of the record that readers should find instead.";
        }
        string lead = $"write redirect_from: [{InForm(path)}] in the record that readers should find instead";
        return MadeWhereAsked(held is null ? Own(path) : "") is { } why ? why
            : !path.EndsWith(".html", StringComparison.Ordinal) ? "Whoever subscribed to it gets nothing from now on. Switch it on again, or say on a page where it went."
            : likely is not null ? $"If it became '{likely.Id}', write redirect_from: [{path}] in {likely.Head.Path}."
            : Own(path) != path && held is { Head.Status: PublicationStatus.Withdrawn } ? "The record was withdrawn. Keep the file of its translation: then this address says so in its language."
            : held is Entity { Head.Status: PublicationStatus.Published } && _site.Find(held.Id) != held ? $"{held.Head.Path} is there, but it has a page only where something that is shown names it, and nothing does any more. Name it under 'concerns', 'topics' or another key of a record, or link to it in a text; or {lead}. It was not withdrawn: do not say so."
            : Own(path) != path ? $"The page in this language is gone. Bring the translation back, or {lead}."
            : held is { Head.Status: PublicationStatus.Draft } ? $"{held.Head.Path} is a draft now. Write status: withdrawn with a reason, or publish it again, or {lead}."
            : $"{char.ToUpperInvariant(lead[0])}{lead[1..]}, or keep the file with status: withdrawn and a reason.";
    }
}
