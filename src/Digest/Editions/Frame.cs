using System.Security.Cryptography;
using System.Text;

namespace Digest.Editions;

/// <summary>The front page without its main part, as the frame of a file that holds all pages: styles and scripts stand in it, and its policy allows them by hash and nothing else.</summary>
/// <param name="Before">Up to and with the beginning of <c>main</c>.</param>
/// <param name="After">From the end of <c>main</c> on; the drawings of the pages go before it.</param>
internal sealed record Frame(string Before, string After)
{
    /// <summary>Makes the frame of a page.</summary>
    /// <param name="style">More of a style sheet, after those of the page.</param>
    /// <param name="script">More of a script, after those of the page.</param>
    public static Frame Of(EditionPage page, TakenPage text, FrameParts parts, string style, string script)
    {
        var styles = new StringBuilder();
        var scripts = new List<string>();
        var before = new StringBuilder();
        var after = new StringBuilder();
        var reader = new MarkupReader(text.Html, 0, text.Html.Length);
        while (reader.Next())
        {
            if (reader.End == text.Start) { before.Append(reader.Text); continue; }
            if (reader.Start >= text.Start && reader.Start < text.End) { continue; }
            var into = reader.Start < text.Start ? before : after;
            if (reader.Kind != MarkupKind.Start) { into.Append(reader.Kind == MarkupKind.Other && reader.Text.StartsWith("<!--") ? "" : reader.Text); continue; }
            if (!Take(page, reader, parts, styles, scripts)) { Head(page, reader, parts, into); }
        }
        styles.Append(style);
        scripts.Add(script);
        string css = styles.ToString().ReplaceLineEndings("\n").Replace("</", "<\\/", StringComparison.Ordinal);
        var code = scripts.Where(one => one.Length > 0).Select(one => one.ReplaceLineEndings("\n").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal)).ToList();
        string policy = $"default-src 'none'; {(code.Count == 0 ? "" : $"script-src {string.Join(' ', code.Select(Hash))}; ")}style-src {Hash(css)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
        string inline = $"<meta name=\"robots\" content=\"noindex\">\n<style>{css}</style>\n{string.Concat(code.Select(one => $"<script>{one}</script>\n"))}</head>";
        return new Frame(before.Replace(PolicyMark, Markup.Encode(policy)).Replace("</head>", inline).ToString(), after.ToString());
    }

    /// <summary>Stands for the policy until all that it allows is known.</summary>
    private const string PolicyMark = "\u0001policy\u0001";

    /// <summary>Whether the element is carried along otherwise, or not at all.</summary>
    private static bool Take(EditionPage page, MarkupReader reader, FrameParts parts, StringBuilder styles, List<string> scripts)
    {
        string[] rel = (reader.ValueOf("rel") ?? "").ToLowerInvariant().Split(' ');
        switch (reader.Name)
        {
            case "link" when rel.Contains("icon"): return false;
            case "link":
                if (rel.Contains("stylesheet") && File(page, reader, "href") is { } sheet) { styles.Append(parts.Data.Style(sheet, Encoding.UTF8.GetString(parts.Read(sheet)))).Append('\n'); }
                return true;
            case "script":
                if (File(page, reader, "src") is { } script) { scripts.Add(Encoding.UTF8.GetString(parts.Read(script))); }
                reader.SkipElement();
                return true;
            case "style" or "form":
                reader.SkipElement();
                return true;
            case "template":
                if (!reader.Has("data-proof-part")) { return false; }
                reader.SkipElement();
                return true;
            default: return reader.Name == "meta" && (reader.ValueOf("name") ?? "").Equals("robots", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string? File(EditionPage page, MarkupReader reader, string name) =>
        reader.ValueOf(name) is { } link ? EditionLinks.FileOf(page, Markup.Decode(link)) : null;

    private static void Head(EditionPage page, MarkupReader reader, FrameParts parts, StringBuilder into)
    {
        into.Append('<').Append(reader.Html, reader.Start + 1, reader.Name.Length);
        bool isPolicy = reader.Name == "meta" && (reader.ValueOf("http-equiv") ?? "").Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase);
        foreach (var attribute in reader.Attributes)
        {
            var name = reader.NameOf(attribute);
            string value = Markup.Decode(reader.ValueOf(attribute));
            if (isPolicy && name is "content") { into.Append(" content=\"").Append(PolicyMark).Append('"'); }
            else if (name is "href" && reader.Name is "a") { parts.Link(page, value, into); }
            else if (name is "href" && reader.Name is "link") { into.Attribute("href", (EditionLinks.FileOf(page, value) is { } file ? parts.Data.Of(file) : null) ?? "data:,"); }
            else if (name is "src" && reader.Name is "img") { into.Attribute("src", (EditionLinks.FileOf(page, value) is { } picture ? parts.Data.Of(picture) : null) ?? "data:,"); }
            else if (name is "aria-current") { continue; }
            else { into.AsItStands(reader, attribute); }
        }
        into.Append(reader.IsSelfClosed ? "/>" : ">");
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}

/// <summary>What a frame is put together with.</summary>
/// <param name="Link">Writes the <c>href</c> of a link, or none.</param>
internal sealed record FrameParts(DataAddress Data, Func<string, byte[]> Read, Action<EditionPage, string, StringBuilder> Link);
