using System.Text;

namespace Csl.Output;

/// <summary>Upper and lower case, of letters that are spread over formatted parts.</summary>
internal static class TextCase
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "but", "by", "de", "down", "for", "from", "in", "into", "nor", "of", "on", "onto", "or", "over", "so", "the", "till", "to", "up", "v", "van", "via", "von", "vs", "vs.", "v.", "with", "yet", "about", "above", "across", "after", "against", "along", "alongside", "amid", "amidst", "among", "amongst", "around", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "despite", "during", "inside", "near", "off", "out", "outside", "per", "since", "than", "through", "throughout", "toward", "towards", "under", "underneath", "until", "unto", "upon", "versus", "within", "without", "d'", "d’", "et", "al", "al.", "et.", "ca.", "ca", "du",
    };

    public static Node Apply(Node node, string change, bool english)
    {
        if (change.Length == 0 || (change == "title" && !english))
        {
            return node;
        }
        List<(Node Leaf, bool Fixed)> leaves = [];
        Collect(node, false, leaves);
        StringBuilder all = new();
        List<bool> kept = [];
        foreach ((Node leaf, bool isFixed) in leaves)
        {
            all.Append(leaf.Text);
            kept.AddRange(Enumerable.Repeat(isFixed, leaf.Text.Length));
        }
        string changed = Change(all.ToString(), kept, change);
        int at = 0;
        foreach ((Node leaf, bool _) in leaves)
        {
            leaf.Text = changed.Substring(at, leaf.Text.Length);
            at += leaf.Text.Length;
        }
        return node;
    }

    private static void Collect(Node node, bool isFixed, List<(Node, bool)> leaves)
    {
        bool now = isFixed || node.Fixed;
        if (node.Children.Count == 0)
        {
            leaves.Add((node, now || node.Format.Align.Length > 0));
        }
        foreach (Node child in node.Children)
        {
            Collect(child, now || node.Format.Align.Length > 0 || node.Format.Variant == "small-caps", leaves);
        }
    }

    private static string Change(string text, List<bool> kept, string change)
    {
        char[] letters = text.ToCharArray();
        bool shouting = !text.Any(char.IsLower);
        if (change is "lowercase" or "uppercase")
        {
            for (int at = 0; at < letters.Length; at++)
            {
                letters[at] = kept[at] ? letters[at] : change == "lowercase" ? char.ToLowerInvariant(letters[at]) : char.ToUpperInvariant(letters[at]);
            }
            return new string(letters);
        }
        if (change == "sentence")
        {
            for (int at = 0; at < letters.Length; at++)
            {
                letters[at] = kept[at] ? letters[at] : char.ToLowerInvariant(letters[at]);
            }
        }
        Words(letters, kept, change, shouting);
        return new string(letters);
    }

    private static void Words(char[] letters, List<bool> kept, string change, bool shouting)
    {
        List<(int Start, int End)> words = [];
        for (int at = 0; at < letters.Length;)
        {
            int end = at;
            while (end < letters.Length && !IsBreak(letters[end], change))
            {
                end++;
            }
            if (end > at)
            {
                words.Add((at, end));
            }
            at = end + 1;
        }
        for (int index = 0; index < words.Count; index++)
        {
            if (index > 0 && change is "capitalize-first" or "sentence" && index > 0)
            {
                return;
            }
            (int start, int end) = words[index];
            Word(letters, kept, change, shouting, (start, end, index == 0 || Follows(letters, words[index - 1].End, start), index == words.Count - 1));
        }
    }

    private static void Word(char[] letters, List<bool> kept, string change, bool shouting, (int Start, int End, bool First, bool Last) word)
    {
        int first = word.Start;
        while (first < word.End && !char.IsLetterOrDigit(letters[first]))
        {
            first++;
        }
        if (first >= word.End || kept[first])
        {
            return;
        }
        string bare = new string(letters, first, word.End - first).TrimEnd(',', ';', ':', '”', '"', ')', '!', '?');
        bool lower = !bare.Any(char.IsUpper);
        bool small = change == "title" && !word.First && !word.Last && Small.Contains(bare);
        if (change == "title" && small && (lower || shouting || (char.IsUpper(bare[0]) && !bare.Skip(1).Any(char.IsUpper))))
        {
            for (int at = first; at < word.End; at++)
            {
                letters[at] = char.ToLowerInvariant(letters[at]);
            }
        }
        else if (lower && !(change == "title" && bare.Length == 1 && word.Start > 0 && letters[word.Start - 1] == '-'))
        {
            letters[first] = char.ToUpperInvariant(letters[first]);
        }
    }

    private static bool Follows(char[] letters, int from, int to)
    {
        int last = from - 1;
        bool stop = letters[last] is ':' or '?' or '!' or '—';
        for (int at = from; at < to; at++)
        {
            stop |= letters[at] is '—' or '“' or '‘' or '"' or '(';
        }
        return stop;
    }

    private static bool IsBreak(char letter, string change) => char.IsWhiteSpace(letter) || (change == "title" && letter is '-' or '/' or '—' or '–' && change == "title");
}
