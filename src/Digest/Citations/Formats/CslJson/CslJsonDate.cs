using System.Globalization;
using System.Text.Json;
using Csl;
using Edtf;

namespace Digest.Citations.Formats.CslJson;

/// <summary>A date as a value of CSL-JSON.</summary>
internal static class CslJsonDate
{
    public static void Write(Utf8JsonWriter json, EdtfDate date, Func<EdtfDate, string> words)
    {
        var plain = CslItems.Date(date, words);
        json.WriteStartObject();
        if (plain.Literal.Length == 0)
        {
            json.WriteStartArray("date-parts");
            Write(json, plain.Start);
            if (plain.End is { } end) { Write(json, end); }
            json.WriteEndArray();
            if (plain.Season > 0) { json.WriteNumber("season", plain.Season); }
            // The one flag that the format has: with it at least nobody takes a doubtful date for sure. EDTF beside it tells the two apart.
            if (plain.Circa || plain.IsDoubtful) { json.WriteBoolean("circa", true); }
        }
        else { json.WriteString("literal", plain.Literal); }
        if (Text(plain) != date.ToString()) { json.WriteString("edtf", date.ToString()); }
        json.WriteEndObject();
    }

    /// <summary>What a reader makes of the parts alone.</summary>
    private static string? Text(CslDate date) => date.Literal.Length > 0 ? null
        : EdtfText([Parts(date.Start), .. date.End is { } end ? [Parts(end)] : (int[][])[]], date.Season, date.Circa || date.IsDoubtful);

    /// <summary>EDTF of the parts; null: they are no date.</summary>
    /// <param name="days">One day or two: year, month, day, the later ones left out where they are not known.</param>
    /// <param name="season">0: none; 1 to 4: spring to winter.</param>
    public static string? EdtfText(IReadOnlyList<int[]> days, int season, bool circa)
    {
        string mark = circa ? "~" : "";
        string[] texts = [.. days.Select((parts, i) => Text(parts, i == 0 && days.Count == 1 ? season : 0) + mark)];
        return texts.Length is 1 or 2 ? string.Join('/', texts) : null;
    }

    private static string Text(int[] parts, int season)
    {
        // -44 is 44 BC, which EDTF, that counts a year 0, writes as -0043.
        int own = parts[0] < 0 ? parts[0] + 1 : parts[0];
        string year = own switch
        {
            > 9999 or < -9999 => string.Create(CultureInfo.InvariantCulture, $"Y{own}"),
            _ => own.ToString("0000;-0000", CultureInfo.InvariantCulture),
        };
        if (season > 0 && parts.Length == 1) { return string.Create(CultureInfo.InvariantCulture, $"{year}-{season + 20}"); }
        return year + string.Concat(parts.Skip(1).Select(part => part.ToString("'-'00", CultureInfo.InvariantCulture)));
    }

    private static void Write(Utf8JsonWriter json, CslDay day)
    {
        json.WriteStartArray();
        foreach (int part in Parts(day)) { json.WriteNumberValue(part); }
        json.WriteEndArray();
    }

    private static int[] Parts(CslDay day) => day.Month == 0 ? [day.Year] : day.Day == 0 ? [day.Year, day.Month] : [day.Year, day.Month, day.Day];
}
