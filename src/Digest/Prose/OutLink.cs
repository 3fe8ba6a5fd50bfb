namespace Digest.Prose;

/// <summary>
/// A link that leaves the site, made in one place: the next site is not told where the reader comes from, the eye sees an arrow, and who hears
/// the page hears where the link leads.
/// </summary>
internal static class OutLink
{
    public const string Rel = "noreferrer noopener external";

    /// <param name="isBare">The words are the address itself, so that a print need not add it.</param>
    public static string Class(string address, bool isBare) => (Address.IsMail(address) ? "external external--mail" : "external") + (isBare ? " external--bare" : "");

    /// <summary>What stands after the link's own words, for those who do not see the arrow.</summary>
    public static string End(OutWords words, string address) => Note(words, address) is { Length: > 0 } note ? $"<span class=\"vh\"> {Html.Encode(note)}</span></a>" : "</a>";

    public static string Note(OutWords words, string address) => Address.IsMail(address) ? words.Mail : words.Site;
}

/// <summary>What is said of links that leave the site; empty: nothing.</summary>
/// <param name="Site">"(leads to another site)"</param>
/// <param name="Mail">"(opens your mail program)"</param>
internal readonly record struct OutWords(string Site, string Mail)
{
    public static readonly OutWords None = new("", "");
}
