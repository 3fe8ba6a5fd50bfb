using Digest.Model;
using Digest.Prose;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.Views;

/// <summary>The links by which a reader mends a page or reports an error. They are links and nothing more: no page asks the host of the repository for anything.</summary>
internal static class MendView
{
    /// <returns>Empty where the page has no file of its own, or <c>digest.yml</c> names no repository.</returns>
    public static IReadOnlyList<object?> Of(PageScope scope, Record? record)
    {
        if (record is null || scope.Site.Config.Repository is not { } repository) { return []; }
        string file = record.Head.Translated?.Text.Path ?? record.Head.Path;
        string page = CanonicalAddress.Of(scope.Site.Config, scope.ActualPath) ?? scope.ActualPath;
        return [.. new[] { Link(scope, repository.Edit, "mend.edit"), Link(scope, repository.Report, "mend.report") }.OfType<object>()];

        Html? Link(PageScope at, string? address, string words) => address is null ? null : Made(at, Filled(address, file, RecordName.Plain(record), page), at.Words[words]);
    }

    private static Html Made(PageScope scope, string address, string text) =>
        new($"<a class=\"{OutLink.Class(address, isBare: false)}\" rel=\"{OutLink.Rel}\" href=\"{Markup.Encode(address)}\">{Markup.Encode(text)}{OutLink.End(OutsideLink.Notes(scope.Words), address)}");

    /// <summary>In one pass, so that braces of a title are the title's own.</summary>
    private static string Filled(string address, string file, string title, string page)
    {
        var made = new System.Text.StringBuilder();
        for (int at = 0; at < address.Length;)
        {
            var rest = address.AsSpan(at);
            var (name, value) = rest.StartsWith("{path}") ? ("{path}", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)))
                : rest.StartsWith("{title}") ? ("{title}", Uri.EscapeDataString(title))
                : rest.StartsWith("{address}") ? ("{address}", Uri.EscapeDataString(page)) : ("", "");
            if (name.Length == 0) { made.Append(address[at++]); continue; }
            made.Append(value);
            at += name.Length;
        }
        return made.ToString();
    }
}
