using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Editions;

/// <summary>The digest as a book: EPUB 3 (EPUB 3.2, W3C), every page a document of it, without scripts or fonts.</summary>
internal static class Book
{
    private const string Folder = "EPUB/";

    /// <summary>Pictures that every reading system shows; others are told by their words.</summary>
    private static readonly FrozenDictionary<string, string> Shown = FrozenDictionary.ToFrozenDictionary<string, string>(
        [new(".png", "image/png"), new(".jpg", "image/jpeg"), new(".jpeg", "image/jpeg"), new(".gif", "image/gif"), new(".svg", "image/svg+xml")], StringComparer.OrdinalIgnoreCase);

    public static void Write(EditionPlan plan, EditionPlaces places, EditionTarget target)
    {
        var zip = new StoredZip(target.Into);
        var names = plan.Pages.Select((page, at) => (page, at)).ToFrozenDictionary(pair => pair.page, pair => NameOf(pair.page, pair.at + 1));
        var links = new EditionLinks(plan, (page, id) => places.Has(page, id, isForHands: false));
        var files = plan.Files.ToHashSet(StringComparer.Ordinal);
        var pictures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var package = new BookPackage(plan);
        Add("mimetype", Encoding.ASCII.GetBytes("application/epub+zip"));
        Put("META-INF/container.xml", BookPackage.Container(Folder + "package.opf"));
        Put(Folder + "cover.svg", plan.Publication.Theme.EditionText("cover.svg"));
        Put(Folder + "cover.xhtml", BookPages.Cover(plan));
        Put(Folder + "nav.xhtml", BookPages.Navigation(plan, names));
        Put(Folder + "style.css", plan.Publication.Theme.EditionText("epub.css"));
        OrderedWork.Run(plan.Pages, Make, (page, made) =>
        {
            Put(Folder + names[page], made.Text);
            package.Add(names[page], made.HasSvg);
        }, target.Cancel);
        foreach (var (path, name) in pictures)
        {
            Add(Folder + name, target.Read(path), path);
            package.AddPicture(name, Shown[Path.GetExtension(path)]);
        }
        Put(Folder + "package.opf", package.Text());
        zip.Finish();

        void Put(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

        void Add(string name, byte[] bytes, string? same = null)
        {
            zip.Add(name, bytes);
            target.Inspect(name, bytes, same);
        }

        (string Text, bool HasSvg) Make(EditionPage page)
        {
            var text = TakenPage.Of(target.Read(page.Path));
            var made = new XhtmlWriter(text, new XhtmlAddresses(href => Link(page, href), src => Picture(page, src), id => links.Has(page, id))).Write();
            string drawings = made.Drawings.Count == 0 ? "" : $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>{string.Concat(made.Drawings.Order(StringComparer.Ordinal).Select(id => XhtmlWriter.Drawing(text, id)))}</defs></svg>\n";
            string body = $"{drawings}<section epub:type=\"chapter\" class=\"{XmlText.Encode($"chapter {text.Classes}".TrimEnd())}\">{made.Body}</section>\n";
            return (BookPages.Document(page.Translated ?? plan.Words, page.Title, body), made.HasSvg);
        }

        string? Link(EditionPage page, string href)
        {
            var link = links.Of(page, href);
            if (link.Page is { } to) { return names[to] + (link.Id is { } id ? "#" + Uri.EscapeDataString(id) : ""); }
            // Reading systems open no address that is a file in itself.
            return link is { Kind: not EditionLinkKind.Carried, Address: { } address } && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? PlainAddress.Of(uri) : null;
        }

        string? Picture(EditionPage page, string src)
        {
            if (EditionLinks.FileOf(page, src) is not { } path || !files.Contains(path) || !Shown.ContainsKey(Path.GetExtension(path))) { return null; }
            lock (pictures)
            {
                if (!pictures.TryGetValue(path, out string? name)) { pictures[path] = name = "pictures/" + Safe(path.Replace('/', '-')); }
                return name;
            }
        }
    }

    /// <summary>Readable where it is plain; some reading systems stumble over other letters.</summary>
    private static string NameOf(EditionPage page, int number) => Ascii.IsValid(page.Key) ? page.Key + ".xhtml" : string.Create(CultureInfo.InvariantCulture, $"n-{number}.xhtml");

    private static string Safe(string name) => string.Concat(name.Select(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.' ? one.ToString() : ((int)one).ToString("x4", CultureInfo.InvariantCulture)));

    internal static string Direction(EditionPlan plan) => Lang.Direction(plan.Words.Language);
}
