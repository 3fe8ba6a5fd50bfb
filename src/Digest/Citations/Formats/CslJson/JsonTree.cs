using System.Text;
using System.Text.Json;
using Digest.Model;

namespace Digest.Citations.Formats.CslJson;

/// <summary>A value of JSON with its place in the file.</summary>
internal abstract record JsonTree(Span Span);

/// <param name="Form">String, number, true, false or null; a number is as it is written.</param>
internal sealed record JsonLeaf(string Text, JsonTokenType Form, Span Span) : JsonTree(Span);

internal sealed record JsonList(IReadOnlyList<JsonTree> Items, Span Span) : JsonTree(Span);

/// <param name="IsWhole">False: the file breaks off or is broken within it.</param>
internal sealed record JsonMap(IReadOnlyList<(Located<string> Key, JsonTree Value)> Entries, bool IsWhole, Span Span) : JsonTree(Span);

/// <summary>Reads JSON and keeps the places, which .NET's reader counts in bytes of UTF-8 and this program in UTF-16 code units.</summary>
internal sealed class JsonTreeReader(string path, string text)
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);
    private int atByte, atChar;

    /// <summary>What was read of the value; where it is broken, all that was whole before.</summary>
    /// <param name="fault">Where and why reading stopped; null: it is whole.</param>
    public JsonTree? Read(out (Span Span, string Message)? fault)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        fault = null;
        var root = new Open(null, default);
        try
        {
            while (reader.Read()) { root = Take(ref reader, root); }
        }
        catch (JsonException broken) { fault = (new Span(path, Fault(broken), 0), Reason(broken)); }
        catch (InvalidOperationException) { fault = (Here(ref reader), "a text holds half of a character (a lone surrogate)"); }
        while (root.Outer is not null) { root = root.Close(path, text.Length, isWhole: false); }
        return root.Values.Count > 0 ? root.Values[0].Value : null;
    }

    private Open Take(ref Utf8JsonReader reader, Open open)
    {
        var span = Here(ref reader);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray or JsonTokenType.StartObject: return new Open(open, span) { IsMap = reader.TokenType == JsonTokenType.StartObject };
            case JsonTokenType.EndArray or JsonTokenType.EndObject: return open.Close(path, span.Offset + span.Length, isWhole: true);
            case JsonTokenType.PropertyName: open.Key = new Located<string>(reader.GetString()!, span); break;
            case JsonTokenType.String: open.Add(new JsonLeaf(reader.GetString()!, JsonTokenType.String, span)); break;
            default: open.Add(new JsonLeaf(Encoding.UTF8.GetString(reader.ValueSpan), reader.TokenType, span)); break;
        }
        return open;
    }

    private Span Here(ref Utf8JsonReader reader)
    {
        int start = Char((int)reader.TokenStartIndex), end = Char((int)reader.BytesConsumed);
        // A colon belongs to the key for the reader, not for a person.
        if (reader.TokenType == JsonTokenType.PropertyName) { end = start + Math.Max(0, text.AsSpan(start, end - start).LastIndexOf('"') + 1); }
        return new Span(path, start, end - start);
    }

    /// <summary>Forwards only, so that a whole file is counted once.</summary>
    private int Char(int index)
    {
        if (index < atByte) { return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, index)); }
        atChar += Encoding.UTF8.GetCharCount(bytes.AsSpan(atByte, index - atByte));
        atByte = index;
        return atChar;
    }

    private int Fault(JsonException broken)
    {
        int at = 0;
        for (long line = broken.LineNumber ?? 0; line > 0; line--) { at = bytes.AsSpan(at).IndexOf((byte)'\n') is var next and >= 0 ? at + next + 1 : bytes.Length; }
        int end = (int)Math.Min(bytes.Length, at + (broken.BytePositionInLine ?? 0));
        return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, end));
    }

    // .NET says the place once more at the end, counted from 0.
    private static string Reason(JsonException broken)
    {
        int place = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? broken.Message : broken.Message[..place]).TrimEnd('.', ' ');
    }

    /// <summary>A list or map that is not closed yet.</summary>
    private sealed class Open(Open? outer, Span start)
    {
        public Open? Outer => outer;
        public bool IsMap { get; init; }
        public Located<string> Key { get; set; }
        public List<(Located<string> Key, JsonTree Value)> Values { get; } = [];

        public void Add(JsonTree value) => Values.Add((Key, value));

        public Open Close(string path, int end, bool isWhole)
        {
            var span = new Span(path, start.Offset, end - start.Offset);
            outer!.Add(IsMap ? new JsonMap(Values, isWhole, span) : new JsonList([.. Values.Select(pair => pair.Value)], span));
            return outer;
        }
    }
}
