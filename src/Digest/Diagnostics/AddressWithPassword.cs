namespace Digest.Diagnostics;

/// <summary>Addresses that hold a user name or a password. What is found is never told: messages are printed, logged and sent around.</summary>
internal static class AddressWithPassword
{
    public const string Help = "Take out what stands before the @, and change the password: whoever has the file has read it.";

    public static readonly Rule Rule = new("address-with-password", Severity.Error,
        "An address holds a user name or a password.",
        "Every page, feed and file of data that has the address would show it to everybody.",
        "url: https://editor:password@example.org/      # write https://example.org/")
    { IsSecret = true };

    /// <summary>Whether a name stands before the host; elsewhere than on the web, where <c>git@</c> is everybody's, with a password. An address without a scheme (<c>//host/</c>) has the page's.</summary>
    public static bool Is(string address)
    {
        if (!address.Contains('@', StringComparison.Ordinal)) { return false; }
        string whole = address.Trim();
        if (whole.StartsWith("//", StringComparison.Ordinal)) { whole = "https:" + whole; }
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0
            && (uri.Scheme is "http" or "https" or "ftp" || (uri.Scheme != "mailto" && uri.UserInfo.Contains(':', StringComparison.Ordinal)));
    }
}
