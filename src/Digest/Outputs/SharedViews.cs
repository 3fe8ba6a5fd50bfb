using System.Collections.Frozen;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>What many pages print alike, such as the row of a claim: it is made once. Keeps what was asked for last, a bounded number. For any number of threads.</summary>
internal sealed class SharedViews
{
    private readonly Recent<Key, Part> parts = new(3_000);

    /// <param name="Where">The folder or the level of the pages.</param>
    private readonly record struct Key(string Where, string Name, object Of)
    {
        public bool Equals(Key other) => ReferenceEquals(Of, other.Of) && Name == other.Name && Where == other.Where;
        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Of), Name.Length, Where.Length);
    }

    /// <param name="Within">Not changed by what is asked for later. Of those pages the ones on which a link of it would be another: one to a place of the page itself.</param>
    private sealed record Part(View View, IReadOnlySet<string>? Within);

    /// <summary>How many are kept.</summary>
    public int Count => parts.Count;

    /// <summary>The view of something, as every page of this folder shows it.</summary>
    /// <param name="name">Of the view; the same for all that are made in the same way.</param>
    /// <param name="make">May take links, words and lookups from its scope, nothing that belongs to a page.</param>
    public View OfFolder<T>(PageScope scope, string name, T of, Func<PageScope, T, View> make) where T : class => Of(scope, scope.Folder, name, of, make, static scope => scope.OfFolder());

    /// <summary>The view of something, as the pages of all folders show it.</summary>
    /// <param name="name">Of the view; the same for all that are made in the same way.</param>
    /// <param name="make">May take links, words and lookups from its scope, nothing that belongs to a page or its folder.</param>
    public View Of<T>(PageScope scope, string name, T of, Func<PageScope, T, View> make) where T : class => Of(scope, scope.Level, name, of, make, static scope => scope.OfAnyFolder());

    private View Of<T>(PageScope scope, string where, string name, T of, Func<PageScope, T, View> make, Func<PageScope, PageScope> wider) where T : class
    {
        if (scope.IsAbsolute) { return make(scope, of); }
        var key = new Key(where, name, of);
        if (parts.Find(key) is not { } part)
        {
            var all = wider(scope);
            parts.Keep(key, part = new Part(make(all, of).Shared(), all.Within?.ToFrozenSet(StringComparer.Ordinal)));
        }
        return part.Within is { } within && within.Contains(scope.Path) ? make(scope, of) : part.View;
    }
}
