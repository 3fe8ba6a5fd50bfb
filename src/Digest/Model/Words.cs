using System.Globalization;
using System.Text;
using Edtf;

namespace Digest.Model;

/// <summary>The interface's words in one language: <c>theme/i18n/LANG.yml</c>, flattened to dotted keys.</summary>
/// <remarks>Arguments stand in braces: <c>"{shown} of {total} words"</c>. A counted text has one key a plural category of the
/// Unicode CLDR (<c>claims.count.one</c>, <c>claims.count.other</c>); <c>{n}</c> is the number, grouped.</remarks>
internal sealed class Words(string language, IReadOnlyDictionary<string, string> texts)
{
    public string Language { get; } = language;
    public IEnumerable<string> Keys => texts.Keys;
    /// <summary>The words of dates: keys <c>edtf.*</c>; where the theme has none, the English ones stand.</summary>
    public EdtfWords Dates { get; } = EdtfWords.From(key => texts.GetValueOrDefault("edtf." + key) ?? "");

    /// <exception cref="KeyNotFoundException">The theme lacks the word; the message names the key and the file.</exception>
    public string this[string key] => texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"theme/i18n/{Language}.yml has no text '{key}'");

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

    private static string Fill(string text, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) { return text; }
        var filled = new StringBuilder(text.Length + 32);
        for (int at = 0; at < text.Length;)
        {
            int open = text.IndexOf('{', at);
            int close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0) { filled.Append(text, at, text.Length - at); break; }
            filled.Append(text, at, open - at).Append(Argument(text[(open + 1)..close], arguments));
            at = close + 1;
        }
        return filled.ToString();
    }

    private static string Argument(string name, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name) { return argument.Value; }
        }
        return $"{{{name}}}";
    }
}
