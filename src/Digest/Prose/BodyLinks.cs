using Digest.Diagnostics;
using Digest.Model;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Collects the links, citations and pictures of a body, each link with the sentence it stands in, and judges their addresses.</summary>
internal sealed class BodyLinks(string path, ICollection<Diagnostic> diagnostics)
{
    private readonly List<BodyLink> found = [];
    private readonly List<Located<string>> images = [];

    public IReadOnlyList<BodyLink> Found => found;
    public IReadOnlyList<Located<string>> Images => images;

    public void Collect(FlatText flat)
    {
        if (flat.Links.Length == 0) { return; }
        Sentences? sentences = null;
        List<UntitledLink>? untitled = null;
        foreach (var words in flat.Links)
        {
            switch (words.Link)
            {
                case WikiLinkInline wiki: Add(wiki, Around(words)); break;
                case CitationInline citation: Add(citation, Around(words)); break;
                case AutolinkInline auto when !auto.IsEmail: Judge(auto.Url, Address.KindOf(auto.Url), Places.Of(path, auto)); break;
                case LinkInline { IsImage: true } image: AddImage(image); break;
                case LinkInline link when IsInternal(link): Add(link, flat.Text.Substring(words.Start, words.Length), Around(words)); break;
                default: break;
            }
        }

        Sentence Around(LinkWords words) => (sentences ??= new Sentences(flat.Text)).Around(words.Start, words.Length, untitled ??= Untitled(flat));
    }

    /// <summary>Links without words of their own, and ids in running text, which keep their sign: what stands in for them in a sentence.</summary>
    private static List<UntitledLink> Untitled(FlatText flat)
    {
        var untitled = new List<UntitledLink>();
        foreach (var words in flat.Links)
        {
            if (words.Link is WikiLinkInline { Text: null, Target.Length: > 0 } wiki) { untitled.Add(new UntitledLink(words.Start, words.Length, wiki.Target)); }
            else if (words.Link is CitationInline citation) { untitled.AddRange(NeededCitation.At(words.Start, flat.Text.AsSpan(0, words.Start), [.. citation.Items.Select(item => item.Id)])); }
        }
        if (flat.Text.Contains('@', StringComparison.Ordinal)) { untitled.AddRange(Narratives.In(flat.Text)); }
        return untitled.Count < 2 ? untitled : [.. untitled.OrderBy(link => link.Start)];
    }

    /// <summary>What was found in running text, with the sentence that each stands in.</summary>
    public static IEnumerable<BodyLink> WithSentences(IReadOnlyList<BodyLink> narratives, IEnumerable<FlatText> flats)
    {
        if (narratives.Count == 0) { yield break; }
        var pieces = flats.SelectMany(flat => flat.Pieces.Where(piece => piece.Kind == PieceKind.Words).Select(piece => (piece, flat))).OrderBy(one => one.piece.FileStart).ToList();
        var sentences = new Dictionary<FlatText, (Sentences Sentences, List<UntitledLink> Untitled)>();
        int next = 0;
        foreach (var link in narratives)
        {
            while (next + 1 < pieces.Count && pieces[next].piece.FileEnd <= link.Span.Offset) { next++; }
            var (piece, flat) = pieces[next];
            if (!sentences.TryGetValue(flat, out var known)) { sentences[flat] = known = (new Sentences(flat.Text), Untitled(flat)); }
            yield return link with { Sentence = known.Sentences.Around(piece.Start + link.Span.Offset - piece.FileStart, link.TargetSpan.Length + 1, known.Untitled) };
        }
    }

    private void Add(WikiLinkInline wiki, Sentence sentence)
    {
        bool isInclude = wiki.IsInclude && IncludedText.IsOne(wiki);
        if (wiki.IsInclude && !isInclude)
        {
            diagnostics.Add(BodyRules.InlineInclude.At(Places.Of(path, wiki), $"\"![[{wiki.Target}]]\" is not alone in its paragraph, so it is printed as a link.", "Put an empty line before and behind it, or take the `!` away."));
        }
        found.Add(new BodyLink(BodyLinkKind.Wiki, wiki.Target, wiki.Fragment, wiki.Text, null, Places.Of(path, wiki), Places.Of(path, wiki.TargetSpan), sentence) { IsInclude = isInclude });
    }

    private void Add(CitationInline citation, Sentence sentence)
    {
        foreach (var item in citation.Items)
        {
            found.Add(new BodyLink(BodyLinkKind.Citation, item.Id, null, null, item.Locator, Places.Of(path, item.Span), Places.Of(path, item.IdSpan), sentence) { Group = citation.Span.Start, Prefix = item.Prefix, OmitsAuthor = item.OmitsAuthor });
        }
    }

    /// <summary>Any other address is judged here.</summary>
    private bool IsInternal(LinkInline link)
    {
        var kind = Address.KindOf(link.Url ?? "");
        if (kind != AddressKind.Internal) { Judge(link.Url!, kind, AddressPlace(link)); }
        return kind == AddressKind.Internal;
    }

    private Span AddressPlace(LinkInline link) => link.UrlSpan.Length > 0 ? Places.Of(path, link.UrlSpan) : Places.Of(path, link);

    private void Add(LinkInline link, string words, Sentence sentence)
    {
        var (target, fragment) = Address.Split(link.Url ?? "");
        found.Add(new BodyLink(BodyLinkKind.Markdown, target, fragment, string.IsNullOrWhiteSpace(words) ? null : words, null, Places.Of(path, link), AddressPlace(link), sentence));
    }

    private void Judge(string address, AddressKind kind, Span place)
    {
        if (AddressWithPassword.Is(address))
        {
            diagnostics.Add(AddressWithPassword.Rule.At(place, "The address of a link holds a user name or a password, which the page would show.", AddressWithPassword.Help));
        }
        else if (kind == AddressKind.Unsafe)
        {
            diagnostics.Add(BodyRules.UnsafeLink.At(place, $"The link to \"{address}\" is not published: only http, https and mailto addresses lead out of a digest.",
                "Link to a record by its id, or to an https address."));
        }
        else if (kind == AddressKind.Remote)
        {
            diagnostics.Add(BodyRules.UnsafeLink.At(place, $"The link to \"{address}\" has no scheme, so it breaks when the page is opened from disk.", "Write `https:` before it."));
        }
    }

    private void AddImage(LinkInline image)
    {
        string address = image.Url ?? "";
        var place = Places.Of(path, image);
        var addressPlace = AddressPlace(image);
        string words = ImageWords.Of(image);
        if (AddressWithPassword.Is(address))
        {
            diagnostics.Add(AddressWithPassword.Rule.At(addressPlace, "The address of a picture holds a user name or a password, which nobody is to read.", AddressWithPassword.Help));
            return;
        }
        if (string.IsNullOrWhiteSpace(words))
        {
            diagnostics.Add(BodyRules.MissingAlt.At(place, $"The picture \"{address}\" has no words for those who cannot see it.", "Say between the brackets what the picture shows: `![Satellite image of a walled compound](…)`; write `![-](…)` if it is an ornament that says nothing."));
        }
        else if (ImageWords.IsDecorative(words) && !string.IsNullOrWhiteSpace(image.Title))
        {
            diagnostics.Add(BodyRules.MissingAlt.At(place, $"The picture \"{address}\" has a caption, but its words `-` say that it is an ornament.", "Say between the brackets what the picture shows, or take the caption out."));
        }
        switch (Address.KindOf(address))
        {
            case AddressKind.External or AddressKind.Remote:
                diagnostics.Add(BodyRules.RemoteImage.At(addressPlace, $"The picture \"{address}\" would be loaded from elsewhere; no page of a digest makes such a request.", "Link to it instead: take the `!` away."));
                break;
            case AddressKind.Unsafe:
                diagnostics.Add(BodyRules.UnsafeLink.At(addressPlace, $"The picture \"{address}\" is not published: its address is none of a file.", "Name a file beside the body."));
                break;
            default:
                images.Add(new Located<string>(address, addressPlace));
                break;
        }
    }
}

/// <summary>What a picture shows, in words.</summary>
internal static class ImageWords
{
    public static string Of(LinkInline image) => FlatText.Of(image, "").Text.Trim();

    /// <summary>An ornament: there is nothing to say of it to somebody who does not see it.</summary>
    public static bool IsDecorative(string words) => words == "-";
}
