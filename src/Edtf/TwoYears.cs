namespace Edtf;

/// <summary><c>2017-2019</c>, with whatever dash: all that time, or some time in it. A dash does not tell.</summary>
public static class TwoYears
{
    /// <param name="text">Blanks around the years and the dash do not count.</param>
    /// <returns>The earlier and the later one; <see langword="null"/> where the text is not two years.</returns>
    public static (string First, string Last)? Of(string text)
    {
        int dash = text.AsSpan().IndexOfAny('-', '\u2013', '\u2014');
        if (dash < 0)
        {
            return null;
        }

        (string one, string other) = (text[..dash].Trim(), text[(dash + 1)..].Trim());
        int order = string.CompareOrdinal(one, other);
        return !IsYear(one) || !IsYear(other) || order == 0 ? null : order < 0 ? (one, other) : (other, one);
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit);
}
