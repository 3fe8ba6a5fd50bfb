using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>What the name of a translation says: <c>x.zh.md</c> is <c>x.md</c> in Chinese.</summary>
/// <param name="Lang">As <c>languages</c> has it.</param>
/// <param name="OriginalPath">The input file of the original.</param>
internal sealed record TranslationPath(string Lang, string OriginalPath)
{
    public static readonly Rule Unlisted = new("unlisted-language", Severity.Error,
        "A file is named like a translation into a language that the digest does not have.",
        "The tag before .md makes a file a translation; without its language among languages nobody would ever see it.",
        "# input/claims/a.fr.md, and in digest.yml:\nlanguages: [fr]");

    /// <returns>Null where the name is that of no translation; <paramref name="fault"/> says where it was meant to be one.</returns>
    public static TranslationPath? Of(string path, DigestConfig config, out Diagnostic? fault)
    {
        fault = null;
        string name = path[(path.LastIndexOf('/') + 1)..^".md".Length];
        int dot = name.LastIndexOf('.');
        if (dot <= 0) { return null; }
        string tag = name[(dot + 1)..].InForm(NormalizationForm.FormC), original = path[..^(name.Length - dot + ".md".Length)] + ".md";
        if (config.Languages.FirstOrDefault(language => string.Equals(language.Tag.Value, tag, StringComparison.OrdinalIgnoreCase)) is { } known) { return new TranslationPath(known.Tag.Value, original); }
        // "report.v2" is no tag; "report.fr" is one, whether the digest has French or not.
        if (!IsTag(tag)) { return null; }
        fault = string.Equals(tag, config.Language, StringComparison.OrdinalIgnoreCase)
            ? Unlisted.At(Span.StartOf(path), $"'{name}.md' is named like a translation into '{tag}', which is the digest's own language.", $"Name it {name[..dot]}.md. If a record has that name already, the digest's 'language' was another when it was written: give that one the name of its own language first ({name[..dot]}.TAG.md, with TAG among 'languages'), or write 'language' as it was.")
            : Unlisted.At(Span.StartOf(path), $"'{name}.md' is named like a translation into '{tag}', which is not among the digest's languages.", $"Add it to digest.yml, languages: [{string.Join(", ", config.Languages.Select(language => language.Tag.Value).Append(tag))}], or rename the file: a name holds no dot.");
        return null;
    }

    /// <summary>A primary language subtag of two or three letters, and subtags that may follow it (RFC 5646).</summary>
    private static bool IsTag(string tag)
    {
        string[] parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
