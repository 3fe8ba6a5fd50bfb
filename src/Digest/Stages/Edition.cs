using Digest.Citations;
using Digest.Model;
using Digest.Outputs;
using Digest.Templates;

namespace Digest.Stages;

/// <summary>Puts the site together from the digest in its own language and in the others.</summary>
internal sealed class Edition(Theme theme, IReadOnlyList<InputFile> files, DigestConfig config)
{
    public required Func<DigestVersion> MakeVersion { get; init; }

    /// <param name="own">In the digest's own language.</param>
    /// <param name="styles">The style of its citations, and those that are offered.</param>
    public Publication Of(TranslatedSite own, (CitationStyle Style, IReadOnlyList<CitationStyle> Offered) styles, IReadOnlyList<TranslatedSite> translated)
    {
        if (translated.Count == 0) { return new Publication(own.Published, own.Words, theme) { Written = own.Written, Style = styles.Style, Offered = styles.Offered, MakeVersion = MakeVersion }; }
        Publication? first = null;
        var others = new Publication[translated.Count];
        PageLanguage[] languages =
        [
            new(own.Words, "", () => AllOutputs.Translated.SelectMany(output => output(first!))),
            .. translated.Select((site, i) => new PageLanguage(site.Words, site.Words.Tag + "/", () => AllOutputs.Translated.SelectMany(output => output(others[i])))),
        ];
        for (int i = 0; i < others.Length; i++) { others[i] = Translation(translated[i], languages, i + 1); }
        return first = new Publication(own.Published, own.Words, theme)
        {
            Written = own.Written,
            Style = styles.Style,
            Offered = styles.Offered,
            MakeVersion = MakeVersion,
            Language = languages[0],
            Languages = languages,
            Translations = others,
        };
    }

    private Publication Translation(TranslatedSite site, PageLanguage[] languages, int number)
    {
        var styles = new CitationStyles(files, site.Words.Tag, []);
        // The same style was read for the digest's own language, so that it can be read.
        var style = styles.Of(config)!;
        return new Publication(site.Published, site.Words, theme.In(site.Words))
        {
            Written = site.Written,
            Style = style,
            Offered = styles.Offered(style),
            MakeVersion = MakeVersion,
            Language = languages[number],
            Languages = languages,
        };
    }
}
