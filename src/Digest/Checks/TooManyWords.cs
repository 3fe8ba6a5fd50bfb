using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Sources of which the site shows more words than their rights allow.</summary>
internal static class TooManyWords
{
    private static readonly Rule Rule = new("too-many-words", Severity.Error,
        "The site shows more words of a source than rights.max_words allows.",
        "Excerpts are lawful in measure; the measure is the curator's promise to the publisher.",
        "max_words: 100      # and 130 words are quoted");

    public static Check Check { get; } = new(Rule, site => site.Of<Source>()
        .Where(source => source.Rights.MaxWords is { } most && site.Uses[source].ShownWords > most.Value)
        .Select(source => Rule.At(source.Rights.MaxWords!.Value.Span, $"The site shows {site.Uses[source].ShownWords} words of '{source.Id}'; {source.Rights.MaxWords.Value.Value} are allowed.",
            "Shorten quotes, set show: false on some, or agree a higher number with the holder of the rights.")));
}
