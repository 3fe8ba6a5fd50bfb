using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Editions;

/// <summary>The documents of a book that are no pages of the site.</summary>
internal static class BookPages
{
    /// <summary>A document around a body.</summary>
    /// <param name="words">Of the document's language.</param>
    public static string Document(Words words, PageTitle title, string body)
    {
        string lang = XmlText.Encode(words.Language);
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}" xml:lang="{lang}" dir="{Lang.Direction(words.Language)}">
            <head>
            <meta charset="utf-8"/>
            <title>{XmlText.Encode(title.Text)}</title>
            <link rel="stylesheet" type="text/css" href="style.css"/>
            </head>
            <body>
            {body}</body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    public static string Cover(EditionPlan plan)
    {
        var (config, words) = (plan.Site.Config, plan.Words);
        var body = new StringBuilder("<section epub:type=\"cover\" class=\"cover\">\n<p><img src=\"cover.svg\" alt=\"\"/></p>\n");
        string own = string.Equals(config.Language, words.Language, StringComparison.OrdinalIgnoreCase) ? "" : $" xml:lang=\"{XmlText.Encode(config.Language)}\"{Lang.Attributes(words, config.Language)}";
        body.Append("<h1").Append(own).Append('>').Append(XmlText.Encode(config.Title.Value)).Append("</h1>\n");
        if (config.Summary is { } summary) { body.Append("<p class=\"lede\"").Append(own).Append('>').Append(XmlText.Encode(summary)).Append("</p>\n"); }
        body.Append("<p>").Append(XmlText.Encode(plan.Publication.Navigation.Collection)).Append("</p>\n");
        foreach (var line in EditionAbout.Lines(plan)) { body.Append("<p class=\"meta\">").Append(line.Text).Append("</p>\n"); }
        return Document(words, new PageTitle(words["edition.cover"], null), body.Append("</section>\n").ToString());
    }

    public static string Navigation(EditionPlan plan, IReadOnlyDictionary<EditionPage, string> names)
    {
        string contents = XmlText.Encode(plan.Words["edition.contents"]);
        var body = new StringBuilder($"<nav epub:type=\"toc\" id=\"toc\" role=\"doc-toc\">\n<h1>{contents}</h1>\n<ol>\n");
        foreach (var group in ContentsGroup.Of(plan))
        {
            if (group.Title is null) { List(group.Pages, names, body); continue; }
            bool hasIndex = group.Pages[0].Role == PageRole.Index;
            var rest = hasIndex ? group.Pages.Skip(1).ToList() : group.Pages;
            string named = group.Lang is { } tag ? $" lang=\"{XmlText.Encode(tag)}\" xml:lang=\"{XmlText.Encode(tag)}\"" : "";
            body.Append("<li>").Append(hasIndex ? $"<a href=\"{names[group.Pages[0]]}\">{XmlText.Encode(group.Title)}</a>" : $"<span{named}>{XmlText.Encode(group.Title)}</span>");
            if (rest.Count > 0)
            {
                body.Append("\n<ol>\n");
                List(rest, names, body);
                body.Append("</ol>");
            }
            body.Append("</li>\n");
        }
        body.Append("</ol>\n</nav>\n<nav epub:type=\"landmarks\" id=\"landmarks\" hidden=\"hidden\">\n<ol>\n")
            .Append(CultureInfo.InvariantCulture, $"<li><a epub:type=\"cover\" href=\"cover.xhtml\">{XmlText.Encode(plan.Words["edition.cover"])}</a></li>\n")
            .Append(CultureInfo.InvariantCulture, $"<li><a epub:type=\"toc\" href=\"#toc\">{contents}</a></li>\n")
            .Append(CultureInfo.InvariantCulture, $"<li><a epub:type=\"bodymatter\" href=\"{names[plan.Pages[0]]}\">{XmlText.Encode(plan.Words["edition.start_of_text"])}</a></li>\n</ol>\n</nav>\n");
        return Document(plan.Words, new PageTitle(plan.Words["edition.contents"], null), body.ToString());
    }

    private static void List(IEnumerable<EditionPage> pages, IReadOnlyDictionary<EditionPage, string> names, StringBuilder body)
    {
        foreach (var page in pages)
        {
            string lang = page.Title.Lang is { } own ? $" lang=\"{XmlText.Encode(own)}\" xml:lang=\"{XmlText.Encode(own)}\"" : "";
            // Words that nobody could follow would be no entry.
            string title = string.IsNullOrWhiteSpace(page.Title.Text) ? page.Path : page.Title.Text;
            body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{names[page]}\"{lang}>{XmlText.Encode(title)}</a></li>\n");
        }
    }
}
