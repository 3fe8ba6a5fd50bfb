using System.Globalization;

namespace Csl.Output;

/// <summary>The rules of the specification for the case of letters.</summary>
/// <param name="kept">Letters whose case is not touched.</param>
internal sealed class CaseChange(char[] letters, bool[] kept, TextInfo language)
{
    /// <summary>Words that stay small within a title, prepositions of any length among them.</summary>
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "above", "across", "after", "against", "al", "al.", "along", "alongside", "amid", "amidst", "among", "amongst", "an", "and", "around", "as", "at",
        "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "but", "by", "ca", "ca.", "d'", "d’", "de", "despite", "down", "du", "during",
        "et", "et.", "for", "from", "in", "inside", "into", "near", "nor", "of", "off", "on", "onto", "or", "out", "outside", "over", "per", "since", "so",
        "than", "the", "through", "throughout", "till", "to", "toward", "towards", "under", "underneath", "until", "unto", "up", "upon",
        "v", "v.", "van", "versus", "via", "von", "vs", "vs.", "with", "within", "without", "yet",
    };

    /// <summary>The text has capitals alone, which say nothing then.</summary>
    private readonly bool shouts = !letters.Any(char.IsLower);

    public void To(string change)
    {
        switch (change)
        {
            case "lowercase": All(language.ToLower, 0, letters.Length); break;
            case "uppercase": All(language.ToUpper, 0, letters.Length); break;
            case "title": Title(); break;
            case "capitalize-all": Words(false).ForEach(word => Capital(word.Start, word.End)); break;
            case "sentence": Sentence(); break;
            case "capitalize-first": First(); break;
        }
    }

    private void Sentence()
    {
        All(language.ToLower, 0, letters.Length);
        First();
    }

    private void First()
    {
        foreach ((int start, int end) in Words(false).Take(1))
        {
            Capital(start, end);
        }
    }

    private void Title()
    {
        List<(int Start, int End)> words = Words(true);
        for (int at = 0; at < words.Count; at++)
        {
            (int start, int end) = words[at];
            bool edge = at == 0 || at == words.Count - 1 || Begins(words[at - 1].End, start);
            int first = First(start, end);
            if (first < end && !kept[first] && !(edge ? false : Lowered(first, end)))
            {
                Capital(start, end);
            }
        }
    }

    /// <summary>A small word; not one that has capitals within.</summary>
    private bool Lowered(int first, int end)
    {
        string bare = Bare(first, end);
        if (!Small.Contains(bare) || !(shouts || !bare.Skip(1).Any(char.IsUpper)))
        {
            return false;
        }
        All(language.ToLower, first, end);
        return true;
    }

    private void Capital(int start, int end)
    {
        int first = First(start, end);
        bool letterOfHyphen = first < end && Bare(first, end).Length == 1 && start > 0 && letters[start - 1] == '-';
        if (first < end && !kept[first] && !letterOfHyphen && !Bare(first, end).Any(char.IsUpper))
        {
            letters[first] = language.ToUpper(letters[first]);
        }
    }

    private void All(Func<char, char> change, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            letters[at] = kept[at] ? letters[at] : change(letters[at]);
        }
    }

    private int First(int start, int end)
    {
        int first = start;
        while (first < end && !char.IsLetterOrDigit(letters[first]))
        {
            first++;
        }
        return first;
    }

    private string Bare(int first, int end) => new string(letters, first, end - first).TrimEnd(',', ';', ':', '”', '"', ')', '!', '?');

    /// <param name="parts">Parts of words with hyphens and slashes are words.</param>
    private List<(int Start, int End)> Words(bool parts)
    {
        List<(int, int)> words = [];
        for (int at = 0; at < letters.Length;)
        {
            int end = at;
            while (end < letters.Length && !(char.IsWhiteSpace(letters[end]) || (parts && letters[end] is '-' or '/' or '—' or '–' && parts)))
            {
                end++;
            }
            if (end > at)
            {
                words.Add((at, end));
            }
            at = end + 1;
        }
        return words;
    }

    /// <summary>What follows the end of a sentence, a colon, a dash or an opening quotation mark begins a title of its own.</summary>
    private bool Begins(int from, int to)
    {
        bool begins = letters[from - 1] is ':' or '?' or '!' or '—';
        for (int at = from; at < to; at++)
        {
            begins |= letters[at] is '—' or '“' or '‘' or '"' or '(';
        }
        return begins;
    }
}
