using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Why a value is not there: the record says so of each field, or says nothing.</summary>
internal static class MissingWords
{
    /// <param name="field">As the record's <c>not_stated</c> and <c>not_recorded</c> name it: <c>date</c>, <c>citation.issued</c>.</param>
    public static string Of(Words words, Record record, string field) =>
        Holds(record.Head.NotStated, field) ? words["missing.not_stated"]
        : Holds(record.Head.NotRecorded, field) ? words["missing.not_recorded"]
        : words["missing.not_given"];

    public static Html Html(Words words, Record record, string field) => Markup.Missing(Of(words, record, field));

    private static bool Holds(IReadOnlyList<Located<string>> fields, string field) => fields.Any(name => name.Value == field);
}
