using System.Globalization;
using System.Text;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Signatures in <c>input/digest.lock</c>: reads them, and writes that section anew, the rest of the file as it is.</summary>
internal static class AuditLock
{
    private const string Header = "# Written by digest, read at every build: commit it.\n";
    private const string Key = "audits";

    public static SortedDictionary<string, AuditSignature> Read(IReadOnlyList<InputFile> files, ICollection<Diagnostic> diagnostics) =>
        Find(files) is { } file && Map(file, diagnostics) is { } map ? LockFields.Audits(map, diagnostics) : new(StringComparer.Ordinal);

    /// <summary>The whole file with these signatures; ordinal order, so that two branches seldom touch the same line.</summary>
    /// <returns>Null, with diagnostics, where the file cannot be read.</returns>
    public static byte[]? With(IReadOnlyList<InputFile> files, IReadOnlyDictionary<string, AuditSignature> signatures, ICollection<Diagnostic> diagnostics)
    {
        string section = Section(signatures);
        if (Find(files) is not { } file || string.IsNullOrWhiteSpace(TextDecoder.Lenient(file.Bytes))) { return Encoding.UTF8.GetBytes(Header + section); }
        if (Map(file, diagnostics) is not { } map) { return null; }
        string text = TextDecoder.Lenient(file.Bytes);
        var entry = map.Entries.FirstOrDefault(entry => entry.Key.Value == Key);
        if (entry is null) { return Encoding.UTF8.GetBytes(text.TrimEnd('\n', '\r') + "\n" + section); }
        int end = entry.Value is ListNode { Items: [.., var last] } ? last.Span.Offset + last.Span.Length : entry.Value.Span.Offset + entry.Value.Span.Length;
        int line = text.IndexOf('\n', Math.Min(text.Length, Math.Max(0, end - 1)));
        return Encoding.UTF8.GetBytes(text[..entry.Key.Span.Offset] + section + (line < 0 ? "" : text[(line + 1)..]));
    }

    private static string Section(IReadOnlyDictionary<string, AuditSignature> signatures)
    {
        var text = new StringBuilder($"{Key}:\n");
        foreach (var signed in signatures.Values.OrderBy(signed => signed.Person.Value, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{person: {Quoted(signed.Person.Value)}, date: {signed.Date}, by: {Quoted(signed.By)}, sha256: {signed.Sha256}}}\n");
        }
        return text.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static InputFile? Find(IReadOnlyList<InputFile> files) => files.FirstOrDefault(file => file.Role == InputRole.Lock);

    private static MapNode? Map(InputFile file, ICollection<Diagnostic> diagnostics) =>
        TextDecoder.Decode(file, diagnostics) is { } text && !string.IsNullOrWhiteSpace(text) ? YamlReader.Read(file.Path, text, .., diagnostics) : null;
}
