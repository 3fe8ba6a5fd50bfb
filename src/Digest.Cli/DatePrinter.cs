using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Edtf;

namespace Digest.Cli;

/// <summary>Prints what there is to say of each date as one line of JSON (UTF-8, LF), many lines at a time but before it waits for more.</summary>
internal sealed class DatePrinter(Stream output, DateSettings settings) : IDisposable
{
    private const int BatchBytes = 32_768;
    private const int BeginningCharacters = 100;

    private readonly ArrayBufferWriter<byte> _pending = new(BatchBytes * 2);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly char[] _text = new char[DateLines.MostBytes];
    private bool _isClosed, _areAllValid = true;

    /// <summary>The stream stays open.</summary>
    public void Dispose() => _json.Dispose();

    /// <returns>Whether all are valid.</returns>
    public bool PrintAll(IEnumerable<string> dates)
    {
        foreach (string date in dates) { Print(Encoding.UTF8.GetBytes(date), line: 0, isTooLong: false); }
        Flush();
        return _areAllValid;
    }

    /// <summary>Empty lines are skipped, and counted. Whoever reads the output may close it before the end, which ends this, too.</summary>
    /// <returns>Whether all that were read are valid.</returns>
    public bool PrintAll(DateLines lines)
    {
        while (!_isClosed && lines.TryNext(Flush, out var line))
        {
            if (line.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0) { Print(line, lines.Number, lines.IsTooLong); }
        }
        Flush();
        return _areAllValid;
    }

    /// <param name="line">0: the date came from no line.</param>
    private void Print(ReadOnlySpan<byte> bytes, int line, bool isTooLong)
    {
        _json.Reset(_pending);
        _json.WriteStartObject();
        if (line > 0) { _json.WriteNumber("line", line); }
        if (isTooLong || bytes.Length > DateLines.MostBytes) { WriteTooLong(bytes); }
        else if (Utf8.ToUtf16(bytes, _text, out _, out int length, replaceInvalidSequences: false) != OperationStatus.Done) { WriteFault(Encoding.UTF8.GetString(bytes), _text.AsSpan(0, length), "text in UTF-8"); }
        else { Write(_text.AsSpan(0, length)); }
        _json.WriteEndObject();
        _json.Flush();
        _pending.Write("\n"u8);
        if (_pending.WrittenCount >= BatchBytes) { Flush(); }
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (!EdtfDate.TryParse(text, settings.Options, out var date, out var error))
        {
            WriteFault(text, text[..error.Column], error.Expected, error.Suggestion, error.Explanation);
            return;
        }
        _json.WriteString("text", text);
        _json.WriteBoolean("valid", true);
        _json.WriteString("edtf", date.ToString());
        _json.WriteNumber("level", date.Level);
        WriteDay("earliest", date.Earliest);
        WriteDay("latest", date.Latest);
        _json.WriteString("words", date.ToWords(settings.Words));
    }

    /// <param name="before">What stands before the mistake: its column counts characters, not the units that they are stored in.</param>
    private void WriteFault(ReadOnlySpan<char> text, ReadOnlySpan<char> before, string expected, string? suggestion = null, string? explanation = null)
    {
        _areAllValid = false;
        int column = 1;
        foreach (var _ in before.EnumerateRunes()) { column++; }
        _json.WriteString("text", text);
        _json.WriteBoolean("valid", false);
        _json.WriteNumber("column", column);
        _json.WriteString("expected", expected);
        _json.WriteString("suggestion", suggestion);
        _json.WriteString("explanation", explanation);
    }

    private void WriteTooLong(ReadOnlySpan<byte> bytes)
    {
        string beginning = Encoding.UTF8.GetString(bytes[..(BeginningCharacters * 4)]);
        int end = char.IsHighSurrogate(beginning[BeginningCharacters - 1]) ? BeginningCharacters - 1 : BeginningCharacters;
        WriteFault(beginning[..end] + "…", default, $"at most {DateLines.MostBytes} bytes");
    }

    private void WriteDay(string name, EdtfDay? day)
    {
        if (day is { } known) { _json.WriteString(name, known.ToString()); }
        else { _json.WriteNull(name); }
    }

    private void Flush()
    {
        if (_pending.WrittenCount == 0 || _isClosed) { return; }
        try
        {
            output.Write(_pending.WrittenSpan);
            output.Flush();
        }
        // A pipe that its reader closed: nothing is left to do.
        catch (IOException) when (!output.CanSeek && output is FileStream) { _isClosed = true; }
        _pending.ResetWrittenCount();
    }
}
