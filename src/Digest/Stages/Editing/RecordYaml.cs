using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages.Editing;

/// <summary>A record's or a translation's file with its front matter as nodes.</summary>
internal sealed record RecordYaml(InputFile File, string Text, MapNode Map, Schema Schema)
{
    /// <returns>Null where the front matter cannot be read.</returns>
    public static RecordYaml? Of(InputFile file, Schema schema)
    {
        var faults = new List<Diagnostic>();
        if (TextDecoder.Decode(file, faults) is not { } text || Fence.Find(file.Path, text, faults) is not { HasFrontMatter: true } fence) { return null; }
        return YamlReader.Read(file.Path, text, fence.Start..(fence.Start + fence.Length), faults) is { } map ? new RecordYaml(file, text, map, schema) : null;
    }
}
