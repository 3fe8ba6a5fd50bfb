using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Proper names in a statement that neither its quotes nor the records it names have.</summary>
internal static class UnquotedName
{
    private static readonly Rule Rule = new("unquoted-name", Severity.Warning,
        "A proper name in a statement is neither in its quotes nor the name of a record that it is about.",
        "Who is named is what a hostile reader checks next after figures. Titles and aliases count of everything that the record names: concerns, conduct_of, speakers, documents, places and participants. \"Chinese\" and \"China\", a plural, an acronym and the words it stands for count as one name. A capital at the start of a sentence shows a name only where the digest knows it as one.",
        "statement: The detentions were ordered in Beijing.\nquotes: [{source: report, exact: \"the detentions were ordered\"}]\n# mend: name the place in 'concerns', or leave the name out");

    public static StatementCheck Check { get; } = new(Rule, site =>
    {
        var known = AllLanguages.List.ToDictionary(language => language, language => KnownNames(site, language));
        return statement => In(site, statement, known[statement.Language]);
    });

    private static IEnumerable<Diagnostic> In(Site site, Statement statement, HashSet<string> known)
    {
        var runs = Names.In(statement.Text, statement.Language, known);
        if (runs.Count == 0) { yield break; }
        var evidence = statement.Quotes.Select(quote => quote.Text).Concat(RelatedNames.Of(site, statement.Owner).Select(name => new Text(name))).ToList();
        var stems = evidence.SelectMany(text => text.Words).Select(word => statement.Language.Names.Stem(word.Folded)).ToHashSet(StringComparer.Ordinal);
        foreach (var (first, last) in runs)
        {
            var foreign = Enumerable.Range(first, last - first + 1).Where(at => !Names.IsPlain(statement.Text, statement.Language, at) && !stems.Contains(statement.Language.Names.Stem(statement.Text.Words[at].Folded))).ToList();
            if (foreign.Count == 0 || Names.IsAbbreviated(statement.Text, first, last, evidence, statement.Language)) { continue; }
            yield return Rule.At(statement.At(foreign[0], foreign[^1]), $"The name '{statement.Text.Between(foreign[0], foreign[^1])}' is in no quote of this statement, and no record that it names has it.",
                "Name its record in 'concerns' (or add the name to that record's aliases), quote the words that have it, or leave it out.");
        }
    }

    /// <summary>Words with a capital in the names of the digest's people, organisations, groups and places.</summary>
    private static HashSet<string> KnownNames(Site site, Language language) => site.Of<Entity>().Where(entity => entity.Kind.Like != RecordKind.Topic)
        .SelectMany(entity => entity.Head.Aliases.Select(alias => alias.Text.Value).Append(entity.Title)).Select(name => new Text(name))
        .SelectMany(text => Enumerable.Range(0, text.Words.Count).Where(at => at > 0 || text.Words.Count == 1 || text.IsAcronym(at) || text.IsCapitalised(1)).Where(at => text.IsCapitalised(at) && !Names.IsPlain(text, language, at))
        .Select(at => text.Words[at].Folded)).ToHashSet(StringComparer.Ordinal);
}
