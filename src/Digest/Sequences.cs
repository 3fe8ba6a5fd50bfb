using System.Collections;
using System.Runtime.InteropServices;

namespace Digest;

/// <summary>What <see cref="Enumerable"/> does, for lists: found before it in all of this namespace, and equal in all but speed.</summary>
/// <remarks>Ahead of time, .NET's own is compiled to be small: a list of what was selected asks for each element through an interface that hundreds of types answer, and looking
/// for the one that is meant came to a tenth of a build. Compiled to be quick it does not end (more than nine gigabytes and a quarter of an hour).</remarks>
internal static class Sequences
{
    public static IEnumerable<TTo> Select<T, TTo>(this IReadOnlyList<T> list, Func<T, TTo> make) => new Selected<T, TTo>(list, make);

    public static IEnumerable<T> Where<T>(this IReadOnlyList<T> list, Func<T, bool> isMeant) => new Chosen<T>(list, isMeant);

    public static IEnumerable<TTo> Select<T, TTo>(this IEnumerable<T> all, Func<T, TTo> make) => all is Made<T> made ? new Turned<T, TTo>(made, make) : Enumerable.Select(all, make);

    public static IEnumerable<T> Where<T>(this IEnumerable<T> all, Func<T, bool> isMeant) => all is Made<T> made ? new Sifted<T>(made, isMeant) : Enumerable.Where(all, isMeant);

    // A query that goes on by several threads is a sequence, too, and would be one of a single thread.
    public static ParallelQuery<TTo> Select<T, TTo>(this ParallelQuery<T> all, Func<T, TTo> make) => ParallelEnumerable.Select(all, make);
    public static ParallelQuery<T> Where<T>(this ParallelQuery<T> all, Func<T, bool> isMeant) => ParallelEnumerable.Where(all, isMeant);
    public static List<T> ToList<T>(this ParallelQuery<T> all) => ParallelEnumerable.ToList(all);
    public static T[] ToArray<T>(this ParallelQuery<T> all) => ParallelEnumerable.ToArray(all);

    public static List<T> ToList<T>(this IEnumerable<T> all) => all is Made<T> made ? made.ToList() : Enumerable.ToList(all);

    public static T[] ToArray<T>(this IEnumerable<T> all) => all is Made<T> made ? made.ToArray() : Enumerable.ToArray(all);

    public static bool Any<T>(this IReadOnlyList<T> list) => list.Count > 0;

    public static bool Any<T>(this IReadOnlyList<T> list, Func<T, bool> isMeant)
    {
        if (IsSpan(list, out var span))
        {
            foreach (var one in span) { if (isMeant(one)) { return true; } }
            return false;
        }
        for (int i = 0; i < list.Count; i++) { if (isMeant(list[i])) { return true; } }
        return false;
    }

    public static bool All<T>(this IReadOnlyList<T> list, Func<T, bool> holds)
    {
        if (IsSpan(list, out var span))
        {
            foreach (var one in span) { if (!holds(one)) { return false; } }
            return true;
        }
        for (int i = 0; i < list.Count; i++) { if (!holds(list[i])) { return false; } }
        return true;
    }

    public static T? FirstOrDefault<T>(this IReadOnlyList<T> list) => list.Count > 0 ? list[0] : default;

    public static T? FirstOrDefault<T>(this IReadOnlyList<T> list, Func<T, bool> isMeant)
    {
        if (IsSpan(list, out var span))
        {
            foreach (var one in span) { if (isMeant(one)) { return one; } }
            return default;
        }
        for (int i = 0; i < list.Count; i++) { if (list[i] is var one && isMeant(one)) { return one; } }
        return default;
    }

    /// <summary>The elements of a list or an array where they lie; false for any other kind of list.</summary>
    private static bool IsSpan<T>(IReadOnlyList<T> list, out ReadOnlySpan<T> span)
    {
        switch (list)
        {
            case List<T> own: span = CollectionsMarshal.AsSpan(own); return true;
            // It may be one of something narrower, which is never written to through it.
            case T[] array: span = new ReadOnlySpan<T>(array); return true;
            default: span = default; return false;
        }
    }

    /// <summary>A sequence that gives its elements by itself. A class, since calls through one take no search.</summary>
    private abstract class Made<T> : IEnumerable<T>
    {
        /// <summary>Hands out every element.</summary>
        public abstract void Give(Action<T> take);
        public abstract IEnumerator<T> GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public virtual List<T> ToList()
        {
            var all = new List<T>();
            Give(all.Add);
            return all;
        }

        public virtual T[] ToArray() => [.. ToList()];
    }

    private sealed class Selected<T, TTo>(IReadOnlyList<T> list, Func<T, TTo> make) : Made<TTo>, ICollection<TTo>
    {
        public int Count => list.Count;
        public bool IsReadOnly => true;

        public override void Give(Action<TTo> take)
        {
            if (IsSpan(list, out var span)) { foreach (var one in span) { take(make(one)); } }
            else { for (int i = 0; i < list.Count; i++) { take(make(list[i])); } }
        }

        public override List<TTo> ToList()
        {
            var all = new List<TTo>(list.Count);
            if (IsSpan(list, out var span)) { foreach (var one in span) { all.Add(make(one)); } }
            else { for (int i = 0; i < list.Count; i++) { all.Add(make(list[i])); } }
            return all;
        }

        public override TTo[] ToArray()
        {
            if (list.Count == 0) { return []; }
            var all = new TTo[list.Count];
            CopyTo(all, 0);
            return all;
        }

        public void CopyTo(TTo[] array, int arrayIndex)
        {
            if (IsSpan(list, out var span)) { foreach (var one in span) { array[arrayIndex++] = make(one); } }
            else { for (int i = 0; i < list.Count; i++) { array[arrayIndex++] = make(list[i]); } }
        }

        public override IEnumerator<TTo> GetEnumerator()
        {
            for (int i = 0; i < list.Count; i++) { yield return make(list[i]); }
        }

        public bool Contains(TTo item)
        {
            foreach (var one in this) { if (EqualityComparer<TTo>.Default.Equals(one, item)) { return true; } }
            return false;
        }

        public void Add(TTo item) => throw new NotSupportedException();
        public void Clear() => throw new NotSupportedException();
        public bool Remove(TTo item) => throw new NotSupportedException();
    }

    private sealed class Chosen<T>(IReadOnlyList<T> list, Func<T, bool> isMeant) : Made<T>
    {
        public override void Give(Action<T> take)
        {
            if (IsSpan(list, out var span)) { foreach (var one in span) { if (isMeant(one)) { take(one); } } }
            else { for (int i = 0; i < list.Count; i++) { if (list[i] is var one && isMeant(one)) { take(one); } } }
        }

        public override IEnumerator<T> GetEnumerator()
        {
            for (int i = 0; i < list.Count; i++) { if (list[i] is var one && isMeant(one)) { yield return one; } }
        }
    }

    private sealed class Turned<T, TTo>(Made<T> of, Func<T, TTo> make) : Made<TTo>
    {
        public override void Give(Action<TTo> take) => of.Give(one => take(make(one)));

        public override IEnumerator<TTo> GetEnumerator()
        {
            foreach (var one in of) { yield return make(one); }
        }
    }

    private sealed class Sifted<T>(Made<T> of, Func<T, bool> isMeant) : Made<T>
    {
        public override void Give(Action<T> take) => of.Give(one => { if (isMeant(one)) { take(one); } });

        public override IEnumerator<T> GetEnumerator()
        {
            foreach (var one in of) { if (isMeant(one)) { yield return one; } }
        }
    }
}
