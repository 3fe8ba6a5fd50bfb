using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Digest.Outputs;
using Digest.Outputs.Views;

namespace Digest.Editions;

/// <summary>
/// All records in order on one page that is made to be printed. Browsers cannot print the page on which the target of a link stands, so every part
/// has a number, and each link within shows it; programs that can (CSS <c>target-counter</c>) print the page, too.
/// </summary>
internal static class PrintPage
{
    public static long Write(EditionPlan whole, EditionPlaces places, EditionTarget target)
    {
        var plan = whole.OnPaper();
        var numbers = plan.Numbers();
        var data = new DataAddress(plan.Files.ToHashSet(StringComparer.Ordinal), target.Read);
        var introductions = plan.Pages.Where(page => !IsWhole(page)).ToFrozenDictionary(page => page, page => Introduction(plan, page));
        var own = EditionPlaces.Of(introductions.Keys, page => introductions[page], target.Cancel);
        var rewriter = new PageRewriter(plan, new EditionLinks(plan, (page, id) => (IsWhole(page) ? places : own).Has(page, id, isForHands: false)), data, new RewriterSettings(ForHands: false, numbers));
        var pieces = new Pieces(target, "print.html");
        Head(plan, data, pieces.Text);
        Cover(plan, pieces.Text);
        Contents(plan, numbers, pieces.Text);
        pieces.Text.Append("<main class=\"page\">\n");
        OrderedWork.Run(plan.Pages, Part, (_, part) =>
        {
            pieces.Text.Append(part);
            pieces.Next();
        }, target.Cancel);
        pieces.Text.Append("</main>\n").Append(SingleFile.Drawings(rewriter, null)).Append("</body>\n</html>\n");
        pieces.Flush();
        return pieces.Length;

        string Part(EditionPage page)
        {
            var source = introductions.GetValueOrDefault(page) ?? TakenPage.Of(target.Read(page.Path));
            var into = new StringBuilder(source.End - source.Start + 512);
            into.Append("<section").Attribute("class", $"paper {source.Classes}".TrimEnd()).Attribute("id", page.Key).Language(page).Append(">\n<p class=\"paper__number\">").Append(Markup.Encode(Number(plan, numbers[page]))).Append("</p>\n");
            rewriter.Write(page, source, into);
            return into.Append("</section>\n").ToString();
        }
    }

    /// <summary>Of the front page and of lists of records paper needs the words that somebody wrote for them: the rest are the contents again.</summary>
    private static bool IsWhole(EditionPage page) => page.Role is not (PageRole.Front or PageRole.Index);

    private static TakenPage Introduction(EditionPlan plan, EditionPage page)
    {
        var scope = plan.Publication.At(page.Path);
        var record = plan.Publication.Indexes.Introductions.GetValueOrDefault(page.Folder);
        string title = record is null ? Markup.Encode(page.Title.Text) : RecordName.Title(scope, record).Text;
        string summary = record?.Head.Summary is { } lede ? $"<p class=\"lede\">{Markup.Encode(lede.Value)}</p>" : "";
        return TakenPage.Of(Encoding.UTF8.GetBytes($"<main class=\"page\"><h1>{title}</h1>{summary}<div class=\"prose\">{RecordPages.Body(scope, record)?.Text}</div></main>"));
    }

    private static void Head(EditionPlan plan, DataAddress data, StringBuilder into)
    {
        var (words, theme) = (plan.Words, plan.Publication.Theme);
        string css = data.Style(theme.AssetPath("style.css"), Encoding.UTF8.GetString(theme.AssetBytes("style.css"))) + "\n" + theme.EditionText("print.css");
        css = css.ReplaceLineEndings("\n").Replace("</", "<\\/", StringComparison.Ordinal);
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        into.Append("<!DOCTYPE html>\n<html").Attribute("lang", words.Language).Attribute("dir", Lang.Direction(words.Language)).Append(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Append(hash).Append("'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'\">\n")
            .Append("<title>").Append(Markup.Encode(plan.Site.Config.Title.Value)).Append("</title>\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append("<style>").Append(css).Append("</style>\n</head>\n<body class=\"on-paper\">\n")
            .Append("<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\"><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"hatch-line\" d=\"M0 3h6\"/></pattern></defs></svg>\n");
    }

    private static void Cover(EditionPlan plan, StringBuilder into)
    {
        var (config, words) = (plan.Site.Config, plan.Words);
        string own = Lang.Attributes(words, config.Language).Text;
        into.Append("<header class=\"page paper__cover\">\n<h1").Append(own).Append('>').Append(Markup.Encode(config.Title.Value)).Append("</h1>\n");
        if (config.Summary is { } summary) { Line("lede", Markup.Encode(summary), own); }
        Line("", Markup.Encode(plan.Publication.Navigation.Collection));
        foreach (var line in EditionAbout.Lines(plan)) { Line("meta", line.Text); }
        Line("meta", Markup.Encode(words["edition.print_lede"]));
        into.Append("</header>\n");

        void Line(string name, string html, string attributes = "") => into.Append("<p").Append(name.Length == 0 ? "" : $" class=\"{name}\"").Append(attributes).Append('>').Append(html).Append("</p>\n");
    }

    private static void Contents(EditionPlan plan, IReadOnlyDictionary<EditionPage, int> numbers, StringBuilder into)
    {
        into.Append("<nav class=\"page paper__contents\" aria-labelledby=\"paper-contents\">\n<h2 id=\"paper-contents\">").Append(Markup.Encode(plan.Words["edition.contents"])).Append("</h2>\n");
        foreach (var group in ContentsGroup.Of(plan))
        {
            if (group.Title is { } title)
            {
                into.Append("<h3");
                if (group.Lang is { } tag) { into.Attribute("lang", tag); }
                into.Append('>').Append(Markup.Encode(title)).Append("</h3>\n");
            }
            into.Append("<ul class=\"paper__list\">\n");
            foreach (var page in group.Pages)
            {
                into.Append("<li><a").Attribute("href", "#" + page.Key).Append("><span class=\"paper__at\">").Append(Markup.Encode(Number(plan, numbers[page]))).Append("</span> <bdi");
                if (page.Title.Lang is { } lang) { into.Attribute("lang", lang); }
                into.Append('>').Append(Markup.Encode(page.Title.Text)).Append("</bdi></a></li>\n");
            }
            into.Append("</ul>\n");
        }
        into.Append("</nav>\n");
    }

    private static string Number(EditionPlan plan, int number) => plan.Words.Format("edition.number", ("n", plan.Words.Number(number)));
}
