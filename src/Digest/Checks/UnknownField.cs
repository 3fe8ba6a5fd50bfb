using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Names in <c>not_stated</c> and <c>not_recorded</c> that are no keys of the record's kind.</summary>
internal static class UnknownField
{
    private static readonly Rule Rule = new("unknown-field", Severity.Error,
        "not_stated or not_recorded names a key that the kind does not have.",
        "The page would then not say what is missing.",
        "not_stated: [citation.isued]      # did you mean 'citation.issued'?");

    public static Check Check { get; } = new(Rule, site => site.With(RecordTraits.Gaps).SelectMany(record => record.Head.NotStated.Concat(record.Head.NotRecorded).Select(name => Judge(record, name))).OfType<Diagnostic>());

    private static Diagnostic? Judge(Record record, Located<string> name)
    {
        var schema = AllKinds.For(record.Kind.Like).Schema;
        foreach (string part in name.Value.Split('.'))
        {
            if (schema?[part] is { } field) { schema = field.Keys; continue; }
            string help = schema is null ? $"'{name.Value[..(name.Value.Length - part.Length - 1)]}' has no keys below it." : Suggestion.For(part, schema.Fields.Select(known => known.Name)) ?? $"Keys of {schema.Name}: {string.Join(", ", schema.Fields.Select(known => known.Name).Take(40))}.";
            return Rule.At(name.Span, $"'{name.Value}' is no key of {AllKinds.For(record.Kind.Like).Schema.Name}.", help);
        }
        return null;
    }
}
