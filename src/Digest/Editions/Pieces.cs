using System.Text;

namespace Digest.Editions;

/// <summary>Writes a long text piece by piece, and shows each to whoever inspects it, together with the end of the one before, so that nothing hides over a border.</summary>
internal sealed class Pieces(EditionTarget target, string name)
{
    /// <summary>Characters of a piece, and of what is shown once more with the next.</summary>
    private const int Size = 1 << 20, Overlap = 1 << 14;

    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly StringBuilder text = new();
    private string before = "";

    public long Length { get; private set; }

    /// <summary>To be written to; call <see cref="Next"/> at the end of each part.</summary>
    public StringBuilder Text => text;

    public void Next()
    {
        if (text.Length >= Size) { Flush(); }
    }

    public void Flush()
    {
        string piece = text.ToString();
        text.Clear();
        byte[] bytes = Utf8.GetBytes(piece);
        target.Into.Write(bytes);
        Length += bytes.Length;
        target.Inspect(name, before.Length == 0 ? bytes : Utf8.GetBytes(before + piece), null);
        before = piece.Length <= Overlap ? piece : piece[^Overlap..];
        if (before.Length > 0 && char.IsLowSurrogate(before[0])) { before = before[1..]; }
    }
}
