using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>The files of a theme that are text, and so must be UTF-8: templates, styles, scripts, and what goes into editions.</summary>
internal static class ThemeTexts
{
    /// <returns>False, with diagnostics, where one of the digest's own is not.</returns>
    public static bool AreReadable(IReadOnlyList<InputFile> files, ICollection<Diagnostic> diagnostics)
    {
        bool areReadable = true;
        foreach (var file in files)
        {
            if (file.BuiltIn || !IsText(file)) { continue; }
            string? text = TextDecoder.Decode(file, diagnostics);
            var conflict = text is null ? null : MergeConflict.In(file.Path, text);
            if (conflict is not null) { diagnostics.Add(conflict); }
            if (text is null || conflict is not null) { areReadable = false; }
        }
        return areReadable;
    }

    private static bool IsText(InputFile file) => file.Role == InputRole.Template
        || (file.Role == InputRole.Asset && file.Path.StartsWith("theme/", StringComparison.Ordinal) && Path.GetExtension(file.Path).ToLowerInvariant() is ".css" or ".js");
}
