using System.Globalization;
using System.Text;

namespace Digest.Model;

/// <summary>The digits of any script as those from 0 to 9, which numbers of a site, addresses and parsers know alone: "¶٩" is 9. All else stays.</summary>
internal static class EuropeanDigits
{
    public static string Of(string written)
    {
        if (Ascii.IsValid(written)) { return written; }
        var european = new StringBuilder(written.Length);
        foreach (var rune in written.EnumerateRunes()) { european.Append(Rune.IsDigit(rune) ? ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture) : rune.ToString()); }
        return european.ToString();
    }
}
