using System.Text;

namespace Digest.Model;

/// <summary>A stretch of a text that is replaced; all around it stays as it is.</summary>
/// <param name="Offset">UTF-16 code units from the start of the decoded text.</param>
/// <param name="Length">0: the text is put in before the offset.</param>
internal readonly record struct TextEdit(int Offset, int Length, string Text)
{
    /// <summary>The text with every edit made. Edits must not overlap; of two at one place the first comes first.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var made = new StringBuilder(text.Length + 256);
        int at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Offset))
        {
            made.Append(text, at, edit.Offset - at).Append(edit.Text);
            at = edit.Offset + edit.Length;
        }
        return made.Append(text, at, text.Length - at).ToString();
    }
}
