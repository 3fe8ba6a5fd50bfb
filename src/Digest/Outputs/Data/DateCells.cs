using Digest.Kinds;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Data;

/// <summary>A date in the cells of a table.</summary>
internal static class DateCells
{
    /// <summary>What <see cref="Of"/> fills.</summary>
    public static readonly string[] Columns = ["date", "earliest", "latest", "words", "basis", "note"];

    /// <summary>EDTF text, the first and the last possible day, the date in words, a word of front matter (or <c>unsourced</c>) for how it is known, and why; without a date the words alone, which say why there is none.</summary>
    /// <param name="field">The key in the record, for the reason why there is none.</param>
    public static string?[] Of(PageScope scope, Record record, Dating dating, string field = "date") => dating.Value is not { } date
        ? [null, null, null, MissingWords.Of(scope.Words, record, field), null, null]
        : [date.ToString(), date.Earliest?.ToString(), (Lasting.Of(dating) ?? date).Latest?.ToString(), date.ToWords(scope.Words.Dates), Vocabulary.WordFor(dating.Basis), dating.Note?.Value];
}
