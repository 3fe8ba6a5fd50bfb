using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Marks that git leaves in a text where two people changed the same lines and nobody has chosen yet.</summary>
internal static class MergeConflict
{
    public static readonly Rule Rule = new("merge-conflict", Severity.Error,
        "A file of input/ or theme/ holds the marks of a merge that was not finished.",
        "Where two people changed the same lines, git writes both versions into the file, between marks. In a text they would be published, one after the other, with the marks and the name of a branch; elsewhere one of them would be taken for what was meant.",
        "<<<<<<< HEAD\nOne text.\n=======\nAnother text.\n>>>>>>> a-branch")
    { ComesFirst = true };

    private const string Help = "Choose what is to stand there, take the lines <<<<<<<, ======= and >>>>>>> out, and commit. A line that is to begin like that, in an example, is indented by a blank.";

    /// <summary>The finding at the first mark; null where there is none. A line of equals signs alone is none: in Markdown it underlines a heading.</summary>
    public static Diagnostic? In(string path, string text)
    {
        for (int at = 0; at >= 0 && at < text.Length; at = NextLine(text, at))
        {
            if (IsMark(text.AsSpan(at)) && !IsOfMail(text, at)) { return Rule.At(new Span(path, at, 7), "A merge that was not finished left its marks here.", Help); }
        }
        return null;
    }

    private static bool IsMark(ReadOnlySpan<char> rest) =>
        (rest.StartsWith("<<<<<<<", StringComparison.Ordinal) || rest.StartsWith(">>>>>>>", StringComparison.Ordinal)) && (rest.Length == 7 || rest[7] is ' ' or '\r' or '\n');

    /// <summary>An answer to an answer, seven deep, in a quoted mail: it stands among lines that are quoted as mails are, git's mark does not.</summary>
    private static bool IsOfMail(string text, int at)
    {
        if (text[at] == '<') { return false; }
        int before = at < 2 ? 0 : text.LastIndexOf('\n', at - 2) + 1;
        return (at > 0 && IsQuoted(text.AsSpan(before))) || (NextLine(text, at) is >= 0 and var next && IsQuoted(text.AsSpan(next)));
    }

    private static bool IsQuoted(ReadOnlySpan<char> line) => line.StartsWith(">>", StringComparison.Ordinal) || line.StartsWith("> >", StringComparison.Ordinal);

    /// <returns>-1: there is none.</returns>
    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : -1;
}
