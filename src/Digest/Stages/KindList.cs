using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages;

/// <summary>The kinds of this digest: the built-in ones, then its own, pages last.</summary>
internal static class KindList
{
    public static readonly Rule KindTaken = new("kind-taken", Severity.Error,
        "A kind of the digest's own names a folder that is taken or cannot be an address.",
        "Two kinds in one folder could not be told apart.",
        "kinds:\n  - {folder: claims, …}      # claims/ is built in");

    private static readonly string[] Taken = ["data", "assets", "editions", "timeline", "index", ""];

    public static IReadOnlyList<KindInfo> Of(DigestConfig config, ICollection<Diagnostic> diagnostics)
    {
        var kinds = AllKinds.Definitions.Select(definition => definition.Info).Where(kind => kind.Like != RecordKind.Page).ToList();
        var folders = kinds.Select(kind => kind.Folder).Concat(Taken).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var own in config.Kinds)
        {
            if (folders.Add(own.Folder) && own.Folder.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') && !DeviceName.Is(own.Folder)) { kinds.Add(own); continue; }
            diagnostics.Add(KindTaken.At(own.FolderSpan, $"The folder '{own.Folder}' of a kind in digest.yml is taken or is no folder name.", "Choose another folder: letters, digits, - and _; no device of Windows (con, nul, com1 …)."));
        }
        kinds.Add(PageKind.Definition.Info);
        return kinds;
    }
}
