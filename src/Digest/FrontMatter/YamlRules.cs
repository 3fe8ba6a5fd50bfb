using Digest.Diagnostics;

namespace Digest.FrontMatter;

/// <summary>What front matter and configuration can get wrong as YAML.</summary>
internal static class YamlRules
{
    public static readonly Rule Syntax = new("yaml-syntax", Severity.Error,
        "The front matter or configuration is not valid YAML.",
        "A record is data; where its form is broken, nothing in it can be trusted to mean what its author meant.",
        "title: Detention: a summary      # wrong\ntitle: \"Detention: a summary\"    # right")
    { ComesFirst = true, HasMargin = true };

    public static readonly Rule RepeatedKey = new("repeated-key", Severity.Error,
        "A key stands twice in one map.",
        "YAML readers keep one of the two in silence; here neither is lost unseen.",
        "title: One\ntitle: Two");

    public static readonly Rule Unsupported = new("unsupported-yaml", Severity.Error,
        "Anchors, aliases, tags and several documents are not read.",
        "Aliases can make a few lines expand to gigabytes, and hide what a record says from its reader.",
        "a: &x 1\nb: *x")
    { ComesFirst = true };

    public static readonly Rule TooDeep = new("too-deep", Severity.Error,
        "Maps and lists are nested deeper than any record needs.",
        "No key of a record lies deeper than five levels; thousands of levels are an accident or an attack.",
        "[[[[[[…]]]]]]")
    { ComesFirst = true };

    public static readonly Rule TooLong = new("front-matter-too-long", Severity.Error,
        "The front matter is longer than one million characters.",
        "Data of that size is a mistake, often a missing closing fence.",
        "---\n… (a million characters) …\n---")
    { ComesFirst = true };

    public static readonly Rule SilentComment = new("yaml-comment", Severity.Warning,
        "A blank and # in unquoted text begin a comment: the rest of the line is lost.",
        "Titles such as \"Case #12\" lose their end without a word. A remark that is meant stands off by two blanks or more.",
        "title: Case #12        # YAML reads: Case\ntitle: \"Case #12\"     # right");

    public static IReadOnlyList<Rule> All { get; } = [Fence.Unclosed, Syntax, RepeatedKey, Unsupported, TooDeep, TooLong, SilentComment];
}
