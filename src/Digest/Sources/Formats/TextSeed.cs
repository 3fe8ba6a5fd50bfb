using Digest.Model;

namespace Digest.Sources.Formats;

/// <summary>Text files: plain text as it is, Markdown as its rendered text.</summary>
internal static class TextSeed
{
    public static SeedContent Read(InputFile file, SeedKind kind, SeedContext context)
    {
        var (text, name) = Decode(file, SeedEncoding.Decode(file.Bytes, context.Source.Custody?.Encoding?.Value));
        return new SeedContent(kind == SeedKind.Markdown ? context.Texts.Markdown(text) : text, new SeedFormat(kind, name), []);
    }

    public static (string Text, string Name) Decode(InputFile file, SeedEncoding decoded) =>
        decoded.Text is { } text ? (text, decoded.Name) : throw SeedRules.NotDecoded(file, decoded);
}
