using Digest.Model;

namespace Digest.Protection;

/// <summary>What is published in the place of protected terms: the entry's own words, else one word for all, so that nothing tells how long the term is.</summary>
/// <param name="fallback">For entries that have none: <c>[withheld]</c> in the words of the interface.</param>
internal sealed class Replacements(ProtectedTerms terms, string fallback)
{
    /// <summary>What stands instead of one term may form another with what is around it.</summary>
    private const int MostRounds = 4;

    public ProtectedTerms Terms => terms;

    public string Fallback => fallback;

    public string For(int rule) => terms.Rules[rule - 1].Replacement ?? fallback;

    /// <summary>Every place of a text, with what is to stand there; ascending and apart.</summary>
    public IReadOnlyList<TextEdit> Edits(string text) => Edits(terms.Find(text));

    /// <summary>As <see cref="Edits(string)"/>, in a text as an author wrote it: character references and markup do not hide a term.</summary>
    public IReadOnlyList<TextEdit> SourceEdits(string text) => Edits(Undisguised.Find(terms, text));

    /// <summary>The text to publish; the same text where there is no term in it.</summary>
    public string Of(string text)
    {
        // Most texts hold none, and that is told faster than where.
        if (terms.FirstRule(text) is null && !BrokenWords.In(text)) { return text; }
        for (int round = 0; round < MostRounds; round++)
        {
            if (terms.Find(text) is not { Count: > 0 } hits) { return text; }
            text = TextEdit.Apply(text, Edits(hits));
        }
        return terms.FirstRule(text) is null ? text : fallback;
    }

    private TextEdit[] Edits(IReadOnlyList<TermHit> hits) => hits.Count == 0 ? [] : [.. hits.Select(hit => new TextEdit(hit.Start, hit.Length, For(hit.Rule)))];
}
