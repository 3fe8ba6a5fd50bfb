using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>Where a text first mentions somebody. Texts are read one after another; a mention then costs no more than the words of a name, and a name is taken apart once for all texts. For one thread.</summary>
internal sealed class FirstMentions(Language language)
{
    public const int Never = FirstPlaces.Never;
    private readonly Dictionary<Record, int> known = [];
    private readonly Dictionary<Record, SoughtName[]> names = [];
    private FirstPlaces places = new(language.Names);

    /// <summary>A word of a name by the numbers of its stems; the second is asked for where the first is not found.</summary>
    private readonly record struct SoughtWord(int ByName, int Plain);

    /// <param name="Telling">Words that may show the name.</param>
    /// <param name="Acronyms">Words that show an organisation by themselves.</param>
    private sealed record SoughtName(SoughtWord[] Telling, SoughtWord[] Acronyms);

    public void Read(string text)
    {
        known.Clear();
        if (places.IsFull)
        {
            places = new FirstPlaces(language.Names);
            names.Clear();
        }
        places.Read(text);
    }

    /// <returns>A UTF-16 offset in the text that was read last; <see cref="Never"/> where nothing is found.</returns>
    public int Of(Record record)
    {
        if (!known.TryGetValue(record, out int at)) { known[record] = at = Find(record); }
        return at;
    }

    private int Find(Record record)
    {
        if (!names.TryGetValue(record, out var sought)) { names[record] = sought = [.. RelatedNames.NamesOf(record).Select(name => TakeApart(new Text(name)))]; }
        // One word is enough for a person, and for a group or a document that the curator had to name; an organisation needs all, or its acronym.
        bool isOneEnough = record.Kind.Like is RecordKind.Person or RecordKind.Group or RecordKind.Source;
        int first = Never;
        foreach (var name in sought) { first = Math.Min(first, Of(name, isOneEnough)); }
        return first;
    }

    private int Of(SoughtName name, bool isOneEnough)
    {
        if (name.Telling.Length == 0) { return Never; }
        int earliest = Never, latest = 0;
        foreach (var word in name.Telling)
        {
            int at = At(word);
            (earliest, latest) = (Math.Min(earliest, at), Math.Max(latest, at));
        }
        if (isOneEnough) { return earliest; }
        foreach (var word in name.Acronyms) { latest = Math.Min(latest, At(word)); }
        return latest;
    }

    private SoughtName TakeApart(Text name)
    {
        var words = name.Words.Select((word, index) => (word.Folded, Index: index)).Where(word => !language.FunctionWords.Contains(word.Folded) && word.Folded.Length > 1).ToList();
        var telling = words.Where(word => !language.Names.NoNames.Contains(word.Folded) || words.Count == 1).Select(word => Sought(word.Folded));
        var acronyms = words.Where(word => name.IsAcronym(word.Index)).Select(word => Sought(word.Folded)).ToList();
        if (words.Count > 1) { acronyms.Add(Sought(string.Concat(words.Select(word => word.Folded[0])))); }
        return new SoughtName([.. telling], [.. acronyms]);
    }

    private SoughtWord Sought(string word) => new(places.NumberOf(language.Names.Stem(word)), places.NumberOf(language.Stem(word)));

    private int At(SoughtWord word) => places.Of(word.ByName) is var at && at != Never ? at : places.Of(word.Plain);
}
