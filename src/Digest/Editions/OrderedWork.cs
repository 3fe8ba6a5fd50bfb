namespace Digest.Editions;

/// <summary>Makes many things on all processors and hands them on one by one, in order, with few of them in memory.</summary>
internal static class OrderedWork
{
    private const int Batch = 64;

    public static void Run<T>(IReadOnlyList<EditionPage> pages, Func<EditionPage, T> make, Action<EditionPage, T> use, CancellationToken cancel)
    {
        for (int start = 0; start < pages.Count; start += Batch)
        {
            var made = new T[Math.Min(Batch, pages.Count - start)];
            int first = start;
            Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancel }, at => made[at] = make(pages[first + at]));
            for (int at = 0; at < made.Length; at++) { use(pages[start + at], made[at]); }
        }
    }
}
