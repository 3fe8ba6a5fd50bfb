using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>What parts a word from the one before it.</summary>
internal enum Break { None, Comma, Clause, Sentence }

/// <summary>A word of a text.</summary>
/// <param name="Folded">In small letters, as it is looked up.</param>
/// <param name="Start">UTF-16 offset in <see cref="Text.Value"/>.</param>
/// <param name="Before">The strongest break between the word before and this one; a sentence for the first.</param>
/// <param name="Quoted">It stands within quotation marks.</param>
internal readonly record struct Word(string Folded, int Start, int End, Break Before, bool Quoted);

/// <summary>A short text by its words: runs of letters, marks and digits, with apostrophes inside. Hyphens part words.</summary>
internal sealed class Text
{
    private const int MostWords = 10_000;
    private readonly List<Word> words;

    /// <summary>After the published normalisation: quotation marks and apostrophes are straight.</summary>
    public string Value { get; }
    public IReadOnlyList<Word> Words => words;
    /// <summary>It is longer than a statement or a quote can be, and was not read to its end.</summary>
    public bool IsCut { get; }

    /// <summary>False: so few characters hold fewer words than are read.</summary>
    public static bool MayBeCut(string written) => written.Length >= MostWords;

    public Text(string written)
    {
        Value = Normalisation.Of(written);
        words = new List<Word>(Math.Min(Value.Length / 5 + 1, MostWords));
        var marks = new QuotedStretches(Value);
        var gap = Break.Sentence;
        for (int at = 0; at < Value.Length;)
        {
            if (!WordScan.IsLetter(Value[at])) { gap = (Break)Math.Max((int)gap, (int)BreakOf(at)); at++; continue; }
            if (IsCut = words.Count == MostWords) { break; }
            int end = WordScan.End(Value, at);
            bool isMark = IsNoteMark(at, end);
            words.Add(new Word(WordScan.Fold(Value.AsSpan(at, end - at)), at, end, isMark ? Break.Sentence : gap, marks.Contains(at)));
            (gap, at) = (isMark ? Break.Sentence : Break.None, end);
        }
    }

    /// <summary>A raised letter stands in the text as any other, "in 2019.a Nobody": behind what ends a sentence, right before the next.</summary>
    private bool IsNoteMark(int at, int end)
    {
        if (end != at + 1 || !char.IsAsciiLetterLower(Value[at])) { return false; }
        var before = Value.AsSpan(0, at).TrimEnd(Edge);
        if (before.IsEmpty || before[^1] is not ('.' or '!' or '?')) { return false; }
        before = before[..^1].TrimEnd(Edge);
        var after = Value.AsSpan(end).TrimStart(Edge);
        bool isBehindWord = before.Length > 1 && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(before[^2]);
        return isBehindWord && after.Length > 1 && char.IsWhiteSpace(after[0]) && after.TrimStart(" \u00A0\n\uE000") is [var next, ..] && (char.IsUpper(next) || QuotationStarts.Contains(next, StringComparison.Ordinal));
    }

    /// <summary>Where quoted words end; no character of a text.</summary>
    public const char Edge = '\uE000';

    private const string QuotationStarts = "\"'(";

    public bool IsCapitalised(int index) => char.IsUpper(Value[words[index].Start]);

    /// <summary>At least two letters, all of them capitals, but for the ending of a plural or a possessive.</summary>
    public bool IsAcronym(int index)
    {
        var word = Value.AsSpan(words[index].Start, words[index].End - words[index].Start);
        if (word.EndsWith("'s")) { word = word[..^2]; }
        else if (word.Length > 2 && word[^1] == 's') { word = word[..^1]; }
        return word.Length >= 2 && !word.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>What stands between the word before and this one.</summary>
    public ReadOnlySpan<char> Gap(int index) => index == 0 ? Value.AsSpan(0, words[0].Start) : Value.AsSpan(words[index - 1].End, words[index].Start - words[index - 1].End);

    public ReadOnlySpan<char> After(int index) => Value.AsSpan(words[index].End, (index + 1 < words.Count ? words[index + 1].Start : Value.Length) - words[index].End);

    public string Between(int first, int last) => Value[words[first].Start..words[last].End];

    private Break BreakOf(int at) => Value[at] switch
    {
        '!' or '?' => Break.Sentence,
        // A full stop within a number or an abbreviation ends nothing.
        '.' => at + 1 >= Value.Length || !WordScan.IsLetter(Value[at + 1]) ? Break.Sentence : Break.None,
        ';' or ':' or '(' or ')' or '\u2014' or '[' or ']' => Break.Clause,
        '\u2013' => at > 0 && Value[at - 1] == ' ' ? Break.Clause : Break.None,
        ',' => at + 1 < Value.Length && char.IsAsciiDigit(Value[at + 1]) ? Break.None : Break.Comma,
        _ => Break.None,
    };
}
