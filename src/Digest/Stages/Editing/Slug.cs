using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Stages.Editing;

/// <summary>Ids made of titles, readable in any script: Latin letters lose their marks, all other writing keeps its own.</summary>
internal static class Slug
{
    /// <summary>UTF-16 units; a name in any script then fits the file systems' 255 bytes, with a number and an ending behind it.</summary>
    private const int Longest = 60;

    /// <summary>Names that the program gives to pages of its own.</summary>
    private static readonly string[] Pages = ["index", "timeline", "corrections", "gaps", "evidence", "reading-safely", "404", "bibliography", "cite", "offline", "search", "data", "assets", "editions", "previews"];

    /// <summary>Every name that a new record may not have, in any letter case.</summary>
    public static HashSet<string> Taken(Workplace place)
    {
        var taken = new HashSet<string>(Pages, StringComparer.OrdinalIgnoreCase);
        if (place.Digest is not { } digest) { return taken; }
        taken.UnionWith(digest.Records.Select(record => record.Id));
        taken.UnionWith(digest.Kinds.Select(kind => kind.Folder));
        // A file that is no record takes its name all the same.
        taken.UnionWith(place.ByPath.Keys.Where(path => path.StartsWith("input/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path).InForm()));
        return taken;
    }

    /// <summary>Empty where the text has neither letter nor digit.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (string word in Words(text))
        {
            int room = Longest - slug.Length - (slug.Length > 0 ? 1 : 0);
            if (word.Length > room && slug.Length > 0) { break; }
            if (slug.Length > 0) { slug.Append('-'); }
            slug.Append(word.Length <= room ? word : Cut(word, room));
        }
        return slug.ToString();
    }

    /// <summary>The id itself, or the first of <c>id-2</c>, <c>id-3</c> … that is free, and may name a record.</summary>
    public static string Free(string id, IReadOnlySet<string> taken)
    {
        for (int number = 1; ; number++)
        {
            string free = number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            if (!taken.Contains(free) && RecordPath.MayName(free)) { return free; }
        }
    }

    private static string Cut(string word, int length)
    {
        var made = new StringBuilder();
        foreach (var element in StringInfo.GetTextElementEnumerator(word).AsElements())
        {
            if (made.Length + element.Length > length) { break; }
            made.Append(element);
        }
        return made.ToString();
    }

    private static IEnumerable<string> AsElements(this TextElementEnumerator elements)
    {
        while (elements.MoveNext()) { yield return elements.GetTextElement(); }
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        bool isLatin = false;
        foreach (var rune in text.InForm(NormalizationForm.FormKD).EnumerateRunes())
        {
            bool isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (Rune.IsLetterOrDigit(rune))
            {
                isLatin = rune.Value < 0x250;
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (isMark) { if (!isLatin && word.Length > 0) { word.Append(rune); } }
            // The apostrophe of O'Neil parts no word.
            else if (rune.Value is not ('\'' or '’' or 'ʼ') && word.Length > 0)
            {
                yield return word.ToString().InForm();
                word.Clear();
            }
        }
        if (word.Length > 0) { yield return word.ToString().InForm(); }
    }
}
