namespace Csl.Output;

/// <summary>What happens where parts meet: doubled marks and spaces become one, marks go into quotes where the language wants it.</summary>
internal static class Punctuation
{
    public static void Mend(List<Piece> pieces, bool intoQuotes)
    {
        if (intoQuotes)
        {
            MoveIn(pieces);
        }
        int last = -1;
        for (int at = 0; at < pieces.Count; at++)
        {
            if (!pieces[at].IsText || pieces[at].Text.Length == 0)
            {
                if (pieces[at].Open.StartsWith("display", StringComparison.Ordinal))
                {
                    last = -1;
                }
                continue;
            }
            if (last >= 0)
            {
                Meet(pieces, last, at);
            }
            last = pieces[at].Text.Length > 0 ? at : last;
        }
    }

    private static void Meet(List<Piece> pieces, int last, int at)
    {
        (Piece left, Piece right) = (pieces[last], pieces[at]);
        (char end, char start) = (left.Text[^1], right.Text[0]);
        if (IsSpace(end) && IsSpace(start))
        {
            right.Text = right.Text[1..];
            return;
        }
        if (IsSpace(end) && !right.Content && start is ',' or '.' or ';' && !right.Content && left.Text.Length == 1 && !left.Content)
        {
            return;
        }
        if (left.CloseQuote && !right.Content && Narrow(start) is '.' && Narrow(Within(pieces, last)) is '.' or '!' or '?' && Narrow(start) == '.')
        {
            right.Text = right.Text[1..];
            return;
        }
        if (right.Content && IsMark(start) && left.Content)
        {
            return;
        }
        string? both = Both(end, start);
        if (both is null)
        {
            return;
        }
        if (both.Length == 2)
        {
            return;
        }
        left.Text = left.Text[..^1] + both;
        right.Text = right.Text[1..];
        if (right.Text.Length > 0)
        {
            Meet(pieces, last, at);
        }
    }

    private static char Within(List<Piece> pieces, int quote)
    {
        for (int at = quote - 1; at >= 0; at--)
        {
            if (pieces[at].IsText && pieces[at].Text.Length > 0 && !pieces[at].CloseQuote)
            {
                return pieces[at].Text[^1];
            }
        }
        return ' ';
    }

    private static void MoveIn(List<Piece> pieces)
    {
        for (int at = 0; at < pieces.Count; at++)
        {
            if (!pieces[at].CloseQuote)
            {
                continue;
            }
            int next = at + 1;
            while (next < pieces.Count && (!pieces[next].IsText || pieces[next].Text.Length == 0 || pieces[next].CloseQuote))
            {
                next++;
            }
            if (next >= pieces.Count || pieces[next].Text[0] is not ('.' or ',') || pieces[next].OpenQuote || pieces[next].Content)
            {
                continue;
            }
            string mark = pieces[next].Text[..1];
            pieces[next].Text = pieces[next].Text[1..];
            pieces.Insert(at, new Piece { Text = mark });
            at++;
        }
    }

    private static bool IsSpace(char letter) => letter is ' ' or '\u00A0';

    private static bool IsMark(char letter) => Narrow(letter) is '.' or ',' or ':' or ';' or '!' or '?';

    /// <summary>The mark that those of Chinese and Arabic stand for.</summary>
    private static char Narrow(char mark) => mark switch
    {
        '。' or '．' => '.',
        '，' or '،' => ',',
        '：' => ':',
        '；' or '؛' => ';',
        '！' => '!',
        '？' or '؟' => '?',
        _ => mark,
    };

    /// <summary>What two marks become; null where they are not two marks.</summary>
    private static string? Both(char left, char right) => !IsMark(left) || !IsMark(right) ? null : (Narrow(left), Narrow(right)) switch
    {
        var (one, other) when one == other => left.ToString(),
        ('!' or '?', '.' or ':') => left.ToString(),
        (':', '!' or '?') => right.ToString(),
        (';', '!' or '?') => right.ToString(),
        (':' or ';', '.') => left.ToString(),
        (';', ':') => left.ToString(),
        _ => $"{left}{right}",
    };
}
