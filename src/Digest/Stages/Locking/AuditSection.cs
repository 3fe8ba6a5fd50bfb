using System.Buffers;
using System.Globalization;
using System.Text;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages.Locking;

/// <summary>The section <c>audits</c> of the lock: by id of a person, who signed what the site reveals about them, and when. An entry is one line.</summary>
internal static class AuditSection
{
    public const string Name = "audits";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private static readonly Schema Keys = new("an audit",
        Field.Must(Field.Date("date", "The day.")), Field.Must(Field.Text("by", "Who looked: initials or a role.")), Field.Must(Field.Text("sha256", "Of what was seen.")), Field.Number("sheet", "The form of the sheet that was seen; without it the first."));

    /// <summary>By person, ordinal. An entry that is not as it was written is an error, and left out.</summary>
    public static SortedDictionary<string, AuditSignature> Read(LockFile file, ICollection<Diagnostic> diagnostics)
    {
        var read = new SortedDictionary<string, AuditSignature>(StringComparer.Ordinal);
        foreach (var (key, value) in file[Name]?.Entries ?? [])
        {
            if (value is not MapNode map) { diagnostics.Add(LockRules.Broken.At(key.Span, $"The audit of '{key.Value}' is empty.", Again(key))); continue; }
            var fields = new FieldReader(map, Keys, diagnostics);
            var (day, by, hash) = (fields.Date("date"), fields.MustHave("by"), fields.MustHave("sha256"));
            if (day is null || by.Value.Length == 0 || hash.Value.Length == 0) { continue; }
            if (hash.Value.Length == 64 && !hash.Value.AsSpan().ContainsAnyExcept(Digits)) { read[key.Value] = new AuditSignature(key, day.Value.Value, by.Value, hash.Value, fields.Number("sheet")?.Value ?? 1); }
            else { diagnostics.Add(LockRules.Broken.At(hash.Span, $"The audit of '{key.Value}' has no SHA-256: 64 digits and letters from a to f.", Again(key))); }
        }
        return read;
    }

    /// <summary>Ordinal order, so that two branches seldom touch one line.</summary>
    public static string Write(IReadOnlyDictionary<string, AuditSignature> signatures)
    {
        var text = new StringBuilder();
        foreach (var (id, signed) in signatures.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {SeedSection.Key(id)}: {{date: {signed.Date}, by: {YamlString.Of(signed.By)}, sha256: {signed.Sha256}{(signed.Sheet > 1 ? string.Create(CultureInfo.InvariantCulture, $", sheet: {signed.Sheet}") : "")}}}\n");
        }
        return text.ToString();
    }

    private static string Again(Located<string> id) => $"Run digest audit {id.Value}, read the sheet, and sign it again.";
}
