using Digest.Model;
using Digest.Protection;

namespace Digest.Stages.Redaction;

/// <summary>The interface's words without protected terms: a digest may have words of its own.</summary>
internal static class RedactedWords
{
    /// <returns>The words, and what stands instead of terms, in these words where an entry has none of its own; null: there is no list.</returns>
    public static (Words Words, Replacements? Replacements) Of(Words words, ProtectedTerms? terms)
    {
        if (terms is null) { return (words, null); }
        var replacements = new Replacements(terms, $"[{(words.Has(Word) ? words[Word] : "withheld")}]");
        return (Of(words, replacements), replacements);
    }

    private const string Word = "protected.word";

    /// <summary>The same words where no term is in them.</summary>
    private static Words Of(Words words, Replacements replacements)
    {
        Dictionary<string, string>? texts = null;
        foreach (string key in words.Keys)
        {
            string replaced = Replaced(words[key], replacements);
            if (ReferenceEquals(replaced, words[key])) { continue; }
            texts ??= words.Keys.ToDictionary(each => each, each => words[each], StringComparer.Ordinal);
            texts[key] = replaced;
        }
        return texts is null ? words : new Words(words.Language, texts, words.Tag);
    }

    /// <summary>What stands in braces is a place for a value, and no word.</summary>
    private static string Replaced(string text, Replacements replacements)
    {
        var edits = replacements.Edits(text);
        return edits.Count == 0 ? text : TextEdit.Apply(text, edits.Where(edit => text.AsSpan(edit.Offset, edit.Length).IndexOfAny('{', '}') < 0 && !IsInBraces(text, edit.Offset)));
    }

    private static bool IsInBraces(string text, int at) => text.AsSpan(0, at).LastIndexOf('{') > text.AsSpan(0, at).LastIndexOf('}');
}
