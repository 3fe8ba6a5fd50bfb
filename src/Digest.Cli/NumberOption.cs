using System.CommandLine;
using System.Globalization;

namespace Digest.Cli;

/// <summary>An option whose value is a whole number; anything else is refused in words, with an example.</summary>
internal static class NumberOption
{
    /// <param name="aliases">Its name first.</param>
    /// <param name="shown">The value's name in the help, and a number that it could be.</param>
    /// <returns>An option that is null where it was not given.</returns>
    public static Option<int?> Make(string[] aliases, (string Name, int Example) shown, string description) => new(aliases[0], aliases[1..])
    {
        HelpName = shown.Name,
        Description = description,
        CustomParser = result =>
        {
            if (result.Tokens.Count == 0) { return null; }
            string written = result.Tokens[^1].Value;
            if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)) { return number; }
            result.AddError($"'{written}' is no number that {aliases[0]} can have: it needs one such as {aliases[0]} {shown.Example.ToString(CultureInfo.InvariantCulture)}");
            return null;
        },
    };
}
