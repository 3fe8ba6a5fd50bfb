namespace Digest.Searching;

/// <summary>The words of some parts of the site, each with where it stands and how often. For one thread; several are merged by <see cref="TermLists"/>.</summary>
internal sealed class WordCollector(Folding folding)
{
    /// <summary>The word is a whole name by itself.</summary>
    public const int WholeName = 255;

    /// <summary>Tokens of a name of usual length.</summary>
    private const double UsualName = 3;

    private readonly char[] buffer = new char[WordReader.Room];
    private readonly List<int> name = [];
    private int[] seen = new int[1024];
    private int start;

    public WordTable Words { get; } = new();
    public List<Entry> Entries { get; } = [];
    public List<Part> Parts { get; } = [];

    /// <summary>A word in a part.</summary>
    /// <param name="Term">Number in <see cref="Words"/>.</param>
    /// <param name="Part">Number in <see cref="Parts"/>.</param>
    /// <param name="Name">How much it is of a name: <see cref="WholeName"/>, or 1 to 254, the more the shorter the name; 0: it stands in none.</param>
    internal record struct Entry(int Term, int Part, byte Name, byte Lead, byte Body);

    /// <param name="Record">Number of the record among those that are indexed.</param>
    /// <param name="IsMore">Not the record's first part.</param>
    /// <param name="Lead">Words of its leading texts.</param>
    /// <param name="Body">Words of all others.</param>
    internal record struct Part(int Record, bool IsMore, int Lead, int Body);

    /// <summary>Begins a part; parts of a record follow each other, records ascend.</summary>
    public void Begin(int record, bool isMore)
    {
        Parts.Add(new Part(record, isMore, 0, 0));
        start = Entries.Count;
    }

    /// <summary>A title, an alias, a code: weighs more than any other words, and most where it is one word.</summary>
    public void Name(string text)
    {
        name.Clear();
        int words = 0, letters = 0, wholeTerm = -1, wholeLetters = 0;
        for (var reader = new WordReader(text, folding, buffer); reader.Next();)
        {
            int term = IdOf(reader.Word);
            name.Add(term);
            if (reader.IsWhole) { (wholeTerm, wholeLetters) = (term, reader.Word.Length); continue; }
            words++;
            letters += reader.Word.Length;
        }
        byte share = (byte)Math.Clamp(Math.Round(160 / (0.5 + 0.5 * words / UsualName)), 1, WholeName - 1);
        foreach (int term in name)
        {
            bool isWhole = words == 1 || (term == wholeTerm && wholeLetters == letters);
            ref var entry = ref EntryOf(term);
            entry.Name = Math.Max(entry.Name, isWhole ? (byte)WholeName : share);
        }
    }

    /// <summary>A statement, a summary, who says it.</summary>
    public void Lead(string text) => Read(text, isLead: true);

    public void Body(string text) => Read(text, isLead: false);

    private void Read(string text, bool isLead)
    {
        int words = 0;
        for (var reader = new WordReader(text, folding, buffer); reader.Next();)
        {
            ref var entry = ref EntryOf(IdOf(reader.Word));
            if (isLead) { entry.Lead = (byte)Math.Min(255, entry.Lead + 1); } else { entry.Body = (byte)Math.Min(255, entry.Body + 1); }
            if (!reader.IsWhole) { words++; }
        }
        var part = Parts[^1];
        Parts[^1] = isLead ? part with { Lead = part.Lead + words } : part with { Body = part.Body + words };
    }

    private int IdOf(ReadOnlySpan<char> word)
    {
        int before = Words.Count, id = Words.IdOf(word);
        if (id < before) { return id; }
        if (id == seen.Length) { Array.Resize(ref seen, seen.Length * 2); }
        seen[id] = -1;
        return id;
    }

    private ref Entry EntryOf(int term)
    {
        if (seen[term] < start)
        {
            seen[term] = Entries.Count;
            Entries.Add(new Entry(term, Parts.Count - 1, 0, 0, 0));
        }
        return ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Entries)[seen[term]];
    }
}
