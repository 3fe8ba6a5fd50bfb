namespace Digest.Citations.Formats;

/// <summary>Where a format holds a variable, by the item's type.</summary>
/// <remarks>Written <c>"number@periodical, issue"</c>: the first whose group has the type; a name without a group is for every other type.</remarks>
internal sealed class Places
{
    private static readonly Dictionary<string, string[]> Groups = new(StringComparer.Ordinal)
    {
        ["periodical"] = ["article", "article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book"],
        ["part"] = ["chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference", "figure"],
        ["book"] = ["book", "classic", "collection", "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"],
        ["institutional"] = ["report", "thesis"],
        ["online"] = ["webpage", "post", "post-weblog", "dataset", "software"],
        ["monograph"] = ["book", "classic", "collection", "pamphlet", "report"],
        ["legal"] = ["bill", "hearing", "legal_case", "legislation", "patent", "regulation", "standard", "treaty"],
    };

    private readonly List<(string Name, string? Group)> all;

    /// <summary>Names of groups with what they mean, for a table.</summary>
    public static IEnumerable<(string Name, string Types)> AllGroups =>
    [
        .. Groups.Select(group => (group.Key, string.Join(", ", group.Value.Select(type => $"`{type}`")))),
        ("contained", "all but those of *monograph*"), ("numbered", "all but those of *book*"), ("published", "all but those of *legal*"),
    ];

    private Places(List<(string, string?)> all) => this.all = all;

    public static Places? Read(string? written) => written is null ? null
        : new Places([.. written.Split(", ").Select(one => one.Split('@')).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : null))]);

    public IEnumerable<string> Names => all.Select(one => one.Name);

    /// <summary>Null: an item of this type has no place for it.</summary>
    public string? Of(string type)
    {
        foreach (var (name, group) in all)
        {
            if (group is null || Has(group, type)) { return name; }
        }
        return null;
    }

    /// <summary>For a table: each name, with the types that it is for.</summary>
    public IEnumerable<(string Name, string? Types)> Told() => all.Select(one => (one.Name, one.Group));

    private static bool Has(string group, string type) => group switch
    {
        "published" => !Groups["legal"].Contains(type),
        "contained" => !Groups["monograph"].Contains(type),
        "numbered" => !Groups["book"].Contains(type),
        _ => Groups[group].Contains(type),
    };
}
