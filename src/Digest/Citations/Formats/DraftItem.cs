using System.Globalization;
using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Citations.Formats;

/// <summary>A work while it is read.</summary>
/// <param name="named">Its id, and <see cref="BibliographyItem.Called"/>.</param>
internal sealed class DraftItem((Located<string> Id, string Called) named, Located<string> type, ICollection<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, Located<string>> text = new(StringComparer.Ordinal);
    /// <summary>Of keywords and notes that are put together.</summary>
    private const int LongestText = 100_000;

    private readonly Dictionary<string, List<CslName>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Located<EdtfDate>> dates = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    public string Type => type.Value;

    public EdtfDate? Date(string variable) => dates.TryGetValue(variable, out var found) ? found.Value : null;

    public bool Has(string variable) => text.ContainsKey(variable) || names.ContainsKey(variable) || dates.ContainsKey(variable);

    public string? Text(string variable) => text.TryGetValue(variable, out var found) ? found.Value : null;

    /// <summary>An empty text says nothing; a second value for one variable is told.</summary>
    /// <param name="field">As the file names it.</param>
    public void Add(string variable, string field, Located<string> value)
    {
        if (string.IsNullOrWhiteSpace(value.Value)) { return; }
        if (Has(variable)) { if (Text(variable) != value.Value) { Leave(field, value.Span, "it is given already"); } }
        else
        {
            text[variable] = value;
            fields[variable] = field;
            order.Add(variable);
        }
    }

    /// <summary>Puts more behind what is there: keywords, notes.</summary>
    /// <param name="field">As the file names it.</param>
    public void Append(string variable, string field, Located<string> value, string between)
    {
        if (string.IsNullOrWhiteSpace(value.Value)) { return; }
        if (Text(variable)?.Length > LongestText) { Leave(field, value.Span, "there is too much of it"); }
        else if (text.TryGetValue(variable, out var old)) { text[variable] = old with { Value = old.Value + between + value.Value }; }
        else { Add(variable, field, value); }
    }

    public void Add(string variable, IReadOnlyList<CslName> more)
    {
        if (more.Count == 0) { return; }
        if (names.TryGetValue(variable, out var all)) { all.AddRange(more); }
        else { names[variable] = [.. more]; }
    }

    public bool Add(string variable, Located<EdtfDate> date) => dates.TryAdd(variable, date);

    /// <summary>A date in words; <c>false</c>: it is not understood, and told.</summary>
    public bool AddDate(string variable, string field, Located<string> written)
    {
        if (DateText.Read(written, diagnostics) is not { } date)
        {
            Leave(field, written.Span, $"'{Shorten(written.Value)}' is no date that can be told for certain", "Write the date into the record by hand, as EDTF: 2022-05-31, 2022-05, 2022, 2022~.");
            return false;
        }
        if (!Add(variable, date) && dates[variable].Value != date.Value) { Leave(field, written.Span, "it is given already"); }
        return true;
    }

    /// <summary>Tells a date that <see cref="DateText.MayBeTwoYears"/>.</summary>
    public void LeaveTwoYears(string field, Located<string> written)
    {
        string text = written.Value;
        Leave(field, written.Span, $"'{text}' may be a month, or the years {text[..4]} to {text[..2]}{text[5..]}", $"Write into the record by hand which it is: \"{text[..4]}-{text[5..]}\" is the month, \"{text[..4]}/{text[..2]}{text[5..]}\" are the years.");
    }

    public void Leave(string field, Span span, string why, string? help = null) => diagnostics.Add(FormatRules.Untaken.At(span, $"'{Shorten(field)}' of {named.Called} is not taken: {why}.", help));

    public BibliographyItem Finish() => new(named.Id.Value, new Citation
    {
        Type = type,
        Text = [.. order.Select(variable => KeyValuePair.Create(variable, text[variable]))],
        Names = [.. names.Select(pair => KeyValuePair.Create<string, IReadOnlyList<CslName>>(pair.Key, pair.Value))],
        Dates = [.. dates],
    })
    {
        Called = named.Called,
        Fields = fields,
    };

    /// <summary>A work by its id; where it has none, by its title; else by the line in which it begins.</summary>
    /// <param name="offset">Of its beginning.</param>
    public static string Call(string id, string? title, Lazy<LineIndex> lines, int offset) => id.Trim().Length > 0 ? $"'{Shorten(id)}'"
        : title?.Trim() is { Length: > 0 } called ? $"'{Shorten(called)}'" : string.Create(CultureInfo.InvariantCulture, $"the work in line {lines.Value.At(offset).Line}");

    public static string Shorten(string value) => Excerpt.Of(value, 60, 57);
}
