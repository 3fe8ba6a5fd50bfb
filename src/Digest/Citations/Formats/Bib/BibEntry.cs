using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>An entry as it stands in the file: values are TeX, macros put in.</summary>
/// <param name="Type">In lower case.</param>
/// <param name="Fields">Names in lower case, in the file's order; a name may stand twice.</param>
internal sealed record BibEntry(Located<string> Type, Located<string> Key, IReadOnlyList<(string Name, Located<string> Value)> Fields)
{
    public Located<string>? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name == name) { return field.Value; }
            }
            return null;
        }
    }
}
