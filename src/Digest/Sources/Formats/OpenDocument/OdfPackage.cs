using System.IO.Compression;
using System.Xml;
using Digest.Model;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>An OpenDocument file that is open: a zip file of parts (ODF 1.3, part 2).</summary>
internal sealed class OdfPackage : IDisposable
{
    private const string Manifest = "META-INF/manifest.xml", MimeType = "mimetype", Types = "application/vnd.oasis.opendocument.";

    private readonly ZipArchive _archive;
    private readonly InputFile _file;
    /// <summary>Of the entries of the manifest: what each is.</summary>
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    private OdfPackage(InputFile file) => (_file, _archive) = (file, new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read));

    /// <param name="kind">What it is to be, as its type has it: <c>text</c>, <c>presentation</c>.</param>
    /// <exception cref="UnreadableSeed">It is encrypted, something else, or no document at all.</exception>
    public static OdfPackage Open(InputFile file, string kind)
    {
        if (file.Bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) { throw SeedRules.Protected(file, ", or is a document of another program under this ending"); }
        ZipLimits.Check(file);
        var package = new OdfPackage(file);
        try
        {
            // Also of a package that lies as a whole in an encrypted part.
            if (package.ReadManifest()) { throw SeedRules.Protected(file, ""); }
            if (package.Declared() is { } type && type != Types + kind && type != $"{Types}{kind}-template")
            {
                throw SeedRules.Damaged(file, $"it says of itself that it is {SeedRules.Shorten(type)}, which is another kind of document than its ending tells");
            }
            return package;
        }
        catch { package.Dispose(); throw; }
    }

    /// <exception cref="UnreadableSeed">There are two: programs differ in which of them they show.</exception>
    public Stream? Part(string name)
    {
        ZipArchiveEntry? found = null;
        foreach (var entry in _archive.Entries)
        {
            if (!entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase)) { continue; }
            if (found is not null) { throw SeedRules.Damaged(_file, $"it holds {name} twice"); }
            found = entry;
        }
        return found?.Open();
    }

    /// <summary>What an embedded object is, as the manifest says: <c>chart</c>, <c>formula</c>, <c>spreadsheet</c>; empty: it does not.</summary>
    /// <param name="address">As the text has it: <c>./Object 1</c>.</param>
    public string ObjectKind(string? address)
    {
        string path = (address ?? "").StartsWith("./", StringComparison.Ordinal) ? address![2..] : address ?? "";
        string type = _types.GetValueOrDefault(path.TrimEnd('/') + "/") ?? _types.GetValueOrDefault(path) ?? "";
        return type.StartsWith(Types, StringComparison.Ordinal) ? type[Types.Length..] : "";
    }

    public void Dispose() => _archive.Dispose();

    /// <returns>Something in it is encrypted.</returns>
    private bool ReadManifest()
    {
        using var manifest = Part(Manifest);
        if (manifest is null) { return false; }
        foreach (var node in OdfReader.Walk(manifest, _file, DtdProcessing.Ignore))
        {
            if (node.Step != OdfStep.Start) { continue; }
            if (node.Name == "manifest:encryption-data") { return true; }
            if (node.Name == "manifest:file-entry" && node["manifest:full-path"] is { } path) { _types[path] = node["manifest:media-type"] ?? ""; }
        }
        return false;
    }

    private string? Declared()
    {
        using var part = Part(MimeType);
        if (part is null) { return _types.GetValueOrDefault("/") is { Length: > 0 } type ? type : null; }
        using var reader = new StreamReader(part);
        char[] start = new char[120];
        return new string(start, 0, reader.ReadBlock(start)).Trim();
    }
}
