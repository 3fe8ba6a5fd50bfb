using Digest.Model;
using Digest.Stages.Importing;

namespace Digest.Stages.Editing;

/// <summary>A document that must not be public is taken in. Its record is committed and published: what that says was given by the curator, never by the file or its name.</summary>
internal static class RestrictedDocument
{
    public static bool IsOne(Workplace place, NewSourceRequest request) => request.IsRestricted || Custody.IsInRestrictedFolder(Standing(place, request));

    /// <summary>The request with a title, an id and a file's name that tell nothing but what was given.</summary>
    /// <returns>With the reason where that cannot be.</returns>
    public static (NewSourceRequest Request, NewSourcePlan? Refused) Untold(Workplace place, NewSourceRequest request)
    {
        string title = CitationYaml.Clean(request.Title ?? "");
        if (title.Length == 0)
        {
            return Refuse("a restricted document needs a title that you give: its own, and its file's name, could tell what must stay private",
                "The record is committed and published. Name the document so that it tells nothing: --title \"Interview A\". Its id and its name in seeds/restricted/ are made of that.");
        }
        string id = NewSource.IdOf(title, request, Slug.Taken(place));
        var untold = request with { IsRestricted = true, Title = title, Id = id, Name = id + Path.GetExtension(request.Name).ToLowerInvariant() };
        return Standing(place, request) is { } path ? Placed(place, untold, path) : (untold, null);
    }

    /// <summary>The document stands in seeds/ already, under a name that somebody gave it.</summary>
    private static (NewSourceRequest Request, NewSourcePlan? Refused) Placed(Workplace place, NewSourceRequest untold, string path)
    {
        if (NewSource.Known(place, path) is { } known) { return (untold, known); }
        string neutral = NewSource.SeedName(untold), name = path[(path.LastIndexOf('/') + 1)..];
        if (!Custody.IsInRestrictedFolder(path)) { return Refuse($"the same document stands in {path}, where git does not leave it out", $"Move it to {Custody.RestrictedFolder}{neutral}. If git holds it already, seeds/README.md says what to do."); }
        return name == neutral || name == untold.As ? (untold with { There = path }, null)
            : Refuse($"the record would name the document's file, '{name}', and a record is committed", $"Rename it to {neutral}; or write --as \"{name}\", if that name tells nothing of the document.");
    }

    /// <summary>Where the same document stands in seeds/ already; null: nowhere.</summary>
    private static string? Standing(Workplace place, NewSourceRequest request) =>
        request.There ?? place.Files.FirstOrDefault(file => file.Role == InputRole.Seed && file.Length == request.Bytes.Length && file.Holds(request.Bytes))?.Path;

    private static (NewSourceRequest Request, NewSourcePlan? Refused) Refuse(string why, string help) => (new NewSourceRequest("", [], default), NewSourcePlan.Refuse(why, help));
}
