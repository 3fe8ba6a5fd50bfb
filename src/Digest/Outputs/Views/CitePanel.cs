using Digest.Citations.Formats;
using Digest.Model;
using Digest.Outputs.Citing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>"Cite this": the citation in several styles, with pinpoints in plain words, as files for reference managers, and the version that is cited.</summary>
internal static class CitePanel
{
    /// <summary>Partial <c>cite</c>.</summary>
    public static View Of(PageScope scope, Record record)
    {
        var view = CiteView.Of(scope, record);
        var version = scope.Site.VersionOf(record);
        Fill(view, scope, PageItem.Of(scope, record)!);
        view["title"] = scope.Words[record is Source ? "cite.title_source" : "cite.title_box"];
        view["version"] = Version(scope, version);
        view["how_href"] = scope.Href(CiteDigestPage.FirstAddress, "versions");
        return view;
    }

    /// <summary>The citation of the digest as a whole.</summary>
    public static View OfDigest(PageScope scope, DigestVersion version)
    {
        var view = new View { ["text"] = null, ["hint"] = null };
        Fill(view, scope, PageItem.OfDigest(scope, version));
        view["title"] = scope.Words["citing.styles"];
        view["version"] = null;
        view["how_href"] = null;
        return view;
    }

    private static void Fill(View view, PageScope scope, PageItem item)
    {
        var words = scope.Words;
        view["styles"] = (scope.Offered?.Of(item.Printed) ?? []).Select((text, i) => (object?)new View
        {
            ["id"] = $"cite-style-{i + 1}",
            ["name"] = text.Style,
            ["form"] = text.Form is "reference" ? null : words[$"cite.form.{text.Form}"],
            ["html"] = new Html(text.Html),
        }).ToList();
        view["downloads"] = item.Exported is not { } exported ? [] : BibliographyFormat.All.Select(format => (object?)new View
        {
            ["label"] = words[$"data.link.{format.Key}"],
            ["file"] = item.FileName + format.Endings[0],
            ["href"] = Download.Address(format, exported, words),
        }).ToList();
    }

    /// <returns>Null where nothing of it is known.</returns>
    private static View? Version(PageScope scope, RecordVersion version)
    {
        var date = Citations.RecordItem.Date(version.Date);
        if (date is null && version.Sha256 is null) { return null; }
        string key = version.Older is not null ? "cite.version_original" : version.IsCollected ? "cite.version_collected" : "cite.version";
        string text = date is null ? scope.Words["cite.version_undated"] : scope.Words.Format(key, ("date", date.ToWords(scope.Words.Dates)));
        return new View { ["text"] = text, ["hash"] = version.Sha256, ["command"] = CheckCommand.Of(version) };
    }
}
