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
                string place = level == 0 ? "at the line's beginning" : $"with {Blanks(level)} before it";
                // Written as a key, it would cut off the text above in silence, if it is the end of that.
                return YamlRules.Syntax.At(span, $"This line stands {Blanks(depth)} in, and none of those before it that it could belong to does.", TextAbove(text, stretch, line.Start.Value, depth) is { } above
                    ? $"If it goes on with the text of '{above}', put all of that in quotation marks. If it is a key of its own, write it {place}: {mended}" : $"Write it {place}: {mended}");
            }
        }
        return null;
    }

    /// <summary>The key of the line right above, where several words without quotation marks stand behind it and this line stands further in.</summary>
    private static string? TextAbove(string text, Range stretch, int line, int depth)
    {
        string above = text[stretch.Start.Value..line].TrimEnd();
        above = above[(above.LastIndexOf('\n') + 1)..];
        string bare = above.TrimStart(' ');
        if (above.Length - bare.Length >= depth || Key(bare) is not { } key) { return null; }
        string value = bare[(key.Length + 1)..].Trim(' ');
        return value.Contains(' ', StringComparison.Ordinal) && value[0] is not ('"' or '\'' or '|' or '>' or '{' or '[' or '#' or '&' or '!') ? key : null;
    }

    private static string Blanks(int count) => count switch { 0 => "no blank", 1 => "one blank", _ => $"{count} blanks" };

    /// <summary>How far in the lines before stand that are open still, and the comment right above that would be a key, if there is one.</summary>
    private static (HashSet<int> Levels, (int Start, int Depth, string Key)? Parent) Before(string text, Range stretch, int line)
    {
        var levels = new HashSet<int>();
        (int, int, string)? parent = null;
        for (int next = line, least = int.MaxValue; next > stretch.Start.Value && least > 0;)
        {
            int start = text.LastIndexOf('\n', Math.Max(0, next - 2)) is var found && found < stretch.Start.Value ? stretch.Start.Value : found + 1;
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
