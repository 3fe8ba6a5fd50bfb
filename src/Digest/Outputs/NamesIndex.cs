using System.Globalization;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>All entities of a kind by the first letter of their names.</summary>
internal sealed class NamesIndex
{
    private const double PageLimit = 400;
    /// <summary>Of more letters than these, as Chinese names have, a page lists its own alone: all of them would outweigh the names.</summary>
    private const int MostLetters = 200;
    private readonly KindInfo kind;
    private readonly List<(string Letter, IReadOnlyList<Record> Items)> letters;

    public NamesIndex(Site site, KindInfo kind)
    {
        this.kind = kind;
        letters = [.. site.Records.Where(record => record.Kind == kind)
            .Select(record => (record, key: Model.SortKey.Of(record.Title))).OrderBy(name => name.key, StringComparer.Ordinal).ThenBy(name => name.record.Id, StringComparer.Ordinal)
            .GroupBy(name => Model.SortKey.Of(Letter(Model.SortKey.Letters(name.record.Title))), name => name.record, StringComparer.Ordinal)
            // Forms of one letter, as Arabic and Persian have them, stand under the first of them.
            .Select(group => (Letter(Model.SortKey.Letters(group.First().Title)), (IReadOnlyList<Record>)group.ToList()))];
        Pages = Slices.Of(letters, _ => 1, PageLimit);
    }

    public IReadOnlyList<IReadOnlyList<Slice<string, Record>>> Pages { get; }

    /// <summary>Template <c>names</c>.</summary>
    public View Of(PageScope scope, string title, int page)
    {
        string first = $"{kind.Folder}/index.html";
        return new View
        {
            ["title"] = title,
            ["count"] = letters.Sum(letter => letter.Items.Count),
            ["letters"] = Begins(page).Select(begin => (object?)new View { ["letter"] = begin.Letter, ["href"] = scope.Href(Slices.Address(first, begin.Page), Id(begin.Letter)) }).ToList(),
            ["groups"] = Pages[page].Select(slice => (object?)new View
            {
                ["id"] = Id(slice.Group) + (slice.IsContinued ? "-more" : ""),
                ["letter"] = slice.Group,
                ["continued"] = slice.IsContinued,
                ["names"] = slice.Items.Select(record => (object?)Name(scope, record)).ToList(),
            }).ToList(),
            ["pager"] = Slices.Pager(scope, first, page, Pages.Count),
        };
    }

    /// <summary>A name with the number of pages that link to it.</summary>
    public static View Name(PageScope scope, Record record) => new()
    {
        ["icon"] = RecordName.Icon(record),
        ["link"] = RecordName.Link(scope, record),
        ["summary"] = record.Head.Summary?.Value,
        ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, record)),
        ["count"] = scope.Site.BacklinksOf(record).Select(link => link.From).Distinct().Count(),
    };

    private IEnumerable<(string Letter, int Page)> Begins(int own) =>
        Pages.SelectMany((slices, page) => slices.Where(slice => !slice.IsContinued).Select(slice => (slice.Group, page))).Where(begin => letters.Count <= MostLetters || begin.page == own);

    private static string Letter(string key)
    {
        if (key.Length == 0) { return "#"; }
        string first = StringInfo.GetNextTextElement(key);
        return char.IsLetter(key, 0) ? first.ToUpperInvariant() : "#";
    }

    private static string Id(string letter) => letter == "#" ? "l-0" : $"l-{letter}";
}
