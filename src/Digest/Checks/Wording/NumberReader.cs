using System.Globalization;

namespace Digest.Checks.Wording;

/// <summary>Reads numbers in a text: 1,000; 1.5 million; twenty-six; a hundred and five; tens of thousands; 3rd; the 1990s; 26 per cent.</summary>
internal sealed class NumberReader(Text text, Language language)
{
    private const decimal Largest = 1_000_000_000_000_000;
    private readonly IReadOnlyList<Word> words = text.Words;
    private readonly NumberWords known = language.Numbers;

    public Quantity? At(int at)
    {
        if (Vague(at) is { } vague) { return vague; }
        if (known.Half.Contains(words[at].Folded)) { return new(QuantityKind.Percent, 50, at, at); }
        var found = char.IsAsciiDigit(words[at].Folded[0]) ? InDigits(at) : InWords(at);
        if (found is not { Kind: QuantityKind.Number } number) { return found ?? Implied(at); }
        number = Scaled(number);
        int sign = PercentAfter(number.Last);
        return sign < 0 ? number : number with { Kind = QuantityKind.Percent, Last = number.Last + sign, IsWeak = false };
    }

    /// <summary>How many words after this one say "per cent"; 0 for the sign; -1 where nothing does.</summary>
    private int PercentAfter(int at)
    {
        if (text.After(at).StartsWith("%", StringComparison.Ordinal)) { return 0; }
        int length = at + 1 < words.Count ? known.Percent.Length(words, at + 1) : 0;
        return length > 0 ? length : -1;
    }

    private Quantity? Vague(int at)
    {
        if (!known.Vague.TryGetValue(words[at].Folded, out decimal value)) { return null; }
        int last = at;
        // "tens of thousands"; "hundreds of thousands of people" ends before the people.
        while (last + 2 < words.Count && words[last + 1].Folded == known.Of && (known.Vague.TryGetValue(words[last + 2].Folded, out decimal more) || known.Scales.TryGetValue(words[last + 2].Folded, out more)))
        {
            value = Math.Min(Largest, value * more);
            last += 2;
        }
        return new(QuantityKind.Vague, value, at, last);
    }

    private Quantity? InDigits(int at)
    {
        string word = words[at].Folded;
        int digits = DateReader.Digits(word);
        if (digits > 15 || IsPartOfAName(at)) { return null; }
        decimal value = decimal.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture);
        if (digits < word.Length)
        {
            string ending = word[digits..];
            if (digits == 4 && ending is "s" or "'s") { return new(QuantityKind.Decade, value, at, at); }
            return known.OrdinalEndings.Contains(ending) ? new(QuantityKind.Ordinal, value, at, at) : null;
        }
        return Grouped(at, value, digits);
    }

    /// <summary>AK-47, COVID-19: the number belongs to a name.</summary>
    private bool IsPartOfAName(int at) => at > 0 && text.Gap(at) is "-" && text.IsAcronym(at - 1);

    private Quantity Grouped(int at, decimal value, int digits)
    {
        int last = at;
        while (digits <= 3 && last + 1 < words.Count && text.Gap(last + 1) is [var mark] && known.GroupMarks.Contains(mark, StringComparison.Ordinal) && IsDigits(last + 1, 3) && value < Largest)
        {
            value = value * 1000 + decimal.Parse(words[++last].Folded, CultureInfo.InvariantCulture);
        }
        if (last + 1 < words.Count && text.Gap(last + 1) is [var point] && point == known.DecimalMark && IsDigits(last + 1, words[last + 1].Folded.Length) && words[last + 1].Folded.Length <= 6)
        {
            string fraction = words[++last].Folded;
            value += decimal.Parse("0." + fraction, CultureInfo.InvariantCulture);
        }
        return new(QuantityKind.Number, value, at, last);
    }

    private bool IsDigits(int at, int length) => words[at].Folded.Length == length && DateReader.Digits(words[at].Folded) == length;

    private Quantity Scaled(Quantity number)
    {
        int next = number.Last + 1;
        while (next < words.Count && words[next].Before == Break.None && known.Scales.TryGetValue(words[next].Folded, out decimal scale) && number.Value < Largest)
        {
            number = number with { Value = number.Value * scale, Last = next++, IsWeak = false };
        }
        return number;
    }

    private Quantity? Implied(int at)
    {
        string word = words[at].Folded;
        if (known.Ordinals.TryGetValue(word, out int ordinal)) { return new(QuantityKind.Ordinal, ordinal, at, at, known.Weak.Contains(word)); }
        if (!known.Implied.TryGetValue(word, out int value)) { return null; }
        // "a hundred", "a dozen"
        return at + 1 < words.Count && known.Scales.ContainsKey(words[at + 1].Folded) ? Scaled(new(QuantityKind.Number, value, at, at)) : new(QuantityKind.Number, value, at, at, IsWeak: true);
    }

    /// <summary>One hundred and twenty-six thousand: groups below a hundred, multiplied and added up as they are spoken.</summary>
    private Quantity? InWords(int at)
    {
        decimal total = 0, group = 0;
        int last = at - 1;
        for (int next = at; next < words.Count && total < Largest; next++)
        {
            if (next > at && words[next].Before != Break.None) { break; }
            string word = words[next].Folded;
            if (known.Tens.TryGetValue(word, out int tens) && group % 100 == 0) { group += tens; }
            else if (known.Units.TryGetValue(word, out int unit) && (group % 100 == 0 || (unit < 10 && group % 10 == 0 && group % 100 >= 20))) { group += unit; }
            else if (known.Ordinals.TryGetValue(word, out int nth) && nth < 10 && group % 100 >= 20 && group % 10 == 0) { return new(QuantityKind.Ordinal, total + group + nth, at, next); }
            else if (group > 0 && known.Scales.TryGetValue(word, out decimal scale))
            {
                if (scale <= 100) { group *= scale; }
                else { (total, group) = (total + group * scale, 0); }
            }
            else if (word == known.And && last >= at && known.Scales.ContainsKey(words[last].Folded) && next + 1 < words.Count && IsSmall(words[next + 1].Folded)) { continue; }
            else { break; }
            last = next;
        }
        return last < at ? null : new(QuantityKind.Number, total + group, at, last, last == at && known.Weak.Contains(words[at].Folded));
    }

    private bool IsSmall(string word) => known.Units.ContainsKey(word) || known.Tens.ContainsKey(word);
}
