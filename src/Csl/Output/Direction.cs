using System.Text;

namespace Csl.Output;

/// <summary>Which way text runs: where that is another than its language's, it is kept together, or the marks around it change places.</summary>
internal static class Direction
{
    /// <summary>As a mark of a node: "direction:ltr" or "direction:rtl"; empty where the text runs as its language does, or has no letters.</summary>
    public static string Against(string text, bool isRightToLeft)
    {
        // No letter of it can run the other way.
        if (!isRightToLeft && !text.AsSpan().ContainsAnyInRange('\u0590', '\uFFFF'))
        {
            return "";
        }
        int balance = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            balance += !Rune.IsLetter(rune) ? 0 : IsRightToLeft(rune.Value) ? -1 : 1;
        }
        return balance == 0 || balance < 0 == isRightToLeft ? "" : isRightToLeft ? "direction:ltr" : "direction:rtl";
    }

    /// <summary>Blocks of Unicode with the bidirectional classes R and AL: Hebrew to Arabic Extended-A, the presentation forms, the scripts of the right-to-left parts of plane 1.</summary>
    private static bool IsRightToLeft(int letter) => letter is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
