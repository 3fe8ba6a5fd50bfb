using Digest.Model;

namespace Digest.Kinds;

/// <summary>What to write where one text is needed and a list stands.</summary>
internal static class OneText
{
    private const int Longest = 60;

    /// <returns>Null where the list holds no text that could stand there.</returns>
    public static string? Of(string name, ListNode list)
    {
        if (list.Items.Count == 0) { return $"Write it without brackets, or take '{name}' out."; }
        if (list.Items[0] is not ScalarNode { Text: { Length: > 0 and <= Longest } first }) { return null; }
        string line = $"{name}: {FormExample.Written(first)}";
        if (list.Items.Count == 1) { return $"Write it without brackets: {line}"; }
        return name == "speaker" ? $"A quote has one speaker: write it once for each, the same words with {line} and with the next; or, where they speak as one, make a record of them in input/groups/ and name that."
            : $"One alone can stand here, without brackets: {line}";
    }
}
