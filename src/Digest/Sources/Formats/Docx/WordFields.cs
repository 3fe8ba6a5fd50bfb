namespace Digest.Sources.Formats.Docx;

/// <summary>The fields that are open (ECMA-376, 17.16.18): what stands between the begin of one and its separator is its code, and nobody sees it, also not the result of a field within it.</summary>
/// <param name="unclosed">The begins, by their numbers, that have no end: they begin no field.</param>
internal sealed class WordFields(HashSet<int> unclosed)
{
    /// <summary>What shows something though it may have no result.</summary>
    private static readonly HashSet<string> Shown = new(
        ["EQ", "SYMBOL", "MACROBUTTON", "GOTOBUTTON", "FORMCHECKBOX", "FORMDROPDOWN", "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME"], StringComparer.OrdinalIgnoreCase);

    private const int LongestName = 24;

    private sealed class Field(int begin)
    {
        public int Begin => begin;
        public bool IsCode { get; set; } = true;
        public string Code { get; set; } = "";
        /// <summary>How much text there was where the result begins.</summary>
        public long ResultAt { get; set; }
    }

    // One a story: no field reaches into a text box or a note.
    private readonly Stack<Stack<Field>> _stories = new([new()]);
    private int _codes;

    public bool InCode => _codes > 0;
    /// <summary>Begins without an end, of the stories that are closed.</summary>
    public HashSet<int> Unclosed { get; } = [];

    public void OpenStory() => _stories.Push(new());

    public void CloseStory()
    {
        foreach (var field in _stories.Pop()) { Unclosed.Add(field.Begin); _codes -= field.IsCode ? 1 : 0; }
    }

    /// <param name="begin">The element's number.</param>
    public void Begin(int begin)
    {
        if (unclosed.Contains(begin)) { return; }
        _stories.Peek().Push(new Field(begin));
        _codes++;
    }

    public void Instruct(string code)
    {
        if (_stories.Peek().TryPeek(out var field) && field is { IsCode: true, Code.Length: < LongestName }) { field.Code += code.Length > LongestName ? code.TrimStart() : code; }
    }

    /// <param name="written">How much text there is.</param>
    public void Separate(long written)
    {
        if (!_stories.Peek().TryPeek(out var field) || !field.IsCode) { return; }
        (field.IsCode, field.ResultAt) = (false, written);
        _codes--;
    }

    /// <returns>The field shows something that its result does not say.</returns>
    public bool End(long written)
    {
        if (!_stories.Peek().TryPop(out var field)) { return false; }
        bool isEmpty = field.IsCode || field.ResultAt == written;
        _codes -= field.IsCode ? 1 : 0;
        return isEmpty && Shown.Contains(field.Code.Trim().Split(' ', '\\', '\t')[0]);
    }
}
