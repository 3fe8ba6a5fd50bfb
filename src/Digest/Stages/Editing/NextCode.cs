using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Stages.Editing;

/// <summary>The next code of a kind whose records are numbered: C-01, C-02 …</summary>
internal static partial class NextCode
{
    [GeneratedRegex(@"^(.*?)([0-9]{1,9})$", RegexOptions.Singleline)]
    private static partial Regex Numbered();

    /// <returns>Null where the kind's records have no codes, or these are no numbers.</returns>
    public static string? Of(IReadOnlyList<Record> records, KindInfo kind)
    {
        var codes = records.Where(record => record.Kind.Name == kind.Name && record.Head.Code is not null).Select(record => Numbered().Match(record.Head.Code!.Value.Value)).Where(match => match.Success);
        var series = codes.GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (series is null) { return null; }
        var taken = records.Where(record => record.Head.Code is not null).Select(record => record.Head.Code!.Value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        int last = series.Max(match => int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)), width = series.Max(match => match.Groups[2].Length);
        string code;
        do { code = series.Key + (++last).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'); }
        while (taken.Contains(code));
        return code;
    }
}
