using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The rows of a <c>dl.facts</c>. A value that is not there has its reason; only what can never apply is left out.</summary>
internal sealed class FactsView(PageScope scope, Record record)
{
    private readonly List<object?> rows = [];

    /// <summary>Partial <c>facts</c>: each row has <c>label</c> and <c>value</c>.</summary>
    public IReadOnlyList<object?> Rows => rows;

    public FactsView Add(string key, Html value)
    {
        rows.Add(new View { ["label"] = scope.Words[key], ["value"] = value });
        return this;
    }

    public FactsView AddAll(IEnumerable<(string Key, Html Value)> all)
    {
        foreach (var (key, value) in all) { Add(key, value); }
        return this;
    }

    public FactsView AddIf(bool applies, string key, Func<Html> value) => applies ? Add(key, value()) : this;

    public FactsView Text(string key, string? text, string field) =>
        Add(key, text is null ? MissingWords.Html(scope.Words, record, field) : Lang.Inline(scope, Lang.OfRest(scope.Site, record), Markup.Text(text)));

    public FactsView Links(string key, IReadOnlyList<Record> targets, string field) =>
        Add(key, targets.Count == 0 ? MissingWords.Html(scope.Words, record, field) : RecordName.Links(scope, targets));

    /// <summary>The first of many, and how many there are.</summary>
    /// <param name="areLinking">All of them are among the pages that link here.</param>
    public FactsView Many(string key, IReadOnlyList<Record> targets, int most, bool areLinking) => AddIf(targets.Count > 0, key, () => targets.Count <= most ? RecordName.Links(scope, targets)
        : Markup.Concat("<br>", [RecordName.Links(scope, targets.Take(most)), Markup.Text(scope.Words.Format(areLinking ? "list.first_of_links" : "list.first_of", ("shown", scope.Words.Number(most)), ("total", scope.Words.Number(targets.Count))))]));

    public FactsView Date(string key, Dating dating, string field) => Add(key, Markup.Concat("<br>", [DateView.Line(scope, record, dating, field, withNote: true), .. DateView.Accounts(scope, dating)]));
}
