using System.Collections.Concurrent;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Pictures;
using Digest.Sources;
using Digest.Stages.Remembering;

namespace Digest.Stages;

/// <summary>Reads and cleans the pictures that published bodies show; those of drafts are not even opened.</summary>
internal sealed class ShownPictures
{
    private readonly Dictionary<string, InputFile> files;

    public ShownPictures(IReadOnlyList<InputFile> all)
    {
        files = all.Where(file => file.Role == InputRole.Asset && file.Path.StartsWith("input/", StringComparison.Ordinal)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        Paths = files.Keys.ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlySet<string> Paths { get; }

    public Dictionary<string, Picture> Read(IReadOnlyList<Record> records, (ConcurrentBag<Diagnostic> Diagnostics, BuildMemory Memory) build, CancellationToken cancel)
    {
        var first = new Dictionary<string, (InputFile File, Span Place)>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (!record.Traits.HasFlag(RecordTraits.Pictures) || record.Head.Status != PublicationStatus.Published) { continue; }
            foreach (var image in record.Head.Body.Images)
            {
                if (PicturePath.Of(record.Head.Path, image.Value).FirstOrDefault(files.ContainsKey) is { } path) { first.TryAdd(path, (files[path], image.Span)); }
            }
        }
        var pictures = new ConcurrentDictionary<string, Picture>(StringComparer.Ordinal);
        Parallel.ForEach(first.Values, new ParallelOptions { CancellationToken = cancel }, shown =>
        {
            Picture? picture;
            PictureFault? fault;
            try { (picture, fault) = build.Memory.Pictures.Of(new Identity(shown.File), () => Read(shown.File, build.Memory)); }
            catch (ChangedWhileRead changed) { build.Diagnostics.Add(SeedRules.ChangingFile.At(shown.Place, changed.Message, ChangedWhileRead.Help)); return; }
            if (picture is not null) { pictures[shown.File.Path] = picture; }
            if (fault is not null) { build.Diagnostics.Add(PictureRules.BadPicture.At(shown.Place, $"The picture '{shown.File.Path}' {fault.Message}.", fault.Help)); }
        });
        var read = new Dictionary<string, Picture>(pictures, StringComparer.Ordinal);
        if (read.Values.FirstOrDefault(picture => picture.Widths.Count > 0) is { } large && !Copies.CanBeMade())
        {
            build.Diagnostics.Add(PictureRules.Unresized.At(first[large.Path].Place, $"Smaller copies of '{large.Path}' and of other photographs cannot be made on this machine; pages show them whole.", "Build on a usual system (Linux, macOS, Windows), with the files that came beside the program, or make the pictures smaller yourself."));
            foreach (string path in read.Keys.ToList()) { read[path] = read[path] with { Widths = [] }; }
        }
        return read;
    }

    /// <summary>For one build alone its bytes stay on disk, and are made again when they are written; a preview's last good site shows them, whatever becomes of the file.</summary>
    private static (Picture?, PictureFault?) Read(InputFile file, BuildMemory memory)
    {
        try
        {
            var picture = PictureFile.Read(file.Path, file.Bytes);
            string hash = picture.Hash;
            if (memory.EndsWithBuild) { picture = picture with { Make = () => PictureFile.Read(file.Path, file.Bytes).Bytes }; }
            return (memory.Work is { } work ? picture with { Copy = (width, make) => work.Of(hash, $"copy {width}", make) } : picture, null);
        }
        catch (PictureFault fault) { return (null, fault); }
    }
}
