using System.Collections.Concurrent;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>What many pages of one folder print alike, such as the row of a claim: its links are the same, so it is made once. Keeps what was asked for last, a bounded number. For any number of threads.</summary>
internal sealed class SharedViews
{
    /// <summary>Twice as many are kept at the most.</summary>
    private const int Most = 3_000;
    private ConcurrentDictionary<Key, Part> young = new(), old = new();

    private readonly record struct Key(string Folder, string Name, object Of)
    {
        public bool Equals(Key other) => ReferenceEquals(Of, other.Of) && Name == other.Name && Folder == other.Folder;
        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Of), Name.Length, Folder.Length);
    }

    /// <param name="Within">Pages of the folder on which a link of it would be another: one to a place of the page itself.</param>
    private sealed record Part(View View, IReadOnlySet<string>? Within);

    /// <summary>How many are kept.</summary>
    public int Count => young.Count + old.Count;

    /// <summary>The view of something, as every page of this folder shows it.</summary>
    /// <param name="name">Of the view; the same for all that are made in the same way.</param>
    /// <param name="make">May take links, words and lookups from its scope, nothing that belongs to a page.</param>
    public View Of<T>(PageScope scope, string name, T of, Func<PageScope, T, View> make) where T : class
    {
        if (scope.IsAbsolute) { return make(scope, of); }
        var key = new Key(scope.Folder, name, of);
        if (!young.TryGetValue(key, out var part))
        {
            if (!old.TryGetValue(key, out part)) { part = Make(scope, of, make); }
            Keep(key, part);
        }
        return part.Within is { } within && within.Contains(scope.Path) ? make(scope, of) : part.View;
    }

    private static Part Make<T>(PageScope scope, T of, Func<PageScope, T, View> make)
    {
        var folder = scope.OfFolder();
        var view = make(folder, of).Shared();
        return new Part(view, folder.Within);
    }

    private void Keep(Key key, Part part)
    {
        var now = young;
        now[key] = part;
        // Counting takes all its locks: once in a while is enough.
        if ((key.GetHashCode() & 63) == 0 && now.Count > Most && Interlocked.CompareExchange(ref young, new ConcurrentDictionary<Key, Part>(), now) == now) { old = now; }
    }
}
