using System.Globalization;
using Digest.Audits;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs;

/// <summary>The mosaic sheet of one person: a private page for a human to read, print and sign. It is no output of the site.</summary>
/// <param name="Traces">What the finished files showed.</param>
internal sealed record AuditSheet(Publication Publication, PersonExposure Exposure, Combinations Together, OutputTraces Traces)
{
    /// <summary>Who signed, this or what stood there before; null: nobody.</summary>
    public AuditSignature? Signed { get; init; }

    private Words Words => Publication.Words;
    private Entity Person => Exposure.Person;

    /// <summary>A document of its own, in UTF-8; the same for the same site.</summary>
    /// <exception cref="TemplateFault"/>
    public byte[] Render() => SitePages.Guarded(Publication, () => Publication.Theme.RenderAlone("audit", new View
    {
        ["lang"] = Words.Language,
        ["dir"] = Lang.Direction(Words.Language),
        ["title"] = Words.Format("audit.title", ("name", Person.Title)),
        ["site"] = Words.Format("audit.site", ("name", Publication.Site.Config.Title.Value)),
        ["id"] = Person.Id,
        ["hash"] = Exposure.Sha256,
        ["why"] = Why(),
        ["consent"] = Texts(Consent()),
        ["state"] = State(),
        ["is_signed"] = Signed?.Sha256 == Exposure.Sha256,
        ["names"] = Texts(Person.Head.Aliases.Select(alias => alias.Text.Value).Prepend(Person.Title)),
        ["roles"] = Texts(Person.Roles.Select(Role)),
        ["summary"] = Person.Head.Summary?.Value,
        ["body"] = Exposure.Body.Length == 0 ? null : Exposure.Body,
        ["told"] = Texts(Exposure.Told.Select(Said)),
        ["records"] = Exposure.Exposures.Select(one => (object?)Record(one)).ToList(),
        ["together"] = TogetherRows().Select(row => (object?)new View { ["label"] = Words[$"audit.{row.Key}"], ["items"] = Texts(row.Items) }).ToList(),
        ["files"] = Traces.Of(Person).Select(trace => (object?)new View { ["path"] = trace.Path, ["word"] = trace.Word, ["count"] = trace.Count, ["contexts"] = Texts(trace.Contexts) }).ToList(),
        ["not_listed"] = Texts(NotListed()),
        ["how"] = Words.Format("audit.sign_how", ("id", Person.Id)),
    }));

    private List<object?> Why() => Exposure.Why.Count == 0 ? [Words["audit.reason.none"]] : Texts(Exposure.Why.Select(reason => Words["audit.reason." + reason switch
    {
        ProtectionReason.Minor => "minor",
        ProtectionReason.RoleOnly => "role_only",
        ProtectionReason.Pseudonym => "pseudonym",
        ProtectionReason.Consent => "consent",
        _ => "not_indexed",
    }]));

    /// <summary>What the person agreed to, and until when: no page says it, and whoever signs has to know it.</summary>
    private IEnumerable<string> Consent()
    {
        if (Person.Consent?.Scope is { Length: > 0 } scope) { yield return scope; }
        if (Person.Consent?.ReviewBy.Value is { } day) { yield return Words.Format("audit.consent_review", ("date", Date(day))); }
    }

    private string State() => Signed is null ? Words["audit.unsigned"]
        : Words.Format(Signed.Sha256 == Exposure.Sha256 ? "audit.signed" : Signed.IsOutgrown ? "audit.signed_outgrown" : "audit.signed_before", ("date", Date(Signed.Date)), ("by", Signed.By));

    private View Record(Exposure one) => new()
    {
        ["dates"] = Texts(one.Dates.Select(Date)),
        ["places"] = Texts(one.Of(RecordKind.Place).Select(Place)),
        ["namings"] = Texts(one.Namings.Select(naming => naming.As ?? Words["backlinks.reason." + BacklinksView.Key(naming.Reason)])),
        ["with"] = Texts(one.With.Where(other => other.Kind.Like != RecordKind.Place).Select(Named)),
        ["title"] = one.Record.Title,
        ["path"] = one.Record.Head.Path,
        ["sentences"] = Texts(one.Sentences),
        ["spoken"] = Texts(one.Spoken.Select(words => Words.Format("audit.spoken", ("words", words))).Concat(one.Told.Select(Said))),
    };

    /// <summary>Files that are made last, of all others.</summary>
    private IEnumerable<string> NotListed()
    {
        yield return Words["audit.files_proofs"];
        var config = Publication.Site.Config;
        if (config.Editions.Count > 0) { yield return Words.Format("audit.files_editions", ("editions", string.Join(Words["backlinks.and"], config.Editions.Select(kind => EditionPath.Of(kind, config))))); }
    }

    private string Said(Told told) => told.As switch
    {
        ToldAs.Quoted when told.Of is { } source => Words.Format("audit.quoted_from", ("source", source), ("words", told.Text)),
        ToldAs.Quoted => Words.Format("audit.quoted", ("words", told.Text)),
        ToldAs.Translated => Words.Format("audit.translated", ("words", told.Text)),
        ToldAs.DateNoted => Words.Format("audit.date_noted", ("text", told.Text)),
        ToldAs.Corrected when told.On is { } day => Words.Format("audit.corrected", ("date", Date(day)), ("text", told.Text)),
        ToldAs.PartOf when told.Of is { } who => Words.Format("audit.of", ("name", who), ("text", told.Text)),
        ToldAs.InLanguage when told.Of is { } language => Words.Format("audit.in_language", ("language", NameOf(language)), ("text", told.Text)),
        _ => Words.Format("audit.noted", ("text", told.Text)),
    };

    /// <summary>Of a language, in itself.</summary>
    private string NameOf(string tag) => Publication.Translations.FirstOrDefault(other => other.Words.Tag == tag)?.Words.Name ?? tag;

    private IEnumerable<(string Key, IEnumerable<string> Items)> TogetherRows() =>
    [
        ("places", Together.Places.Select(Place)),
        ("dates", Together.Dates.Select(Date)),
        ("days", Together.Days.Select(Date)),
        ("roles", Together.Roles),
        ("alone", Together.Alone.Select(alone => alone.Organisation is { } organisation ? Words.Format("audit.alone_in", ("role", alone.Role.Title), ("organisation", organisation.Title)) : alone.Role.Title)),
        ("organisations", Together.Organisations.Select(Named)),
        ("people", Together.People.Select(Named)),
        ("groups", Together.Groups.Select(Named)),
        ("topics", Together.Topics.Select(Named)),
        ("beside", Exposure.Beside.Select(one => Words.Format("audit.of", ("name", one.Of.Title), ("text", one.Text)))),
        ("pictures", Traces.PicturesNear(Person).Select(one => Words.Format("audit.picture", ("picture", one.Picture), ("page", one.Path)))),
    ];

    private string Role(Role role)
    {
        string title = Publication.Site.Find<Entity>(role.Organisation) is { } organisation ? Words.Format("audit.alone_in", ("role", role.Title), ("organisation", organisation.Title)) : role.Title;
        string[] dates = [.. new[] { role.From.Value, role.To.Value }.OfType<EdtfDate>().Select(Date)];
        return dates.Length == 0 ? title : $"{title} ({string.Join(" – ", dates)})";
    }

    /// <summary>With the precision to which a reader is told where it is.</summary>
    private string Place(Entity place) => place.Coordinates is { Kilometres: var kilometres }
        ? Words.Format("audit.place_exact", ("place", place.Title), ("distance", kilometres.ToString(CultureInfo.InvariantCulture))) : place.Title;

    private string Named(Entity entity) => entity.Size is { } size ? Words.Format("audit.group_size", ("group", entity.Title), ("size", size.Value)) : entity.Title;

    private string Date(EdtfDate date) => date.ToWords(Words.Dates);

    private static List<object?> Texts(IEnumerable<string> texts) => [.. texts];
}
