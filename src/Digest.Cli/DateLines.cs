namespace Digest.Cli;

/// <summary>
/// The lines of a stream of UTF-8, in one buffer however many they are and however long one is. Lines end with LF or CRLF, the last one also with
/// the stream; a byte order mark at the beginning is no part of the first.
/// </summary>
internal sealed class DateLines(Stream input)
{
    /// <summary>Bytes of the longest line.</summary>
    public const int MostBytes = 65_536;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    // Room for the longest line with the mark before it and its end.
    private readonly byte[] _buffer = new byte[MostBytes + 5];
    private int _start, _end;
    private bool _isRestTooLong, _hasEnded;

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The current line has more bytes than are read; what is given is its beginning.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <param name="waiting">Called before each read, which may wait for a person to type.</param>
    /// <param name="line">Valid until the next call.</param>
    /// <returns>False at the end.</returns>
    public bool TryNext(Action waiting, out ReadOnlySpan<byte> line)
    {
        if (_isRestTooLong && !TrySkipLine(waiting)) { line = default; return false; }
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0) { line = Take(searched + length, 1); return true; }
            searched = _end - _start;
            if (searched == _buffer.Length) { _isRestTooLong = true; line = Take(searched, 0); return true; }
            if (!Fill(waiting)) { break; }
        }
        line = _end > _start ? Take(_end - _start, 0) : default;
        return line.Length > 0;
    }

    private ReadOnlySpan<byte> Take(int length, int end)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += length + end;
        if (Number++ == 0 && line.StartsWith(Mark)) { line = line[Mark.Length..]; }
        if (line is [.., (byte)'\r']) { line = line[..^1]; }
        IsTooLong = line.Length > MostBytes;
        return IsTooLong ? line[..MostBytes] : line;
    }

    private bool TrySkipLine(Action waiting)
    {
        _isRestTooLong = false;
        do
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0) { _start += length + 1; return true; }
            _start = _end;
        }
        while (Fill(waiting));
        return false;
    }

    private bool Fill(Action waiting)
    {
        // Whoever types ends the input once.
        if (_hasEnded) { return false; }
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        waiting();
        int read = input.Read(_buffer.AsSpan(_end));
        _end += read;
        _hasEnded = read == 0;
        return !_hasEnded;
    }
}
