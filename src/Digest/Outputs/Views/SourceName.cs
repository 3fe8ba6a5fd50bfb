using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A document in short, as readers cite it: author and year, "OHCHR 2022"; its title where one of the two is not known.</summary>
internal static class SourceName
{
    /// <summary>In the given order; where two would read alike, each has its title behind it.</summary>
    public static IReadOnlyList<Html> Of(PageScope scope, IReadOnlyList<Source> sources)
    {
        var names = sources.Select(source => Short(scope, source)).ToList();
        var alike = names.OfType<Html>().CountBy(name => name.Text, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return [.. sources.Select((source, i) => names[i] switch
        {
            null => RecordName.Link(scope, source),
            { } name when alike.Contains(name.Text) => Basis(scope, source, Markup.Format(scope.Words, "origins.titled", ("name", name), ("title", RecordName.Link(scope, source)))),
            { } name => Basis(scope, source, Markup.Link(scope.Href(source), name)),
        })];
    }

    private static Html? Short(PageScope scope, Source source)
    {
        var by = scope.Site.Find<Entity>(source.By);
        if (by.Count == 0 || Year(scope.Words, source) is not { } year) { return null; }
        var names = by.Select(entity => RecordName.ShortTitle(scope, entity)).Aggregate((first, second) => Markup.List(scope.Words, [first, second]));
        return Markup.Format(scope.Words, "origins.named", ("by", names), ("year", Markup.Text(year)));
    }

    // A year that is sure stands alone; anything vaguer keeps all its words.
    private static string? Year(Words words, Source source)
    {
        if (TimelineEntry.Publication(source).Value is not { } date) { return null; }
        bool isSure = date is { IsApproximate: false, IsUncertain: false, Earliest: { } from, Latest: { } to } && from.Year == to.Year && from.Year > 0;
        return isSure ? date.Earliest!.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : date.ToWords(words.Dates);
    }

    private static Html Basis(PageScope scope, Source source, Html name)
    {
        var published = TimelineEntry.Publication(source);
        return published.Basis == DateBasis.Stated ? name : Markup.Format(scope.Words, "origins.with_basis", ("name", name), ("basis", Markup.Text(DateView.Basis(scope.Words, published))));
    }
}
