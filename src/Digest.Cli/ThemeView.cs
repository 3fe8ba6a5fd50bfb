using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Templates;

namespace Digest.Cli;

/// <summary><c>digest theme view</c>: what a page's template is given. Nothing is written, and no page is printed.</summary>
internal static class ThemeView
{
    /// <summary>Letters of a value that are shown in an outline.</summary>
    private const int Longest = 60;
    private const int WidestName = 36, KindWidth = 9;

    /// <param name="asked">The folder and the private list, as they were named; null: they are looked for.</param>
    public static int Show((string? Root, string? Protected) asked, string page, bool isJson, CancellationToken cancel)
    {
        var terminal = new Terminal(isJson ? "json" : "text");
        if (DigestFolder.Find(asked.Root) is not { } root) { return terminal.Refuse(DigestFolder.Missing(asked.Root), DigestFolder.Needs); }
        if (!PrivateList.TryRead(asked.Protected, root, terminal, out var terms)) { return ExitCode.Usage; }
        return Session.Guarded(terminal, () =>
        {
            var request = new BuildRequest(root, Path.Join(root, "output")) { Write = false, KeepsWork = true, Protected = terms };
            var (site, result, broken) = Made(request, cancel);
            if (site is null)
            {
                new Terminal("text") { Silence = terminal.Silence }.Report(result, root, verbose: false);
                return ExitCode.Of(result);
            }
            foreach (string file in broken) { terminal.Warn(terminal.Hidden($"'{file}' cannot be read, and is passed over here: digest check says why")); }
            string path = page.Replace('\\', '/').InForm();
            path = (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).TrimStart('/');
            if (path.Length == 0 || path[^1] == '/') { path += "index.html"; }
            if ((site.GivenTo(path) is { } given ? (path, given) : site.AddressOf(path) is { } address ? (address, site.GivenTo(address)) : (path, null)) is not (var found, { } pages))
            {
                return terminal.Refuse($"the site has no page '{page}'", "  help: Name it as the site does, such as claims/index.html, or by the id or code of a record that is published: 'digest list' has them.");
            }
            if (pages.Count == 0) { return terminal.Refuse($"no template prints '{found}'", "  help: The program makes that file by itself; 'digest theme' lists the templates."); }
            if (isJson) { Json(terminal, found, pages); }
            else { foreach (var one in pages) { Outline(terminal, found, one); } }
            return ExitCode.Clean;
        });
    }

    /// <summary>What a page is given does not depend on its template, nor on any other: those of the digest that cannot be read are left out, and the program's stand in.</summary>
    /// <returns>No site where anything else stops it.</returns>
    private static (PreviewSite? Site, BuildResult Result, IReadOnlyCollection<string> Broken) Made(BuildRequest request, CancellationToken cancel)
    {
        BuildResult? first = null;
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        for (; ; )
        {
            var preview = new Preview(request with { PassedOver = [.. broken] });
            var result = preview.Update(null, [], cancel)!;
            first ??= result;
            int before = broken.Count;
            if (preview.Site is null) { broken.UnionWith(result.Diagnostics.Where(fault => fault.Severity == Severity.Error && IsLook(fault.Span.Path)).Select(fault => fault.Span.Path)); }
            // What is told is all that stops a build.
            if (preview.Site is not null || broken.Count == before) { return (preview.Site, first, broken); }
        }
    }

    private static bool IsLook(string path) => path.StartsWith("theme/", StringComparison.Ordinal) && InputWalk.RoleOf(path) is InputRole.Template or InputRole.Asset;

    private static void Outline(Terminal terminal, string path, GivenPage page)
    {
        var text = new StringBuilder().Append(page.Template).Append(" prints ").Append(Printable.Line(path)).Append(". It is given:\n\n");
        Lines(text, "", page.View);
        Console.Out.Write(terminal.Hidden(text.Append('\n').ToString()));
    }

    private static void Lines(StringBuilder text, string name, GivenValue value)
    {
        switch (value.Kind)
        {
            case GivenKind.View:
                if (value.Names.Count == 0) { Line(text, name, "names", "none on this page"); }
                foreach (var (inner, part) in value.Names) { Lines(text, name.Length == 0 ? inner : $"{name}.{inner}", part); }
                break;
            case GivenKind.List:
                Line(text, name, "list", value.Items.Count == 0 ? "empty on this page" : value.Items.Count.ToString(CultureInfo.InvariantCulture));
                if (GivenValue.Typical(value.Items) is { } typical) { Lines(text, name + "[]", typical); }
                break;
            case GivenKind.Nothing: Line(text, name, "nil", "no value on this page"); break;
            case GivenKind.Text: Line(text, name, "text", $"\"{Short(value.Text)}\""); break;
            case GivenKind.Html: Line(text, name, "html", Short(value.Text)); break;
            case GivenKind.Number: Line(text, name, "number", value.Text); break;
            default: Line(text, name, "boolean", value.Text); break;
        }
    }

    private static void Line(StringBuilder text, string name, string kind, string value) =>
        text.Append(name.PadRight(WidestName)).Append(' ').Append(kind.PadRight(KindWidth)).Append(value).Append('\n');

    private static string Short(string value) => Excerpt.Of(Printable.Line(value.ReplaceLineEndings(" ")), Longest, Longest - 1);

    /// <summary><c>{"page", "templates": [{"template", "given": {…}}]}</c>; HTML that a template prints as it is stands as <c>{"html": "…"}</c>.</summary>
    private static void Json(Terminal terminal, string path, IReadOnlyList<GivenPage> pages) => JsonFormat.Write(Console.Out, json =>
    {
        json.WriteStartObject();
        json.WriteString("page", terminal.Hidden(path));
        json.WriteStartArray("templates");
        foreach (var page in pages)
        {
            json.WriteStartObject();
            json.WriteString("template", page.Template);
            json.WritePropertyName("given");
            Write(json, terminal, page.View);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Terminal terminal, GivenValue value)
    {
        switch (value.Kind)
        {
            case GivenKind.Nothing: json.WriteNullValue(); break;
            case GivenKind.Truth: json.WriteBooleanValue(value.Text == "true"); break;
            case GivenKind.Number: json.WriteNumberValue(decimal.Parse(value.Text, CultureInfo.InvariantCulture)); break;
            case GivenKind.Text: json.WriteStringValue(terminal.Hidden(value.Text)); break;
            case GivenKind.Html:
                json.WriteStartObject();
                json.WriteString("html", terminal.Hidden(value.Text));
                json.WriteEndObject();
                break;
            case GivenKind.List:
                json.WriteStartArray();
                foreach (var item in value.Items) { Write(json, terminal, item); }
                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject();
                foreach (var (name, part) in value.Names)
                {
                    json.WritePropertyName(name);
                    Write(json, terminal, part);
                }
                json.WriteEndObject();
                break;
        }
    }
}
