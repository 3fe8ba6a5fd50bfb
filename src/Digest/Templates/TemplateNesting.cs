namespace Digest.Templates;

/// <summary>Looks, before a template is parsed, for what would fill the stack, which nothing survives: Fluid's parser calls itself for each block and bracket, whoever evaluates an expression for each filter and condition of it.</summary>
internal struct TemplateNesting
{
    private const int Deepest = 100, Longest = 500;
    private int blocks, brackets, links;
    private bool isTag;
    private char quote;

    /// <returns>Null: there is none.</returns>
    public static string? Fault(string text)
    {
        var nesting = new TemplateNesting();
        for (int i = 0; i < text.Length; i++)
        {
            nesting.Add(text, i);
            if (nesting.blocks + nesting.brackets > Deepest) { return $"it is nested more than {Deepest} levels deep at {Place(text, i)}"; }
            if (nesting.links > Longest) { return $"a tag of it has more than {Longest} filters or conditions at {Place(text, i)}"; }
        }
        return null;
    }

    private void Add(string text, int at)
    {
        char c = text[at];
        if (isTag && quote == 0 && c is '}' && text[at - 1] is '}' or '%') { isTag = false; }
        else if (isTag && (quote == 0 ? c is '"' or '\'' : c == quote)) { quote = quote == 0 ? c : '\0'; }
        else if (isTag && quote != 0) { return; }
        else if (c == '{' && at + 1 < text.Length && text[at + 1] is '{' or '%') { Begin(text, at); }
        else if (c is '[' or '(') { brackets++; }
        else if (c is ']' or ')') { brackets = Math.Max(0, brackets - 1); }
        // A tag may go over many lines; text around it may hold brackets of any kind.
        else if (c == '\n' && !isTag) { brackets = 0; }
        else if (isTag && (c == '|' || IsWord(text, at, "or") || IsWord(text, at, "and"))) { links++; }
    }

    private void Begin(string text, int at)
    {
        if (text[at + 1] == '%') { blocks += Opens(text.AsSpan(at + 2).TrimStart("- \t\n")); }
        (isTag, quote, brackets, links) = (true, '\0', 0, 0);
    }

    private static bool IsWord(string text, int at, string word) =>
        char.IsWhiteSpace(text[at - 1]) && at + word.Length < text.Length && char.IsWhiteSpace(text[at + word.Length]) && text.AsSpan(at).StartsWith(word);

    private static int Opens(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("end")) { return -1; }
        return tag.StartsWith("if") || tag.StartsWith("for") || tag.StartsWith("unless") || tag.StartsWith("case") || tag.StartsWith("capture") || tag.StartsWith("comment") || tag.StartsWith("raw") ? 1 : 0;
    }

    /// <summary>As Fluid gives it.</summary>
    private static string Place(string text, int at) => $"({text.AsSpan(0, at).Count('\n') + 1}:{at - text.AsSpan(0, at).LastIndexOf('\n')})";
}
