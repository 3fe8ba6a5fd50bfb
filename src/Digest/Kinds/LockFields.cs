using System.Buffers;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Kinds;

/// <summary>The keys of <c>input/digest.lock</c>: what the program wrote down so that it holds on other machines and on later days.</summary>
internal static class LockFields
{
    public const string FilePath = "input/digest.lock";

    public static readonly Rule Broken = new("broken-lock", Severity.Error,
        "An entry of input/digest.lock was altered, or two branches wrote the same one.",
        "It stands for what a human has seen: an entry that cannot be trusted must not count.",
        "audits: [{person: witness-4, date: 2026-11-25, by: AB, sha256: abc}]      # run digest audit witness-4, and sign again");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private static readonly Schema Audit = new("an entry of audits",
        Field.Must(Field.Text("person", "Whose exposure was looked at.")), Field.Must(Field.Date("date", "The day.")),
        Field.Must(Field.Text("by", "Who looked: initials or a role.")), Field.Must(Field.Text("sha256", "Of what was seen.")));

    private static readonly Schema Schema = new("digest.lock", Field.Maps("audits", Audit, "Signatures of digest audit."));

    /// <summary>By person, ordinal.</summary>
    public static SortedDictionary<string, AuditSignature> Audits(MapNode map, ICollection<Diagnostic> diagnostics)
    {
        var found = new SortedDictionary<string, AuditSignature>(StringComparer.Ordinal);
        foreach (var entry in new FieldReader(map, Schema, diagnostics).Maps("audits"))
        {
            var (person, day, by, hash) = (entry.MustHave("person"), entry.Date("date"), entry.MustHave("by"), entry.MustHave("sha256"));
            if (person.Value.Length == 0 || day is null || by.Value.Length == 0 || hash.Value.Length == 0) { continue; }
            if (hash.Value is not { Length: 64 } || hash.Value.AsSpan().ContainsAnyExcept(Digits))
            {
                diagnostics.Add(Broken.At(hash.Span, "What stands here is no SHA-256: 64 digits and letters from a to f.", $"Run digest audit {person.Value}, read the sheet, and sign again."));
            }
            else if (!found.TryAdd(person.Value, new AuditSignature(person, day.Value.Value, by.Value, hash.Value)))
            {
                diagnostics.Add(Broken.At(person.Span, $"'{person.Value}' has two signatures.", "Keep one of them, or sign again."));
            }
        }
        return found;
    }
}
