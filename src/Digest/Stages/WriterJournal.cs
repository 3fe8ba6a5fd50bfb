using System.Buffers;
using System.Text.Json;

namespace Digest.Stages;

/// <summary>A file of the site that waits in the stage, under a number.</summary>
internal readonly record struct Move(int Number, string Path);

/// <summary>What publishing will do, written down before the first step, so that a kill between two steps is mended by doing the
/// rest: a file that is no longer in the stage has been moved, one that is no longer in the output has been removed.</summary>
/// <remarks>Whoever can write into a digest's folder can write a journal: nothing that it names leads out of stage and output.</remarks>
internal sealed record WriterJournal(IReadOnlyList<Move> Moves, IReadOnlyList<string> Removals)
{
    private const string FileName = "journal";

    public static string Staged(string stage, int number) => Path.Join(stage, "files", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Written whole or not at all.</summary>
    public void Write(string stage)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("moves");
            foreach (var move in Moves) { json.WriteStringValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{move.Number} {move.Path}")); }
            json.WriteEndArray();
            json.WriteStartArray("removals");
            foreach (string path in Removals) { json.WriteStringValue(path); }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        WholeFile.Write(Path.Join(stage, FileName), file => file.Write(buffer.WrittenSpan), new WaitingFile(IsFlushed: true), staged: Path.Join(stage, "journal.draft"));
    }

    /// <summary>Null: publishing had not begun.</summary>
    public static WriterJournal? Read(string stage)
    {
        string path = Path.Join(stage, FileName);
        if (!File.Exists(path)) { return null; }
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var moves = Texts(document.RootElement, "moves").Select(MoveOf).OfType<Move>().ToList();
            return new WriterJournal(moves, Texts(document.RootElement, "removals").Where(SitePath.IsSafe).ToList());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException) { return null; }
    }

    public static void Delete(string stage) => File.Delete(Path.Join(stage, FileName));

    private static IEnumerable<string> Texts(JsonElement root, string name) => root.GetProperty(name).EnumerateArray().Select(text => text.GetString()).OfType<string>();

    private static Move? MoveOf(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && int.TryParse(text.AsSpan(0, space), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            && SitePath.IsSafe(text[(space + 1)..]) ? new Move(number, text[(space + 1)..]) : null;
    }
}
