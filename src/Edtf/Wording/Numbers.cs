using System.Globalization;

namespace Edtf.Wording;

/// <summary>Numbers as words show them: plain digits, no grouping, no culture.</summary>
internal static class Numbers
{
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Key(string prefix, int number) => prefix + Text(number);
}
