using Digest.Model;

namespace Digest.Cli.Previewing;

/// <summary>Media types as GitHub Pages sends them.</summary>
internal static class FileTypes
{
    public static string Of(string path) => MediaTypes.Of(path) is var type && (type == "application/json" || MediaTypes.NeedsCharset(type)) ? type + "; charset=utf-8" : type;
}
