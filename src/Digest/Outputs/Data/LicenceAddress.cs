namespace Digest.Outputs.Data;

/// <summary>The address of a licence, where its name tells one.</summary>
internal static class LicenceAddress
{
    /// <returns>An address as it is; the page of a Creative Commons licence by its SPDX name (<c>CC-BY-4.0</c>, <c>CC0-1.0</c>); null for any other words.</returns>
    public static string? Of(string? licence)
    {
        if (licence is null) { return null; }
        if (Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "https" or "http") { return licence; }
        string[] parts = licence.ToLowerInvariant().Split('-', ' ');
        if (parts is ["cc0", "1.0"]) { return "https://creativecommons.org/publicdomain/zero/1.0/"; }
        bool isCreativeCommons = parts.Length is >= 3 and <= 5 && parts[0] == "cc" && parts[^1] is "1.0" or "2.0" or "2.5" or "3.0" or "4.0" && parts[1..^1].All(part => part is "by" or "nc" or "nd" or "sa");
        return isCreativeCommons ? $"https://creativecommons.org/licenses/{string.Join('-', parts[1..^1])}/{parts[^1]}/" : null;
    }
}
