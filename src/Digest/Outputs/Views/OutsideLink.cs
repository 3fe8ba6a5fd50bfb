using Digest.Model;
using Digest.Prose;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.Views;

/// <summary>Links that views make to other sites, marked like those of bodies.</summary>
internal static class OutsideLink
{
    /// <summary>The address as a link to itself. Only addresses of the web are links: an author's text never becomes a script.</summary>
    public static Html Of(Words words, string address) => Of(words, address, address);

    /// <param name="shown">The address as it is printed: a DOI alone, or with letters that stand encoded in the link.</param>
    public static Html Of(Words words, string shown, string address)
    {
        if (!IsWeb(address)) { return Markup.Text(shown); }
        // The slash at its end would go before it.
        string text = Lang.Direction(words.Language) == "rtl" ? $"<bdi dir=\"ltr\">{Markup.Encode(shown)}</bdi>" : Markup.Encode(shown);
        return new($"<a class=\"{OutLink.Class(address, isBare: true)}\" rel=\"{OutLink.Rel}\" href=\"{Markup.Encode(address)}\">{text}{OutLink.End(Notes(words), address)}");
    }

    /// <summary>Words as a link to an address of the web.</summary>
    public static Html Named(Words words, string text, string address) =>
        new($"<a class=\"{OutLink.Class(address, isBare: false)}\" rel=\"{OutLink.Rel}\" href=\"{Markup.Encode(address)}\">{Markup.Encode(text)}{OutLink.End(Notes(words), address)}");

    public static OutWords Notes(Words words) => new(words["layout.leads_out"], words["layout.opens_mail"]);

    private static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
