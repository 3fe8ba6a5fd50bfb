using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Kinds;

/// <summary><c>input/digest.yml</c>: what the digest is called, where it will stand, and what holds for all of it.</summary>
internal static class ConfigFields
{
    public static readonly Rule NoEffect = new("no-effect", Severity.Warning,
        "A key or an entry of digest.yml is known, but nothing is done with it.",
        "A setting that silently does nothing misleads its author.",
        "theme: {…}      # a later version");

    public static readonly Rule RepeatedLanguage = new("repeated-language", Severity.Error,
        "A language stands in 'languages' twice.",
        "Its pages have one address, and one of the two entries would be lost.",
        "languages: [fr, FR]      # one of them");

    public static readonly Rule BadAddress = new("bad-address", Severity.Error,
        "The digest's url is no absolute http(s) address.",
        "Canonical links, the sitemap and the page for wrong addresses are made from it.",
        "url: example.org/digest      # write https://example.org/digest/");

    private static readonly Schema KindKeys = new("an entry of kinds",
        Field.Must(Field.Text("folder", "Its folder under input/.")), Field.Must(Field.Text("label", "What one of them is called.")),
        Field.Must(Field.Text("plural", "What several are called.")), Field.Must(Field.Choice("like", Vocabulary.Like, "The entity kind that it behaves like.")));

    private static readonly Schema NavigationKeys = new("an entry of navigation",
        Field.Text("text", "The words; the target's title unless said otherwise."), Field.Must(Field.Text("to", "An id, a folder such as claims, or timeline, bibliography, evidence, cite, corrections, gaps, reading-safely, offline.")));

    private static readonly Schema LanguageKeys = new("an entry of languages",
        Field.Must(Field.Language("tag", "The language, as a BCP 47 tag: zh.")), Field.Text("title", "The digest's name in it."),
        Field.Text("summary", "Its summary in it."), Field.Text("publisher", "Its publisher's name in it."));

    private static readonly Schema DatesKeys = new("dates",
        Field.Choice("seasons", Vocabulary.Seasons, "The months of the seasons 21 to 24, which name no hemisphere: northern (spring is March to May; so unless said otherwise), southern (September to November), or none (some time in the year)."));

    private static readonly Schema TimelineKeys = new("timeline",
        Field.Number("year_page", "A year of more entries than this, 20 to 5000, has a page of its own, timeline/2019.html; 500 unless said otherwise.") with { Range = (20, 5000) });

    public static readonly Schema Schema = new("digest.yml",
        Field.Must(Field.Text("title", "The digest's name, short: it stands at the top of every page.")),
        Field.Text("summary", "One or two sentences for search engines and link previews."),
        Field.Text("url", "The site's address; left out, canonical links, feeds and the sitemap are left out too.") with { Looks = TextForm.WebAddress },
        Field.Language("language", "The digest's language, as a BCP 47 tag; en unless said otherwise."),
        new Field("languages", FieldForm.Texts, "The languages of the site beside its own: tags, or maps of tag, title, summary and publisher. A file x.zh.md beside x.md is its translation.") { Keys = LanguageKeys },
        Field.Text("licence", "The licence of the curator's words; the sources' texts stay their publishers'.") with { Example = "CC BY 4.0" },
        Field.Text("publisher", "Who publishes the digest."),
        Field.Map("rights", SourceKind.RightsKeys, "What holds for sources that say nothing of their own."),
        Field.Map("dates", DatesKeys, "How dates are read."),
        Field.Maps("kinds", KindKeys, "Entity kinds of the digest's own."),
        Field.Maps("navigation", NavigationKeys, "The main navigation."),
        Field.Text("citation_style", "How citations are written: author-date, notes, or a style file of the digest's own (CSL 1.0.2), such as theme/citations/my.csl; author-date unless said otherwise.") with { Example = "notes" },
        Field.Map("checks", null, "Severity by rule.") with { Choices = ["error", "warning", "off"] },
        Field.Flag("autolink", "Whether names in bodies are linked by themselves; true unless said otherwise."),
        Field.Flag("publish_gaps", "true: the list of known gaps is a page of the site, gaps.html; digest gaps prints the same list in any case."),
        Field.Flag("reading_safely", "false: no page reading-safely.html that tells readers in a hostile place what the site gives away; a page of your own, input/reading-safely.md, replaces it."),
        Field.Texts("editions", "Forms in which the whole digest can be taken along, in editions/ of the site.") with { Choices = Vocabulary.Edition.Words },
        Field.Flag("search", "false: the site has no search: neither search.html nor its index; a page of your own, input/search.md, has the same effect."),
        Field.Flag("previews", "false: links to records show no card of them on pointing and on focus, and the site has no previews/; citations show their reference all the same."),
        Field.Choice("protected_list", Vocabulary.ProtectedList, "required: a build without the private list of protected terms (--protected, DIGEST_PROTECTED) is an error."),
        new Field("repository", FieldForm.Text, "Where the digest's files are kept in public: the address of a repository at github.com, gitlab.com or codeberg.org, or a map. Pages with a file then link to edit it and to report an error.") { Keys = RepositoryFields.Keys },
        Field.Map("timeline", TimelineKeys, "How the timeline is spread over pages."),
        Field.Map("feeds", FeedFields.Keys, "Feeds of new records, of corrections and of each topic, as Atom and as JSON Feed, where the site has an url; false: none.") with { IsSwitch = true },
        Field.Map("theme", null, "Theme settings (a later version)."));

    public static DigestConfig Read(MapNode map, ICollection<Diagnostic> diagnostics)
    {
        var fields = new FieldReader(map, Schema, diagnostics);
        WarnOfLater(map, diagnostics);
        string language = fields.Language("language") ?? "en";
        return new DigestConfig
        {
            Title = fields.MustHave("title"),
            Summary = fields.Plain("summary"),
            Url = Address(fields),
            WritesUrl = fields.Value("url") is not null,
            Language = language,
            Languages = Languages(fields, language),
            Licence = fields.Plain("licence"),
            Publisher = fields.Plain("publisher"),
            Rights = fields.Map("rights") is { } rights ? SourceKind.ReadRights(rights, new Rights()) : new Rights(),
            Dates = new EdtfOptions { Seasons = fields.Map("dates")?.Choice("seasons", Vocabulary.Seasons)?.Value ?? EdtfSeasons.Northern },
            Kinds = [.. fields.Maps("kinds").Select(ReadKind).OfType<KindInfo>()],
            Navigation = fields.Value("navigation") is null ? null : [.. fields.Maps("navigation").Select(item => new NavigationItem(item.Plain("text"), item.MustHave("to")))],
            CitationStyle = fields.Text("citation_style"),
            Checks = Severities(fields),
            Autolink = fields.Flag("autolink") ?? true,
            PublishGaps = fields.Flag("publish_gaps") ?? false,
            ProtectedList = fields.Choice("protected_list", Vocabulary.ProtectedList),
            Editions = EditionsOf(fields),
            ReadingSafely = fields.Flag("reading_safely") ?? true,
            Search = fields.Flag("search") ?? true,
            Previews = fields.Flag("previews") ?? true,
            Feeds = FeedFields.Read(fields),
            Repository = RepositoryFields.Read(fields),
            TimelineYearPage = YearPage(fields.Map("timeline")) ?? 500,
        };
    }

    /// <param name="own">The digest's own language.</param>
    private static List<SiteLanguage> Languages(FieldReader fields, string own)
    {
        var languages = new List<SiteLanguage>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in fields.Value("languages") switch { ListNode list => list.Items, { } one => [one], null => [] })
        {
            SiteLanguage? read = item switch
            {
                ScalarNode text when fields.Language(new Located<string>(text.Text, text.Span)) is { } tag => new SiteLanguage(new Located<string>(tag, text.Span), null, null, null),
                MapNode map when new FieldReader(map, LanguageKeys, fields.Diagnostics) is var inner && inner.Language("tag") is { } tag => new SiteLanguage(new Located<string>(tag, inner.MustHave("tag").Span), inner.Text("title"), inner.Plain("summary"), inner.Plain("publisher")),
                _ => null,
            };
            if (read is { Tag: var named })
            {
                if (!seen.Add(named.Value)) { fields.Diagnostics.Add(RepeatedLanguage.At(named.Span, $"The language '{named.Value}' stands in 'languages' twice; letter case does not count.", "Take one of the two out.")); }
                else if (!named.Value.Equals(own, StringComparison.OrdinalIgnoreCase)) { languages.Add(read); }
                // It may be listed with the others, but is no translation.
                else { fields.Diagnostics.Add(NoEffect.At(named.Span, $"'{named.Value}' is the digest's own language: among its 'languages' it has no effect.", "Take it out. The digest's name, summary and publisher in it are those of digest.yml itself.")); }
            }
            else if (item is ListNode) { fields.Diagnostics.Add(FieldRules.WrongForm.At(item.Span, "A language is a list, but a tag is needed.", "Write the tag, zh, or {tag: zh, title: …}.")); }
        }
        return languages;
    }

    private static IReadOnlyList<EditionKind> EditionsOf(FieldReader fields)
    {
        var kinds = new SortedSet<EditionKind>();
        foreach (var word in fields.Texts("editions"))
        {
            if (Vocabulary.Edition.TryGet(word.Value, out var kind)) { kinds.Add(kind); continue; }
            fields.Diagnostics.Add(FieldRules.UnknownWord.At(word.Span, $"'{word.Value}' is no edition.", Suggestion.For(word.Value, Vocabulary.Edition.Words) ?? $"Write one or more of {string.Join(", ", Vocabulary.Edition.Words)}."));
        }
        return [.. kinds];
    }

    private static int? YearPage(FieldReader? fields)
    {
        if (fields?.Number("year_page") is not { } given) { return null; }
        if (given.Value is >= 20 and <= 5000) { return given.Value; }
        fields.Diagnostics.Add(FieldRules.BadNumber.At(given.Span, $"'year_page' is {given.Value}, but must be 20 to 5000.", "A year of more entries than this gets a page of its own: write a number from 20 to 5000, or leave the key out for 500."));
        return null;
    }

    /// <returns>Null where it has no folder, which is told as a missing key.</returns>
    private static KindInfo? ReadKind(FieldReader fields)
    {
        var written = fields.MustHave("folder");
        string folder = written.Value.Trim('/');
        var like = fields.Choice("like", Vocabulary.Like)?.Value;
        var (label, plural) = (fields.Plain("label"), fields.Plain("plural"));
        return string.IsNullOrWhiteSpace(written.Value) ? null : new KindInfo(folder, folder, like ?? RecordKind.Topic, label, plural) { FolderSpan = written.Span, IsUncertain = like is null };
    }

    private static void WarnOfLater(MapNode map, ICollection<Diagnostic> diagnostics)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value is not "theme") { continue; }
            diagnostics.Add(NoEffect.At(entry.Key.Span, $"'{entry.Key.Value}' has no effect in this version.", "Leave the key out until a version that reads it."));
        }
    }

    private static Located<string>? Address(FieldReader fields)
    {
        if (fields.Text("url") is not { } url) { return null; }
        if (AddressWithPassword.Is(url.Value))
        {
            fields.Diagnostics.Add(AddressWithPassword.Rule.At(url.Span, "The digest's url holds a user name or a password, which every page would show.", AddressWithPassword.Help));
            return null;
        }
        if (Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0)
        {
            return url with { Value = uri.AbsoluteUri.TrimEnd('/') + "/" };
        }
        fields.Diagnostics.Add(BadAddress.At(url.Span, $"'{url.Value}' is no absolute address.", "Write the whole address, such as https://example.org/digest/."));
        return null;
    }

    private static List<(Located<string>, Located<string>)> Severities(FieldReader fields)
    {
        var severities = new List<(Located<string>, Located<string>)>();
        switch (fields.Value("checks"))
        {
            case null: break;
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    string word = entry.Value is ScalarNode scalar ? scalar.Text : "";
                    if (word is "error" or "warning" or "off") { severities.Add((entry.Key, new Located<string>(word, entry.Value.Span))); }
                    else { fields.Diagnostics.Add(FieldRules.UnknownWord.At(entry.Value.Span, $"'{word}' is no severity.", "Write error, warning or off.")); }
                }
                break;
            case var other: fields.Diagnostics.Add(FieldRules.WrongForm.At(other.Span, "'checks' must be a map of rules and severities.", "Write: checks: {RULE: warning}")); break;
        }
        return severities;
    }
}
