using System.Globalization;

namespace Digest.Citations;

/// <summary>Identifiers of works: what is wrong with one, and one form for all its spellings.</summary>
internal static class Identifiers
{
    private static readonly string[] DoiHosts = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

    /// <summary>Without the address or the word that often stands before it.</summary>
    public static string BareDoi(string written)
    {
        string doi = written.Trim();
        foreach (string host in DoiHosts)
        {
            if (doi.StartsWith(host, StringComparison.OrdinalIgnoreCase)) { return doi[host.Length..].TrimStart(); }
        }
        return doi;
    }

    /// <summary>Where a DOI leads: each part as an address needs it, the slashes as they are.</summary>
    public static string DoiAddress(string written) => "https://doi.org/" + string.Join('/', BareDoi(written).Split('/').Select(Uri.EscapeDataString));

    /// <summary>Whether an address is a DOI's own; letters may stand encoded in it, and case does not count.</summary>
    public static bool IsOfDoi(string address, string doi) => BareDoi(address) is var bare && bare.Length < address.Trim().Length
        && Uri.UnescapeDataString(bare.TrimEnd('/')).Equals(BareDoi(doi), StringComparison.OrdinalIgnoreCase);

    /// <summary>The variable's fault and its remedy; null: there is none, or the variable is no identifier.</summary>
    public static (string Fault, string Help)? Fault(string variable, string value) => variable switch
    {
        "DOI" => DoiFault(value),
        "ISBN" => Each(value, IsbnFault),
        "ISSN" => Each(value, IssnFault),
        "PMID" => value.Length is >= 1 and <= 8 && value.All(char.IsAsciiDigit) ? null : ($"'{value}' is no PMID: up to 8 digits are needed.", "Copy the number from PubMed, without 'PMID:'."),
        "PMCID" => value.StartsWith("PMC", StringComparison.Ordinal) && value.Length is >= 4 and <= 11 && value.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0 ? null : ($"'{value}' is no PMCID: PMC and digits are needed.", "Write it as PubMed Central does: PMC1234567."),
        _ => null,
    };

    /// <summary>Absolute, by http or https, with a host.</summary>
    public static bool IsWebAddress(string written) => Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && !written.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static (string, string)? DoiFault(string written)
    {
        string doi = BareDoi(written);
        int slash = doi.IndexOf('/', StringComparison.Ordinal);
        bool good = doi.StartsWith("10.", StringComparison.Ordinal) && slash > 3 && slash < doi.Length - 1
            && doi[3..slash].Split('.') is [{ Length: >= 4 and <= 9 }, ..] numbers && numbers.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))
            && !doi.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
        if (!good) { return ($"'{written}' is no DOI: 10., four to nine digits, a slash and a name are needed.", "Copy it from the document: 10.1000/182."); }
        return doi == written ? null : ($"'{written}' has more than the DOI.", $"Write {doi} alone: styles put the address before it.");
    }

    /// <summary>Several may stand in one field, parted by blanks, commas or semicolons.</summary>
    private static (string, string)? Each(string value, Func<string, (string, string)?> fault)
    {
        if (Compact(value).Length is 8 or 10 or 13) { return fault(value); }
        foreach (string one in value.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (fault(one) is { } found) { return found; }
        }
        return string.IsNullOrWhiteSpace(value) ? fault(value) : null;
    }

    private static (string, string)? IsbnFault(string written)
    {
        string isbn = Compact(written);
        bool digits = isbn.Length is 10 or 13 && isbn.AsSpan(0, isbn.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(isbn[^1]) || (isbn.Length == 10 && isbn[^1] == 'X'));
        if (!digits) { return ($"'{written}' is no ISBN: 13 digits, or 10 of which the last may be X, are needed; it has {isbn.Length}.", "Copy it from the imprint."); }
        if (isbn.Length == 13 && !isbn.StartsWith("978", StringComparison.Ordinal) && !isbn.StartsWith("979", StringComparison.Ordinal)) { return ($"'{written}' is no ISBN: one of 13 digits begins with 978 or 979.", "Copy it from the imprint."); }
        return Checked("ISBN", written, isbn[^1], isbn.Length == 13 ? Thirteen(isbn) : Weighted(isbn, 10));
    }

    private static (string, string)? IssnFault(string written)
    {
        string issn = Compact(written);
        bool digits = issn.Length == 8 && issn.AsSpan(0, 7).IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(issn[7]) || issn[7] == 'X');
        return digits ? Checked("ISSN", written, issn[7], Weighted(issn, 8)) : ($"'{written}' is no ISSN: eight digits, of which the last may be X, are needed; it has {issn.Length}.", "Copy it from the imprint: 1234-5679.");
    }

    private static (string, string)? Checked(string name, string written, char found, char wanted) => found == wanted ? null
        : ($"'{written}' is no {name}: its check digit is {found}, and {wanted} is right for the digits before it.", "Compare every digit with the document: any of them may be the wrong one.");

    /// <summary>Modulus 11, weights from the first digit down to 2 (ISO 2108 of 1972, ISO 3297).</summary>
    private static char Weighted(string number, int weight)
    {
        int sum = 0;
        foreach (char c in number.AsSpan(0, number.Length - 1)) { sum += (c - '0') * weight--; }
        int check = (11 - (sum % 11)) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    /// <summary>Modulus 10, weights 1 and 3 (ISO 2108:2005).</summary>
    private static char Thirteen(string isbn)
    {
        int sum = 0;
        for (int i = 0; i < 12; i++) { sum += (isbn[i] - '0') * (i % 2 == 0 ? 1 : 3); }
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>One form of an ISBN, as 13 digits; null: it is none.</summary>
    public static string? Isbn(string written)
    {
        string isbn = Compact(written);
        if (IsbnFault(written) is not null) { return null; }
        return isbn.Length == 13 ? isbn : "978" + isbn[..9] + Thirteen("978" + isbn[..9] + "0");
    }

    private static string Compact(string written) => string.Concat(written.Where(c => c is not ('-' or ' ' or '\u2010' or '\u2011' or '\u2013'))).ToUpper(CultureInfo.InvariantCulture);
}
