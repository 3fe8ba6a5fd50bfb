using Digest.Diagnostics;
using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Finds, in YAML that is broken, a key or an item that stands as far in as none of the lines before it.</summary>
internal static class IndentFault
{
    /// <param name="stretch">Where in the text the YAML stands.</param>
    /// <param name="line">One of its lines, without its end.</param>
    public static Diagnostic? Find(string path, string text, Range stretch, Range line)
    {
        string whole = text[line], bare = whole.TrimStart(' ');
        int depth = whole.Length - bare.Length;
        if (!IsEntry(bare)) { return null; }
        var span = new Span(path, line.Start.Value, Math.Max(1, depth));
        var (levels, parent) = Before(text, stretch, line.Start.Value);
        if (Wrapped(path, text, stretch, line) is { } wrapped) { return wrapped; }
        if (levels.Contains(depth)) { return null; }
        // Of "# date: …" somebody took the # alone: the blank is left.
        if (parent is { } key && depth > key.Depth + 1)
        {
            string added = text[key.Start..line.Start.Value], between = added[(added.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            string message = $"This line stands further in than the ones above, under a key that is a comment: '# {key.Key}'.";
            if (between.Split('\n').Any(other => other.TrimStart(' ', '#').StartsWith("- ", StringComparison.Ordinal)) && !bare.StartsWith("- ", StringComparison.Ordinal))
            {
                return YamlRules.Syntax.At(span, message, $"Take the '# ' from the lines above that it belongs to, down from '{key.Key}', too.");
            }
            string uncommented = new string(' ', key.Depth) + key.Key + "\n" + between, own = new string(' ', key.Depth + 2) + bare;
            // Both lines are written anew: the key above and the one below it.
            if (YamlTrial.Holds(text, stretch, key.Start..line.End.Value, uncommented + own, null)) { return YamlRules.Syntax.At(span, message, $"Take the '# ' from '{key.Key}' above, too, and write here: {own}"); }
        }
        foreach (int level in levels.OrderBy(level => Math.Abs(level - depth)).ThenBy(level => level).Take(4))
        {
            string mended = new string(' ', level) + bare;
            if (YamlTrial.Holds(text, stretch, line, mended, null))
            {
                return YamlRules.Syntax.At(span, $"This line stands {Blanks(depth)} in, and none of those before it that it could belong to does.", level == 0 ? $"Write it at the line's beginning: {mended}" : $"Write it with {Blanks(level)} before it: {mended}");
            }
        }
        return null;
    }

    /// <summary>Under unquoted text of several words, a line that stands further in goes on with it: as a key it would cut the text off in silence. A key that slipped in looks the same.</summary>
    private static Diagnostic? Wrapped(string path, string text, Range stretch, Range line)
    {
        string whole = text[line], bare = whole.TrimStart(' ');
        int depth = whole.Length - bare.Length;
        if (depth == 0 || Key(bare) is not { } key || (ColonFault.OfOneWord.Contains(key) && !bare[(key.Length + 1)..].Trim(' ').Contains(' ', StringComparison.Ordinal))) { return null; }
        for (int next = line.Start.Value; next > stretch.Start.Value;)
        {
            int start = LineBefore(text, stretch, next);
            string above = text[start..next].TrimEnd(), content = above.TrimStart(' ');
            if (content.StartsWith('#')) { return null; }
            if (content.StartsWith("- ", StringComparison.Ordinal)) { content = content[2..].TrimStart(' '); }
            int inner = above.Length - content.Length;
            next = start;
            if (Key(content) is not { } owner)
            {
                if (content.Length > 0 && inner == 0) { return null; }
                continue;
            }
            string value = content[(owner.Length + 1)..].TrimStart(' ');
            if (inner >= depth || !value.Contains(' ', StringComparison.Ordinal) || value[0] is '"' or '\'' or '|' or '>' or '{' or '[' or '#' || ColonFault.OfOneWord.Contains(owner)) { return null; }
            int first = start + above.Length - value.Length, end = EndOfText(text, stretch, line.End.Value, inner);
            string quoted = "\"" + text[first..end].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
            return !YamlTrial.Holds(text, stretch, first..end, quoted, null) ? null
                : YamlRules.Syntax.At(new Span(path, line.Start.Value + depth + key.Length, 1), ColonFault.Message, $"If the text behind '{owner}' goes on here, put the whole of it in quotation marks, up to where it ends; if '{key}' is a key of its own, write it as far in as '{owner}'.");
        }
        return null;
    }

    /// <summary>Behind the last of the lines that stand further in than the key.</summary>
    private static int EndOfText(string text, Range stretch, int end, int depth)
    {
        for (int at = end; at < stretch.End.Value;)
        {
            int next = text.IndexOf('\n', at) + 1;
            if (next == 0 || next >= stretch.End.Value) { break; }
            int length = text.AsSpan(next, stretch.End.Value - next).IndexOfAny('\n', '\r'), last = length < 0 ? stretch.End.Value : next + length;
            string bare = text[next..last].TrimStart(' ');
            if (bare.Length > 0 && last - next - bare.Length <= depth) { break; }
            if (bare.Length > 0) { end = last; }
            at = last;
        }
        return end;
    }

    private static int LineBefore(string text, Range stretch, int next) =>
        text.LastIndexOf('\n', Math.Max(0, next - 2)) is var found && found < stretch.Start.Value ? stretch.Start.Value : found + 1;

    private static string Blanks(int count) => count switch { 0 => "no blank", 1 => "one blank", _ => $"{count} blanks" };

    /// <summary>How far in the lines before stand that are open still, and the comment right above that would be a key, if there is one.</summary>
    private static (HashSet<int> Levels, (int Start, int Depth, string Key)? Parent) Before(string text, Range stretch, int line)
    {
        var levels = new HashSet<int>();
        (int, int, string)? parent = null;
        for (int next = line, least = int.MaxValue; next > stretch.Start.Value && least > 0;)
        {
            int start = LineBefore(text, stretch, next);
            string whole = text[start..next].TrimEnd(), bare = whole.TrimStart(' ');
            int depth = whole.Length - bare.Length;
            bool isComment = bare.StartsWith('#');
            if (isComment && parent is null && levels.Count == 0 && bare.Length > 2 && bare.TrimStart('#', ' ') is var key && Key(key) is { } name && key.Split('#')[0].TrimEnd() == name + ":") { parent = (start, depth, name + ":"); }
            if (bare.Length > 0 && !isComment && depth < least)
            {
                levels.Add(depth);
                if (bare.StartsWith("- ", StringComparison.Ordinal) && Key(bare[2..]) is not null) { levels.Add(depth + 2); }
                least = depth;
            }
            next = start;
        }
        return (levels, parent);
    }

    private static bool IsEntry(string bare) => bare.StartsWith("- ", StringComparison.Ordinal) || Key(bare) is not null;

    private static string? Key(string bare)
    {
        int end = 0;
        while (end < bare.Length && (char.IsAsciiLetterLower(bare[end]) || bare[end] is '_' or '-' || char.IsAsciiLetterUpper(bare[end]))) { end++; }
        return end > 0 && end < bare.Length && bare[end] == ':' && (end + 1 == bare.Length || bare[end + 1] == ' ') ? bare[..end] : null;
    }
}
