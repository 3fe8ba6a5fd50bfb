using System.Collections.Frozen;
using Edtf.Wording;

namespace Edtf;

/// <summary>
/// The words and patterns that a date is said with, in one language. A pattern has the places <c>{0}</c>, <c>{1}</c>, <c>{2}</c>,
/// in any order; README.md lists what stands in each.
/// </summary>
public sealed class EdtfWords
{
    private readonly FrozenDictionary<string, string> _texts;

    private EdtfWords(FrozenDictionary<string, string> texts) => _texts = texts;

    /// <summary>Every key that a language gives a text for.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. EnglishWords.Texts.Select(text => text.Key)];

    public static EdtfWords English { get; } = new(EnglishWords.Texts.ToFrozenDictionary(text => text.Key, text => text.Text));

    /// <summary>The words of a language. They are looked up once, here.</summary>
    /// <param name="lookup">Gives the text of each of <see cref="Keys"/>; where it gives null or nothing, the English text stands.</param>
    public static EdtfWords From(Func<string, string> lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return new EdtfWords(EnglishWords.Texts.ToFrozenDictionary(
            text => text.Key,
            text => lookup(text.Key) is { Length: > 0 } own ? own : text.Text));
    }

    internal string this[string key] => _texts[key];

    /// <summary>The pattern of <paramref name="key"/> with its places filled; a place that has no value stays as it is.</summary>
    internal string Fill(string key, params ReadOnlySpan<string> values)
    {
        string pattern = _texts[key];
        System.Text.StringBuilder filled = new(pattern.Length + 32);
        for (int at = 0; at < pattern.Length; at++)
        {
            int place = at + 2 < pattern.Length && pattern[at] == '{' && pattern[at + 2] == '}' ? pattern[at + 1] - '0' : -1;
            if (place >= 0 && place < values.Length)
            {
                filled.Append(values[place]);
                at += 2;
            }
            else
            {
                filled.Append(pattern[at]);
            }
        }

        return filled.ToString();
    }
}
