using System.Text;
using System.Text.Json;

namespace Digest.Stages;

/// <summary>Where in a JSON text something stands, as an offset in UTF-16: the library's reader of values does not say.</summary>
internal static class JsonPlace
{
    public static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Where the text ceases to be JSON.</summary>
    public static int Of(string text, JsonException fault)
    {
        int start = 0;
        for (long line = fault.LineNumber ?? 0; line > 0 && text.IndexOf('\n', start) is >= 0 and var end; line--) { start = end + 1; }
        byte[] rest = Encoding.UTF8.GetBytes(text, start, text.Length - start);
        return start + Encoding.UTF8.GetCharCount(rest, 0, (int)Math.Clamp(fault.BytePositionInLine ?? 0, 0, rest.Length));
    }

    /// <summary>Where a value begins.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="path">From the outermost value: the number of an entry of a list, from 0, or the name of a property; each is there.</param>
    public static int Of(string text, IEnumerable<object> path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        foreach (object step in path)
        {
            reader.Read();
            if (step is int number) { for (; number > 0; number--) { reader.Skip(); reader.Read(); } }
            else { Enter(ref reader, (string)step); }
        }
        return Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex);
    }

    /// <summary>Of several properties of a name the last counts, as everywhere in JSON.</summary>
    private static void Enter(ref Utf8JsonReader reader, string name)
    {
        var found = reader;
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isMeant = reader.ValueTextEquals(name);
            reader.Read();
            if (isMeant) { found = reader; }
            reader.Skip();
            reader.Read();
        }
        reader = found;
    }
}
