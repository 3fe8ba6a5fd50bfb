using System.Collections.Frozen;
using Edtf.Wording;

namespace Edtf;

/// <summary>
/// The words and patterns that a date is said with, in one language. A pattern has the places <c>{0}</c>, <c>{1}</c>, <c>{2}</c>,
/// in any order; README.md lists what stands in each, and how a text has other forms for what stands around it.
/// </summary>
public sealed class EdtfWords
{
    private readonly FrozenDictionary<string, string[]> _forms;

    private EdtfWords(Func<(string Key, string Text), string> own) =>
        _forms = EnglishWords.Texts.ToFrozenDictionary(text => text.Key, text => Forms(own(text)));

    /// <summary>Every key that a language gives a text for.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. EnglishWords.Texts.Select(text => text.Key)];

    public static EdtfWords English { get; } = new(text => text.Text);

    /// <summary>The words of a language. They are looked up once, here.</summary>
    /// <param name="lookup">Gives the text of each of <see cref="Keys"/>; where it gives null or nothing, the English text stands.</param>
    public static EdtfWords From(Func<string, string> lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return new EdtfWords(text => lookup(text.Key) is { Length: > 0 } own ? own : text.Text);
    }

    /// <summary>The name of a month, 1 to 12, by itself.</summary>
    public string Month(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return this[Numbers.Key("month_", month)];
    }

    /// <summary>The text of <paramref name="key"/> by itself.</summary>
    internal string this[string key] => Text(key, Phrase.Plain);

    internal Phrase Word(string key) => new(form => Text(key, form));

    /// <summary>The pattern of <paramref name="key"/> with its places filled; a place that has no value stays as it is.</summary>
    internal Phrase Fill(string key, params Phrase[] values) => new(form => Fill(Text(key, form), form, values));

    // {0:3} is said in the third form; {0} in that of the whole, which begins or ends with it in most patterns, all others plainly.
    private static string Fill(string pattern, int form, Phrase[] values)
    {
        System.Text.StringBuilder filled = new(pattern.Length + 32);
        for (int at = 0; at < pattern.Length; at++)
        {
            (int place, int asked, int length) = pattern.AsSpan(at) switch
            {
                ['{', >= '0' and <= '9' and var digit, '}', ..] => (digit - '0', digit == '0' ? form : Phrase.Plain, 3),
                ['{', >= '0' and <= '9' and var digit, ':', >= '1' and <= '9' and var own, '}', ..] => (digit - '0', own - '0', 5),
                _ => (int.MaxValue, 0, 0),
            };
            if (place < values.Length)
            {
                filled.Append(values[place].In(asked));
                at += length - 1;
            }
            else
            {
                filled.Append(pattern[at]);
            }
        }

        return filled.ToString();
    }

    // A text without other forms is taken with its spaces: separators end in one.
    private static string[] Forms(string text) => text.Contains('|') ? text.Split('|', StringSplitOptions.TrimEntries) : [text];

    private string Text(string key, int form)
    {
        string[] forms = _forms[key];
        return form <= forms.Length && forms[form - 1] is { Length: > 0 } own ? own : forms[0];
    }
}
