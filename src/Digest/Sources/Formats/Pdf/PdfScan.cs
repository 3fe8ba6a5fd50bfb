namespace Digest.Sources.Formats.Pdf;

/// <summary>Measures PDF syntax (ISO 32000-2, 7.2 and 7.3) without parsing it.</summary>
internal static class PdfScan
{
    /// <summary>The bytes of all strings (a character has at least one) and the depth of arrays and dictionaries.</summary>
    public static (long Letters, int Depth) Measure(ReadOnlySpan<byte> content)
    {
        long letters = 0;
        int depth = 0, deepest = 0;
        // What is looked for in vain is looked for once: a file may hold millions of strings that nothing closes.
        bool closes = true;
        for (int at = 0; at < content.Length; at++)
        {
            switch (content[at])
            {
                case (byte)'(': int end = StringEnd(content, at, ref deepest); letters += end - at - 1; at = end; break;
                case (byte)'<' when at + 1 < content.Length && content[at + 1] != '<' && content[at + 1] != ' ':
                    int close = closes ? content[at..].IndexOf((byte)'>') : -1;
                    closes = close >= 0;
                    if (close > 0) { letters += close / 2; at += close; }
                    break;
                case (byte)'<' or (byte)'[': deepest = Math.Max(deepest, ++depth); break;
                case (byte)'>' or (byte)']': depth = Math.Max(0, depth - 1); break;
                default: break;
            }
        }
        return (letters, deepest);
    }

    /// <summary>The depth of the objects of a file; the bytes of its streams are passed over.</summary>
    public static int Depth(ReadOnlySpan<byte> file)
    {
        int deepest = 0;
        while (file.Length > 0)
        {
            int stream = file.IndexOf("stream"u8);
            deepest = Math.Max(deepest, Measure(stream < 0 ? file : file[..stream]).Depth);
            if (stream < 0) { break; }
            int end = file[stream..].IndexOf("endstream"u8);
            file = end < 0 ? [] : file[(stream + end + 9)..];
        }
        return deepest;
    }

    /// <summary>How often each object is called by its name: <c>/F6 Do</c>.</summary>
    public static Dictionary<string, long> Calls(ReadOnlySpan<byte> content)
    {
        var calls = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int at; (at = content.IndexOf("Do"u8)) >= 0; content = content[(at + 2)..])
        {
            var before = content[..at].TrimEnd(" \t\r\n\f\0"u8);
            int slash = before[Math.Max(0, before.Length - 128)..].LastIndexOf((byte)'/');
            if (slash < 0 || before.Length == at) { continue; }
            string name = System.Text.Encoding.Latin1.GetString(before[(Math.Max(0, before.Length - 128) + slash + 1)..]);
            calls[name] = calls.GetValueOrDefault(name) + 1;
        }
        return calls;
    }

    private static int StringEnd(ReadOnlySpan<byte> content, int start, ref int deepest)
    {
        int inner = 0;
        for (int at = start; at < content.Length; at++)
        {
            switch (content[at])
            {
                case (byte)'\\': at++; break;
                case (byte)'(': deepest = Math.Max(deepest, ++inner); break;
                case (byte)')': if (--inner == 0) { return at; } break;
                default: break;
            }
        }
        return content.Length - 1;
    }
}
