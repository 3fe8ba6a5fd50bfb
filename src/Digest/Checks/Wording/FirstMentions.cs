using Digest.Model;
using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>Where a text first mentions somebody. The text is read once; a mention then costs no more than the words of a name.</summary>
internal sealed class FirstMentions
{
    public const int Never = int.MaxValue;
    private readonly Language language;
    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
    private readonly Dictionary<Record, int> known = [];

    public FirstMentions(string text, Language language)
    {
        this.language = language;
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; at < text.Length;)
        {
            if (!WordScan.IsLetter(text[at])) { at++; continue; }
            int end = WordScan.End(text, at);
            bySpan.TryAdd(text.AsSpan(at, end - at), at);
            at = end;
        }
        foreach (var (word, at) in words) { Add(language.Names.Stem(Straight(word)), at); }
    }

    /// <returns>A UTF-16 offset; <see cref="Never"/> where nothing is found.</returns>
    public int Of(Record record)
    {
        if (!known.TryGetValue(record, out int at)) { known[record] = at = RelatedNames.NamesOf(record).Select(name => Of(record, new Text(name))).Append(Never).Min(); }
        return at;
    }

    private int Of(Record record, Text name)
    {
        var words = name.Words.Select((word, index) => (word, index)).Where(pair => !language.FunctionWords.Contains(pair.word.Folded) && pair.word.Folded.Length > 1).ToList();
        var places = words.Where(pair => !language.Names.NoNames.Contains(pair.word.Folded) || words.Count == 1).Select(pair => At(pair.word.Folded)).ToList();
        if (places.Count == 0) { return Never; }
        // One word is enough for a person, and for a group or a document that the curator had to name; an organisation needs all, or its acronym.
        if (record.Kind.Like is RecordKind.Person or RecordKind.Group or RecordKind.Source) { return places.Min(); }
        int acronym = words.Where(pair => name.IsAcronym(pair.index)).Select(pair => At(pair.word.Folded)).Append(Never).Min();
        int initials = words.Count > 1 ? At(string.Concat(words.Select(pair => pair.word.Folded[0]))) : Never;
        return Math.Min(places.Max(), Math.Min(acronym, initials));
    }

    private int At(string word) => first.GetValueOrDefault(language.Names.Stem(word), Never) is var name && name != Never ? name : first.GetValueOrDefault(language.Stem(word), Never);

    private void Add(string stem, int at)
    {
        if (!first.TryGetValue(stem, out int earlier) || at < earlier) { first[stem] = at; }
    }

    private static string Straight(string word) => Normalisation.Of(word).ToLowerInvariant();
}
