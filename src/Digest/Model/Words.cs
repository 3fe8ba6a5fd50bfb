using System.Globalization;
using System.Runtime.CompilerServices;
using Edtf;

namespace Digest.Model;

/// <summary>The interface's words in one language: <c>theme/i18n/LANG.yml</c>, flattened to dotted keys.</summary>
/// <remarks>Arguments stand in braces: <c>"{shown} of {total} words"</c>. A counted text has one key a plural category of the
/// Unicode CLDR (<c>claims.count.one</c>, <c>claims.count.other</c>); <c>{n}</c> is the number, grouped.</remarks>
/// <param name="language">The language that the words are in.</param>
/// <param name="tag">The language that was asked for, where nobody wrote words of it; null: the same.</param>
internal sealed class Words(string language, IReadOnlyDictionary<string, string> texts, string? tag = null)
{
    public string Language { get; } = language;
    /// <summary>Of the digest, or of its translation, that these words stand in: English ones where it has none of its own. Addresses and records go by it; what the words say is in <see cref="Language"/>.</summary>
    public string Tag { get; } = tag ?? language;
    /// <summary>The name of the digest's language, in itself; its tag where nobody wrote words of it.</summary>
    public string Name => Tag == Language ? this["language.name"] : Tag;
    public IEnumerable<string> Keys => texts.Keys;
    /// <summary>The words of dates: keys <c>edtf.*</c>; where the theme has none, the English ones stand.</summary>
    public EdtfWords Dates { get; } = EdtfWords.From(key => texts.GetValueOrDefault("edtf." + key) ?? "");

    /// <exception cref="KeyNotFoundException">The theme lacks the word; the message names the key and the file.</exception>
    public string this[string key] => texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"theme/i18n/{Tag}.yml has no text '{key}'");

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The text with each <c>{name}</c> replaced; values are put in as they are, once.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => Fill(this[key], arguments);

    /// <summary>The text for a number, by the plural rule of the language; <c>{n}</c> is the number.</summary>
    public string Count(string key, long n, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        string full = $"{key}.{PluralCategory.Of(Language, n)}";
        var all = new (string, string)[arguments.Length + 1];
        all[0] = ("n", Number(n));
        arguments.CopyTo(all.AsSpan(1));
        return Fill(texts.TryGetValue(full, out var text) ? text : this[$"{key}.other"], all);
    }

    /// <summary>Digits in groups of three, parted as the language does (<c>number.group</c>).</summary>
    public string Number(long n)
    {
        string grouped = n.ToString("#,0", CultureInfo.InvariantCulture);
        return texts.TryGetValue("number.group", out var mark) ? grouped.Replace(",", mark, StringComparison.Ordinal) : grouped;
    }

    /// <summary>With the language's mark before its decimals (<c>number.decimal</c>).</summary>
    public string Decimal(decimal value, string format)
    {
        string said = value.ToString(format, CultureInfo.InvariantCulture);
        return texts.TryGetValue("number.decimal", out var mark) ? said.Replace(".", mark, StringComparison.Ordinal) : said;
    }

    /// <summary>A pattern with each <c>{name}</c> replaced, as <see cref="Format"/> does with the pattern of a key.</summary>
    public static string Fill(string pattern, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        int open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) { return pattern; }
        var rest = pattern.AsSpan();
        // Used for its buffer, which is borrowed and given back.
        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        for (; open >= 0; open = rest.IndexOf('{'))
        {
            int length = rest[open..].IndexOf('}');
            if (length < 0) { break; }
            var before = rest[..open];
            var value = Argument(rest.Slice(open, length + 1), arguments);
            rest = rest[(open + length + 1)..];
            // Where nothing stands in a place, no blank is left before the mark that ends the sentence.
            filled.AppendFormatted(value.IsEmpty && rest is [] or ['.' or ',' or ';' or ':' or ')' or '،' or '؛' or '。' or '，' or '；' or '：' or '）', ..] ? before.TrimEnd(' ') : before);
            filled.AppendFormatted(value);
        }
        filled.AppendFormatted(rest);
        return filled.ToStringAndClear();
    }

    /// <param name="place">With its braces: it stays as it is where there is no such argument.</param>
    private static ReadOnlySpan<char> Argument(ReadOnlySpan<char> place, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (place[1..^1].SequenceEqual(name)) { return value; }
        }
        return place;
    }
}
