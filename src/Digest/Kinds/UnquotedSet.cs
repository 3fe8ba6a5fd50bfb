using Digest.Model;
using Edtf;

namespace Digest.Kinds;

/// <summary><c>[..2022-05]</c> and <c>{1667,1668}</c> are EDTF, and lists and maps of YAML too.</summary>
internal static class UnquotedSet
{
    private const int MostMembers = 100;

    /// <returns>The text that was meant; null where it is no EDTF either.</returns>
    public static string? Of(Node node)
    {
        string? text = node switch
        {
            // One day alone in brackets is more likely a list than a choice of one.
            ListNode { Items: [ScalarNode { Text: var only }] } when !only.Contains("..", StringComparison.Ordinal) => null,
            ListNode { Items.Count: <= MostMembers } list when list.Items.All(item => item is ScalarNode { Quoted: false }) => $"[{string.Join(',', list.Items.Select(item => ((ScalarNode)item).Text))}]",
            MapNode { Entries.Count: <= MostMembers } map when map.Entries.All(entry => entry.Value is ScalarNode { Quoted: false, Text: "" }) => $"{{{string.Join(',', map.Entries.Select(entry => entry.Key.Value))}}}",
            _ => null,
        };
        return text is not null && EdtfDate.TryParse(text, out var date, out _) ? date!.ToString() : null;
    }
}
