using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Kinds;

/// <summary><c>feeds</c> of <c>input/digest.yml</c>: which feeds the site has, and what stands in them.</summary>
internal static class FeedFields
{
    private const string Pages = "pages";

    public static readonly Schema Keys = new("feeds",
        Field.Number("entries", "How many entries a feed has at most, the newest: 1 to 500; 50 unless said otherwise."),
        Field.Texts("kinds", "The kinds of records whose new ones are announced, by their folders: claims, sources, pages …; all unless said otherwise."),
        Field.Flag("new", "false: no feed of new records (feed.xml, feed.json)."),
        Field.Flag("corrections", "false: no feed of corrections (corrections.xml, corrections.json)."),
        Field.Flag("topics", "false: no feeds of topics (topics/ID.xml, topics/ID.json)."));

    public static FeedSettings Read(FieldReader fields)
    {
        if (fields.Value("feeds") is ScalarNode { Text: "false" }) { return FeedSettings.Off; }
        if (fields.Value("feeds") is ScalarNode { Text: "true" } || fields.Map("feeds") is not { } feeds) { return new FeedSettings(); }
        return new FeedSettings(feeds.Flag("new") ?? true, feeds.Flag("corrections") ?? true, feeds.Flag("topics") ?? true)
        {
            Entries = Entries(feeds) ?? new FeedSettings().Entries,
            Kinds = Kinds(feeds, Folders(fields)),
        };
    }

    private static int? Entries(FieldReader feeds)
    {
        if (feeds.Number("entries") is not { } given) { return null; }
        if (given.Value is >= FeedSettings.FewestEntries and <= FeedSettings.MostEntries) { return given.Value; }
        feeds.Diagnostics.Add(FieldRules.BadNumber.At(given.Span, $"'entries' is {given.Value}, but must be {FeedSettings.FewestEntries} to {FeedSettings.MostEntries}.", "Programs ask for a feed every hour: write how many of the newest entries it has, or leave the key out for 50. For no feed at all write feeds: false."));
        return null;
    }

    private static HashSet<string>? Kinds(FieldReader feeds, List<string> folders)
    {
        var given = feeds.Texts("kinds");
        if (given.Count == 0) { return null; }
        foreach (var word in given.Where(word => !folders.Contains(word.Value, StringComparer.Ordinal)))
        {
            feeds.Diagnostics.Add(FieldRules.UnknownWord.At(word.Span, $"'{word.Value}' is no folder of a kind.", Suggestion.For(word.Value, folders) ?? $"Write one or more of {string.Join(", ", folders)}."));
        }
        return [.. given.Select(word => word.Value)];
    }

    /// <summary>Those of the digest's own kinds, too, however they may be written.</summary>
    private static List<string> Folders(FieldReader fields)
    {
        var own = fields.Value("kinds") switch { ListNode list => list.Items, { } one => [one], null => [] };
        return [.. AllKinds.Definitions.Select(kind => kind.Info.Folder).Where(folder => folder.Length > 0), Pages,
            .. own.OfType<MapNode>().Select(map => map["folder"]).OfType<ScalarNode>().Select(folder => folder.Text.Trim('/'))];
    }
}
