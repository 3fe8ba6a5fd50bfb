using System.Text;

namespace Csl.Output;

/// <summary>Letters that are raised by themselves become letters that a mark raises: fonts lack many of them.</summary>
internal static class Superscripts
{
    private const string Others = "ˀˁۥۦ";
    private const string Plain = "ʔʕوي";

    public static void Add(List<Piece> pieces, string text, bool content)
    {
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (!IsRaised(text[at]))
            {
                continue;
            }
            if (at > start)
            {
                pieces.Add(new Piece { Text = text[start..at], Content = content });
            }
            int other = Others.IndexOf(text[at], StringComparison.Ordinal);
            pieces.Add(new Piece { Open = "vertical-align:sup" });
            pieces.Add(new Piece { Text = other >= 0 ? Plain[other].ToString() : text[at].ToString().Normalize(NormalizationForm.FormKC), Raised = text[at].ToString(), Content = content });
            pieces.Add(new Piece { Close = "vertical-align:sup" });
            start = at + 1;
        }
        if (start < text.Length)
        {
            pieces.Add(new Piece { Text = text[start..], Content = content });
        }
    }

    private static bool IsRaised(char letter) => letter >= 'ª' && letter is 'ª' or '²' or '³' or '¹' or 'º' or (>= 'ʰ' and <= 'ʸ') or (>= 'ˠ' and <= 'ˤ') or 'ˀ' or 'ˁ' or 'ۥ' or 'ۦ'
        or (>= 'ᴬ' and <= 'ᵡ' and not ('ᴯ' or 'ᴻ' or 'ᵎ')) or '⁰' or 'ⁱ' or (>= '⁴' and <= 'ⁿ') or '℠' or '™' or (>= '㆒' and <= '㆟');
}
