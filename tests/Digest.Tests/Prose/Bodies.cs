using Digest.Diagnostics;
using Digest.Model;
using Digest.Prose;

namespace Digest.Tests.Prose;

/// <summary>Reads and renders bodies as short as a string.</summary>
internal static class Bodies
{
    public const string Path = "input/claims/a.md";

    public static Body Read(string markdown, int start = 0) => Read(markdown, out _, start);

    public static Body Read(string markdown, out List<Diagnostic> diagnostics, int start = 0)
    {
        diagnostics = [];
        return BodyReader.Read(Path, markdown, start, diagnostics);
    }

    /// <summary>Each fault as <c>rule «the text it points at»</c>.</summary>
    public static string[] Faults(string markdown)
    {
        Read(markdown, out var diagnostics);
        return [.. diagnostics.Select(fault => $"{fault.Rule.Id} «{At(markdown, fault.Span)}»")];
    }

    public static string At(string markdown, Span span) => markdown.Substring(span.Offset, span.Length);

    public static readonly BodyResolution Resolution = new()
    {
        Link = link => link.Target == "draft" ? null : new LinkTarget($"{link.Target}.html{(link.Fragment is null ? "" : "#" + link.Fragment)}", $"Title of {link.Target}"),
        CitationHtml = (links, _) => string.Join("; ", links.Select(link => $"{(link.Prefix is null ? "" : link.Prefix + " ")}<cite>{link.Target}{(link.Locator is null ? "" : ", " + link.Locator)}</cite>")),
        Mentions = [],
        QuoteClass = _ => "verified",
    };

    public static string Render(string markdown, BodyResolution? resolution = null) =>
        BodyRenderer.Render(Read(markdown), resolution ?? Resolution).Trim();
}
